using System.Globalization;
using SurvivalSim.Estimates;
using SurvivalSim.Plots.Figures;

namespace SurvivalSim.Plots.Reports;

/// <summary>Estimates as they stand in a report: a number with as many digits as its error deserves.</summary>
internal static class ReportNumber
{
    /// <summary>A probability: 93.5%, 0.002%; 0% and 100% only where it is exactly that.</summary>
    public static string Share(Probability p) => Percent(p.P, HalfWidth(p));

    /// <summary>Its 95% interval: 93.3% to 93.7%.</summary>
    public static string Interval(Probability p) => $"{Percent(p.Low, HalfWidth(p))} to {Percent(p.High, HalfWidth(p))}";

    /// <summary>The probability and its interval: 93.5% (93.3% to 93.7%).</summary>
    public static string WithInterval(Probability p) => $"{Share(p)} ({Interval(p)})";

    /// <summary>A number near 1 with its error: 0.70 ± 0.03.</summary>
    public static string Hundredths(Estimate number) => double.IsFinite(number.StandardError)
        ? string.Create(CultureInfo.InvariantCulture, $"{number.Value:0.00} ± {HalfWidth(number):0.00}").Replace('-', '−')
        : string.Create(CultureInfo.InvariantCulture, $"{number.Value:0.00}").Replace('-', '−');

    /// <summary>An amount with its error: 140M ± 891k.</summary>
    public static string Amount(Estimate amount) => double.IsFinite(amount.StandardError)
        ? $"{FigureNumber.Amount(amount.Value)} ± {FigureNumber.AmountError(HalfWidth(amount), amount.Value)}"
        : FigureNumber.Amount(amount.Value);

    /// <summary>A difference of two shares in points: +0.4 ± 0.1.</summary>
    public static string Points(Estimate difference) => Signed(100 * difference.Value, HalfWidth(difference, 100));

    /// <summary>A difference with its error: +0.04 ± 0.01.</summary>
    public static string Signed(double value, double halfWidth)
    {
        string format = FigureNumber.PercentFormat(halfWidth);
        return $"{value.ToString($"+{format};−{format};{format}", CultureInfo.InvariantCulture)}{(double.IsFinite(halfWidth) ? $" ± {halfWidth.ToString(format, CultureInfo.InvariantCulture)}" : "")}";
    }

    /// <summary>Half of the 95% interval, which is what ± means.</summary>
    public static double HalfWidth(Estimate estimate, double times = 1) => times * SurvivalSim.Estimates.Interval.Z95 * estimate.StandardError;

    /// <summary>Half of the 95% interval of a probability, in points.</summary>
    public static double HalfWidth(Probability p) => 50 * (p.High - p.Low);

    private static string Percent(double share, double error)
    {
        if (share is 0 or 1) return share == 0 ? "0%" : "100%";
        string format = FigureNumber.PercentFormat(error);
        double least = Math.Pow(10, format.IndexOf('.', StringComparison.Ordinal) + 1 - format.Length);
        // What would be rounded to certainty is told as being next to it.
        (string sign, double percent) = (100 * share) switch
        {
            var low when low < least / 2 => ("<", least),
            var high when high >= 100 - least / 2 => (">", 100 - least),
            var between => ("", between),
        };
        return sign + percent.ToString(format, CultureInfo.InvariantCulture) + "%";
    }
}
