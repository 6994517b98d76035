using System.Runtime.CompilerServices;
using SurvivalSim.Lanes;

namespace SurvivalSim.Tallies;

/// <summary>When things ended, and of what: counts of futures by cause and 1/256 of a month.</summary>
/// <remarks>
/// Bin b holds the times in (b/256, (b+1)/256] months, bin 0 also time 0: month boundaries are bin boundaries, and what happened
/// exactly at month 6 has happened by month 6. Code 0 means censored: all that is known is that nothing had happened by
/// then. A future followed to the end is censored at the horizon. Beside the bins stands the exact sum of the times.
/// Merges exactly in any order. Not safe for several threads; give each its own.
/// </remarks>
public sealed class EventTimes
{
    /// <summary>Bins in a month.</summary>
    public const int BinsPerMonth = 256;

    /// <summary>The code of a future in which none of the causes was seen.</summary>
    public const int Censored = 0;

    private readonly PagedCounts _counts;
    private float _longest;

    /// <summary>An empty tally.</summary>
    /// <param name="causes">Number of causes; their codes are 1 to this. At least 1.</param>
    /// <param name="horizonMonths">Longest time that can be recorded, in months; positive, at most 65,536, where a float still tells bins apart.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside the range stated for it.</exception>
    public EventTimes(int causes, double horizonMonths)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(causes, 1);
        if (!(horizonMonths is > 0 and <= 65_536))
            throw new ArgumentOutOfRangeException(nameof(horizonMonths), horizonMonths, "A horizon is more than 0 and at most 65,536 months.");
        Causes = causes;
        HorizonMonths = horizonMonths;
        Bins = BinsOf(horizonMonths);
        _counts = new PagedCounts(checked((causes + 1) * Bins));
    }

    /// <summary>Number of causes; their codes are 1 to this.</summary>
    public int Causes { get; }

    /// <summary>Longest time that can be recorded, in months.</summary>
    public double HorizonMonths { get; }

    /// <summary>Number of bins; the last one ends at the horizon or less than 1/256 of a month after it.</summary>
    public int Bins { get; }

    /// <summary>The exact sum of all recorded times, in months, censored or not.</summary>
    public ExactSum Months { get; } = new();

    /// <summary>Number of futures recorded.</summary>
    public long Total => Months.Count;

    /// <summary>Number of futures censored earlier than the horizon. While it is 0, <see cref="Months"/> sums min(time, horizon).</summary>
    public long CensoredBeforeHorizon { get; private set; }

    /// <summary>How long futures were followed, in months: the horizon, or where some were censored earlier (a late launch) the longest time recorded.</summary>
    public double FollowUpMonths => CensoredBeforeHorizon == 0 ? HorizonMonths : Math.Min(_longest, HorizonMonths);

    /// <summary>Bins up to a horizon.</summary>
    internal static int BinsOf(double horizonMonths) => (int)Math.Ceiling(horizonMonths * BinsPerMonth);

    /// <summary>Number of futures with this code and a time in this bin.</summary>
    /// <param name="code">0 for censored, 1 to <see cref="Causes"/> for a cause.</param>
    /// <param name="bin">0 to <see cref="Bins"/> − 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside the range stated for it.</exception>
    public long Count(int code, int bin)
    {
        RequireCode(code);
        ArgumentOutOfRangeException.ThrowIfNegative(bin);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(bin, Bins);
        return _counts[code * Bins + bin];
    }

    /// <summary>Records one future.</summary>
    /// <param name="code">0 for censored, 1 to <see cref="Causes"/> for what happened.</param>
    /// <param name="months">When; from 0 to the horizon.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside the range stated for it.</exception>
    public void Record(int code, float months) => Record([code], [months]);

    /// <summary>Records futures, each as above.</summary>
    /// <param name="codes">Their codes; whole numbers.</param>
    /// <param name="months">When; as many.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside the range stated for it.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Record(ReadOnlySpan<float> codes, ReadOnlySpan<float> months)
    {
        float horizon = (float)HorizonMonths, longest = _longest;
        long censored = 0;
        for (int i = 0; i < codes.Length; i++)
        {
            float time = months[i];
            int code = (int)codes[i];
            if ((uint)code > (uint)Causes) RequireCode(code);
            if (!(time >= 0 && time <= horizon)) ThrowOutside(time);
            _counts.Increment(code * Bins + (int)TimeBins<Lane1, Mask1, Word1>.Of(Lane1.Splat(time)).Value);
            longest = Math.Max(longest, time);
            if (code == Censored && time < horizon) censored++;
        }
        Months.Add(months);
        CensoredBeforeHorizon += censored;
        _longest = longest;
    }

    /// <summary>Adds every future that another tally recorded.</summary>
    /// <exception cref="ArgumentException">The other tally has other causes or another horizon.</exception>
    public void Add(EventTimes other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.Causes != Causes || other.HorizonMonths != HorizonMonths)
            throw new ArgumentException(
                $"Event times of {other.Causes} causes over {other.HorizonMonths} months cannot be added to those of {Causes} causes over {HorizonMonths} months.",
                nameof(other));
        _counts.Add(other._counts);
        Months.Add(other.Months);
        CensoredBeforeHorizon += other.CensoredBeforeHorizon;
        _longest = Math.Max(_longest, other._longest);
    }

    /// <summary>Adds futures that were counted elsewhere.</summary>
    /// <param name="counts">By code and bin, as many bins as here.</param>
    /// <param name="sums">Sums of their times, as <see cref="ExactSum"/> holds them.</param>
    /// <param name="longest">The longest of their times, in months.</param>
    /// <param name="censoredBeforeHorizon">How many of them were censored earlier than the horizon.</param>
    internal void Add(ReadOnlySpan<uint> counts, ReadOnlySpan<long> sums, float longest, long censoredBeforeHorizon)
    {
        Months.Add(sums, _counts.Add(counts));
        CensoredBeforeHorizon += censoredBeforeHorizon;
        _longest = Math.Max(_longest, longest);
    }

    private void ThrowOutside(float months) =>
        throw new ArgumentOutOfRangeException(nameof(months), months, $"A time lies between 0 and the horizon, {HorizonMonths} months.");

    private void RequireCode(int code)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(code);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(code, Causes);
    }
}
