namespace SurvivalSim.Simulation.Backends;

/// <summary>What happened in one future, in the order in which it was taken.</summary>
internal unsafe struct EventJournal
{
    /// <summary>Number of the future; all others are passed over.</summary>
    public long Future;

    /// <summary>Occurrences so far.</summary>
    public int Count;

    /// <summary>The occurrences.</summary>
    public Entry* Entries;

    /// <summary>An event fell due.</summary>
    /// <param name="Event">Its index.</param>
    /// <param name="Acts">Whether it took effect.</param>
    /// <param name="Month">When, since the start.</param>
    public readonly record struct Entry(int Event, bool Acts, float Month);

    /// <summary>Notes an occurrence, if it is of the journal's future.</summary>
    public void Note(long future, int index, bool acts, float month)
    {
        if (future == Future) Entries[Count++] = new Entry(index, acts, month);
    }
}
