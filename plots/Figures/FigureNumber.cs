using System.Globalization;
using SurvivalSim.Foundation;

namespace SurvivalSim.Plots.Figures;

/// <summary>Numbers as they stand in a figure.</summary>
public static class FigureNumber
{
    private const long ShortFrom = 10_000;

    /// <summary>From here on no suffix is left.</summary>
    private const double Huge = 1e15;

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

    /// <summary>An interval of probabilities: 12.1% to 14.0%.</summary>
    public static string Between(double low, double high) => $"{Percent(low)} to {Percent(high)}";

    /// <summary>A difference of probabilities in percentage points: +1.2, −0.04, 0.</summary>
    public static string Points(double difference) => difference switch
    {
        >= 5e-6 => "+" + Error(100 * difference),
        <= -5e-6 => "−" + Error(-100 * difference),
        _ => "0",
    };

    /// <summary>A round difference of probabilities on an axis, in percentage points: +20, −5.</summary>
    public static string PointsTick(double difference) => (difference > 0 ? "+" : "") + Signed(difference, Text(Math.Abs(difference) * 100, "0.####"));

    /// <summary>A time in months: 24, 5.8, 0.42.</summary>
    public static string Months(double months) => Text(months, months < 1 ? "0.##" : "0.#");

    /// <summary>A time to a hundredth of a month: 5.88.</summary>
    public static string HundredthsOfMonths(double months) => Text(months, "0.00");

    /// <summary>A median time and its interval, all as finely as the interval deserves: 5.88 and 5.86 to 5.90, 7.5 and 7.1 to 8.0, 90 and 28 to 285.</summary>
    public static (string Median, string Interval) MedianTime(double median, double from, double to)
    {
        bool areWhole = ((double[])[median, from, to]).All(time => Math.Round(time, 1) == Math.Round(time));
        string format = to - from < 0.2 ? "0.00" : areWhole ? "0" : "0.0";
        return (Text(median, format), $"{Text(from, format)} to {Text(to, format)}");
    }

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

    /// <summary>A correlation, or its error: 0.70, −0.13.</summary>
    public static string Correlation(double value) => Signed(value, Text(Math.Abs(value), "0.00"));

    /// <summary>A number of percentage points to a tenth: 47.9, 0.6.</summary>
    public static string Tenths(double points) => Text(points, "0.0");

    /// <summary>An amount to three digits: 1.39M, −12.3k, 4.98, 0.00187.</summary>
    public static string Amount(double value)
    {
        double size = Math.Abs(value);
        string digits = size switch
        {
            >= Huge => Text(size, "0.##e0"),
            0 or >= 0.9995 => NumberText.Short(size),
            _ => Text(Math.Round(size, Math.Min(2 - (int)Math.Floor(Math.Log10(size)), 15)), "0.###############"),
        };
        return Signed(value, digits);
    }

    /// <summary>The error of an amount, in its manner: 5.37k of 1.62M.</summary>
    public static string AmountError(double error, double amount) => error is >= 0.9995 and < Huge ? NumberText.ShortError(error, amount) : Amount(error);

    /// <summary>How a percentage is written whose error is so many points: with as many decimals as it deserves.</summary>
    public static string PercentFormat(double error) => error switch { < 0.05 => "0.000", < 0.1 => "0.00", _ => "0.0" };

    /// <summary>A ratio as a share of 100: 1394%, 47%, 4.7%, −0.05%.</summary>
    public static string Ratio(double ratio)
    {
        double size = Math.Abs(ratio);
        return Signed(ratio, Text(size * 100, size switch { >= 0.1 => "0", >= 0.01 => "0.0", _ => "0.##" }) + "%");
    }

    /// <summary>A round ratio on an axis: 150%, −20%.</summary>
    public static string RatioTick(double ratio) => Signed(ratio, PercentTick(Math.Abs(ratio)));

    /// <summary>Round amounts along an axis, all in the unit of the largest: 0, 0.5M, 1M.</summary>
    public static IReadOnlyList<Tick> AmountTicks(IReadOnlyList<double> amounts)
    {
        double largest = amounts.Max(Math.Abs);
        (double unit, string suffix) = largest switch
        {
            >= Huge => (1, ""),
            >= 1e12 => (1e12, "T"),
            >= 1e9 => (1e9, "B"),
            >= 1e6 => (1e6, "M"),
            >= ShortFrom => (1e3, "k"),
            _ => (1.0, ""),
        };
        string format = largest >= Huge ? "0.##e0" : "0.#########";
        return [.. amounts.Select(amount => new Tick(amount, amount == 0 ? "0" : Signed(amount, Text(Math.Abs(amount) / unit, format) + suffix)))];
    }

    /// <summary>With a minus as it is printed, where there is one.</summary>
    private static string Signed(double value, string digits) => value < 0 ? '−' + digits : digits;

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
