using SurvivalSim.Tallies;

namespace SurvivalSim.Estimates;

/// <summary>Means of independent values with their standard errors.</summary>
internal static class SampleMean
{
    /// <summary>The mean and s/√n; of a single value the error is unknown, +∞.</summary>
    /// <exception cref="InvalidOperationException">No value was added.</exception>
    public static Estimate MeanEstimate(this ExactSum sum) => new(
        sum.Mean(),
        sum.Count < 2 ? double.PositiveInfinity : Math.Sqrt(sum.Variance() / sum.Count));
}
