using System.Globalization;
using SurvivalSim.Cli.Terminal.Layout;
using SurvivalSim.Estimates;
using SurvivalSim.Foundation;
using SurvivalSim.Observations;
using SurvivalSim.Output;
using SurvivalSim.Plots;
using SurvivalSim.Plots.Figures;

namespace SurvivalSim.Cli.Terminal;

/// <summary>What observed lifetimes say, in pictures and tables of 80 columns.</summary>
internal static class ObservedSummary
{
    private const int TimesShown = 8;
    private const int CausesShown = 2;
    private const int LongestName = 12;
    private const int MostCurves = 4;
    private const int CurveWidth = 38;

    /// <summary>Prints the summary.</summary>
    public static void Print(Screen screen, ObservedTable table, ObservedEstimate estimate, ReferenceCurve? curve, string? folder)
    {
        long count = estimate.Groups.Sum(group => group.Count), ended = estimate.Groups.Sum(group => group.Ended);
        screen.Paragraph(Path.GetFileName(table.File), Ink.Strong);
        screen.Paragraph(string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? "lifetime" : "lifetimes")}, {ended:N0} ended; times {(table.InMonths ? "in months" : "as given")}"));
        foreach (string note in Notes(table, estimate)) screen.Paragraph(note);
        screen.Line();
        screen.Write(Groups(table, estimate));
        PrintCurves(screen, table, estimate.Groups);
        foreach (GroupEstimate group in estimate.Groups)
        {
            screen.Line();
            if (table.GroupColumn is { } column) screen.Paragraph($"{column} {group.Name}", Ink.Strong);
            PrintByTime(screen, group, estimate.Causes);
        }
        PrintTests(screen, estimate, curve);
        screen.Line();
        screen.Paragraph("Conventions (as R's survival where it has them):", Ink.Faint);
        foreach ((string what, string how) in ObservedJson.Conventions) screen.Paragraph($"{what.Replace('_', ' ')}: {how}", Ink.Faint, "  ");
        if (folder is not null) screen.Line($"Results: {folder}");
    }

    /// <summary>The curves of a few groups, two side by side.</summary>
    private static void PrintCurves(Screen screen, ObservedTable table, IReadOnlyList<GroupEstimate> groups)
    {
        if (groups.Count > MostCurves || groups.Any(group => group.Times[^1].Time <= 0)) return;
        foreach (GroupEstimate[] pair in groups.Chunk(2))
        {
            var canvas = new BlockCanvas(Screen.Width, BlockPlot.Height);
            foreach ((int i, GroupEstimate group) in pair.Index())
            {
                string heading = groups.Count == 1 ? "alive" : TextWidth.Shortened(screen.Spelled($"alive, {group.Name}"), CurveWidth);
                Figure figure = ObservedFigure.Of(group.Name, table.File, table.InMonths ? "months" : "as given", group);
                BlockPlot.Survival(canvas, 2 + i * (CurveWidth + 2), groups.Count == 1 ? Screen.Width - 2 : CurveWidth, heading, figure);
            }
            screen.Line();
            screen.Write(canvas);
        }
    }

    private static IEnumerable<string> Notes(ObservedTable table, ObservedEstimate estimate)
    {
        if (table.Ignored.Count > 0) yield return $"Columns not used: {string.Join(", ", table.Ignored)}.";
        if (estimate.Groups.All(group => group.Ended == group.Count) && table.Causes is ["1", "2"])
            yield return "Every event is 1 or 2 and none is 0: if 1 stands for censored here, subtract 1.";
        if (estimate.Groups.Sum(group => group.Ended) is < 10 and var few)
            yield return string.Create(CultureInfo.InvariantCulture, $"{few} {(few == 1 ? "end is" : "ends are")} too few to conclude from: intervals and p-values are rough.");
    }

    private static TextTable Groups(ObservedTable table, ObservedEstimate estimate)
    {
        TextTable grid = TableOf(table.GroupColumn ?? "group", "n", "ended", "median", "95 %", $"mean to {Number(estimate.Groups[0].Tau)}", "se");
        foreach (GroupEstimate group in estimate.Groups)
        {
            MedianTime median = group.Median;
            AddRow(grid, NameOf(group.Name), Whole(group.Count), Whole(group.Ended), median.Months is { } half ? Number(half) : "–",
                median.Low is null && median.High is null ? "–" : $"{(median.Low is { } low ? Number(low) : "–")} to {(median.High is { } high ? Number(high) : "–")}",
                Number(group.RestrictedMean.Value), Number(group.RestrictedMean.StandardError));
        }
        return grid;
    }

    private static void PrintByTime(Screen screen, GroupEstimate group, IReadOnlyList<string> causes)
    {
        string[] shown = causes.Count == 1 ? [] : [.. causes.Take(CausesShown)];
        TextTable grid = TableOf(["time", "at risk", "alive, %", "95 %", "band", .. shown.Length > 0 ? shown.Select(Short) : ["hazard"]]);
        double end = group.Times[^1].Time, before = 0, hazardBefore = 0;
        foreach (double time in Ticks.OneTwoFive(0, end, TimesShown).Where(time => time > 0).Append(end).Distinct())
        {
            if (group.LastBy(time) is not { } row) continue;
            string hazard = Rate((row.CumulativeHazard.Value - hazardBefore) / (time - before));
            Interval? band = group.Band is { } range && time >= range.From && time <= range.To ? row.SurvivalBand : null;
            AddRow(grid, [Number(time), Whole(group.Lifetimes.AtRisk(time)), Percent(row.Survival.P), row.Survival.P > 0 ? Range(row.Survival.Low, row.Survival.High) : "–",
                band is { } bounds ? Range(bounds.Low, bounds.High) : "–",
                .. shown.Length > 0 ? row.Incidence.Take(shown.Length).Select(p => Percent(p.P)) : [hazard]]);
            (before, hazardBefore) = (time, row.CumulativeHazard.Value);
        }
        screen.Write(grid);
        if (causes.Count > CausesShown) screen.Paragraph($"The first {CausesShown} of {causes.Count} causes; --json and --out have all.", Ink.Faint, "  ");
    }

    private static void PrintTests(Screen screen, ObservedEstimate estimate, ReferenceCurve? curve)
    {
        if (estimate.BetweenGroups is { } between) Print("Log-rank test between the groups", [between]);
        if (curve is null) return;
        Print($"One-sample log-rank test against the simulated {curve.Name}, months 0 to {Number(curve.Until)}", estimate.AgainstCurve);
        screen.Paragraph("Times are taken as months; the error of the simulated curve is not counted.");

        void Print(string title, IReadOnlyList<TestResult> tests)
        {
            screen.Line();
            screen.Paragraph(title);
            TextTable grid = TableOf("group", "ended", "expected", "χ²", "df", "p");
            foreach (TestResult test in tests)
            {
                foreach ((int index, ObservedExpected group) in test.Groups.Index())
                {
                    string OfTest(string cell) => index == 0 ? cell : "";
                    AddRow(grid, NameOf(group.Group), Whole(group.Observed), Number(group.Expected), OfTest(Number(test.ChiSquare)), OfTest(Whole(test.DegreesOfFreedom)), OfTest(PValue(test)));
                }
            }
            screen.Write(grid);
        }
    }

    private static string PValue(TestResult test) => test.PValue < 1e-4 ? "< 0.0001" : test.PValue.ToString("0.0000", CultureInfo.InvariantCulture);

    private static TextTable TableOf(params string[] columns)
    {
        var grid = new TextTable(new string('r', columns.Length));
        grid.Heading(columns);
        return grid;
    }

    private static void AddRow(TextTable grid, params string[] cells) => grid.Row([.. cells.Select(cell => (Piece)cell)]);

    private static string Range(double low, double high) => string.Create(CultureInfo.InvariantCulture, $"{100 * low:0.0}–{100 * high:0.0}");

    private static string Percent(double p) => string.Create(CultureInfo.InvariantCulture, $"{100 * p:0.0}");

    private static string Rate(double hazard) => hazard.ToString("G2", CultureInfo.InvariantCulture);

    private static string NameOf(string group) => group.Length == 0 ? "all" : group;

    private static string Number(double value) => NumberText.Short(value);

    private static string Whole(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static string Short(string name) => TextWidth.Shortened(name, LongestName);
}
