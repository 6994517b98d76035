using System.Runtime.CompilerServices;

namespace SurvivalSim.Simulation.Backends;

/// <summary>Told when parts of a thread's work begin and end, to measure where its time goes. Its methods are static: a clock that does nothing costs nothing.</summary>
internal interface IWorkClock
{
    /// <summary>A part begins.</summary>
    /// <returns>The time, for <see cref="Stop"/>.</returns>
    static abstract long Start();

    /// <summary>The part is over. No other began in between.</summary>
    /// <typeparam name="TPart">Which: a stage, or one of <see cref="WorkPart"/>.</typeparam>
    static abstract void Stop<TPart>(long start);
}

/// <summary>The clock of runs that nobody measures.</summary>
internal readonly struct NoClock : IWorkClock
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Start() => 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Stop<TPart>(long start)
    {
    }
}

/// <summary>Parts of the work that are no stages.</summary>
internal static class WorkPart
{
    /// <summary>Takes in the futures of a block.</summary>
    public readonly struct Fill;

    /// <summary>Takes the events that fall due in a step.</summary>
    public readonly struct TakeEvents;

    /// <summary>Takes out the futures that are over.</summary>
    public readonly struct Retire;

    /// <summary>Moves the living together.</summary>
    public readonly struct Regroup;
}
