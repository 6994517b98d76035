using System.Runtime.CompilerServices;
using SurvivalSim.Lanes;
using SurvivalSim.Planning;
using SurvivalSim.Planning.Records;
using SurvivalSim.Randomness;

namespace SurvivalSim.Simulation.Model;

/// <summary>The model: every formula of a step, once, over lanes. docs/model.md derives and explains each.</summary>
/// <typeparam name="TLane">One number per future.</typeparam>
/// <typeparam name="TMask">One truth value per future.</typeparam>
/// <typeparam name="TWord">One 32-bit word per future.</typeparam>
/// <typeparam name="TFutures">How futures are held on this machine.</typeparam>
internal static partial class FutureModel<TLane, TMask, TWord, TFutures>
    where TLane : unmanaged, ILane<TLane, TMask, TWord>
    where TMask : unmanaged, IMask<TMask>
    where TWord : unmanaged, IWord<TWord>
    where TFutures : struct, IFutures<TLane, TMask, TWord>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    private static TLane Zero
    {
        [MethodImpl(Inline)]
        get => TLane.Splat(0);
    }

    private static TLane One
    {
        [MethodImpl(Inline)]
        get => TLane.Splat(1);
    }

    private static TLane Never
    {
        [MethodImpl(Inline)]
        get => TLane.Splat(Plan.Never);
    }

    [MethodImpl(Inline)]
    private static TLane Exp(TLane x) => LaneMath<TLane, TMask, TWord>.Exp(x);

    [MethodImpl(Inline)]
    private static TLane Divide(TLane a, TLane b) => LaneMath<TLane, TMask, TWord>.Divide(a, b);

    [MethodImpl(Inline)]
    private static float Step(ref TFutures futures, StepColumn column) => futures.Step((int)column);

    /// <summary>The step's start, in months since the start of the scenario.</summary>
    [MethodImpl(Inline)]
    private static TLane StepStart(ref TFutures futures) => TLane.Splat(Step(ref futures, StepColumn.Start));

    /// <summary>The step's end, in months since the start of the scenario.</summary>
    [MethodImpl(Inline)]
    public static TLane StepEnd(ref TFutures futures) => TLane.Splat(Step(ref futures, StepColumn.End));

    /// <summary>A number that is known or drawn once per future.</summary>
    [MethodImpl(Inline)]
    private static TLane Read(ref TFutures futures, Number number) =>
        number.IsKnown ? TLane.Splat(number.Value) : futures.Load(number.Source);

    /// <summary>A number that may follow a schedule, averaged over the step.</summary>
    [MethodImpl(Inline)]
    private static TLane Read(ref TFutures futures, in SeriesRecord series)
    {
        TLane level = Read(ref futures, series.Level);
        if (series.Column < 0) return level;
        TLane average = TLane.Splat(futures.Step(series.Column));
        if (!series.LogTailGrowth.Exists) return level * average;
        TLane growth = Read(ref futures, series.LogTailGrowth);
        TLane before = Exp(growth * TLane.Splat(futures.Step(series.Column + 2)));
        LaneMath<TLane, TMask, TWord>.GrowthIntegrals(growth * TLane.Splat(futures.Step(series.Column + 3)), out _, out TLane during, out _);
        return level * TLane.MultiplyAdd(TLane.Splat(futures.Step(series.Column + 1)), before * during, average);
    }

    [MethodImpl(Inline)]
    private static TLane Load(ref TFutures futures, in ProductRecord product, ProductSlot slot) => futures.Load(product.State + (int)slot);

    [MethodImpl(Inline)]
    private static void Store(ref TFutures futures, in ProductRecord product, ProductSlot slot, TLane value) => futures.Store(product.State + (int)slot, value);

    [MethodImpl(Inline)]
    private static TLane Load(ref TFutures futures, in EventRecord e, EventSlot slot) => futures.Load(e.State + (int)slot);

    [MethodImpl(Inline)]
    private static void Store(ref TFutures futures, in EventRecord e, EventSlot slot, TLane value) => futures.Store(e.State + (int)slot, value);

    /// <summary>Futures in which the product lived at the step's start.</summary>
    [MethodImpl(Inline)]
    private static TMask Lives(ref TFutures futures, in ProductRecord product) => Load(ref futures, product, ProductSlot.Live) > Zero;

    /// <summary>Futures in which some product lives beyond the step: in all others nothing more can happen that anybody records.</summary>
    [MethodImpl(Inline)]
    public static TMask GoesOn(ref TFutures futures)
    {
        TMask any = TMask.Splat(false);
        for (int i = 0; i < futures.Shape.Products; i++) any |= Load(ref futures, futures.Product(i), ProductSlot.End) > StepEnd(ref futures);
        return any;
    }

    /// <summary>Months from the product's launch to the step's start; 0 before the launch.</summary>
    [MethodImpl(Inline)]
    private static TLane Age(ref TFutures futures, in ProductRecord product) =>
        TLane.Max(StepStart(ref futures) - Load(ref futures, product, ProductSlot.Launch), Zero);

    /// <summary>Futures in which this step is the product's first.</summary>
    [MethodImpl(Inline)]
    private static TMask IsFirstStep(ref TFutures futures, in ProductRecord product) =>
        TLane.Same(Load(ref futures, product, ProductSlot.LaunchStep), TLane.Splat(Step(ref futures, StepColumn.Index)));

    /// <summary>x/y for y ≥ 0, capped; where y is 0, the cap if x is positive and 0 otherwise.</summary>
    [MethodImpl(Inline)]
    private static TLane Ratio(TLane x, TLane y)
    {
        TLane tiny = TLane.Splat(1e-20f), limit = TLane.Splat(Plan.RatioLimit);
        TLane quotient = Divide(x, TLane.Max(y, tiny));
        // A factor of 0 leaves a trace of what it multiplies: that counts as nothing on both sides.
        TLane ofNothing = TLane.Choose(x > tiny, limit, Zero);
        return TLane.Max(TLane.Min(TLane.Choose(y > tiny, quotient, ofNothing), limit), Zero - limit);
    }

    /// <summary>Four words of a stream at an index.</summary>
    [MethodImpl(Inline)]
    private static void DrawWords(ref TFutures futures, uint stream, TWord index, out TWord w0, out TWord w1, out TWord w2, out TWord w3) =>
        Philox<TWord>.Draw(futures.NumberLow, futures.NumberHigh, index, stream, futures.Seed, out w0, out w1, out w2, out w3);

    [MethodImpl(Inline)]
    private static TLane Score(ref TFutures futures, TWord bits) => NormalScore<TLane, TMask, TWord>.FromBits(bits, futures);

    /// <summary>A parameter's value at a normal score: its quantile table, interpolated.</summary>
    [MethodImpl(Inline)]
    private static TLane Quantile(ref TFutures futures, in ParameterRecord parameter, TLane score)
    {
        if (parameter.IsInPieces) return OnPiece(ref futures, parameter, score);
        TLane intervals = TLane.Splat(parameter.Intervals);
        TLane position = (score + TLane.Splat((float)Planning.Quantiles.QuantileTable.LargestScore)) * TLane.Splat(parameter.IntervalsPerScore);
        position = TLane.Max(TLane.Min(position, intervals), Zero);
        TLane whole = TLane.Min(LaneMath<TLane, TMask, TWord>.Floor(position), intervals - One);
        futures.TablePairs(parameter.TableOffset, TLane.ToInteger(whole), out TLane below, out TLane above);
        return TLane.MultiplyAdd(position - whole, above - below, below);
    }

    /// <summary>The same where the table consists of pieces: the last one that begins before the score is found by bisection.</summary>
    private static TLane OnPiece(ref TFutures futures, in ParameterRecord parameter, TLane score)
    {
        TLane piece = Zero;
        for (int half = parameter.Pieces >> 1; half > 0; half >>= 1)
        {
            TLane later = piece + TLane.Splat(half);
            piece = TLane.Choose(futures.Table(parameter.TableOffset, TLane.ToInteger(later)) < score, later, piece);
        }
        TWord index = TLane.ToInteger(piece);
        TLane from = futures.Table(parameter.TableOffset, index), value = futures.Table(parameter.TableOffset + parameter.Pieces, index);
        return TLane.MultiplyAdd(score - from, futures.Table(parameter.TableOffset + (2 * parameter.Pieces), index), value);
    }
}
