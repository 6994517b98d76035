using System.Runtime.CompilerServices;
using SurvivalSim.Planning;
using SurvivalSim.Planning.Records;
using SurvivalSim.Scenarios;

namespace SurvivalSim.Simulation.Model;

// The step begins: who lives, what chance does to adds, churn, usage and the GPU price, what events multiply.
internal static partial class FutureModel<TLane, TMask, TWord, TFutures>
{
    /// <summary>Notes which products live at the step's start.</summary>
    public readonly struct BeginStep : IStage<TFutures>
    {
        /// <inheritdoc/>
        [MethodImpl(Inline)]
        public void Run(ref TFutures futures)
        {
            TLane start = StepStart(ref futures), index = TLane.Splat(Step(ref futures, StepColumn.Index)), any = Zero;
            for (int i = 0; i < futures.Shape.Products; i++)
            {
                ref readonly ProductRecord p = ref futures.Product(i);
                TMask launched = Load(ref futures, p, ProductSlot.LaunchStep) <= index;
                TLane live = TLane.Choose(launched & (Load(ref futures, p, ProductSlot.End) > start), One, Zero);
                Store(ref futures, p, ProductSlot.Live, live);
                Store(ref futures, p, ProductSlot.Launch, TLane.Choose(IsFirstStep(ref futures, p), start, Load(ref futures, p, ProductSlot.Launch)));
                any = TLane.Max(any, live);
            }
            futures.Store(futures.Company.Live, any);
        }
    }

    /// <summary>Draws the step's random bits of a product's shocks.</summary>
    public readonly struct DrawShocks(int product) : IStage<TFutures>
    {
        /// <inheritdoc/>
        [MethodImpl(Inline)]
        public void Run(ref TFutures futures)
        {
            ref readonly ProductRecord p = ref futures.Product(product);
            DrawWords(ref futures, p.ShockStream, TWord.Splat((uint)Step(ref futures, StepColumn.Index)), out TWord adds, out TWord churn, out TWord usage, out _);
            futures.Store(p.AddsShock.Score, TLane.FromBits(adds));
            futures.Store(p.ChurnShock.Score, TLane.FromBits(churn));
            futures.Store(p.UsageShock.Score, TLane.FromBits(usage));
        }
    }

    /// <summary>Turns the random bits of a product's shocks into normal scores.</summary>
    public readonly struct ScoreShocks(int product) : IStage<TFutures>
    {
        /// <inheritdoc/>
        [MethodImpl(Inline)]
        public void Run(ref TFutures futures)
        {
            ref readonly ProductRecord p = ref futures.Product(product);
            if (p.AddsShock.IsDrawn) ToScore(ref futures, p.AddsShock.Score);
            if (p.ChurnShock.IsDrawn) ToScore(ref futures, p.ChurnShock.Score);
            if (p.UsageShock.IsDrawn) ToScore(ref futures, p.UsageShock.Score);
        }

        [MethodImpl(Inline)]
        private static void ToScore(ref TFutures futures, int slot) => futures.Store(slot, Score(ref futures, TLane.ToBits(futures.Load(slot))));
    }

    /// <summary>Draws the step's normal score of the GPU price.</summary>
    public readonly struct DrawGpuPriceShock : IStage<TFutures>
    {
        /// <inheritdoc/>
        [MethodImpl(Inline)]
        public void Run(ref TFutures futures)
        {
            ref readonly CompanyRecord company = ref futures.Company;
            DrawWords(ref futures, company.ShockStream, TWord.Splat((uint)Step(ref futures, StepColumn.Index)), out TWord bits, out _, out _, out _);
            futures.Store(company.GpuPriceShock.Score, Score(ref futures, bits));
        }
    }

    /// <summary>Moves a product's shocks and turns them into factors.</summary>
    public readonly struct MoveShocks(int product) : IStage<TFutures>
    {
        /// <inheritdoc/>
        [MethodImpl(Inline)]
        public void Run(ref TFutures futures)
        {
            ref readonly ProductRecord p = ref futures.Product(product);
            TMask starts = IsFirstStep(ref futures, p);
            if (p.AddsShock.Acts) Store(ref futures, p, ProductSlot.AddsFactor, Exp(Move(ref futures, p.AddsShock, starts)));
            if (p.ChurnShock.Acts) Store(ref futures, p, ProductSlot.ChurnFactor, Exp(Move(ref futures, p.ChurnShock, starts)));
            if (p.UsageShock.Acts) Store(ref futures, p, ProductSlot.UsageFactor, Exp(Move(ref futures, p.UsageShock, starts)));
        }
    }

    /// <summary>The GPU price of the step, that of its start.</summary>
    public readonly struct MoveGpuPrice : IStage<TFutures>
    {
        /// <inheritdoc/>
        [MethodImpl(Inline)]
        public void Run(ref TFutures futures)
        {
            ref readonly CompanyRecord company = ref futures.Company;
            TLane exponent = Read(ref futures, company.LogDriftPerYear) * TLane.Splat(Step(ref futures, StepColumn.Years));
            if (company.GpuPriceShock.Acts) exponent += Move(ref futures, company.GpuPriceShock, TMask.Splat(false));
            TLane price = Read(ref futures, company.GpuPriceNow) * Exp(exponent);
            futures.Store(company.GpuPrice, price * futures.Load(company.Channels + (int)Channel.GpuPrice));
        }
    }

    /// <summary>The company's factor on the GPU price.</summary>
    public readonly struct MultiplyGpuPrice : IStage<TFutures>
    {
        /// <inheritdoc/>
        [MethodImpl(Inline)]
        public void Run(ref TFutures futures)
        {
            ref readonly CompanyRecord company = ref futures.Company;
            TLane exponent = Zero;
            for (int i = 0; i < company.MultipliersCount; i++)
                exponent += Exponent(ref futures, futures.Multiplier(futures.Index(company.MultipliersOffset + i)));
            futures.Store(company.Channels + (int)Channel.GpuPrice, Exp(exponent));
        }
    }

    /// <summary>The factors that events put on a product's channels: M = Π m^s.</summary>
    public readonly struct MultiplyChannels(int product) : IStage<TFutures>
    {
        /// <inheritdoc/>
        [MethodImpl(Inline)]
        public void Run(ref TFutures futures)
        {
            ref readonly ProductRecord p = ref futures.Product(product);
            for (int used = p.UsedChannels; used != 0; used &= used - 1) futures.Store(p.Channels + LowestBit(used), Zero);
            for (int i = 0; i < p.MultipliersCount; i++)
            {
                ref readonly MultiplierRecord m = ref futures.Multiplier(futures.Index(p.MultipliersOffset + i));
                futures.Store(p.Channels + m.Channel, futures.Load(p.Channels + m.Channel) + Exponent(ref futures, m));
            }
            for (int used = p.UsedChannels; used != 0; used &= used - 1)
                futures.Store(p.Channels + LowestBit(used), Exp(futures.Load(p.Channels + LowestBit(used))));
        }

        /// <summary>Index of the lowest bit that is set, by counting: a GPU compiler need not know an instruction for it.</summary>
        [MethodImpl(Inline)]
        private static int LowestBit(int bits)
        {
            int index = 0;
            while ((bits & 1) == 0)
            {
                bits >>= 1;
                index++;
            }
            return index;
        }
    }

    /// <summary>Moves a shock by a step and returns σy − σ²·v/2, whose exponential has mean 1.</summary>
    /// <param name="futures">The futures.</param>
    /// <param name="shock">The shock.</param>
    /// <param name="starts">Where it starts, stationary, with this step's score: nothing of it is older than its product.</param>
    [MethodImpl(Inline)]
    private static TLane Move(ref TFutures futures, in ShockRecord shock, TMask starts)
    {
        TLane score = futures.Load(shock.Score);
        TLane y = TLane.MultiplyAdd(TLane.Splat(futures.Step(shock.Column)), futures.Load(shock.State), TLane.Splat(futures.Step(shock.Column + 1)) * score);
        y = TLane.Choose(starts, score, y);
        futures.Store(shock.State, y);
        TLane sd = Read(ref futures, shock.Sd);
        return sd * TLane.MultiplyAdd(sd, TLane.Splat(-0.5f) * TLane.Splat(futures.Step(shock.Column + 2)), y);
    }

    /// <summary>Logarithm of a multiplier times its mean strength over the step.</summary>
    [MethodImpl(Inline)]
    private static TLane Exponent(ref TFutures futures, in MultiplierRecord m)
    {
        ref readonly EventRecord e = ref futures.Event(m.Event);
        TLane logarithm = futures.Load(m.Exponent);
        return e.Duration == DurationKind.Permanent ? logarithm - futures.Load(m.NotYet) : logarithm * Strength(ref futures, e);
    }

    /// <summary>A multiplier's mean over the step: the weight of a factor is its strength. Nothing but a speed is averaged like this.</summary>
    [MethodImpl(Inline)]
    private static TLane MeanFactor(ref TFutures futures, in MultiplierRecord m)
    {
        ref readonly EventRecord e = ref futures.Event(m.Event);
        TLane factor = Exp(futures.Load(m.Exponent));
        return e.Duration == DurationKind.Permanent ? factor + futures.Load(m.NotYet) : TLane.MultiplyAdd(Strength(ref futures, e), factor - One, One);
    }

    /// <summary>Mean strength over the step of an event whose factors are temporary.</summary>
    [MethodImpl(Inline)]
    private static TLane Strength(ref TFutures futures, in EventRecord e)
    {
        TLane from = Load(ref futures, e, EventSlot.ActsFrom), start = StepStart(ref futures), end = StepEnd(ref futures);
        TLane first = TLane.Max(from, start);
        TLane until = e.Duration == DurationKind.Lasts ? TLane.Min(end, from + Read(ref futures, e.LastsMonths)) : end;
        TLane strength = TLane.Max(until - first, Zero) * TLane.Splat(Step(ref futures, StepColumn.PerMonth));
        if (e.Duration == DurationKind.Fades)
        {
            TLane middle = TLane.MultiplyAdd(TLane.Splat(0.5f), until - first, first);
            strength *= Exp(TLane.Max(middle - from, Zero) * TLane.Splat(-e.FadePerMonth));
        }
        return strength;
    }
}
