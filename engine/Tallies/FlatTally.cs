namespace SurvivalSim.Tallies;

/// <summary>What a device counted, brought back: arrays as <see cref="TallyLayout"/> says.</summary>
/// <param name="layout">Which counter is what.</param>
internal sealed class FlatTally(TallyLayout layout)
{
    /// <summary>Which counter is what.</summary>
    public TallyLayout Layout => layout;

    /// <summary>Counts of times and histograms.</summary>
    public uint[] Counts { get; } = new uint[layout.CountsLength];

    /// <summary>Exact sums.</summary>
    public long[] Sums { get; } = new long[layout.SumsLength];

    /// <summary>Extremes of histograms and times.</summary>
    public int[] Extremes { get; } = new int[layout.ExtremesLength];

    /// <summary>Counts of a time.</summary>
    public ReadOnlySpan<uint> CountsOf(int product, LifeTime time) => Counts.AsSpan(layout.TimeOffset(product, time), layout.TimeLength(time));

    /// <summary>Counts of a histogram.</summary>
    public ReadOnlySpan<uint> CountsOf(int product, int histogram) => Counts.AsSpan(layout.HistogramOffset(product, histogram), Histogram.Size);

    /// <summary>The exact sum of a time or, from <see cref="TallyLayout.Times"/> on, of an outcome.</summary>
    public ReadOnlySpan<long> SumOf(int product, int quantity) => Sums.AsSpan(TallyLayout.SumOffset(product, quantity), TallyLayout.SumLength);

    /// <summary>The smallest value of a histogram; +∞ where there is none.</summary>
    public float MinOf(int product, int histogram) => Extreme(layout.ExtremesIndex(product, histogram), FloatOrder.NoSmallest, float.PositiveInfinity);

    /// <summary>The largest value of a histogram; −∞ where there is none.</summary>
    public float MaxOf(int product, int histogram) => Extreme(layout.ExtremesIndex(product, histogram) + 1, FloatOrder.NoLargest, float.NegativeInfinity);

    /// <summary>The longest of a time, in months; 0 where there is none.</summary>
    public float LongestOf(int product, LifeTime time) => Extreme(layout.LongestIndex(product, time), FloatOrder.NoLargest, 0);

    private float Extreme(int index, int none, float otherwise) => Extremes[index] == none ? otherwise : FloatOrder.Value(Extremes[index]);
}
