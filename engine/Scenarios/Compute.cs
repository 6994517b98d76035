using SurvivalSim.Scenarios.Numbers;

namespace SurvivalSim.Scenarios;

/// <summary>What serving a product takes, and how the GPUs are bought.</summary>
public sealed record Compute
{
    /// <summary>GPU-seconds of work per output at the start; <see langword="null"/> where <see cref="UsdPerOutputNow"/> is given instead.</summary>
    public Quantity? GpuSecondsPerOutput { get; init; }

    /// <summary>USD of GPU time per output at the start, mark-up excluded.</summary>
    public Quantity? UsdPerOutputNow { get; init; }

    /// <summary>Relative gain in outputs per GPU-second per year.</summary>
    public required Quantity EfficiencyGainPerYear { get; init; }

    /// <summary>Share of that gain that returns to the supplier of GPUs.</summary>
    public required Quantity SupplierCapture { get; init; }

    /// <summary>Share of provisioned GPU time that does work.</summary>
    public required Quantity Utilization { get; init; }

    /// <summary>GPUs reserved at launch.</summary>
    public required Quantity ReservedGpus { get; init; }

    /// <summary>Length of the reservation's terms in months; <see langword="null"/> where it is never renewed.</summary>
    public Quantity? TermMonths { get; init; }

    /// <summary>Share of the reservation given up per month.</summary>
    public required Quantity ShedPerMonth { get; init; }

    /// <summary>Share of the GPUs bought on demand that is reserved per month.</summary>
    public required Quantity FollowPerMonth { get; init; }

    /// <summary>Surcharge on GPUs bought on demand.</summary>
    public required Quantity OnDemandMarkup { get; init; }

    /// <summary>GPUs that can be had at all; infinite where unlimited.</summary>
    public required Series MaxGpus { get; init; }

    /// <summary>Share of a stranded reservation's cost that is recovered; above 1 where it is worth more than it costs.</summary>
    public required Quantity Salvage { get; init; }
}
