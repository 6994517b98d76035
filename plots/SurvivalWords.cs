using SurvivalSim.Estimates;
using SurvivalSim.Plots.Figures;
using static SurvivalSim.Plots.Figures.FigureNumber;

namespace SurvivalSim.Plots;

/// <summary>What is said about a survival curve.</summary>
internal sealed class SurvivalWords(TimeToEvent estimate, long futures, ulong seed, IReadOnlyList<string> causes)
{
    private const int CausesNamed = 3;

    private readonly MonthEstimate _last = estimate.ByMonth[^1];

    private string Horizon => Months(_last.Month);

    /// <summary>The median with its interval, in two short lines or one.</summary>
    public IReadOnlyList<string> Median => estimate.Median switch
    {
        { Months: null, Low: null } => [$"fewer than half have ended by month {Horizon}"],
        { Months: null, Low: { } low } => [$"fewer than half have ended by month {Horizon}", $"95%: half by month {Months(low)} or later"],
        { Months: { } median, Low: var low, High: null } => [$"half have ended by month {Months(median)}", $"95%: {Months(low ?? 0)} to beyond {Horizon}"],
        { Months: { } median, Low: var low, High: { } high } => [$"half have ended by month {Months(median)}", $"95%: {Months(low ?? 0)} to {Months(high)}"],
    };

    /// <summary>How the figure was made and how to read it.</summary>
    public string Caption => string.Join(
        ' ',
        $"{FullCount(futures)} simulated {(futures == 1 ? "future" : "futures")} (counted under the axis), seed {seed}.",
        AllFollowed(estimate, futures) ? "" : "Gone: ended, or launched too late to be followed so far.",
        "The curve steps at the end of each month.",
        $"Shaded: 95% interval of each month by itself, at most {Error(100 * WidestInterval)} percentage points wide;",
        $"{LargestError}. It tells the error of simulating finitely many futures, not that of the scenario.",
        $"Mean life within {Horizon} months: {MeanLife}.",
        Endings);

    /// <summary>The curve in words.</summary>
    public string Description(IReadOnlyList<Tick> ticks)
    {
        IEnumerable<string> months = estimate.ByMonth
            .Where(row => row == _last || ticks.Any(tick => tick.At == row.Month))
            .Select(row => $"month {Months(row.Month)}: {Percent(row.Survival.P)} ({Percent(row.Survival.Low)} to {Percent(row.Survival.High)})");
        return $"Step curve of the probability to be alive by months since launch, with 95% intervals. {string.Join("; ", months)}. "
            + $"{string.Join("; ", Median)}.";
    }

    /// <summary>Whether every future was followed until its end or the horizon: then who is not alive has ended.</summary>
    public static bool AllFollowed(TimeToEvent estimate, long futures) =>
        estimate.ByMonth.All(row => Math.Abs(row.Survival.P * futures - row.Alive) < 0.5);

    private double WidestInterval => estimate.ByMonth.Max(row => row.Survival.High - row.Survival.Low);

    private string LargestError
    {
        get
        {
            double largest = estimate.ByMonth.Max(row => row.Survival.StandardError);
            return largest == 0
                ? "in every month all futures agree, so that no standard error can be told"
                : $"the largest standard error is {Error(100 * largest)} points";
        }
    }

    private string MeanLife => double.IsFinite(estimate.RestrictedMean.StandardError)
        ? $"{Months(estimate.RestrictedMean.Value)} (standard error {Error(estimate.RestrictedMean.StandardError)})"
        : $"{Months(estimate.RestrictedMean.Value)} (standard error unknown)";

    /// <summary>The most frequent endings, the rest together.</summary>
    private string Endings
    {
        get
        {
            (string Cause, double P)[] seen =
            [
                .. causes.Zip(_last.Incidence, (cause, incidence) => (Cause: cause, incidence.P))
                    .Where(ending => ending.P > 0).OrderByDescending(ending => ending.P),
            ];
            if (seen.Length == 0) return $"None has ended by month {Horizon}.";
            IEnumerable<string> named = seen.Take(CausesNamed).Select(ending => $"{ending.Cause} {Percent(ending.P)}");
            double others = seen.Skip(CausesNamed).Sum(ending => ending.P);
            return $"Ended by month {Horizon}: {string.Join(", ", named)}{(others > 0 ? $", other causes {Percent(others)}" : "")}.";
        }
    }
}
