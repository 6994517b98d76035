namespace SurvivalSim.Bench.Stages;

/// <summary>How long stages took, added up by their names.</summary>
internal static class StageClock
{
    private static readonly List<Entry> s_entries = [];

    /// <summary>The stages that ran, in the order in which they first did.</summary>
    public static IReadOnlyList<Entry> Entries => s_entries;

    /// <summary>Sets all to nothing.</summary>
    public static void Reset()
    {
        foreach (Entry entry in s_entries) (entry.Ticks, entry.Calls) = (0, 0);
    }

    /// <summary>The clock of a stage.</summary>
    public static class Of<TStage>
    {
        /// <summary>What it shows.</summary>
        public static readonly Entry Entry = Add(typeof(TStage).Name);
    }

    /// <summary>A clock of something that is no stage.</summary>
    public static Entry Add(string name)
    {
        var entry = new Entry(name);
        s_entries.Add(entry);
        return entry;
    }

    /// <summary>Time and number of calls of a stage.</summary>
    internal sealed class Entry(string name)
    {
        public string Name => name;

        /// <summary>Of <see cref="System.Diagnostics.Stopwatch"/>.</summary>
        public long Ticks { get; set; }

        /// <summary>Times it ran over a chunk.</summary>
        public long Calls { get; set; }
    }
}
