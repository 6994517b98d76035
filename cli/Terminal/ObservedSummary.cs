using System.Globalization;
using Spectre.Console;
using SurvivalSim.Estimates;
using SurvivalSim.Foundation;
using SurvivalSim.Observations;
using SurvivalSim.Output;
using SurvivalSim.Plots.Figures;

namespace SurvivalSim.Cli.Terminal;

/// <summary>What observed lifetimes say, in tables of at most 80 columns.</summary>
internal static class ObservedSummary
{
    private const int TimesShown = 8;
    private const int CausesShown = 2;
    private const int LongestName = 12;

    /// <summary>Prints the summary.</summary>
    public static void Print(IAnsiConsole console, ObservedTable table, ObservedEstimate estimate, ReferenceCurve? curve, string? folder)
    {
        console.Profile.Width = 80;
        long count = estimate.Groups.Sum(group => group.Count), ended = estimate.Groups.Sum(group => group.Ended);
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[bold]{Path.GetFileName(table.File)}[/]  {count:N0} {(count == 1 ? "lifetime" : "lifetimes")}, {ended:N0} ended; times {(table.InMonths ? "in months" : "as given")}");
        foreach (string note in Notes(table, estimate)) console.MarkupLineInterpolated($"{note}");
        console.WriteLine();
        console.Write(Groups(table, estimate));
        foreach (GroupEstimate group in estimate.Groups)
        {
            console.WriteLine();
            if (table.GroupColumn is { } column) console.MarkupLineInterpolated($"[bold]{column} {Short(group.Name)}[/]");
            console.Write(ByTime(group, estimate.Causes));
        }
        console.WriteLine();
        PrintTests(console, estimate, curve);
        console.MarkupLineInterpolated($"[dim]Conventions (as R's survival where it has them):[/]");
        foreach ((string what, string how) in ObservedJson.Conventions) console.MarkupLineInterpolated($"[dim]  {what.Replace('_', ' ')}: {how}[/]");
        if (folder is not null) console.MarkupLineInterpolated($"Results: {folder}");
    }

    private static IEnumerable<string> Notes(ObservedTable table, ObservedEstimate estimate)
    {
        if (table.Ignored.Count > 0) yield return $"Columns not used: {string.Join(", ", table.Ignored)}.";
        if (estimate.Groups.All(group => group.Ended == group.Count) && table.Causes is ["1", "2"])
            yield return "Every event is 1 or 2 and none is 0: if 1 stands for censored here, subtract 1.";
        if (estimate.Groups.Sum(group => group.Ended) is < 10 and var few)
            yield return string.Create(CultureInfo.InvariantCulture, $"{few} {(few == 1 ? "end is" : "ends are")} too few to conclude from: intervals and p-values are rough.");
    }

    private static Table Groups(ObservedTable table, ObservedEstimate estimate)
    {
        Table grid = TableOf(table.GroupColumn is { } column ? Short(column) : "group", "n", "ended", "median", "95 %", $"mean to {Number(estimate.Groups[0].Tau)}", "se");
        foreach (GroupEstimate group in estimate.Groups)
        {
            MedianTime median = group.Median;
            AddRow(grid, NameOf(group.Name), Whole(group.Count), Whole(group.Ended), median.Months is { } half ? Number(half) : "–",
                median.Low is null && median.High is null ? "–" : $"{(median.Low is { } low ? Number(low) : "–")} to {(median.High is { } high ? Number(high) : "–")}",
                Number(group.RestrictedMean.Value), Number(group.RestrictedMean.StandardError));
        }
        return grid;
    }

    private static Table ByTime(GroupEstimate group, IReadOnlyList<string> causes)
    {
        string[] shown = causes.Count == 1 ? [] : [.. causes.Take(CausesShown)];
        Table grid = TableOf(["time", "at risk", "alive, %", "95 %", "band", .. shown.Length > 0 ? shown.Select(Short) : ["hazard"]]);
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
        if (causes.Count > CausesShown) grid.Caption(new TableTitle($"The first {CausesShown} of {causes.Count} causes; --json and --out have all."));
        return grid;
    }

    private static void PrintTests(IAnsiConsole console, ObservedEstimate estimate, ReferenceCurve? curve)
    {
        if (estimate.BetweenGroups is { } between) Print("Log-rank test between the groups", [between]);
        if (curve is null) return;
        Print($"One-sample log-rank test against the simulated {Short(curve.Name)}, months 0 to {Number(curve.Until)}", estimate.AgainstCurve);
        console.WriteLine("Times are taken as months; the error of the simulated curve is not counted.");
        console.WriteLine();

        void Print(string title, IReadOnlyList<TestResult> tests)
        {
            console.WriteLine(title);
            Table grid = TableOf("group", "ended", "expected", "χ²", "df", "p");
            foreach (TestResult test in tests)
            {
                foreach ((int index, ObservedExpected group) in test.Groups.Index())
                {
                    string OfTest(string cell) => index == 0 ? cell : "";
                    AddRow(grid, NameOf(group.Group), Whole(group.Observed), Number(group.Expected), OfTest(Number(test.ChiSquare)), OfTest(Whole(test.DegreesOfFreedom)), OfTest(PValue(test)));
                }
            }
            console.Write(grid);
        }
    }

    private static string PValue(TestResult test) => test.PValue < 1e-4 ? "< 0.0001" : test.PValue.ToString("0.0000", CultureInfo.InvariantCulture);

    private static Table TableOf(params string[] columns)
    {
        Table grid = new Table().Border(TableBorder.Simple);
        foreach (string column in columns) grid.AddColumn(new TableColumn(new Text(column)).RightAligned().NoWrap());
        return grid;
    }

    private static void AddRow(Table grid, params string[] cells) => grid.AddRow(cells.Select(cell => new Text(cell)));

    private static string Range(double low, double high) => string.Create(CultureInfo.InvariantCulture, $"{100 * low:0.0}–{100 * high:0.0}");

    private static string Percent(double p) => string.Create(CultureInfo.InvariantCulture, $"{100 * p:0.0}");

    private static string Rate(double hazard) => hazard.ToString("G2", CultureInfo.InvariantCulture);

    private static string NameOf(string group) => group.Length == 0 ? "all" : Short(group);

    private static string Number(double value) => NumberText.Short(value);

    private static string Whole(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static string Short(string name) => name.Length <= LongestName ? name : name[..LongestName] + "…";
}
