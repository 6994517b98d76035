using System.Globalization;
using SurvivalSim.Estimates;
using SurvivalSim.Observations;
using SurvivalSim.Output;
using SurvivalSim.Plots.Figures;

namespace SurvivalSim.Plots.Reports;

/// <summary>The report of observed lifetimes.</summary>
public static class ObservedReport
{
    private const int TimesShown = 12;
    private const int FewEnds = 10;

    /// <summary>Describes it.</summary>
    /// <param name="table">What was observed.</param>
    /// <param name="tableHash">SHA-256 of the table's file.</param>
    /// <param name="estimate">What it says.</param>
    /// <param name="curve">The simulated curve it is held against, or <see langword="null"/>.</param>
    /// <param name="figures">The figures by name of the group.</param>
    /// <param name="command">The command line that makes it again.</param>
    public static Report Of(ObservedTable table, string tableHash, ObservedEstimate estimate, ReferenceCurve? curve, IReadOnlyList<NamedFigure> figures, string command)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(estimate);
        ArgumentNullException.ThrowIfNull(figures);
        long count = estimate.Groups.Sum(group => group.Count), ended = estimate.Groups.Sum(group => group.Ended);
        return new Report
        {
            Title = Path.GetFileName(table.File),
            Subtitle = $"{Lifetimes(count)} observed, {FigureNumber.FullCount(ended)} of which ended; times {(table.InMonths ? "in months" : "as the table has them")}.",
            Headlines = [.. estimate.Groups.Select(group => Headline(table, group)), .. TestsInWords(estimate, curve)],
            Sections =
            [
                .. estimate.Groups.Select(group => new ReportSection(table.SubjectOf(group.Name), [], [.. figures.Where(figure => figure.Subject == group.Name)], [ByTime(table, group, estimate.Causes)])),
                new ReportSection("Groups, tests and conventions", [], [], [Groups(table, estimate), .. Tests(estimate, curve), Conventions()]),
            ],
            Reading = [.. Reading(ended)],
            Provenance = [.. Origin(table, tableHash, estimate, curve)],
            Command = command,
            Citations = Citations.Observed,
        };
    }

    private static string Lifetimes(long count) => $"{FigureNumber.FullCount(count)} {(count == 1 ? "lifetime" : "lifetimes")}";

    private static string Headline(ObservedTable table, GroupEstimate group)
    {
        string unit = table.InMonths ? " months" : "", counted = $"of {Lifetimes(group.Count)} {FigureNumber.FullCount(group.Ended)} {(group.Ended == 1 ? "was" : "were")} seen to end";
        string subject = Names.InSentence(table.SubjectOf(group.Name));
        ObservedTime last = group.Times[^1];
        return group.Median.Months is { } median
            ? $"{subject}: half have ended by {FigureNumber.Amount(median)}{unit} (95%: {Bounds(group.Median)}); {counted}."
            : $"{subject}: fewer than half have ended by {FigureNumber.Amount(last.Time)}{unit}, where the probability of being alive is {ReportNumber.WithInterval(last.Survival)}; {counted}.";
    }

    private static string Bounds(MedianTime median) => (median.Low, median.High) switch
    {
        (null, null) => "unknown",
        ({ } low, null) => $"{FigureNumber.Amount(low)} or later",
        (null, { } high) => $"{FigureNumber.Amount(high)} or earlier",
        ({ } low, { } high) => $"{FigureNumber.Amount(low)} to {FigureNumber.Amount(high)}",
    };

    private static IEnumerable<string> TestsInWords(ObservedEstimate estimate, ReferenceCurve? curve)
    {
        if (estimate.BetweenGroups is { } between) yield return $"Log-rank test between the groups: p = {PValue(between)}.";
        foreach (TestResult test in estimate.AgainstCurve)
        {
            ObservedExpected of = test.Groups[0];
            yield return $"{FigureNumber.FullCount(of.Observed)} ended{(of.Group.Length > 0 ? $" of {Names.InSentence(of.Group)}" : "")} where {FigureNumber.Amount(of.Expected)} were to be expected by the simulated {Names.InSentence(curve?.Name ?? "")}: one-sample log-rank test, p = {PValue(test)}.";
        }
    }

    private static ReportTable Groups(ObservedTable table, ObservedEstimate estimate) => new(
        "Groups", "observed.json", [table.GroupColumn ?? "group", "lifetimes", "ended", "median", "95% interval", $"mean to {FigureNumber.Amount(estimate.Groups[0].Tau)}"],
        [.. estimate.Groups.Select(group => new[]
        {
            group.Name.Length == 0 ? "all" : group.Name, FigureNumber.FullCount(group.Count), FigureNumber.FullCount(group.Ended), group.Median.Months is { } median ? FigureNumber.Amount(median) : "–",
            Bounds(group.Median), ReportNumber.Amount(group.RestrictedMean),
        })]);

    /// <summary>The curve at round times.</summary>
    private static ReportTable ByTime(ObservedTable table, GroupEstimate group, IReadOnlyList<string> causes)
    {
        double end = group.Times[^1].Time;
        string[] shown = causes.Count > 1 ? [.. causes] : [];
        List<string[]> rows = [];
        foreach (double time in Ticks.OneTwoFive(0, end, TimesShown).Where(time => time > 0).Append(end).Distinct())
        {
            if (group.LastBy(time) is not { } row) continue;
            Interval? band = group.Band is { } range && time >= range.From && time <= range.To ? row.SurvivalBand : null;
            rows.Add(
            [
                FigureNumber.Amount(time), FigureNumber.FullCount(group.Lifetimes.AtRisk(time)), FigureNumber.Percent(row.Survival.P), FigureNumber.Between(row.Survival.Low, row.Survival.High),
                band is { } bounds ? FigureNumber.Between(bounds.Low, bounds.High) : "–", ReportNumber.Amount(row.CumulativeHazard), .. row.Incidence.Take(shown.Length).Select(p => FigureNumber.Percent(p.P)),
            ]);
        }
        return new ReportTable(
            $"{table.SubjectOf(group.Name)} by time", "km.csv", ["time", "at risk", "alive", "95% interval", "95% band of all times", "cumulative hazard", .. shown.Select(cause => $"ended: {cause}")], rows,
            "At risk is just before a time, alive just after it. A dash: too few ended for a band there.");
    }

    private static IEnumerable<ReportTable> Tests(ObservedEstimate estimate, ReferenceCurve? curve)
    {
        List<string[]> rows = [];
        if (estimate.BetweenGroups is { } between) Add("log-rank, between groups", between);
        foreach (TestResult test in estimate.AgainstCurve) Add($"one-sample log-rank, against {curve?.Name}", test);
        if (rows.Count > 0)
            yield return new ReportTable("Tests", "tests.csv", ["test", "group", "ended", "expected", "χ²", "degrees of freedom", "p"], rows, curve is null ? "" : "Times are taken as months; the error of the simulated curve is not counted.");

        void Add(string name, TestResult test) => rows.AddRange(test.Groups.Select(group => new[]
        {
            name, group.Group.Length == 0 ? "all" : group.Group, FigureNumber.FullCount(group.Observed), FigureNumber.Amount(group.Expected), FigureNumber.Amount(test.ChiSquare),
            FigureNumber.FullCount(test.DegreesOfFreedom), PValue(test),
        }));
    }

    private static ReportTable Conventions() => new(
        "Conventions, as in R’s survival where it has them", "observed.json", ["estimate", "how"],
        [.. ObservedJson.Conventions.Select(convention => new[] { convention.What.Replace('_', ' '), convention.How })], HasWords: true);

    private static IEnumerable<string> Reading(long ended)
    {
        yield return "A number in parentheses tells how sure the observations are of the one before it: intervals are of 95% confidence, each at its time by itself, and ± is half of one. They are the error of having seen so few lifetimes and not all there could be; whether those seen are typical, they do not tell.";
        if (ended < FewEnds) yield return $"{FigureNumber.FullCount(ended)} {(ended == 1 ? "end is" : "ends are")} too few to conclude from: intervals and p-values are rough.";
        yield return "A p-value is the probability of ends at least as unequal if the groups lived, or the curve described them, alike.";
    }

    private static IEnumerable<(string Name, string Value)> Origin(ObservedTable table, string tableHash, ObservedEstimate estimate, ReferenceCurve? curve)
    {
        yield return ("Table", table.File);
        yield return ("SHA-256 of it", tableHash);
        if (table.GroupColumn is { } column) yield return ("Groups by", column);
        if (table.Ignored.Count > 0) yield return ("Columns not used", string.Join(", ", table.Ignored));
        if (curve is not null) yield return ("Held against", $"{curve.Name}, to month {FigureNumber.Amount(curve.Until)}");
        if (curve?.File is { } file)
        {
            yield return ("Of the run in", Path.GetDirectoryName(file)!);
            yield return ($"SHA-256 of its {Path.GetFileName(file)}", curve.Sha256!);
        }
        yield return ("Limit of the means", FigureNumber.Amount(estimate.Groups[0].Tau));
        yield return ("Program", $"survivalsim {Provenance.Version}");
    }

    private static string PValue(TestResult test) => test.PValue < 1e-4 ? "less than 0.0001" : test.PValue.ToString("0.0000", CultureInfo.InvariantCulture);
}
