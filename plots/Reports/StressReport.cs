using SurvivalSim.Analyses.Comparisons;
using SurvivalSim.Estimates;
using SurvivalSim.Output;
using SurvivalSim.Plots.Comparisons;
using SurvivalSim.Plots.Figures;
using SurvivalSim.Simulation;

namespace SurvivalSim.Plots.Reports;

/// <summary>The report of a scenario under stresses.</summary>
public static class StressReport
{
    /// <summary>Describes it.</summary>
    /// <param name="test">What was laid over the scenario.</param>
    /// <param name="comparison">What came out.</param>
    /// <param name="by">What the stresses are ranked by.</param>
    /// <param name="options">How it was run.</param>
    /// <param name="figures">The figures by product.</param>
    /// <param name="precedent">What there is to say of a precedent on the same page; <see langword="null"/> for nothing.</param>
    /// <param name="command">The command line that makes it again.</param>
    public static Report Of(StressTest test, Comparison comparison, StressMeasure by, RunOptions options, IReadOnlyList<NamedFigure> figures, PrecedentSections? precedent, string command)
    {
        ArgumentNullException.ThrowIfNull(test);
        ArgumentNullException.ThrowIfNull(comparison);
        ProductEstimate[] products = [.. comparison.Compared];
        return new Report
        {
            Title = $"{comparison.Variants[0].Variant.Name} under stress",
            Subtitle = ComparisonReport.Subtitle(comparison, options),
            Headlines = [.. products.Select(product => $"What changes {Names.InSentence(product.Name)} most: {Worst(test, comparison, product, by)}"), .. ComparisonReport.NotLaunched(comparison), .. precedent?.Headlines ?? []],
            Sections = [.. products.Select(product => Section(comparison, product, by, figures)), new ReportSection("The stresses", [], [], [Stresses(test), .. Skipped(test), .. Judgement(test)]), .. precedent?.Sections ?? []],
            Reading = [ComparisonReport.Reading, "A stress is something that happens, mostly at a time drawn within its bounds: its change is what it does where it happens, and not weighed by how likely that is. What is marked as an answer is what management can do, and is told beside them to be weighed against them. What the scenario itself says of the same event is replaced where it has the same name, and adds up where it has another.", .. precedent?.Reading ?? []],
            Provenance = [.. ComparisonReport.Origin(comparison, options), .. precedent?.Origin ?? []],
            Command = command,
            Citations = [.. Citations.Comparison.Union(precedent is null ? [] : Citations.Precedent)],
        };
    }

    /// <summary>What moves most, in a sentence: of what happens, and only where there is nothing else of what can be answered.</summary>
    private static string Worst(StressTest test, Comparison comparison, ProductEstimate product, StressMeasure by)
    {
        string sentence = ChangeSentence.Of(comparison.Ranked(product.Name, by).OrderBy(change => test.Behind(change).IsAnswer).First());
        return $"{char.ToLowerInvariant(sentence[0])}{sentence[1..]}";
    }

    private static ReportSection Section(Comparison comparison, ProductEstimate product, StressMeasure by, IReadOnlyList<NamedFigure> figures)
    {
        IReadOnlyList<ProductChange> ranked = comparison.Ranked(product.Name, by);
        return new ReportSection(
            product.Name, [], [.. figures.Where(figure => figure.Subject == product.Name)],
            [ChangeTables.Changes(ranked, $"{product.Name} under each stress, ranked by the change of the {ChangeKind.Of(by).Name}"), ChangeTables.Causes(product, ranked)]);
    }

    private static ReportTable Stresses(StressTest test) => new(
        "What was laid over the scenario, one at a time", ComparisonTables.ScenariosFile, ["stress", "what happens", "how likely"],
        [.. test.Stresses.Select(overlay => new[] { overlay.Name, overlay.About, overlay.HowLikely.Length > 0 ? overlay.HowLikely : "–" })], HasWords: true);

    private static IEnumerable<ReportTable> Skipped(StressTest test)
    {
        if (test.Skipped.Count > 0) yield return new ReportTable("Stresses that do not apply", "", ["stress", "why not"], [.. test.Skipped.Select(skipped => new[] { skipped.Overlay.Name, skipped.Why })], HasWords: true);
    }

    private static IEnumerable<ReportTable> Judgement(StressTest test)
    {
        string[][] rows = [.. test.Stresses.SelectMany(overlay => overlay.RestsOn.Select(judgement => new[] { overlay.Name, judgement }))];
        if (rows.Length > 0) yield return new ReportTable("Judgement that the stresses rest on", "", ["stress", "judgement"], rows, HasWords: true);
    }
}
