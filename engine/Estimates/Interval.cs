namespace SurvivalSim.Estimates;

/// <summary>Where a number lies with 95 % confidence, unless said otherwise.</summary>
/// <param name="Low">Lower bound.</param>
/// <param name="High">Upper bound, not below <paramref name="Low"/>.</param>
public readonly record struct Interval(double Low, double High)
{
    /// <summary>The 0.975 quantile of the standard normal: half-width of a two-sided 95 % interval in standard errors.</summary>
    public const double Z95 = 1.9599639845400545;
}
