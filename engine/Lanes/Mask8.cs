using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Numbers = System.Runtime.Intrinsics.Vector256<float>;

namespace SurvivalSim.Lanes;

/// <summary>Eight truth values: all bits of a lane set, or none.</summary>
/// <param name="lanes">The truth values, future by future.</param>
public readonly struct Mask8(Numbers lanes) : IMask<Mask8>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    private readonly Numbers _lanes = lanes;

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Mask8 Splat(bool value) => Unsafe.BitCast<Numbers, Mask8>(value ? Numbers.AllBitsSet : Numbers.Zero);

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Mask8 operator &(Mask8 a, Mask8 b) => Unsafe.BitCast<Numbers, Mask8>(a._lanes & b._lanes);

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Mask8 operator |(Mask8 a, Mask8 b) => Unsafe.BitCast<Numbers, Mask8>(a._lanes | b._lanes);

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Mask8 operator ~(Mask8 a) => Unsafe.BitCast<Numbers, Mask8>(~a._lanes);

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static bool Any(Mask8 a) => a._lanes.AsUInt32().ExtractMostSignificantBits() != 0;
}
