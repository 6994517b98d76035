using System.Numerics;
using System.Runtime.CompilerServices;

namespace SurvivalSim.Tallies;

/// <summary>How often numbers of each size and sign occurred, over <see cref="LogBins"/>.</summary>
/// <remarks>
/// Integer counts: one thread or a thousand shards give the same histogram, merged in any order. Memory does not grow with
/// the number of values: 1.3 KB, and half a kilobyte for each page of 128 bins that was touched.
/// Not safe for several threads; give each its own.
/// </remarks>
public sealed class Histogram
{
    /// <summary>Puts bin 1 at the start of a page, so that an octave of positive numbers is one page.</summary>
    private const int PageAlignment = LogBins.PerOctave - 1;

    /// <summary>Values whose bins are found before any of them is counted.</summary>
    private const int AtOnce = 256;

    private const int IndexOfZero = PageAlignment - LogBins.First;

    /// <summary>Counters of a histogram, numbered from 0.</summary>
    internal const int Size = LogBins.Last - LogBins.First + PageAlignment + 1;

    private readonly PagedCounts _counts = new(Size);
    private float _min = float.PositiveInfinity, _max = float.NegativeInfinity;

    /// <summary>Whether no value was added.</summary>
    public bool IsEmpty => _min > _max;

    /// <summary>Number of values added.</summary>
    public long Total => _counts.Total;

    /// <summary>The smallest value; +∞ while there is none. A zero has no sign here: which one came first is chance.</summary>
    public float Min => _min + 0f;

    /// <summary>The largest value; −∞ while there is none. Without the sign of a zero.</summary>
    public float Max => _max + 0f;

    /// <summary>The bins that hold something, from the most negative to the largest numbers.</summary>
    public IEnumerable<BinCount> NonEmptyBins()
    {
        foreach ((int index, long count) in _counts.NonZero()) yield return new BinCount(index - IndexOfZero, count);
    }

    /// <summary>The same in arrays, which is quicker where there are many histograms.</summary>
    /// <returns>The bins, and for each how many values lie in it or in one before.</returns>
    internal (int[] Bins, long[] CountsUpTo) NonEmptyBinsUpTo()
    {
        (int[] indices, long[] countsUpTo) = _counts.NonZeroUpTo();
        for (int i = 0; i < indices.Length; i++) indices[i] -= IndexOfZero;
        return (indices, countsUpTo);
    }

    /// <summary>Counts a value.</summary>
    /// <param name="value">Any number; of 2⁵⁰ and beyond, infinities too, only that much is kept.</param>
    /// <exception cref="NotFiniteNumberException">The value is NaN.</exception>
    public void Add(float value) => Add([value]);

    /// <summary>Counts values, each as above.</summary>
    /// <exception cref="NotFiniteNumberException">A value is NaN.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ReadOnlySpan<float> values)
    {
        Widen(values);
        Span<int> bins = stackalloc int[Math.Min(values.Length, AtOnce)];
        for (; values.Length > 0; values = values[bins.Length..])
        {
            bins = bins[..Math.Min(values.Length, bins.Length)];
            LogBins.Of(values[..bins.Length], bins);
            foreach (int bin in bins) _counts.Increment(bin + IndexOfZero);
        }
    }

    /// <summary>Adds everything that another histogram counted.</summary>
    public void Add(Histogram other)
    {
        ArgumentNullException.ThrowIfNull(other);
        _min = Math.Min(_min, other._min);
        _max = Math.Max(_max, other._max);
        _counts.Add(other._counts);
    }

    /// <summary>The counter of a value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int IndexOf(float value) => LogBins.Of(value) + IndexOfZero;

    /// <summary>Adds counts that were made elsewhere.</summary>
    /// <param name="counts">One per counter.</param>
    /// <param name="min">The smallest value counted; +∞ where there was none.</param>
    /// <param name="max">The largest; −∞ where there was none.</param>
    /// <returns>How many values that were.</returns>
    internal long Add(ReadOnlySpan<uint> counts, float min, float max)
    {
        _min = Math.Min(_min, min);
        _max = Math.Max(_max, max);
        return _counts.Add(counts);
    }

    /// <summary>Moves the extremes so that values lie between them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Widen(ReadOnlySpan<float> values)
    {
        float min = _min, max = _max;
        if (values.Length >= Vector<float>.Count)
        {
            Vector<float> mins = new(min), maxs = new(max);
            for (; values.Length >= Vector<float>.Count; values = values[Vector<float>.Count..])
            {
                var some = new Vector<float>(values);
                if (!Vector.EqualsAll(some, some)) ThrowNotANumber();
                mins = Vector.Min(mins, some);
                maxs = Vector.Max(maxs, some);
            }
            for (int i = 0; i < Vector<float>.Count; i++) (min, max) = (Math.Min(min, mins[i]), Math.Max(max, maxs[i]));
        }
        foreach (float value in values)
        {
            if (float.IsNaN(value)) ThrowNotANumber();
            (min, max) = (Math.Min(min, value), Math.Max(max, value));
        }
        _min = min;
        _max = max;
    }

    private static void ThrowNotANumber() => throw new NotFiniteNumberException("NaN cannot be counted (it has no place among the numbers).", double.NaN);
}
