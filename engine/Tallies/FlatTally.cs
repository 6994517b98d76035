namespace SurvivalSim.Tallies;

/// <summary>What a device counted, brought back: arrays as <see cref="TallyLayout"/> says.</summary>
internal sealed class FlatTally
{
    /// <summary>Of the memory that this process may have, the part that one tally may.</summary>
    private const int MemoryShare = 4;

    private readonly TallyLayout _layout;

    /// <summary>Nothing counted yet.</summary>
    /// <param name="layout">Which counter is what.</param>
    /// <exception cref="NotSupportedException">The counters do not fit into a quarter of this machine's memory.</exception>
    public FlatTally(TallyLayout layout)
    {
        long bytes = (long)layout.CountsLength * sizeof(uint), available = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / MemoryShare;
        if (bytes > available) throw new NotSupportedException($"{layout.Products} products over {layout.Months} months need {bytes / 1e9:F1} GB of counters here, of which {available / 1e9:F1} GB can be spared");
        _layout = layout;
        Counts = new uint[layout.CountsLength];
        Sums = new long[layout.SumsLength];
        Extremes = layout.NoExtremes();
    }

    /// <summary>Which counter is what.</summary>
    public TallyLayout Layout => _layout;

    /// <summary>Counts of times and histograms.</summary>
    public uint[] Counts { get; }

    /// <summary>Exact sums.</summary>
    public long[] Sums { get; }

    /// <summary>Extremes of histograms and times.</summary>
    public int[] Extremes { get; }

    /// <summary>Counts of a time.</summary>
    public ReadOnlySpan<uint> CountsOf(int product, LifeTime time) => Counts.AsSpan(_layout.TimeOffset(product, time), _layout.TimeLength(time));

    /// <summary>Counts of a histogram.</summary>
    public ReadOnlySpan<uint> CountsOf(int product, int histogram) => Counts.AsSpan(_layout.HistogramOffset(product, histogram), Histogram.Size);

    /// <summary>The exact sum of a time or, from <see cref="TallyLayout.Times"/> on, of an outcome.</summary>
    public ReadOnlySpan<long> SumOf(int product, int quantity) => Sums.AsSpan(TallyLayout.SumOffset(product, quantity), TallyLayout.SumLength);

    /// <summary>Whether anything was counted in a histogram.</summary>
    public bool Holds(int product, int histogram) => Extremes[_layout.ExtremesIndex(product, histogram) + 1] != FloatOrder.NoLargest;

    /// <summary>The smallest value of a histogram; +∞ where there is none.</summary>
    public float MinOf(int product, int histogram) => Extreme(_layout.ExtremesIndex(product, histogram), FloatOrder.NoSmallest, float.PositiveInfinity);

    /// <summary>The largest value of a histogram; −∞ where there is none.</summary>
    public float MaxOf(int product, int histogram) => Extreme(_layout.ExtremesIndex(product, histogram) + 1, FloatOrder.NoLargest, float.NegativeInfinity);

    /// <summary>The longest of a time, in months; 0 where there is none.</summary>
    public float LongestOf(int product, LifeTime time) => Extreme(_layout.LongestIndex(product, time), FloatOrder.NoLargest, 0);

    private float Extreme(int index, int none, float otherwise) => Extremes[index] == none ? otherwise : FloatOrder.Value(Extremes[index]);
}
