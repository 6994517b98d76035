using System.Runtime.CompilerServices;
using ILGPU;
using SurvivalSim.Tallies;

namespace SurvivalSim.Ilgpu.Kernels;

/// <summary>A tally on a device: integers, to which threads add atomically, so that their order is of no account.</summary>
internal struct Counters
{
    /// <summary>Which counter is what.</summary>
    public TallyLayout Layout;

    public ArrayView<uint> Counts;
    public ArrayView<long> Sums;
    public ArrayView<int> Extremes;

    /// <summary>Months that end in steps, as <see cref="FanCalendar.Months"/> has them.</summary>
    public ArrayView<int> FanMonths;

    /// <summary>The horizon, months.</summary>
    public float Horizon;

    /// <summary>Counts a value in a histogram.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void CountValue(int product, int histogram, float value)
    {
        Atomic.Add(ref Counts[Layout.HistogramOffset(product, histogram) + Histogram.IndexOf(value)], 1u);
        int extremes = Layout.ExtremesIndex(product, histogram), key = FloatOrder.Key(value);
        // Looking costs less than an atomic operation, and few values are extremes.
        if (key < Extremes[extremes]) Atomic.Min(ref Extremes[extremes], key);
        if (key > Extremes[extremes + 1]) Atomic.Max(ref Extremes[extremes + 1], key);
    }

    /// <summary>Counts a time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void CountTime(int product, LifeTime time, int code, int bin, float months)
    {
        Atomic.Add(ref Counts[Layout.TimeIndex(product, time, code, bin)], 1u);
        if (code == EventTimes.Censored && months < Horizon) Atomic.Add(ref Counts[Layout.CensoredIndex(product, time)], 1u);
        int longest = Layout.LongestIndex(product, time), key = FloatOrder.Key(months);
        if (key > Extremes[longest]) Atomic.Max(ref Extremes[longest], key);
    }

    /// <summary>Notes that there was a value that has no place among the numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void NoteNotFinite() => Counts[Layout.NotFiniteIndex] = 1;
}
