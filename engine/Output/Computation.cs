using SurvivalSim.Tallies;

namespace SurvivalSim.Output;

/// <summary>What computed a run, and how long it took. Changes no result.</summary>
/// <param name="Device"><c>cpu</c>, or the names of the GPUs.</param>
/// <param name="WallTime">Time of the simulation, without compiling.</param>
/// <param name="CompileTime">Time that GPUs took to compile; zero on a processor, and where it was done before.</param>
public sealed record Computation(string Device, TimeSpan WallTime, TimeSpan CompileTime)
{
    /// <summary>Whether the processor did it.</summary>
    public bool IsOnProcessor => Device == DeviceTally.Processor;

    /// <summary>A simulation on the processor.</summary>
    public static Computation OnProcessor(TimeSpan wallTime) => new(DeviceTally.Processor, wallTime, TimeSpan.Zero);
}
