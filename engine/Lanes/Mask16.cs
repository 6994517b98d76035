using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Numbers = System.Runtime.Intrinsics.Vector512<float>;

namespace SurvivalSim.Lanes;

/// <summary>Sixteen truth values: all bits of a lane set, or none.</summary>
/// <param name="lanes">The truth values, future by future.</param>
public readonly struct Mask16(Numbers lanes) : IMask<Mask16>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    private readonly Numbers _lanes = lanes;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Mask16 Splat(bool value) =>
        Unsafe.BitCast<Numbers, Mask16>(value ? Numbers.AllBitsSet : Numbers.Zero);

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Mask16 operator &(Mask16 a, Mask16 b) => Unsafe.BitCast<Numbers, Mask16>(a._lanes & b._lanes);

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Mask16 operator |(Mask16 a, Mask16 b) => Unsafe.BitCast<Numbers, Mask16>(a._lanes | b._lanes);

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Mask16 operator ~(Mask16 a) => Unsafe.BitCast<Numbers, Mask16>(~a._lanes);

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static bool Any(Mask16 a) => a._lanes.AsUInt32().ExtractMostSignificantBits() != 0;
}
