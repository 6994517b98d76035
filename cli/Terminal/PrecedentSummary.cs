using System.Globalization;
using SurvivalSim.Analyses.Precedents;
using SurvivalSim.Cli.Terminal.Layout;
using SurvivalSim.Estimates;
using SurvivalSim.Output;
using SurvivalSim.Plots.Figures;
using SurvivalSim.Plots.Precedents;
using SurvivalSim.Scenarios;

namespace SurvivalSim.Cli.Terminal;

/// <summary>What a precedent says of each product, in 80 columns. ± is half a 95 % interval.</summary>
internal static class PrecedentSummary
{
    private const string Indent = "  ";

    /// <summary>Prints the summary.</summary>
    public static void Print(Screen screen, Precedent precedent, Provenance provenance, string folder)
    {
        screen.Paragraph($"{provenance.Title}: beside {precedent.Case.Name}", Ink.Strong);
        screen.Paragraph(string.Create(CultureInfo.InvariantCulture, $"{provenance.Options.Futures:N0} {(provenance.Options.Futures == 1 ? "future" : "futures")} of each variant, {Words.Adjective(provenance.Step)} steps to month {provenance.HorizonMonths:0.##}, seed {provenance.Options.Seed}, {provenance.Computation.WallTime.TotalSeconds:0.00} s"));
        screen.Line();
        screen.Paragraph(PrecedentWords.OneCase);
        screen.Paragraph("Sources conflict:");
        foreach (string conflict in precedent.Case.Conflicts) screen.Paragraph(conflict, Ink.Faint, "- ");
        foreach (ProductPrecedent product in precedent.Products)
        {
            screen.Line();
            screen.Paragraph(product.Product, Ink.Strong);
            PrintVerdict(screen, precedent, product.Replay);
            PrintDistance(screen, precedent, product.Distance);
            PrintVariants(screen, precedent.Rule, product.Replay);
            PrintRules(screen, precedent.Rule, product.Replay);
            PrintJudgement(screen, precedent.Rule, product.Replay);
        }
        foreach (string name in precedent.NeverLaunched)
        {
            screen.Line();
            screen.Paragraph($"{name} launches in no future.");
        }
        screen.Line();
        screen.Paragraph(PrecedentWords.Rule(precedent.Rule), Ink.Faint);
        screen.Paragraph("± is half a 95 % interval of the simulation, not of the scenario or the step.", Ink.Faint);
        screen.Line($"Results: {folder}");
    }

    private static void PrintVerdict(Screen screen, Precedent precedent, Replay replay)
    {
        screen.Paragraph(string.Create(CultureInfo.InvariantCulture, $"With what happened to {precedent.Case.Name}, from month {replay.Month} on: {PrecedentWords.Of(precedent.Rule.Of(replay.With.Alive))}. Alive in month {replay.With.Month:0.##}: {EstimateText.Of(replay.With.Alive)}, and {EstimateText.Of(replay.Without.Alive)} without it. {PrecedentWords.Turns(replay, precedent.Rule)}"), lead: Indent);
        foreach (ReplayPart part in replay.Parts.Where(part => !part.Changes)) screen.Paragraph($"{part.Overlay.Name}: the scenario has nothing that this changes.", lead: Indent);
    }

    private static void PrintDistance(Screen screen, Precedent precedent, Distance distance)
    {
        screen.Line();
        var table = new TextTable("lrrrrr");
        table.Heading($"month {distance.Month}", "median", "90 % of futures", precedent.Case.Name, "sources", "below");
        foreach (RatioDistance row in distance.Ratios)
        {
            PrecedentRatio ratio = row.Fact.Ratio;
            (string median, string range, string below) = row.Quantiles is { } of ? (PrecedentWords.Value(ratio, of.Median), PrecedentWords.Range(ratio, of.Low, of.High), FigureNumber.Percent(row.Below.Value)) : ("none", "", "");
            table.Row(PrecedentWords.Name(ratio), median, range, PrecedentWords.Value(ratio, row.Fact.Value), PrecedentWords.Range(ratio, row.Fact.Low, row.Fact.High), below);
        }
        screen.Write(table);
        screen.Paragraph(string.Create(CultureInfo.InvariantCulture, $"of the {distance.Alive:N0} futures in which it lives then; below: the share of them below {precedent.Case.Name}"), Ink.Faint, Indent);
        foreach (RatioDistance row in distance.Ratios.Where(row => row.Count == 0 && distance.Alive > 0)) screen.Paragraph($"{PrecedentWords.Name(row.Fact.Ratio)}: none, for {row.Fact.Ratio.WhyNone()}", Ink.Faint, Indent);
    }

    private static void PrintVariants(Screen screen, VerdictRule rule, Replay replay)
    {
        screen.Line();
        var table = new TextTable("lrrl");
        table.Heading($"by month {FigureNumber.Months(replay.With.Month)}", "alive", "points", "verdict");
        foreach (ReplayOutcome outcome in replay.Outcomes)
            table.Row(PrecedentWords.Name(outcome, replay), EstimateText.Of(outcome.Alive), PrecedentWords.Difference(outcome.Difference), PrecedentWords.Short(rule.Of(outcome.Alive)));
        screen.Write(table);
        screen.Paragraph("points: against the whole replay in the same month and the same futures", Ink.Faint, Indent);
    }

    private static void PrintRules(Screen screen, VerdictRule rule, Replay replay)
    {
        screen.Line();
        var table = new TextTable("lrlll");
        table.Heading(["by other rules, after", "alive", .. VerdictRule.OtherShares.Select(share => $"if {FigureNumber.PercentTick(share)} must be")]);
        foreach (int months in VerdictRule.OtherMonths)
        {
            (double month, Probability alive) = replay.At(0, months);
            table.Row([$"{months} months{(month < replay.Month + months ? " (horizon)" : "")}", EstimateText.Share(alive.P), .. VerdictRule.OtherShares.Select(share => (Piece)PrecedentWords.Short((rule with { Share = share }).Of(alive)))]);
        }
        screen.Write(table);
    }

    /// <summary>The verdict without a part stands above, in its row.</summary>
    private static void PrintJudgement(Screen screen, VerdictRule rule, Replay replay)
    {
        screen.Line();
        screen.Paragraph("The verdict rests on this (in parentheses the verdict without the part):", Ink.Faint, Indent);
        foreach (IGrouping<string, PrecedentJudgement> part in PrecedentJudgement.Of(rule, replay).GroupBy(row => row.Part))
        {
            foreach (PrecedentJudgement row in part) screen.Paragraph($"{row.Part}: {row.RestsOn}{(row.Alive is { } alive ? $" ({PrecedentWords.Short(rule.Of(alive))})" : "")}", lead: $"{Indent}- ");
        }
    }
}
