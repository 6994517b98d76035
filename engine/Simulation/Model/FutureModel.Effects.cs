using System.Runtime.CompilerServices;
using SurvivalSim.Lanes;
using SurvivalSim.Planning;
using SurvivalSim.Planning.Records;
using SurvivalSim.Scenarios;

namespace SurvivalSim.Simulation.Model;

// What an event does when it falls due.
internal static partial class FutureModel<TLane, TMask, TWord, TFutures>
{
    /// <summary>An event falls due. An arrival acts from its instant on, what a condition sets off from the next step on, an end at once.</summary>
    /// <param name="futures">Futures in all of which it does.</param>
    /// <param name="e">The event.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Occur(ref TFutures futures, in EventRecord e)
    {
        TLane count = Load(ref futures, e, EventSlot.Count), instant = Load(ref futures, e, EventSlot.Due);
        TWord ordinal = TLane.ToInteger(count);
        TWord chance = TWord.Splat(0), gap = chance, spare = chance;
        if (Draws(e)) DrawWords(ref futures, e.Stream, ordinal, out _, out chance, out gap, out spare);
        TMask counts = HasSubject(ref futures, e, instant);
        Store(ref futures, e, EventSlot.Count, TLane.Choose(counts, count + One, count));
        TMask again = counts & (count + One < TLane.Splat(e.AtMost));
        if (e.HazardPerMonth.Exists) Redraw(ref futures, e, counts, gap, spare);
        Store(ref futures, e, EventSlot.Due, Following(ref futures, e, again, instant, gap));

        TMask acts = counts;
        if (e.Unless >= 0) acts &= ~IsRuledOut(ref futures, e, instant);
        if (!e.Probability.Is(1)) acts &= LaneMath<TLane, TMask, TWord>.Uniform(chance) < Read(ref futures, e.Probability);
        futures.Occurred(e, counts, acts, instant);
        if (TMask.Any(acts)) TakeEffect(ref futures, e, acts, ordinal, instant);
    }

    /// <summary>An event takes effect. Each effect is a method of its own: the compiler of a CPU gives up inlining in long ones.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void TakeEffect(ref TFutures futures, in EventRecord e, TMask acts, TWord ordinal, TLane instant)
    {
        TLane first = Load(ref futures, e, EventSlot.FirstEffect);
        Store(ref futures, e, EventSlot.FirstEffect, TLane.Choose(acts, TLane.Min(first, instant), first));
        TLane from = e.IsTimed ? TLane.Max(instant, StepStart(ref futures)) : StepEnd(ref futures);
        if (e.MultipliersCount > 0) Multiply(ref futures, e, acts, ordinal, from);
        if (e.CostsUsd.Exists) Charge(ref futures, e, acts, ordinal, from);
        if (e.PaysUsd.Exists) Receive(ref futures, e, acts, ordinal);
        if (e.UsersKept.Exists) Lose(ref futures, e, acts, ordinal);
        if (e.Cause > 0) EndProducts(ref futures, e, acts, instant);
        for (int i = 0; i < e.DependentsCount; i++) Schedule(ref futures, futures.Event(futures.Index(e.DependentsOffset + i)), acts, instant);
    }

    /// <summary>Whether chance decides when an event falls due after this, or whether it takes effect.</summary>
    [MethodImpl(Inline)]
    private static bool Draws(in EventRecord e) => e.Trigger == TriggerKind.Rate || e.HazardPerMonth.Exists || !e.Probability.Is(1);

    /// <summary>When the event falls due after this: a rate after a new gap, a hazard where it crosses a new draw. Conditions hold anew from the instant on.</summary>
    [MethodImpl(Inline)]
    private static TLane Following(ref TFutures futures, in EventRecord e, TMask again, TLane instant, TWord gap)
    {
        if (e.Trigger == TriggerKind.Rate)
            return TLane.Choose(again, TLane.Min(instant + Gap(Read(ref futures, e.Time), LaneMath<TLane, TMask, TWord>.ExponentialDraw(gap)), Never), Never);
        if (e.Trigger != TriggerKind.When) return Never;
        Store(ref futures, e, EventSlot.HeldSince, TLane.Choose(again, instant, Load(ref futures, e, EventSlot.HeldSince)));
        if (!e.HazardPerMonth.Exists) return Never;
        return Cross(ref futures, e, again & HasHeld(ref futures, e, instant), instant, Load(ref futures, e, EventSlot.HazardLeft));
    }

    /// <summary>A new exponential draw for a hazard; a spare one where nobody was left to judge, because the next to count has this one's ordinal.</summary>
    [MethodImpl(Inline)]
    private static void Redraw(ref TFutures futures, in EventRecord e, TMask counts, TWord gap, TWord spare) =>
        Store(ref futures, e, EventSlot.HazardLeft, TLane.Choose(counts, LaneMath<TLane, TMask, TWord>.ExponentialDraw(gap), LaneMath<TLane, TMask, TWord>.ExponentialDraw(spare)));

    /// <summary>Futures in which the event's product lives at that instant; for a company's conditions, any product. A company's arrivals need none.</summary>
    [MethodImpl(Inline)]
    private static TMask HasSubject(ref TFutures futures, in EventRecord e, TLane instant)
    {
        TMask has = TMask.Splat(e.Product < 0 && e.IsTimed);
        for (int i = 0; i < futures.Shape.Products; i++)
        {
            if (e.Product >= 0 ? e.Product != i : e.IsTimed) continue;
            ref readonly ProductRecord p = ref futures.Product(i);
            has |= Lives(ref futures, p) & (instant <= Load(ref futures, p, ProductSlot.End));
        }
        return has;
    }

    /// <summary>Futures in which the event that rules this one out took effect before.</summary>
    [MethodImpl(Inline)]
    private static TMask IsRuledOut(ref TFutures futures, in EventRecord e, TLane instant)
    {
        ref readonly EventRecord rival = ref futures.Event(e.Unless);
        TLane effect = Load(ref futures, rival, EventSlot.FirstEffect);
        return rival.Order < e.Order ? effect <= instant : effect < instant;
    }

    /// <summary>A number that is known, drawn once per future, or drawn for this arrival.</summary>
    [MethodImpl(Inline)]
    private static TLane Draw(ref TFutures futures, Number number, TWord ordinal)
    {
        if (!number.IsPerArrival) return Read(ref futures, number);
        ref readonly ParameterRecord parameter = ref futures.Parameter(number.Parameter);
        DrawWords(ref futures, parameter.Stream, ordinal, out TWord bits, out _, out _, out _);
        return Quantile(ref futures, parameter, Score(ref futures, bits));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Multiply(ref TFutures futures, in EventRecord e, TMask acts, TWord ordinal, TLane from)
    {
        // The share of this step in which an arrival is not yet in effect.
        TLane notYet = (from - StepStart(ref futures)) * TLane.Splat(Step(ref futures, StepColumn.PerMonth));
        for (int i = 0; i < e.MultipliersCount; i++)
        {
            ref readonly MultiplierRecord m = ref futures.Multiplier(e.MultipliersOffset + i);
            TLane logarithm = Draw(ref futures, m.LogFactor, ordinal), exponent = futures.Load(m.Exponent);
            TLane sum = e.Duration == DurationKind.Permanent ? exponent + logarithm : logarithm;
            futures.Store(m.Exponent, TLane.Choose(acts, sum, exponent));
            TLane pending = futures.Load(m.NotYet);
            TLane nowPending = m.Channel == (int)Channel.Efficiency ? PendingSpeed(exponent, logarithm, notYet, pending) : TLane.MultiplyAdd(logarithm, notYet, pending);
            futures.Store(m.NotYet, TLane.Choose(acts, nowPending, pending));
        }
        Store(ref futures, e, EventSlot.ActsFrom, TLane.Choose(acts, from, Load(ref futures, e, EventSlot.ActsFrom)));
    }

    /// <summary>By how much a speed's mean over the step exceeds what it is at the end: an arrival multiplies the mean by 1 + s·(m − 1), and what comes later by m.</summary>
    [MethodImpl(Inline)]
    private static TLane PendingSpeed(TLane exponent, TLane logarithm, TLane notYet, TLane pending)
    {
        TLane mean = Exp(exponent) + pending;
        TLane weighted = TLane.MultiplyAdd(One - notYet, Exp(logarithm) - One, One);
        return TLane.MultiplyAdd(mean, weighted, Zero - Exp(exponent + logarithm));
    }

    /// <summary>A new cost joins what is unspent; the sum is spent evenly from now on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Charge(ref TFutures futures, in EventRecord e, TMask acts, TWord ordinal, TLane from)
    {
        TLane rate = Load(ref futures, e, EventSlot.CostRate), begun = Load(ref futures, e, EventSlot.CostFrom), until = Load(ref futures, e, EventSlot.CostUntil);
        TLane unspent = rate * TLane.Max(until - TLane.Max(from, begun), Zero);
        TLane over = TLane.Max(Read(ref futures, e.OverMonths), TLane.Splat(1e-3f));
        TLane newRate = Divide(unspent + Draw(ref futures, e.CostsUsd, ordinal), over);
        TLane spentBefore = rate * TLane.Max(TLane.Min(until, from) - TLane.Max(begun, StepStart(ref futures)), Zero);
        TLane before = Load(ref futures, e, EventSlot.CostBefore);
        Store(ref futures, e, EventSlot.CostBefore, TLane.Choose(acts, before + spentBefore, before));
        Store(ref futures, e, EventSlot.CostRate, TLane.Choose(acts, newRate, rate));
        Store(ref futures, e, EventSlot.CostFrom, TLane.Choose(acts, from, begun));
        Store(ref futures, e, EventSlot.CostUntil, TLane.Choose(acts, from + over, until));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Receive(ref TFutures futures, in EventRecord e, TMask acts, TWord ordinal)
    {
        TLane paid = futures.Load(futures.Company.Paid);
        futures.Store(futures.Company.Paid, TLane.Choose(acts, paid + Draw(ref futures, e.PaysUsd, ordinal), paid));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Lose(ref TFutures futures, in EventRecord e, TMask acts, TWord ordinal)
    {
        TLane kept = Draw(ref futures, e.UsersKept, ordinal);
        for (int i = 0; i < futures.Shape.Products; i++)
        {
            if (e.Product >= 0 && e.Product != i) continue;
            ref readonly ProductRecord p = ref futures.Product(i);
            TLane before = Load(ref futures, p, ProductSlot.UsersKept);
            Store(ref futures, p, ProductSlot.UsersKept, TLane.Choose(acts & Lives(ref futures, p), before * kept, before));
        }
    }

    /// <summary>Of all ends in a step the earliest instant wins, then the order of the file.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void EndProducts(ref TFutures futures, in EventRecord e, TMask acts, TLane instant)
    {
        TLane order = TLane.Splat(e.Order);
        for (int i = 0; i < futures.Shape.Products; i++)
        {
            if (e.Product >= 0 && e.Product != i) continue;
            ref readonly ProductRecord p = ref futures.Product(i);
            TLane end = Load(ref futures, p, ProductSlot.End), endOrder = Load(ref futures, p, ProductSlot.EndOrder);
            // A late arrival ends a product at the earliest when the step begins.
            TLane at = TLane.Max(instant, StepStart(ref futures));
            TMask wins = acts & Lives(ref futures, p) & ((at < end) | (TLane.Same(at, end) & (order < endOrder)));
            Store(ref futures, p, ProductSlot.End, TLane.Choose(wins, at, end));
            Store(ref futures, p, ProductSlot.EndOrder, TLane.Choose(wins, order, endOrder));
            Store(ref futures, p, ProductSlot.Cause, TLane.Choose(wins, TLane.Splat(e.Cause), Load(ref futures, p, ProductSlot.Cause)));
        }
    }

    /// <summary>An event that waits for another falls due some time after it; while one is pending, further triggers are ignored. Before its product's launch it is lost.</summary>
    [MethodImpl(Inline)]
    private static void Schedule(ref TFutures futures, in EventRecord dependent, TMask triggered, TLane instant)
    {
        TLane due = Load(ref futures, dependent, EventSlot.Due);
        TMask free = TLane.Same(due, Never) & (Load(ref futures, dependent, EventSlot.Count) < TLane.Splat(dependent.AtMost));
        TLane at = instant + Read(ref futures, dependent.Time);
        Store(ref futures, dependent, EventSlot.Due, TLane.Choose(triggered & free & IsAwake(ref futures, dependent, at), at, due));
    }
}
