using System.Globalization;
using SurvivalSim.Analyses.Comparisons;
using SurvivalSim.Cli.Terminal.Layout;
using SurvivalSim.Estimates;
using SurvivalSim.Foundation;
using SurvivalSim.Output;
using SurvivalSim.Plots.Comparisons;
using SurvivalSim.Plots.Figures;
using SurvivalSim.Plots.Reports;
using SurvivalSim.Scenarios;
using SurvivalSim.Simulation;

namespace SurvivalSim.Cli.Terminal;

/// <summary>What differs between scenarios, on one screen.</summary>
internal static class ComparisonSummary
{
    private const int MostPaths = 12;

    /// <summary>Prints what was compared.</summary>
    public static void Print(Screen screen, Comparison comparison, RunOptions options, Computation computation, string folder)
    {
        PrintTitle(screen, string.Join(" and ", comparison.Variants.Select(variant => variant.Variant.Name)), comparison, options, computation);
        foreach (ProductChange change in comparison.Changes) screen.Paragraph(ChangeSentence.Of(change));
        foreach (string sentence in ComparisonReport.NotLaunched(comparison)) screen.Paragraph(sentence);
        foreach (ProductEstimate product in comparison.Compared) PrintProduct(screen, product, [.. comparison.Changes.Where(change => change.Product == product.Name)]);
        foreach ((Variant variant, _, IReadOnlyList<string> alone) in comparison.Variants.Skip(1))
        {
            if (alone.Count > 0) screen.Paragraph($"Only in one of {comparison.Variants[0].Variant.Name} and {variant.Name}: {string.Join(", ", alone)}.");
            PrintPaths(screen, comparison.Variants[0].Variant, variant);
        }
        PrintEnd(screen, folder);
    }

    /// <summary>Prints what stresses do, the ones that do most first.</summary>
    public static void Print(Screen screen, StressTest test, Comparison comparison, StressMeasure by, RunOptions options, Computation computation, IReadOnlyList<string> precedent, string folder)
    {
        PrintTitle(screen, $"{comparison.Variants[0].Variant.Name} under stress", comparison, options, computation);
        foreach (ProductEstimate product in comparison.Compared) PrintProduct(screen, product, comparison.Ranked(product.Name, by));
        if (test.Skipped.Count > 0)
        {
            screen.Line();
            screen.Paragraph($"Do not apply here: {string.Join("; ", test.Skipped.Select(skipped => $"{skipped.Overlay.Name} ({skipped.Why})"))}.", Ink.Faint);
        }
        foreach (string sentence in ComparisonReport.NotLaunched(comparison).Concat(precedent))
        {
            screen.Line();
            screen.Paragraph(sentence);
        }
        PrintEnd(screen, folder);
    }

    private static void PrintTitle(Screen screen, string title, Comparison comparison, RunOptions options, Computation computation)
    {
        Scenario scenario = comparison.Variants[0].Variant.Scenario;
        screen.Paragraph(title, Ink.Strong);
        screen.Paragraph(string.Create(CultureInfo.InvariantCulture,
            $"the same {options.Futures:N0} futures of each, {string.Join(" and ", comparison.Variants.Select(variant => Words.Adjective(variant.Variant.Scenario.Step)).Distinct())} steps to month {scenario.HorizonMonths:0.##}, seed {options.Seed}, {computation.WallTime.TotalSeconds:0.00} s ({NumberText.Short(options.Futures * comparison.Variants.Count / computation.WallTime.TotalSeconds)} futures/s)"));
        screen.Line();
    }

    private static void PrintProduct(Screen screen, ProductEstimate product, IReadOnlyList<ProductChange> changes)
    {
        screen.Line();
        screen.Paragraph(string.Create(CultureInfo.InvariantCulture, $"{product.Name}, by month {changes[0].Month:0.##}: {Without(changes)}what changes"), Ink.Strong);
        var table = new TextTable("lrrrr");
        table.Heading("", "mean life\nmonths", "ends\npoints", "breaches\npoints", "largest losses\nUSD");
        foreach (ProductChange change in changes) table.Row(new Piece(change.Variant, Ink.Plain), Cell(change, StressMeasure.Life), Cell(change, StressMeasure.End), Cell(change, StressMeasure.SustainedBreach), Cell(change, StressMeasure.TailLoss));
        screen.Write(table);
        PrintCauses(screen, changes);
    }

    /// <summary>What it is without any change, where a pair was followed for so long.</summary>
    private static string Without(IReadOnlyList<ProductChange> changes)
    {
        ProductChange? told = changes.FirstOrDefault(change => change.Of(StressMeasure.Life) is not null);
        return told is null ? "" : string.Create(CultureInfo.InvariantCulture, $"mean life {told.Of(StressMeasure.Life)!.Value.Other:0.00} months, ends with {EstimateText.Share(told.Of(StressMeasure.End)!.Value.Other)}; ");
    }

    private static Piece Cell(ProductChange change, StressMeasure measure) => change.Of(measure) is { } pair ? ChangeKind.Of(measure).WithError(pair.Difference, mostDecimals: 2) : "–";

    /// <summary>The shift of causes, as many as there is room for; the file has all.</summary>
    private static void PrintCauses(Screen screen, IReadOnlyList<ProductChange> changes)
    {
        const int Most = 5;
        string[] causes = [.. changes.SelectMany(change => change.ShiftOfCauses()).GroupBy(shift => shift.Cause).OrderByDescending(cause => cause.Max(shift => Math.Abs(shift.Difference.Difference.Value))).Select(cause => cause.Key).Take(Most)];
        if (causes.Length < 2) return;
        screen.Line();
        var table = new TextTable($"l{new string('r', causes.Length)}");
        table.Heading(["shift of causes, points", .. causes.Select(cause => cause.Replace(' ', '\n'))]);
        foreach (ProductChange change in changes) table.Row([new Piece(change.Variant, Ink.Plain), .. causes.Select(cause => (Piece)(change.ShiftOfCauses().FirstOrDefault(of => of.Cause == cause) is { } shift ? FigureNumber.Points(shift.Difference.Difference.Value) : "–"))]);
        screen.Write(table);
    }

    private static void PrintPaths(Screen screen, Variant reference, Variant variant)
    {
        IReadOnlyList<PathDifference> paths = PathDifference.Between(reference.Document, variant.Document);
        screen.Line();
        screen.Paragraph(paths.Count == 0 ? $"No value differs in {variant.Name}." : $"{paths.Count} {(paths.Count == 1 ? "value differs" : "values differ")} in {variant.Name}", Ink.Strong);
        foreach (PathDifference path in paths.Take(MostPaths)) screen.Paragraph($"{path.First ?? "–"} → {path.Second ?? "–"}", lead: $"  {path.Path}: ");
        if (paths.Count > MostPaths) screen.Paragraph($"and {paths.Count - MostPaths} more, in {ComparisonTables.ScenariosFile}", Ink.Faint, "  ");
    }

    private static void PrintEnd(Screen screen, string folder)
    {
        screen.Line();
        screen.Paragraph("± is half a 95 % interval of the difference, future by future: the error of the simulation, not of the scenarios.", Ink.Faint);
        screen.Line($"Results: {folder}");
    }
}
