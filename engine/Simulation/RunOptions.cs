using SurvivalSim.Simulation.Backends;

namespace SurvivalSim.Simulation;

/// <summary>How to run a plan. Says nothing about what is being modelled, and but for futures and seed changes no result.</summary>
public sealed record RunOptions
{
    /// <summary>Independent futures to simulate. Standard errors shrink as 1/√Futures.</summary>
    /// <value>At least 1. Default 100 000: at worst ±0.16 percentage points (one standard error).</value>
    public long Futures
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(Futures), value, "A run needs at least 1 future.");
    } = 100_000;

    /// <summary>Key of all random numbers: the same seed and plan hash give the same futures.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Threads that work side by side.</summary>
    /// <value>At least 1. Default: the processors of this machine.</value>
    public int Threads
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(Threads), value, "A run needs at least 1 thread.");
    } = Environment.ProcessorCount;

    /// <summary>Futures side by side in a thread.</summary>
    /// <value>1, 8 or 16, as far as the processor can. Default: the widest.</value>
    public int Lanes
    {
        get;
        init => field = CpuBackend.Supports(value) ? value : throw new ArgumentOutOfRangeException(nameof(Lanes), value, "This processor has no such lanes.");
    } = CpuBackend.WidestLanes;
}
