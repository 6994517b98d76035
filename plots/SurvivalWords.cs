using SurvivalSim.Estimates;
using SurvivalSim.Plots.Figures;
using static SurvivalSim.Plots.Figures.FigureNumber;

namespace SurvivalSim.Plots;

/// <summary>What is said about a survival curve.</summary>
internal sealed class SurvivalWords(ProductEstimate product, ulong seed)
{
    private const int CausesNamed = 3;

    private readonly MonthEstimate _last = product.Life.ByMonth[^1];

    private string Horizon => Months(_last.Month);

    /// <summary>The median with its interval, in short lines.</summary>
    public IReadOnlyList<string> Median => product.Life.Median switch
    {
        { Months: null, Low: null } => [$"fewer than half have ended by month {Horizon}"],
        { Months: null, Low: { } low } => [$"fewer than half have ended by month {Horizon}", $"(95%: half by month {Months(low)} or later)"],
        { Months: { } median, Low: var low, High: null } => HalfBy((Months(median), $"{Months(low ?? 0)} or later")),
        { Months: { } median, Low: var low, High: { } high } => HalfBy(MedianTime(median, low ?? 0, high)),
    };

    /// <summary>How the figure was made and how to read it.</summary>
    public string Caption => string.Join(' ', Sentences);

    /// <summary>The curve in words.</summary>
    /// <param name="months">At which months to tell it; the horizon is told anyhow.</param>
    public string Description(IReadOnlyList<Tick> months)
    {
        IEnumerable<string> points = product.Life.ByMonth
            .Where(row => row.Month == _last.Month || months.Any(tick => tick.At == row.Month))
            .Select(row => $"{Percent(row.Survival.P)} at month {Months(row.Month)} ({Percent(row.Survival.Low)} to {Percent(row.Survival.High)})");
        return $"Step curve of the probability of being alive by months since launch, with 95% intervals: {string.Join("; ", points)}. "
            + $"Median: {string.Join(' ', Median)}.";
    }

    /// <summary>Whether every future was followed until its end or the horizon: then who is not alive has ended.</summary>
    public static bool AllFollowed(ProductEstimate product) =>
        product.Life.ByMonth.All(row => Math.Abs(row.Survival.P * product.Launched - row.Alive) < 0.5);

    private double WidestInterval => product.Life.ByMonth.Max(row => row.Survival.High - row.Survival.Low);

    private IEnumerable<string> Sentences
    {
        get
        {
            yield return $"{CaptionWords.FuturesByMonth(product, seed)} {(product.AlwaysLaunches ? "They" : "Those with a launch")} are counted under the axis.";
            if (!AllFollowed(product)) yield return "Seen: alive and still followed; gone: ended, or launched too late to be followed that long.";
            yield return "The curve steps at the end of each month.";
            yield return $"Shaded: 95% interval of each month by itself, at most {Error(100 * WidestInterval)} percentage points wide ({LargestError})"
                + $"{(Bands is { Length: > 0 } bands ? $", and, wider, {bands}" : "")}: {CaptionWords.ErrorOfSimulation}.";
            yield return $"Mean life within {Horizon} months: {MeanLife}.";
            yield return Endings;
        }
    }

    /// <summary>Where the band of all months is; nothing where there is none.</summary>
    private string Bands
    {
        get
        {
            MonthEstimate[] rows = [.. product.Life.ByMonth.Where(row => row.SurvivalBand is not null)];
            if (rows.Length == 0 || rows[0].Month == _last.Month) return "";
            double widest = rows.Max(row => row.SurvivalBand!.Value.High - row.SurvivalBand.Value.Low);
            return $"the 95% band that holds in all months from {Months(rows[0].Month)} to {Months(rows[^1].Month)} together, at most {Error(100 * widest)} wide";
        }
    }

    private string LargestError => product.Life.ByMonth.Max(row => row.Survival.StandardError) is > 0 and var largest
        ? $"largest standard error {Error(100 * largest)}"
        : "no standard error, since in every month all futures agree";

    private string MeanLife
    {
        get
        {
            (double months, double error) = (product.Life.RestrictedMean.Value, product.Life.RestrictedMean.StandardError);
            return $"{HundredthsOfMonths(months)} (standard error {(error > 0 && double.IsFinite(error) ? Error(error) : "unknown")})";
        }
    }

    /// <summary>The most frequent endings, the rest together.</summary>
    private string Endings
    {
        get
        {
            (string Cause, double P)[] seen = [.. product.LikeliestCauses().Select(cause => (product.Causes[cause], _last.Incidence[cause].P)).Where(ending => ending.P > 0)];
            if (seen.Length == 0) return $"None has ended by month {Horizon}.";
            IEnumerable<string> named = seen.Take(CausesNamed).Select(ending => $"{ending.Cause} {Percent(ending.P)}");
            double others = seen.Skip(CausesNamed).Sum(ending => ending.P);
            return $"Ended by month {Horizon}: {string.Join(", ", named)}{(others > 0 ? $", other causes {Percent(others)}" : "")}.";
        }
    }

    private static string[] HalfBy((string Median, string Interval) by) => ["half have ended", $"by month {by.Median}", $"(95%: {by.Interval})"];
}
