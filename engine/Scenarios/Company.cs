using SurvivalSim.Scenarios.Numbers;

namespace SurvivalSim.Scenarios;

/// <summary>The owner of the products: one purse, one market for GPUs.</summary>
public sealed record Company
{
    /// <summary>Cash at the start, USD; infinite where unlimited.</summary>
    public required Quantity CashUsd { get; init; }

    /// <summary>The price of GPU time.</summary>
    public required GpuPrice GpuPrice { get; init; }
}

/// <summary>The price of one GPU-hour and how it moves.</summary>
public sealed record GpuPrice
{
    /// <summary>Where its shock is named in correlations.</summary>
    public const string ShockPath = "company.gpu_usd_per_hour.shock";

    /// <summary>USD per GPU-hour at the start.</summary>
    public required Quantity Now { get; init; }

    /// <summary>Expected relative change per year.</summary>
    public required Quantity DriftPerYear { get; init; }

    /// <summary>Standard deviation of the logarithm over a year of free diffusion.</summary>
    public required Quantity VolatilityPerYear { get; init; }

    /// <summary>Months in which a deviation halves; <see langword="null"/> where it never returns (Brownian motion).</summary>
    public double? HalfLifeMonths { get; init; }
}
