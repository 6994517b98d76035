namespace SurvivalSim.Tests.Reference;

/// <summary>What a product is and does in one step; all flows per day. Those of a company are the sums over its live products.</summary>
internal readonly record struct Flows
{
    public double Users { get; init; }

    public double PeakUsers { get; init; }

    public double RevenueUsd { get; init; }

    public double ComputeUsd { get; init; }

    public double OtherCostUsd { get; init; }

    public double ThresholdUsd { get; init; }

    /// <summary>What its GPU-hours would earn elsewhere.</summary>
    public double AlternativeUsd { get; init; }

    public double OutputsServed { get; init; }

    public double GpuHours { get; init; }

    public double GpusNeeded { get; init; }

    public double GpusServing { get; init; }

    public double CostUsd => ComputeUsd + OtherCostUsd;

    /// <summary>Model 3.10.</summary>
    public double BurnUsd => CostUsd - RevenueUsd;

    public static Flows operator +(Flows a, Flows b) => new()
    {
        Users = a.Users + b.Users,
        PeakUsers = a.PeakUsers + b.PeakUsers,
        RevenueUsd = a.RevenueUsd + b.RevenueUsd,
        ComputeUsd = a.ComputeUsd + b.ComputeUsd,
        OtherCostUsd = a.OtherCostUsd + b.OtherCostUsd,
        ThresholdUsd = a.ThresholdUsd + b.ThresholdUsd,
        AlternativeUsd = a.AlternativeUsd + b.AlternativeUsd,
        OutputsServed = a.OutputsServed + b.OutputsServed,
        GpuHours = a.GpuHours + b.GpuHours,
        GpusNeeded = a.GpusNeeded + b.GpusNeeded,
        GpusServing = a.GpusServing + b.GpusServing,
    };
}
