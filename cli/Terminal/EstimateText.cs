using System.Globalization;
using SurvivalSim.Estimates;
using SurvivalSim.Foundation;

namespace SurvivalSim.Cli.Terminal;

/// <summary>Estimates as they are told; ± is half of a 95 % interval.</summary>
internal static class EstimateText
{
    /// <summary>A probability with as many decimals as its error deserves.</summary>
    public static string Of(Probability p)
    {
        double error = 50 * (p.High - p.Low);
        string format = Decimals(error);
        return $"{(100 * p.P).ToString(format, CultureInfo.InvariantCulture)} % ± {error.ToString(format, CultureInfo.InvariantCulture)}";
    }

    /// <summary>Months to a hundredth.</summary>
    public static string Months(Estimate months) => WithError(months, number => number.ToString("0.00", CultureInfo.InvariantCulture));

    /// <summary>An amount to three digits.</summary>
    public static string Amount(Estimate amount) => WithError(amount, NumberText.Short);

    /// <summary>A share to a tenth of a percent.</summary>
    public static string Share(double p) => string.Create(CultureInfo.InvariantCulture, $"{100 * p:0.0} %");

    /// <summary>How a percentage is written whose error is so many points.</summary>
    public static string Decimals(double error) => error < 0.05 ? "0.000" : error < 0.1 ? "0.00" : "0.0";

    private static string WithError(Estimate estimate, Func<double, string> text) =>
        $"{text(estimate.Value)} ± {(double.IsFinite(estimate.StandardError) ? text(Interval.Z95 * estimate.StandardError) : "unknown")}";
}
