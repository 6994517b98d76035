using SurvivalSim.Foundation;
using SurvivalSim.Scenarios.Numbers;

namespace SurvivalSim.Scenarios;

/// <summary>One product: who uses it, what it costs, what it earns, what its owner tolerates.</summary>
public sealed record Product
{
    /// <summary>Its name: the key it stands under.</summary>
    public required string Name { get; init; }

    /// <summary>Burn above which its owner starts to object, USD per day; infinite where nobody does.</summary>
    public required Quantity BurnThresholdUsdPerDay { get; init; }

    /// <summary>What the same GPUs would earn elsewhere, USD per GPU-hour.</summary>
    public required Quantity AlternativeUsdPerGpuHour { get; init; }

    /// <summary>Revenue that does not come from the segments, USD per day.</summary>
    public required Series OtherRevenueUsdPerDay { get; init; }

    /// <summary>Share of the segments' revenue kept by app stores.</summary>
    public required Quantity StoreFee { get; init; }

    /// <summary>Cost other than compute, USD per day.</summary>
    public required Series OpexUsdPerDay { get; init; }

    /// <summary>Relative change of that cost per year.</summary>
    public required Quantity OpexGrowthPerYear { get; init; }

    /// <summary>Days between the announced end and the last service; reported only.</summary>
    public required Quantity NoticeDays { get; init; }

    /// <summary>Months after the start at which it launches; <see langword="null"/> where it is live from the start.</summary>
    public Quantity? LaunchMonth { get; init; }

    /// <summary>Words that tell what kind of product it is, of letters, digits and hyphens; no future depends on them.</summary>
    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>Shocks to new users.</summary>
    public required Shock AddsShock { get; init; }

    /// <summary>Shocks to churn.</summary>
    public required Shock ChurnShock { get; init; }

    /// <summary>Shocks to outputs per user.</summary>
    public required Shock UsageShock { get; init; }

    /// <summary>What serving it takes.</summary>
    public required Compute Compute { get; init; }

    /// <summary>Its users; at least one segment.</summary>
    public required IReadOnlyList<Segment> Segments { get; init; }

    /// <summary>Where it is written.</summary>
    public required TextSpan Where { get; init; }
}

/// <summary>A mean-reverting random factor with mean 1.</summary>
/// <param name="Path">How correlations name it, for example <c>products.sora.shocks.adds</c>.</param>
/// <param name="Sd">Stationary standard deviation of its logarithm.</param>
/// <param name="HalfLifeMonths">Months in which a deviation halves; positive.</param>
public sealed record Shock(string Path, Quantity Sd, double HalfLifeMonths);
