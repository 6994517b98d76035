using System.Runtime.CompilerServices;

namespace SurvivalSim.Tallies;

/// <summary>How often numbers of each size and sign occurred, over <see cref="LogBins"/>.</summary>
/// <remarks>
/// Integer counts: one thread or a thousand shards give the same histogram, merged in any order. Memory does not grow with
/// the number of values: 1.3 KB, and a kilobyte for each page of 128 bins that was touched.
/// Not safe for several threads; give each its own.
/// </remarks>
public sealed class Histogram
{
    /// <summary>Puts bin 1 at the start of a page, so that an octave of positive numbers is one page.</summary>
    private const int PageAlignment = LogBins.PerOctave - 1;

    private const int IndexOfZero = PageAlignment - LogBins.First;

    private readonly PagedCounts _counts = new(LogBins.Last - LogBins.First + PageAlignment + 1);

    /// <summary>Number of values added.</summary>
    public long Total
    {
        get
        {
            long total = 0;
            foreach ((_, long count) in _counts.NonZero()) total += count;
            return total;
        }
    }

    /// <summary>The smallest value; +∞ while there is none.</summary>
    public float Min { get; private set; } = float.PositiveInfinity;

    /// <summary>The largest value; −∞ while there is none.</summary>
    public float Max { get; private set; } = float.NegativeInfinity;

    /// <summary>The bins that hold something, from the most negative to the largest numbers.</summary>
    public IEnumerable<BinCount> NonEmptyBins()
    {
        foreach ((int index, long count) in _counts.NonZero()) yield return new BinCount(index - IndexOfZero, count);
    }

    /// <summary>Counts a value.</summary>
    /// <param name="value">Any number; of 2⁵⁰ and beyond, infinities too, only that much is kept.</param>
    /// <exception cref="NotFiniteNumberException">The value is NaN.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(float value)
    {
        if (float.IsNaN(value)) ThrowNotANumber();
        Min = value < Min ? value : Min;
        Max = value > Max ? value : Max;
        _counts.Increment(LogBins.Of(value) + IndexOfZero);
    }

    /// <summary>Adds everything that another histogram counted.</summary>
    public void Add(Histogram other)
    {
        ArgumentNullException.ThrowIfNull(other);
        Min = Math.Min(Min, other.Min);
        Max = Math.Max(Max, other.Max);
        _counts.Add(other._counts);
    }

    private static void ThrowNotANumber() => throw new NotFiniteNumberException("NaN cannot be counted (it has no place among the numbers).", double.NaN);
}
