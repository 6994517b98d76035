using System.Runtime.CompilerServices;
using SurvivalSim.Lanes;
using SurvivalSim.Planning;
using SurvivalSim.Planning.Records;
using SurvivalSim.Simulation;

namespace SurvivalSim.Tallies;

/// <summary>What a future that is over says of a product's life, read off its slots: once for every machine that counts. Months count from the launch.</summary>
/// <typeparam name="TLane">One number per future.</typeparam>
/// <typeparam name="TMask">One truth value per future.</typeparam>
/// <typeparam name="TWord">One 32-bit word per future.</typeparam>
/// <typeparam name="TSlots">How the futures are held.</typeparam>
internal static class LifeReading<TLane, TMask, TWord, TSlots>
    where TLane : unmanaged, ILane<TLane, TMask, TWord>
    where TMask : unmanaged, IMask<TMask>
    where TWord : unmanaged, IWord<TWord>
    where TSlots : struct, ISlots<TLane>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <summary>Futures in which the product was launched: all others have nothing to say.</summary>
    [MethodImpl(Inline)]
    public static TMask Launched(ref TSlots slots, in ProductRecord product, float horizon) =>
        Load(ref slots, product, ProductSlot.Launch) < TLane.Splat(horizon);

    /// <summary>The code and the month of something that has a time: codes as in <see cref="EventTimes"/>, a cause for the end.</summary>
    [MethodImpl(Inline)]
    public static void Time(ref TSlots slots, in ProductRecord product, float horizon, LifeTime time, out TLane code, out TLane months)
    {
        TLane cause = Load(ref slots, product, ProductSlot.Cause), lived = Lived(ref slots, product, horizon);
        if (time == LifeTime.End)
        {
            code = cause;
            months = lived;
            return;
        }
        // A crossing in the step of the end counts as a crossing, though it is dated at the step's end.
        TLane crossing = Load(ref slots, product, Crossing(time));
        TMask crossed = crossing < TLane.Splat(Plan.Never);
        TLane otherwise = TLane.Choose(IsAlive(cause), TLane.Splat(EventTimes.Censored), TLane.Splat(ProductTally.EndedBefore));
        code = TLane.Choose(crossed, TLane.Splat(ProductTally.Crossed), otherwise);
        months = TLane.Choose(crossed, TLane.Min(crossing, Followed(ref slots, product, horizon)), lived);
    }

    /// <summary>The value of an outcome.</summary>
    [MethodImpl(Inline)]
    public static TLane Value(ref TSlots slots, in ProductRecord product, float horizon, Outcome outcome)
    {
        if (outcome == Outcome.MonthsLived) return Lived(ref slots, product, horizon);
        if (outcome == Outcome.NoticeDays) return product.NoticeDays.IsKnown ? TLane.Splat(product.NoticeDays.Value) : slots.Load(product.NoticeDays.Source);
        return Load(ref slots, product, Slot(outcome));
    }

    /// <summary>Months from the launch to the horizon.</summary>
    [MethodImpl(Inline)]
    private static TLane Followed(ref TSlots slots, in ProductRecord product, float horizon) =>
        TLane.Splat(horizon) - Load(ref slots, product, ProductSlot.Launch);

    [MethodImpl(Inline)]
    private static TLane Lived(ref TSlots slots, in ProductRecord product, float horizon)
    {
        TLane followed = Followed(ref slots, product, horizon);
        TLane toEnd = Load(ref slots, product, ProductSlot.End) - Load(ref slots, product, ProductSlot.Launch);
        TLane ended = TLane.Min(TLane.Max(toEnd, TLane.Splat(0)), followed);
        return TLane.Choose(IsAlive(Load(ref slots, product, ProductSlot.Cause)), followed, ended);
    }

    [MethodImpl(Inline)]
    private static TMask IsAlive(TLane cause) => TLane.Same(cause, TLane.Splat(0));

    [MethodImpl(Inline)]
    private static TLane Load(ref TSlots slots, in ProductRecord product, ProductSlot slot) => slots.Load(product.State + (int)slot);

    [MethodImpl(Inline)]
    private static ProductSlot Crossing(LifeTime time) => time switch
    {
        LifeTime.Breach => ProductSlot.BreachMonth,
        LifeTime.SustainedBreach => ProductSlot.SustainedBreachMonth,
        _ => ProductSlot.BreakEvenMonth,
    };

    [MethodImpl(Inline)]
    private static ProductSlot Slot(Outcome outcome) => outcome switch
    {
        Outcome.PeakBurnUsdPerDay => ProductSlot.PeakBurn,
        Outcome.CumulativeLossUsd => ProductSlot.Loss,
        Outcome.MonthsInBreach => ProductSlot.MonthsInBreach,
        Outcome.PeakUsers => ProductSlot.PeakUsers,
        Outcome.LastUsers => ProductSlot.LastUsers,
        Outcome.RevenueUsd => ProductSlot.TotalRevenue,
        Outcome.ComputeUsd => ProductSlot.TotalCompute,
        Outcome.OtherCostUsd => ProductSlot.TotalOther,
        Outcome.GpuHours => ProductSlot.TotalGpuHours,
        Outcome.StrandedUsd => ProductSlot.Stranded,
        _ => ProductSlot.LowestCash,
    };
}
