using SurvivalSim.Tallies;

namespace SurvivalSim.Estimates;

/// <summary>A quantile with its 95 % interval.</summary>
/// <param name="Probability">Which quantile, strictly between 0 and 1.</param>
/// <param name="Value">Within 1/128 (0.78 %) of the sorted values' quantile, if that lies within ±[2⁻³⁰, 2⁵⁰]; what is nearer to 0 counts as 0.
/// Far closer where many values lie smoothly in its bin: then to 1/(256·√n) for n of them, one standard error.</param>
/// <param name="Low">Lower edge of the bin of the lower order statistic.</param>
/// <param name="High">Upper edge of the bin of the upper order statistic.</param>
public sealed record QuantileEstimate(double Probability, double Value, double Low, double High)
{
    /// <summary>The quantiles that a fan or a distribution is told by: 5, 25, 50, 75 and 95 %.</summary>
    public static IReadOnlyList<double> Reported { get; } = [0.05, 0.25, 0.5, 0.75, 0.95];

    /// <summary>Quantiles of a histogram, at <see cref="Reported"/>.</summary>
    /// <exception cref="ArgumentException">The histogram is empty.</exception>
    /// <remarks>Order-statistic interval, free of any assumption on the distribution. It reaches to the edges of the bins, so that binning costs width, not
    /// coverage.</remarks>
    public static IReadOnlyList<QuantileEstimate> From(Histogram histogram) => From(new BinnedSample(histogram));

    internal static IReadOnlyList<QuantileEstimate> From(BinnedSample sample) => [.. Reported.Select(sample.Quantile)];
}
