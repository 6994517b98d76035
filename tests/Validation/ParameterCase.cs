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
        OfPositive("beta(2, 5)", u => Beta.InvCDF(2, 5, u)),
        OfPositive("beta(0.4, 3)", u => Beta.InvCDF(0.4, 3, u)),
        OfPositive("gamma(shape: 2.5, scale: 3)", u => Gamma.InvCDF(2.5, 1 / 3.0, u)),
        OfPositive("gamma(scale: 2k, shape: 0.4)", u => Gamma.InvCDF(0.4, 1 / 2000.0, u)),
        OfPositive("weibull(shape: 1.7, scale: 3)", u => Exponential(3, 1.7, u)),
        OfPositive("weibull(shape: 0.5, scale: 20)", u => Exponential(20, 0.5, u)),
        OfPositive("exponential(mean: 3)", u => Exponential(3, 1, u)),
        OfPositive("truncated(exponential(mean: 3), 1, 4)", u => -3 * Math.Log(Math.Exp(-1 / 3.0) - (u * (Math.Exp(-1 / 3.0) - Math.Exp(-4 / 3.0))))),
        OfPositive("truncated(uniform(-5, 5), 1, 3)", u => 1 + (2 * u)),
        OfPositive("truncated(truncated(weibull(shape: 2, scale: 3), 1, 9), 0.5, 4)", u => 3 * Math.Sqrt(-Math.Log(Math.Exp(-1 / 9.0) - (u * (Math.Exp(-1 / 9.0) - Math.Exp(-16 / 9.0)))))),
        OfPositive("mixture(40%: uniform(1, 2), 60%: uniform(5, 7))", u => u <= 0.4 ? 1 + (u / 0.4) : 5 + (2 * (u - 0.4) / 0.6)),
        OfPositive("mixture(50%: mixture(80%: uniform(1, 2), 20%: uniform(9, 10)), 50%: uniform(2, 3))", u => u <= 0.4 ? 1 + (u / 0.4) : u <= 0.9 ? 2 + ((u - 0.4) / 0.5) : 9 + ((u - 0.9) / 0.1)),
        OfPositive("mixture(50%: 2 to 5, 50%: lognormal(2 to 5))", LogNormalQuantile(2, 5)),
        OfPositive("mixture(25%: 0, 75%: weibull(shape: 2, scale: 3))", u => u <= 0.25 ? 0 : Exponential(3, 2, (u - 0.25) / 0.75)) with { HasAtoms = true },
        OfPositive("mixture(60%: 0, 40%: exponential(mean: 3))", u => u <= 0.6 ? 0 : Exponential(3, 1, (u - 0.6) / 0.4)) with { HasAtoms = true },
        OfPositive("truncated(mixture(50%: 1, 50%: uniform(0, 4)), 0.5, 3)", u => AroundOne(u * 0.8125)) with { HasAtoms = true },
        new(Fraction, "beta(2, 8)", u => Beta.InvCDF(2, 8, u), x => x),
        new(Fraction, "gamma(shape: 2, scale: 0.3)", u => Gamma.InvCDF(2, 1 / 0.3, u * Gamma.CDF(2, 1 / 0.3, 1 - 1e-9)), x => x),
        new(Fraction, "mixture(20%: 0, 70%: uniform(10%, 30%), 10%: 100%)", u => u <= 0.2 ? 0 : u <= 0.9 ? 0.1 + (0.2 * (u - 0.2) / 0.7) : 1, x => x) { HasAtoms = true },
        new(Growth, "mixture(50%: -20%, 50%: uniform(10%, 30%))", u => u <= 0.5 ? -0.2 : 0.1 + (0.2 * (u - 0.5) / 0.5), y => Math.Exp(y) - 1) { HasAtoms = true },
        new(Churn, "beta(3, 17)", u => Beta.InvCDF(3, 17, u), y => 1 - Math.Exp(-y)),
        new(Churn, "mixture(30%: 5%, 70%: uniform(10%, 40%))", u => u <= 0.3 ? 0.05 : 0.1 + (0.3 * (u - 0.3) / 0.7), y => 1 - Math.Exp(-y)) { HasAtoms = true },
        new(Fee, "mixture(50%: 15%, 50%: uniform(20%, 30%))", u => u <= 0.5 ? 0.15 : 0.2 + (0.1 * (u - 0.5) / 0.5), y => 1 - y) { HasAtoms = true },
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

    /// <summary>Whether values have probabilities of their own: below a quantile then lies less than its probability.</summary>
    public bool HasAtoms { get; init; }

    /// <summary>The larger of a value and the interquartile range: what errors are relative to.</summary>
    public double Scale(double value) => Math.Max(Math.Abs(value), Quantile(0.75) - Quantile(0.25));

    private static ParameterCase OfPositive(string text, Func<double, double> quantile) => new(Positive, text, quantile, x => x);

    /// <summary>P(X > x) = exp(−(x/scale)^shape).</summary>
    private static double Exponential(double scale, double shape, double u) => scale * Math.Pow(-Math.Log(1 - u), 1 / shape);

    /// <summary>Half of it is 1, half uniform over 0 to 4; what lies below 0.5 is left out.</summary>
    private static double AroundOne(double u) => u <= 0.0625 ? 0.5 + (8 * u) : u <= 0.5625 ? 1 : 1 + (8 * (u - 0.5625));

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
