namespace SurvivalSim.Output;

/// <summary>What computed a run, and how long it took. Changes no result.</summary>
/// <param name="Device"><c>cpu</c>, or the names of the GPUs.</param>
/// <param name="WallTime">Time of the simulation, without compiling.</param>
/// <param name="CompileTime">Time that GPUs took to compile; zero on a processor, and where it was done before.</param>
public sealed record Computation(string Device, TimeSpan WallTime, TimeSpan CompileTime)
{
    private const string Processor = "cpu";

    /// <summary>Whether the processor did it.</summary>
    public bool IsOnProcessor => Device == Processor;

    /// <summary>A simulation on the processor.</summary>
    public static Computation OnProcessor(TimeSpan wallTime) => new(Processor, wallTime, TimeSpan.Zero);
}
