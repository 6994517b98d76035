using SurvivalSim.Tallies;

namespace SurvivalSim.Estimates;

/// <summary>What a quantity comes to over the futures: mean, quantiles and the tail.</summary>
/// <param name="Count">Futures that had a value.</param>
/// <param name="Mean">Mean with its standard error, both from exact sums.</param>
/// <param name="Quantiles">At <see cref="QuantileEstimate.Reported"/>, ascending.</param>
/// <param name="Cvar95">Conditional value at risk: mean of the largest 5 %, with its standard error. Off from that of the sorted values by at
/// most 1/128 (0.78 %) of their mean magnitude; exact where the other 95 % are all 0. As for quantiles, numbers are told apart within ±[2⁻³⁰, 2⁵⁰].</param>
/// <param name="Positive">Probability of more than 0: of a loss, of any stranded cost.</param>
/// <param name="Exceedance">How likely more is, from the smallest value, where it is not yet less than 1, to the largest, where it is 0: between two
/// entries it falls evenly, and at the edges of the histogram's bins it is exact.</param>
/// <remarks>The largest values are taken as the worst: costs and losses, not gains.
/// Standard error of the tail mean: L. J. Hong, Z. Hu, G. Liu, ACM Trans. Model. Comput. Simul. 24 (2014) 22, doi:10.1145/2661631.</remarks>
public sealed record DistributionEstimate(
    long Count, Estimate Mean, IReadOnlyList<QuantileEstimate> Quantiles, Estimate Cvar95, Probability Positive, IReadOnlyList<Exceedance> Exceedance)
{
    private const double TailStartsAt = 0.95;

    /// <summary>Value at risk: the 0.95 quantile, exceeded in 5 % of futures.</summary>
    public QuantileEstimate ValueAtRisk95 => Quantiles[^1];

    /// <summary><see cref="Cvar95"/> alone.</summary>
    /// <exception cref="ArgumentException">The distribution is empty.</exception>
    internal static Estimate Cvar95Of(Distribution distribution) => new BinnedSample(distribution.Histogram).UpperTailMean(TailStartsAt, distribution.Sum.Mean());

    /// <summary>Estimates from a tallied distribution.</summary>
    /// <exception cref="ArgumentException">The distribution is empty.</exception>
    public static DistributionEstimate From(Distribution distribution)
    {
        ArgumentNullException.ThrowIfNull(distribution);
        var sample = new BinnedSample(distribution.Histogram);
        return new DistributionEstimate(
            distribution.Count, distribution.Sum.MeanEstimate(), QuantileEstimate.From(sample), sample.UpperTailMean(TailStartsAt, distribution.Sum.Mean()),
            Probability.OfShare(distribution.Histogram.NonEmptyBins().Where(bin => bin.Bin > 0).Sum(bin => bin.Count), distribution.Count), sample.Exceedance());
    }
}

/// <summary>How likely more than a value is.</summary>
/// <param name="Value">The value.</param>
/// <param name="Share">Share of futures above it.</param>
public readonly record struct Exceedance(double Value, double Share);
