using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace SurvivalSim.Lanes;

/// <summary>The functions of the model, each written once from operations that round identically on every machine.</summary>
/// <remarks>
/// Every function is a straight line without branches: the same few operations for one future, sixteen, or a graphics processor.
/// Errors are in ulp, the distance between neighbouring floats at the exact value. Arguments outside the stated domains
/// give numbers without meaning, not exceptions; no function makes a NaN of an argument inside its domain.
/// </remarks>
/// <typeparam name="TLane">One number per future.</typeparam>
/// <typeparam name="TMask">One truth value per future.</typeparam>
/// <typeparam name="TWord">One 32-bit word per future.</typeparam>
[SuppressMessage("Design", "CA1000", Justification = "The type of lane is the caller's, and the compiler must see it to inline.")]
public static partial class LaneMath<TLane, TMask, TWord>
    where TLane : unmanaged, ILane<TLane, TMask, TWord>
    where TMask : unmanaged, IMask<TMask>
    where TWord : unmanaged, IWord<TWord>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <summary>1.5·2²³. Adding it rounds a number below 2²² to an integer, which then sits in the low bits of the sum.</summary>
    private const float RoundingShift = 12_582_912;

    /// <summary>The largest integer that is not above <paramref name="x"/>.</summary>
    /// <param name="x">|x| &lt; 2²².</param>
    /// <returns>Exact. Zero comes out positive.</returns>
    [MethodImpl(Inline)]
    public static TLane Floor(TLane x)
    {
        var shift = TLane.Splat(RoundingShift);
        var nearest = x + shift - shift;
        return TLane.Choose(nearest > x, nearest - TLane.Splat(1), nearest);
    }
}
