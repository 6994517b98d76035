using System.Diagnostics;
using System.Runtime.CompilerServices;
using SurvivalSim.Simulation.Backends;

namespace SurvivalSim.Bench.Stages;

/// <summary>How long the parts of a thread's work took, added up by their names. For one thread at a time.</summary>
internal readonly struct StageClock : IWorkClock
{
    private static readonly List<Entry> s_entries = [];

    /// <summary>The parts that ran, in the order in which they first did.</summary>
    public static IReadOnlyList<Entry> Entries => s_entries;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Start() => Stopwatch.GetTimestamp();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Stop<TPart>(long start)
    {
        long end = Stopwatch.GetTimestamp();
        Of<TPart>.Entry.Ticks += end - start;
        Of<TPart>.Entry.Calls++;
    }

    /// <summary>Sets all to nothing.</summary>
    public static void Reset()
    {
        foreach (Entry entry in s_entries) (entry.Ticks, entry.Calls) = (0, 0);
    }

    /// <summary>The clock of a part.</summary>
    public static class Of<TPart>
    {
        /// <summary>What it shows.</summary>
        public static readonly Entry Entry = Add(typeof(TPart).Name);
    }

    private static Entry Add(string name)
    {
        var entry = new Entry(name);
        s_entries.Add(entry);
        return entry;
    }

    /// <summary>Time and number of calls of a part.</summary>
    internal sealed class Entry(string name)
    {
        public string Name => name;

        /// <summary>Of <see cref="Stopwatch"/>.</summary>
        public long Ticks { get; set; }

        /// <summary>Times it ran.</summary>
        public long Calls { get; set; }
    }
}
