using SurvivalSim.Analyses.Precedents;
using SurvivalSim.Output;
using SurvivalSim.Plots.Figures;
using SurvivalSim.Plots.Precedents;

namespace SurvivalSim.Plots.Reports;

/// <summary>What a page says of a precedent: a page of its own, or a part of that of stresses.</summary>
/// <param name="Headlines">The answers, a sentence for each product.</param>
/// <param name="Sections">Product by product, and then what the precedent can tell at all.</param>
/// <param name="Reading">How to read the numbers, in paragraphs.</param>
/// <param name="Origin">What it was made of, beside the scenario: names and values.</param>
public sealed record PrecedentSections(IReadOnlyList<string> Headlines, IReadOnlyList<ReportSection> Sections, IReadOnlyList<string> Reading, IReadOnlyList<(string Name, string Value)> Origin)
{
    /// <summary>Describes it.</summary>
    /// <param name="precedent">What came out.</param>
    /// <param name="futures">Futures of each variant.</param>
    /// <param name="figures">Its figures, by product: <see cref="PrecedentFigures.Of"/>.</param>
    public static PrecedentSections Of(Precedent precedent, long futures, IReadOnlyList<NamedFigure> figures)
    {
        ArgumentNullException.ThrowIfNull(precedent);
        ArgumentNullException.ThrowIfNull(figures);
        return new PrecedentSections(
            [.. precedent.Products.Select(product => Headline(precedent, product)), .. precedent.NeverLaunched.Select(name => $"{Names.InSentence(name)} launches in no future: nothing happens to it.")],
            [
                .. precedent.Products.Select(product => Section(precedent, product, figures)),
                new ReportSection($"What {precedent.Case.Name} can tell", [precedent.Case.About, PrecedentWords.OneCase, "Where sources conflict:", .. precedent.Case.Conflicts], [], [EvidenceTable(precedent.Case)]),
            ],
            [
                $"The percentile is the share of the product's own futures that lie below {precedent.Case.Name}'s value. Near 50% the product's typical future stands where {precedent.Case.Name} stood; near 0% or 100% it is unlike it, for better or worse: the last column says in how many futures it stands worse. The product is seen only in the futures in which it still lives then.",
                $"{PrecedentWords.Rule(precedent.Rule)} Both numbers are judgement, as is the month in which the replay begins; the tables say what other choices lead to. A verdict is too close to tell where the share lies within the 95% interval of the probability. All variants are of the same futures, and a change is that of its cause; ± is half of its 95% interval.",
            ],
            [
                ($"Futures of the replay of {precedent.Case.Name}", FigureNumber.FullCount(futures)),
                .. precedent.Case.Ingredients.Select(overlay => ("Part of the replay", $"{overlay.Reference}, SHA-256 {overlay.Sha256}")),
            ]);
    }

    private static string Headline(Precedent precedent, ProductPrecedent product)
    {
        Replay replay = product.Replay;
        Verdict verdict = precedent.Rule.Of(replay.With.Alive);
        return $"{Names.InSentence(product.Product)} {(verdict == Verdict.TooClose ? "stands too close to the line to tell" : PrecedentWords.Of(verdict))} if what happened to {precedent.Case.Name} happens to it from month {replay.Month} on: "
            + $"it is alive in month {FigureNumber.Months(replay.With.Month)} in {ReportNumber.WithInterval(replay.With.Alive)} of futures, and in {ReportNumber.WithInterval(replay.Without.Alive)} if not. {PrecedentWords.Turns(replay, precedent.Rule)}";
    }

    private static ReportSection Section(Precedent precedent, ProductPrecedent product, IReadOnlyList<NamedFigure> figures)
    {
        string[] missing = [.. product.Distance.Ratios.Where(ratio => ratio.Count == 0).Select(ratio => product.Distance.Alive == 0 ? $"{PrecedentWords.Name(ratio.Fact.Ratio)}: none, for it lives in no future in month {product.Distance.Month}." : $"{PrecedentWords.Name(ratio.Fact.Ratio)}: none, for {ratio.Fact.Ratio.WhyNone()}.")];
        string[] idle = [.. product.Replay.Parts.Where(part => !part.Changes).Select(part => $"{part.Overlay.Name}: the scenario has nothing that this changes.")];
        return new ReportSection(
            $"{product.Product} and {precedent.Case.Name}",
            [$"Looked at in month {product.Distance.Month} since the launch, in which it lives in {FigureNumber.FullCount(product.Distance.Alive)} futures; the replay begins in month {product.Replay.Month}.", .. missing, .. idle],
            [.. figures.Where(figure => figure.Subject == product.Product)],
            [DistanceTable(precedent, product.Distance), ReplayTable(precedent.Rule, product.Replay), VerdictTable(precedent.Rule, product.Replay), JudgementTable(precedent, product.Replay)]);
    }

    private static ReportTable EvidenceTable(PrecedentCase precedent) => new(
        $"Where the ratios of {precedent.Name} come from", PrecedentTables.DistanceFile, ["ratio", "value", "as sources leave it", "evidence"],
        [.. precedent.Facts.Select(fact => (string[])[PrecedentWords.Name(fact.Ratio), PrecedentWords.Value(fact.Ratio, fact.Value), PrecedentWords.Range(fact.Ratio, fact.Low, fact.High), fact.Evidence])], HasWords: true);

    private static ReportTable DistanceTable(Precedent precedent, Distance distance) => new(
        $"{distance.Product} beside {precedent.Case.Name}", PrecedentTables.DistanceFile, ["ratio", "median", "90% of futures", precedent.Case.Name, "as sources leave it", $"percentile of {precedent.Case.Name}", "worse in"],
        [.. distance.Ratios.Select(row => (string[])[PrecedentWords.Name(row.Fact.Ratio), .. row.Count > 0 ? DistanceFigure.Cells(row) : ["none", "", PrecedentWords.Value(row.Fact.Ratio, row.Fact.Value), PrecedentWords.Range(row.Fact.Ratio, row.Fact.Low, row.Fact.High)],
            row.Count > 0 ? FigureNumber.Percent(row.Below.Value) : "", row.Count > 0 ? FigureNumber.Percent(row.Worse) : ""])],
        "The range that sources leave is no confidence interval. Worse is more burn, and less of anything else.");

    private static ReportTable ReplayTable(VerdictRule rule, Replay replay) => new(
        $"{replay.Product} with the replay, without it and without each of its parts", PrecedentTables.ReplayFile, ["variant", "month", "alive", "95% interval", "change against the whole replay, points", "verdict"],
        [.. replay.Outcomes.Select(outcome => (string[])[outcome.Variant, FigureNumber.Months(outcome.Month), ReportNumber.Share(outcome.Alive), ReportNumber.Interval(outcome.Alive), PrecedentWords.Difference(outcome.Difference), PrecedentWords.Short(rule.Of(outcome.Alive))])],
        "Each is looked at as many months after it begins, and held against the whole replay in that month.");

    private static ReportTable VerdictTable(VerdictRule rule, Replay replay) => new(
        $"{replay.Product} with the replay: the verdict by other rules", PrecedentTables.VerdictsFile, ["months after it begins", "alive", .. VerdictRule.OtherShares.Select(share => $"if {FigureNumber.PercentTick(share)} must be alive")],
        [.. VerdictRule.OtherMonths.Select(months => (Months: months, At: replay.At(0, months))).Select(row => (string[])[
            row.At.Month < replay.Month + row.Months ? $"{row.Months} (at the horizon)" : $"{row.Months}", ReportNumber.Share(row.At.Alive), .. VerdictRule.OtherShares.Select(share => PrecedentWords.Short((rule with { Share = share }).Of(row.At.Alive)))])]);

    /// <summary>Every judgement that the verdict rests on, with what it is without it.</summary>
    private static ReportTable JudgementTable(Precedent precedent, Replay replay) => new(
        $"What the verdict on {replay.Product} rests on", PrecedentTables.JudgementFile, ["part", "it rests on", "alive otherwise", "verdict otherwise"],
        [.. PrecedentJudgement.Of(precedent.Rule, replay).Select(row => (string[])[row.Part, row.RestsOn, row.Alive is { } alive ? ReportNumber.Share(alive) : "see the rules above", row.Alive is { } of ? PrecedentWords.Short(precedent.Rule.Of(of)) : ""])],
        "Otherwise: without the part, and with it all of what it rests on; of the month, with all of it from then on. What the scenario itself assumes is in its file.", HasWords: true);
}
