using System.Runtime.CompilerServices;
using SurvivalSim.Lanes;
using SurvivalSim.Planning;
using SurvivalSim.Planning.Records;

namespace SurvivalSim.Simulation.Model;

// When events fall due: the order of their instants, and conditions.
internal static partial class FutureModel<TLane, TMask, TWord, TFutures>
{
    /// <summary>Times an event may be handled in a step; the rest falls due in the next.</summary>
    private const float MostPerStep = 4;

    /// <summary>Prepares an event for the step.</summary>
    public readonly struct BeginEventStep(int index) : IStage<TFutures>
    {
        /// <inheritdoc/>
        [MethodImpl(Inline)]
        public void Run(ref TFutures futures)
        {
            ref readonly EventRecord e = ref futures.Event(index);
            Store(ref futures, e, EventSlot.CountAtStart, Load(ref futures, e, EventSlot.Count));
            Store(ref futures, e, EventSlot.CostBefore, Zero);
            for (int i = 0; i < e.MultipliersCount; i++) futures.Store(futures.Multiplier(e.MultipliersOffset + i).NotYet, Zero);
        }
    }

    /// <summary>The event of a group that falls due next.</summary>
    /// <remarks>
    /// What falls due in a step is taken in the order of instants, ties in the order of the file, future by future: no two events of a future at once.
    /// Each that occurred may have moved the others, so that the next one is looked for anew.
    /// </remarks>
    /// <param name="futures">The futures.</param>
    /// <param name="group">The group.</param>
    /// <param name="position">Its position in the group.</param>
    /// <returns>When it falls due, months since the start.</returns>
    [MethodImpl(Inline)]
    public static TLane NextDue(ref TFutures futures, EventGroupRecord group, out TLane position)
    {
        TLane next = Never;
        position = Zero;
        for (int i = 0; i < group.Count; i++)
        {
            TLane waiting = Waiting(ref futures, futures.Event(futures.Index(group.EventsOffset + i)));
            position = TLane.Choose(waiting < next, TLane.Splat(i), position);
            next = TLane.Min(next, waiting);
        }
        return next;
    }

    /// <summary>When an event falls due next, unless it has been handled often enough in this step or its product does not live in it.</summary>
    /// <remarks>The step before a launch ends when the launch's step begins: what is due at that instant waits for the product.</remarks>
    [MethodImpl(Inline)]
    private static TLane Waiting(ref TFutures futures, in EventRecord e)
    {
        TLane due = Load(ref futures, e, EventSlot.Due);
        if (e.AtMost > MostPerStep)
        {
            TLane handled = Load(ref futures, e, EventSlot.Count) - Load(ref futures, e, EventSlot.CountAtStart);
            due = TLane.Choose(handled < TLane.Splat(MostPerStep), due, Never);
        }
        return e.Product < 0 ? due : TLane.Choose(Lives(ref futures, futures.Product(e.Product)), due, Never);
    }

    /// <summary>Judges the conditions of an event on this step's metrics and says when in the step it falls due.</summary>
    public readonly struct Judge(int index) : IStage<TFutures>
    {
        /// <inheritdoc/>
        [MethodImpl(Inline)]
        public void Run(ref TFutures futures)
        {
            ref readonly EventRecord e = ref futures.Event(index);
            TLane start = StepStart(ref futures), end = StepEnd(ref futures);
            TLane after = Read(ref futures, e.AfterMonth);
            if (e.Product >= 0) after += Load(ref futures, futures.Product(e.Product), ProductSlot.Launch);
            TLane live = e.Product < 0 ? futures.Load(futures.Company.Live) : Load(ref futures, futures.Product(e.Product), ProductSlot.Live);
            TMask holds = (live > Zero) & (end + TLane.Splat(Plan.SameInstant) >= after);
            for (int i = 0; i < e.ConditionsCount; i++) holds &= Holds(ref futures, futures.Condition(e.ConditionsOffset + i));

            TLane since = TLane.Choose(holds, TLane.Min(Load(ref futures, e, EventSlot.HeldSince), TLane.Max(start, after)), Never);
            Store(ref futures, e, EventSlot.HeldSince, since);
            TMask ready = holds & (Load(ref futures, e, EventSlot.Count) < TLane.Splat(e.AtMost));
            ready &= HasHeld(ref futures, e, since);
            Store(ref futures, e, EventSlot.Due, Instant(ref futures, e, ready, after));
        }

        [MethodImpl(Inline)]
        private static TMask Holds(ref TFutures futures, in ConditionRecord condition)
        {
            TLane metric = futures.Load(condition.MetricSlot), level = Read(ref futures, condition.Level);
            return condition.Above != 0 ? metric > level : metric < level;
        }

        [MethodImpl(Inline)]
        private static TLane Instant(ref TFutures futures, in EventRecord e, TMask ready, TLane after)
        {
            TLane end = StepEnd(ref futures);
            if (e.EveryMonths.Exists) return Review(ref futures, e, ready, after);
            if (!e.HazardPerMonth.Exists) return TLane.Choose(ready, end, Never);
            TLane from = TLane.Max(StepStart(ref futures), after);
            TLane rate = TLane.Choose(ready, Rate(ref futures, e), Zero);
            Store(ref futures, e, EventSlot.HazardRate, rate);
            return Cross(ref futures, e, ready, from, Load(ref futures, e, EventSlot.HazardLeft));
        }

        /// <summary>The first review that falls in the step. Reviews are at after + n·every; one at month 0 does not take place.</summary>
        [MethodImpl(Inline)]
        private static TLane Review(ref TFutures futures, in EventRecord e, TMask ready, TLane after)
        {
            TLane start = StepStart(ref futures), end = StepEnd(ref futures);
            TLane every = TLane.Max(Read(ref futures, e.EveryMonths), TLane.Splat(1e-3f));
            // Reviews up to the step's start, the one at month 0 among them.
            TLane held = Divide(start - after + TLane.Splat(Plan.SameInstant), every);
            TLane number = TLane.Max(LaneMath<TLane, TMask, TWord>.Floor(held) + One, Zero);
            TLane review = TLane.MultiplyAdd(number, every, after);
            TLane instant = TLane.Min(review, end);
            return TLane.Choose(ready & (review <= end + TLane.Splat(Plan.SameInstant)), instant, Never);
        }

        /// <summary>Rate per month: the hazard, scaled by max(0, metric − 1)^power.</summary>
        [MethodImpl(Inline)]
        private static TLane Rate(ref TFutures futures, in EventRecord e)
        {
            TLane rate = Read(ref futures, e.HazardPerMonth);
            if (e.HazardPower == 0) return rate;
            TLane excess = futures.Load(e.HazardMetric) - One, tiny = TLane.Splat(1e-20f);
            TLane scale = Exp(LaneMath<TLane, TMask, TWord>.Log(TLane.Max(excess, tiny)) * TLane.Splat(e.HazardPower));
            return TLane.Choose(excess > tiny, rate * scale, Zero);
        }
    }

    /// <summary>Futures in which conditions that hold since an instant have held long enough by the step's end.</summary>
    [MethodImpl(Inline)]
    private static TMask HasHeld(ref TFutures futures, in EventRecord e, TLane since) =>
        StepEnd(ref futures) - since >= Read(ref futures, e.ForMonths) - TLane.Splat(Plan.SameInstant);

    /// <summary>Where in the step a rate uses up what is left of the exponential draw; what remains is kept.</summary>
    /// <param name="futures">The futures.</param>
    /// <param name="e">The event.</param>
    /// <param name="ready">Where the rate acts.</param>
    /// <param name="from">From when.</param>
    /// <param name="left">What is left of the draw.</param>
    [MethodImpl(Inline)]
    private static TLane Cross(ref TFutures futures, in EventRecord e, TMask ready, TLane from, TLane left)
    {
        TLane rate = Load(ref futures, e, EventSlot.HazardRate), end = StepEnd(ref futures);
        TLane hazard = rate * TLane.Max(end - from, Zero);
        TMask crosses = ready & (hazard >= left) & (rate > Zero);
        TLane instant = TLane.Min(from + Divide(left, TLane.Max(rate, TLane.Splat(1e-20f))), end);
        Store(ref futures, e, EventSlot.HazardLeft, TLane.Choose(ready, TLane.Choose(crosses, Zero, left - hazard), left));
        return TLane.Choose(crosses, instant, Never);
    }
}
