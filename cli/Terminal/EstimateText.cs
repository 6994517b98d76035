using System.Globalization;
using SurvivalSim.Estimates;
using SurvivalSim.Plots.Figures;

namespace SurvivalSim.Cli.Terminal;

/// <summary>Estimates as they are told; ± is half of a 95 % interval.</summary>
internal static class EstimateText
{
    /// <summary>A probability with as many decimals as its error deserves.</summary>
    public static string Of(Probability p)
    {
        double error = 50 * (p.High - p.Low);
        string format = FigureNumber.PercentFormat(error);
        return $"{(100 * p.P).ToString(format, CultureInfo.InvariantCulture)} % ± {error.ToString(format, CultureInfo.InvariantCulture)}";
    }

    /// <summary>Months to a hundredth.</summary>
    public static string Months(Estimate months) => $"{FigureNumber.HundredthsOfMonths(months.Value)} ± {Error(months, FigureNumber.HundredthsOfMonths)}";

    /// <summary>An amount to three digits.</summary>
    public static string Amount(Estimate amount) => $"{FigureNumber.Amount(amount.Value)} ± {Error(amount, error => FigureNumber.AmountError(error, amount.Value))}";

    /// <summary>A share to a tenth of a percent.</summary>
    public static string Share(double p) => string.Create(CultureInfo.InvariantCulture, $"{100 * p:0.0} %");

    private static string Error(Estimate estimate, Func<double, string> text) => double.IsFinite(estimate.StandardError) ? text(Interval.Z95 * estimate.StandardError) : "unknown";
}
