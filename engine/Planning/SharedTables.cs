using System.Collections.Concurrent;
using SurvivalSim.Planning.Quantiles;

namespace SurvivalSim.Planning;

/// <summary>Quantile tables that many plans share: scenarios that differ in a few numbers have most of them in common. For several threads at once; changes no plan.</summary>
public sealed class SharedTables
{
    /// <summary>What is kept at most, in table entries: 64 MB. The tables of what never changes come first.</summary>
    private const long MostEntries = 1 << 24;

    private readonly ConcurrentDictionary<TableKey, Tabulated> _tables = new();
    private long _entries;

    /// <summary>A table that is known, or <see langword="null"/>.</summary>
    internal Tabulated? Find(TableKey key) => _tables.GetValueOrDefault(key);

    /// <summary>Keeps a table, as long as there is room.</summary>
    internal void Keep(TableKey key, Tabulated made)
    {
        if (Interlocked.Add(ref _entries, made.Table!.Length) <= MostEntries) _tables[key] = made;
    }
}
