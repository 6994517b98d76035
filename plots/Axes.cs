using System.Globalization;
using SurvivalSim.Estimates;
using SurvivalSim.Plots.Figures;

namespace SurvivalSim.Plots;

/// <summary>The axes that the figures of a run share, and what stands under them.</summary>
internal static class Axes
{
    /// <summary>What a picture cannot tell apart, as a share of an axis.</summary>
    public const double Resolution = 1 / 400.0;

    private const int MonthSteps = 6;
    private const int ShareSteps = 5;
    private const int Steps = 6;

    /// <summary>From here on times are too long to be written out side by side.</summary>
    private const double LongTimes = 1e5;

    /// <summary>Under fewer months a date would be the same month all along.</summary>
    private const double DatesFrom = 2;

    /// <summary>Where an axis of shares may end: the nearest of these.</summary>
    private static readonly double[] s_shares = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1];

    /// <summary>Months since launch: round ones, and the horizon where there is room for it.</summary>
    public static Axis Months(double horizon, int atMostSteps = MonthSteps)
    {
        IReadOnlyList<double> months = Ticks.Months(horizon, atMostSteps);
        if (horizon - months[^1] >= horizon / atMostSteps) months = [.. months, horizon];
        return new Axis("months since launch", 0, horizon, [.. months.Select(month => new Tick(month, FigureNumber.Months(month)))]);
    }

    /// <summary>Times from 0 to an end; those of more than five digits as amounts.</summary>
    public static Axis Times(string unit, double end, int atMostSteps)
    {
        IReadOnlyList<double> times = Ticks.OneTwoFive(0, end, atMostSteps);
        return new Axis($"time, {unit}", 0, end, end < LongTimes ? [.. times.Select(time => new Tick(time, FigureNumber.Months(time)))] : FigureNumber.AmountTicks(times));
    }

    /// <summary>Shares from 0 to a round one that is not below the highest shown; to 100% where none is above 0.</summary>
    public static Axis Shares(string label, double highest)
    {
        double end = highest > 0 ? s_shares.First(share => share >= highest || share == 1) : 1;
        return new Axis(label, 0, end, [.. Ticks.OneTwoFive(0, end, ShareSteps).Select(share => new Tick(share, FigureNumber.PercentTick(share)))]);
    }

    /// <summary>The probability of being alive, from 0 to 1 whatever is shown.</summary>
    public static Axis Alive { get; } = Shares("probability of being alive", 1);

    /// <summary>Amounts between two numbers.</summary>
    public static Axis Amounts(string label, double low, double high) => new(label, low, high, FigureNumber.AmountTicks(Ticks.OneTwoFive(low, high, Steps)));

    /// <summary>Ratios between two numbers, as shares of 100.</summary>
    public static Axis Ratios(string label, double low, double high) =>
        new(label, low, high, [.. Ticks.OneTwoFive(low, high, Steps).Select(ratio => new Tick(ratio, FigureNumber.RatioTick(ratio)))]);

    /// <summary>The dates of every other tick, where the launch has one, and how many futures are seen alive at the ticks.</summary>
    public static IReadOnlyList<RowUnderAxis> Rows(ProductEstimate product, Axis months) =>
    [
        .. Dates(product, months),
        Counts(
            SurvivalWords.AllFollowed(product) ? "alive" : "seen",
            product.Life.ByMonth.Select(row => (row.Month, row.Alive)).Prepend((0, product.Launched)), months),
    ];

    /// <summary>The dates of every other tick, where the launch has one; its own is told in the caption, for here it would meet the name of the row.</summary>
    public static IEnumerable<RowUnderAxis> Dates(ProductEstimate product, Axis months) => product.LaunchDate is { } launch ? Dates(launch, months) : [];

    /// <summary>The dates of every other tick of months since a day.</summary>
    public static IEnumerable<RowUnderAxis> Dates(DateOnly start, Axis months)
    {
        if (months.Max < DatesFrom || start.Year + months.Max / 12 >= DateOnly.MaxValue.Year) return [];
        return [new RowUnderAxis("date", [.. months.Ticks.Where((_, i) => i > 0 && i % 2 == 0).Select(tick => new Tick(tick.At, start.AddMonths((int)tick.At).ToString("yyyy-MM", CultureInfo.InvariantCulture)))])];
    }

    /// <summary>A count of futures at the ticks.</summary>
    public static RowUnderAxis Counts(string name, IEnumerable<(double Month, long Alive)> counts, Axis months) =>
        new(name, [.. counts.Where(count => months.Ticks.Any(tick => tick.At == count.Month)).Select(count => new Tick(count.Month, FigureNumber.Count(count.Alive)))]);
}
