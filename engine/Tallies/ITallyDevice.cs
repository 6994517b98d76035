using SurvivalSim.Planning;
using SurvivalSim.Simulation;

namespace SurvivalSim.Tallies;

/// <summary>A machine beside the processor that simulates futures and counts them by itself: the same futures, the same counts, and only the counts come back.</summary>
/// <remarks>Disposing of it does not throw, even where the machine was lost.</remarks>
public interface ITallyDevice : IDisposable
{
    /// <summary>What people call it.</summary>
    string Name { get; }

    /// <summary>Makes ready for a plan: compiles what has to be compiled and copies the plan there.</summary>
    /// <param name="plan">What to simulate.</param>
    /// <param name="seed">Key of all random numbers.</param>
    IDeviceRun Begin(Plan plan, ulong seed);
}

/// <summary>A device that is ready for a plan. Used by one thread at a time. Disposing of it does not throw, even where the device was lost.</summary>
public interface IDeviceRun : IDisposable
{
    /// <summary>How long opening the device and compiling took; zero where it was done before in this process.</summary>
    TimeSpan CompileTime { get; }

    /// <summary>Simulates futures and counts them.</summary>
    /// <param name="futures">Which futures; the first is a multiple of the chunk length. At most <see cref="DeviceTally.LargestBatch"/>.</param>
    /// <param name="done">Told how many futures were finished since the last call.</param>
    /// <param name="cancellation">Stops the run within a fraction of a second.</param>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    /// <exception cref="NotFiniteNumberException">A value became infinite or no number.</exception>
    RunTally Run(FutureRange futures, Action<long> done, CancellationToken cancellation);
}
