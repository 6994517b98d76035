using System.Runtime.CompilerServices;
using SurvivalSim.Lanes;

namespace SurvivalSim.Tallies;

/// <summary>The bins of <see cref="EventTimes"/>, for every machine that counts.</summary>
internal static class TimeBins<TLane, TMask, TWord>
    where TLane : unmanaged, ILane<TLane, TMask, TWord>
    where TMask : unmanaged, IMask<TMask>
    where TWord : unmanaged, IWord<TWord>
{
    /// <summary>The bin of a time.</summary>
    /// <param name="months">0 to 65,536.</param>
    /// <returns>b for a time in (b/256, (b + 1)/256] months, 0 for 0.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TWord Of(TLane months)
    {
        // A power of two: the product is exact, and so are the integers below it.
        TLane scaled = months * TLane.Splat(EventTimes.BinsPerMonth);
        TLane whole = TLane.FromInteger(TLane.ToInteger(scaled));
        TLane bin = TLane.Choose(whole < scaled, whole, whole - TLane.Splat(1));
        return TLane.ToInteger(TLane.Max(bin, TLane.Splat(0)));
    }
}
