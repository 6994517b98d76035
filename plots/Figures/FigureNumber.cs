using System.Globalization;
using SurvivalSim.Foundation;

namespace SurvivalSim.Plots.Figures;

/// <summary>Numbers as they stand in a figure.</summary>
public static class FigureNumber
{
    private const long ShortFrom = 10_000;

    /// <summary>A round share on an axis: 20%.</summary>
    public static string PercentTick(double share) => Text(share * 100, "0.##") + "%";

    /// <summary>A probability to a tenth of a percent; 0% and 100% only where it is exactly that.</summary>
    public static string Percent(double probability) => probability switch
    {
        0 => "0%",
        1 => "100%",
        < 0.0005 => "<0.1%",
        >= 0.9995 => ">99.9%",
        _ => Text(probability * 100, "0.0") + "%",
    };

    /// <summary>A time in months: 24, 5.8, 0.42.</summary>
    public static string Months(double months) => Text(months, months < 1 ? "0.##" : "0.#");

    /// <summary>A time to a hundredth of a month: 5.88.</summary>
    public static string HundredthsOfMonths(double months) => Text(months, "0.00");

    /// <summary>A span of time, as finely as its ends differ: 5.86 to 5.90, 3.2 to 7.</summary>
    public static string MonthsBetween(double from, double to) => to - from < 0.2
        ? $"{HundredthsOfMonths(from)} to {HundredthsOfMonths(to)}"
        : $"{Months(from)} to {Months(to)}";

    /// <summary>A number of futures: 8,192 is 8192, 53,214 is 53.2k.</summary>
    public static string Count(long count) => count < ShortFrom ? Text(count, "0") : NumberText.Short(count);

    /// <summary>A number of futures to the last digit: 100,000.</summary>
    public static string FullCount(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>The size of an error to two digits: 16, 1.6, 0.16, 0.016.</summary>
    public static string Error(double size) => size switch
    {
        >= 9.95 => Text(size, "0"),
        >= 0.995 => Text(size, "0.0"),
        >= 0.0995 => Text(size, "0.00"),
        >= 0.0005 or 0 => Text(size, "0.###"),
        _ => "<0.001",
    };

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
