using System.Runtime.CompilerServices;
using SurvivalSim.Lanes;
using SurvivalSim.Planning;
using SurvivalSim.Planning.Records;
using SurvivalSim.Scenarios;

namespace SurvivalSim.Simulation.Model;

// What happens before the first step: numbers are drawn, products, segments and events take their first state. Slots are zero before.
internal static partial class FutureModel<TLane, TMask, TWord, TFutures>
{
    /// <summary>Draws a parameter's normal score into its slot.</summary>
    public readonly struct DrawScore(int parameter) : IStage<TFutures>
    {
        /// <inheritdoc/>
        [MethodImpl(Inline)]
        public void Run(ref TFutures futures)
        {
            ref readonly ParameterRecord drawn = ref futures.Parameter(parameter);
            DrawWords(ref futures, drawn.Stream, TWord.Splat(0), out TWord bits, out _, out _, out _);
            futures.Store(drawn.Slot, Score(ref futures, bits));
        }
    }

    /// <summary>Correlates normal scores in place: z = L·ξ, last row first, so that no row reads what another wrote.</summary>
    public readonly struct CorrelateScores(CorrelationRecord group) : IStage<TFutures>
    {
        /// <inheritdoc/>
        [MethodImpl(Inline)]
        public void Run(ref TFutures futures)
        {
            for (int row = group.Count - 1; row >= 0; row--)
            {
                TLane sum = Zero;
                for (int column = 0; column <= row; column++)
                    sum = TLane.MultiplyAdd(TLane.Splat(futures.Table(group.FactorOffset + (row * group.Count) + column)), futures.Load(futures.Index(group.SlotsOffset + column)), sum);
                futures.Store(futures.Index(group.SlotsOffset + row), sum);
            }
        }
    }

    /// <summary>Replaces a parameter's normal score by its value.</summary>
    public readonly struct ScoreToValue(int parameter) : IStage<TFutures>
    {
        /// <inheritdoc/>
        [MethodImpl(Inline)]
        public void Run(ref TFutures futures)
        {
            ref readonly ParameterRecord drawn = ref futures.Parameter(parameter);
            futures.Store(drawn.Slot, Quantile(ref futures, drawn, futures.Load(drawn.Slot)));
        }
    }

    /// <summary>The company before the first step.</summary>
    public readonly struct BeginCompany : IStage<TFutures>
    {
        /// <inheritdoc/>
        [MethodImpl(Inline)]
        public void Run(ref TFutures futures)
        {
            ref readonly CompanyRecord company = ref futures.Company;
            futures.Store(company.Cash, Read(ref futures, company.CashUsd));
            futures.Store(company.Channels + (int)Channel.GpuPrice, One);
        }
    }

    /// <summary>A product before the first step.</summary>
    public readonly struct BeginProduct(int product) : IStage<TFutures>
    {
        private const int Channels = (int)Channel.Efficiency + 1;

        /// <inheritdoc/>
        [MethodImpl(Inline)]
        public void Run(ref TFutures futures)
        {
            ref readonly ProductRecord p = ref futures.Product(product);
            for (int channel = 0; channel < Channels; channel++) futures.Store(p.Channels + channel, One);
            BeginLaunch(ref futures, p);
            Store(ref futures, p, ProductSlot.End, Never);
            Store(ref futures, p, ProductSlot.EndOrder, Never);
            Store(ref futures, p, ProductSlot.UsersKept, One);
            Store(ref futures, p, ProductSlot.Served, One);
            Store(ref futures, p, ProductSlot.AddsFactor, One);
            Store(ref futures, p, ProductSlot.ChurnFactor, One);
            Store(ref futures, p, ProductSlot.UsageFactor, One);
            Store(ref futures, p, ProductSlot.Work, Work(ref futures, p));
            Store(ref futures, p, ProductSlot.Reserved, Read(ref futures, p.ReservedGpus));
            Store(ref futures, p, ProductSlot.BreachMonth, Never);
            Store(ref futures, p, ProductSlot.SustainedBreachMonth, Never);
            Store(ref futures, p, ProductSlot.BreakEvenMonth, Never);
            Store(ref futures, p, ProductSlot.CoveredSince, Never);
            Store(ref futures, p, ProductSlot.PeakBurn, TLane.Splat(-Plan.CashLimit));
            Store(ref futures, p, ProductSlot.LowestCash, TLane.Splat(Plan.CashLimit));
        }

        /// <summary>A launch falls on the nearest step boundary, a tie on the later one.</summary>
        [MethodImpl(Inline)]
        private static void BeginLaunch(ref TFutures futures, in ProductRecord p)
        {
            if (!p.LaunchesLater) return;
            TLane month = Read(ref futures, p.LaunchMonth);
            TLane last = TLane.Splat(futures.Shape.LastLaunch);
            TLane nearest = LaneMath<TLane, TMask, TWord>.Floor(TLane.MultiplyAdd(TLane.Min(month, last), TLane.Splat(futures.Shape.StepsPerMonth), TLane.Splat(0.5f)));
            TMask tooLate = (month >= last) | (nearest >= TLane.Splat(futures.Shape.Steps));
            Store(ref futures, p, ProductSlot.LaunchStep, TLane.Choose(tooLate, Never, nearest));
            Store(ref futures, p, ProductSlot.Launch, TLane.Choose(tooLate, Never, nearest * TLane.Splat(futures.Shape.RegularMonths)));
        }

        /// <summary>GPU-seconds per output at the start, where necessary from USD: usd·3600·utilization/price.</summary>
        [MethodImpl(Inline)]
        private static TLane Work(ref TFutures futures, in ProductRecord p)
        {
            TLane work = Read(ref futures, p.WorkPerOutput);
            if (p.WorkIsInUsd == 0) return work;
            TLane price = TLane.Max(Read(ref futures, futures.Company.GpuPriceNow), TLane.Splat(1e-9f));
            return Divide(work * TLane.Splat(3600) * Read(ref futures, p.Utilization), price);
        }
    }

    /// <summary>A segment before the first step.</summary>
    public readonly struct BeginSegment(int segment) : IStage<TFutures>
    {
        /// <inheritdoc/>
        [MethodImpl(Inline)]
        public void Run(ref TFutures futures)
        {
            ref readonly SegmentRecord s = ref futures.Segment(segment);
            TLane initial = Read(ref futures, s.Initial);
            futures.Store(s.Users, initial);
            futures.Store(s.Won, initial);
        }
    }

    /// <summary>An event before the first step: when it first falls due.</summary>
    public readonly struct BeginEvent(int index) : IStage<TFutures>
    {
        /// <inheritdoc/>
        [MethodImpl(Inline)]
        public void Run(ref TFutures futures)
        {
            ref readonly EventRecord e = ref futures.Event(index);
            Store(ref futures, e, EventSlot.FirstEffect, Never);
            Store(ref futures, e, EventSlot.ActsFrom, Never);
            Store(ref futures, e, EventSlot.HeldSince, Never);
            Store(ref futures, e, EventSlot.Due, FirstDue(ref futures, e));
            if (!e.HazardPerMonth.Exists) return;
            DrawWords(ref futures, e.Stream, TWord.Splat(0), out TWord bits, out _, out _, out _);
            Store(ref futures, e, EventSlot.HazardLeft, LaneMath<TLane, TMask, TWord>.ExponentialDraw(bits));
        }

        [MethodImpl(Inline)]
        private static TLane FirstDue(ref TFutures futures, in EventRecord e)
        {
            if (e.Trigger is TriggerKind.After or TriggerKind.When) return Never;
            TLane launch = e.Product < 0 ? Zero : Load(ref futures, futures.Product(e.Product), ProductSlot.Launch);
            TLane time = Read(ref futures, e.Time);
            // What is dated before the start, or before its product's launch, is lost.
            if (e.Trigger == TriggerKind.Date) return TLane.Choose(IsAwake(ref futures, e, time) & (time >= Zero), time, Never);
            if (e.Trigger == TriggerKind.Month) return TLane.Min(launch + time, Never);
            DrawWords(ref futures, e.Stream, TWord.Splat(0), out TWord bits, out _, out _, out _);
            return TLane.Min(launch + Gap(time, LaneMath<TLane, TMask, TWord>.ExponentialDraw(bits)), Never);
        }
    }

    /// <summary>Futures in which an instant is not before the launch of the event's product.</summary>
    [MethodImpl(Inline)]
    private static TMask IsAwake(ref TFutures futures, in EventRecord e, TLane instant) =>
        e.Product < 0 ? TMask.Splat(true) : instant >= Load(ref futures, futures.Product(e.Product), ProductSlot.Launch) - TLane.Splat(Plan.SameInstant);

    /// <summary>Months between arrivals, from a unit exponential.</summary>
    [MethodImpl(Inline)]
    private static TLane Gap(TLane perYear, TLane exponential)
    {
        TLane rarest = TLane.Splat(1e-9f);
        return TLane.Choose(perYear > rarest, Divide(exponential * TLane.Splat(12), TLane.Max(perYear, rarest)), Never);
    }
}
