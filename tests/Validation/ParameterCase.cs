using MathNet.Numerics.Distributions;

namespace SurvivalSim.Tests.Validation;

/// <summary>A distribution as it is written, and its quantiles by MathNet, truncated to the domain of its key.</summary>
/// <param name="Path">Where it is written.</param>
/// <param name="Text">How.</param>
/// <param name="Quantile">Its value at a probability.</param>
/// <param name="Undo">From what the engine keeps of a value back to the value.</param>
internal sealed record ParameterCase(string Path, string Text, Func<double, double> Quantile, Func<double, double> Undo)
{
    private const string Positive = "products.app.burn_threshold_usd_per_day", Fraction = "products.app.users.all.activation";
    private const string Growth = "company.gpu_usd_per_hour.drift_per_year", Churn = "products.app.users.all.churn_per_month", Fee = "products.app.store_fee";
    private const double Score95 = 1.6448536269514722;

    /// <summary>By their text, which no two share.</summary>
    public static IReadOnlyDictionary<string, ParameterCase> All { get; } = new ParameterCase[]
    {
        OfPositive("2 to 5", LogNormalQuantile(2, 5)),
        OfPositive("0.001 to 1000", LogNormalQuantile(0.001, 1000)),
        OfPositive("lognormal(median: 3, sigma: 0.4)", u => LogNormal.InvCDF(Math.Log(3), 0.4, u)),
        OfPositive("lognormal(median: 3, sigma: 8)", u => LogNormal.InvCDF(Math.Log(3), 8, u)),
        OfPositive("lognormal(median: 1e6, sigma: 0.001)", u => LogNormal.InvCDF(Math.Log(1e6), 0.001, u)),
        OfPositive("normal(3 to 6)", Truncated(4.5, 3 / (2 * Score95), 0, double.PositiveInfinity)),
        OfPositive("normal(mean: 1, sd: 2)", Truncated(1, 2, 0, double.PositiveInfinity)),
        OfPositive("normal(mean: -3, sd: 1)", Truncated(-3, 1, 0, double.PositiveInfinity)),
        OfPositive("normal(mean: -12, sd: 1)", Truncated(-12, 1, 0, double.PositiveInfinity)),
        OfPositive("uniform(0, 33)", u => 33 * u),
        OfPositive("triangular(2, 3, 9)", u => Triangular.InvCDF(2, 9, 3, u)),
        OfPositive("triangular(0, 0, 4)", u => 4 * (1 - Math.Sqrt(1 - u))),
        OfPositive("pert(1, 2, 10)", u => 1 + (9 * Beta.InvCDF(1 + (4.0 / 9), 1 + (32.0 / 9), u))),
        OfPositive("pert(0, 0, 5)", u => 5 * (1 - Math.Pow(1 - u, 0.2))),
        OfPositive("pert(2, 5, 5)", u => 2 + (3 * Math.Pow(u, 0.2))),
        OfPositive("logitnormal(10% to 90%)", LogitNormalQuantile(0.1, 0.9)),
        new(Fraction, "20% to 50%", LogitNormalQuantile(0.2, 0.5), x => x),
        new(Fraction, "0.1% to 99%", LogitNormalQuantile(0.001, 0.99), x => x),
        new(Fraction, "0.0001% to 1%", LogitNormalQuantile(1e-6, 0.01), x => x),
        new(Fraction, "normal(45% to 71%)", Truncated(0.58, 0.26 / (2 * Score95), 1e-9, 1 - 1e-9), x => x),
        new(Fraction, "normal(mean: 0.4, sd: 0.5)", Truncated(0.4, 0.5, 1e-9, 1 - 1e-9), x => x),
        new(Fraction, "normal(mean: 4, sd: 0.3)", u => 1 - Truncated(-3, 0.3, 1e-9, 1 - 1e-9)(1 - u), x => x),
        new(Fraction, "uniform(0, 1)", u => u, x => x),
        new(Fraction, "lognormal(10% to 60%)", u => LogNormalQuantile(0.1, 0.6)(u * LogNormal.CDF(Mu(0.1, 0.6), Sigma(0.1, 0.6), 1 - 1e-9)), x => x),
        new(Growth, "-40% to 15%", Truncated(-0.125, 0.55 / (2 * Score95), -0.999, double.PositiveInfinity), y => Math.Exp(y) - 1),
        new(Growth, "normal(mean: -0.6, sd: 0.5)", Truncated(-0.6, 0.5, -0.999, double.PositiveInfinity), y => Math.Exp(y) - 1),
        new(Churn, "10% to 25%", LogitNormalQuantile(0.1, 0.25), y => 1 - Math.Exp(-y)),
        new(Churn, "90% to 99.9%", LogitNormalQuantile(0.9, 0.999), y => 1 - Math.Exp(-y)),
        new(Fee, "triangular(0.1, 0.2, 0.4)", u => Triangular.InvCDF(0.1, 0.4, 0.2, u), y => 1 - y),
    }.ToDictionary(c => c.Text);

    /// <summary>The larger of a value and the interquartile range: what errors are relative to.</summary>
    public double Scale(double value) => Math.Max(Math.Abs(value), Quantile(0.75) - Quantile(0.25));

    private static ParameterCase OfPositive(string text, Func<double, double> quantile) => new(Positive, text, quantile, x => x);

    private static double Mu(double low, double high) => (Math.Log(low) + Math.Log(high)) / 2;

    private static double Sigma(double low, double high) => (Math.Log(high) - Math.Log(low)) / (2 * Score95);

    private static Func<double, double> LogNormalQuantile(double low, double high) => u => LogNormal.InvCDF(Mu(low, high), Sigma(low, high), u);

    private static Func<double, double> LogitNormalQuantile(double low, double high)
    {
        double from = Math.Log(low / (1 - low)), to = Math.Log(high / (1 - high));
        return u => 1 / (1 + Math.Exp(-Normal.InvCDF((from + to) / 2, (to - from) / (2 * Score95), u)));
    }

    /// <summary>A normal cut off on both sides, by its upper tails where the lower bound lies above the mean: there 1 − CDF would cancel.</summary>
    private static Func<double, double> Truncated(double mean, double sd, double low, double high)
    {
        if (low <= mean)
        {
            double below = Normal.CDF(mean, sd, low), inside = Normal.CDF(mean, sd, high) - below;
            return u => Normal.InvCDF(mean, sd, below + (u * inside));
        }
        double above = Normal.CDF(-mean, sd, -high), tail = Normal.CDF(-mean, sd, -low) - above;
        return u => -Normal.InvCDF(-mean, sd, above + ((1 - u) * tail));
    }
}
