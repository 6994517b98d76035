using System.Runtime.CompilerServices;

namespace SurvivalSim.Lanes;

/// <summary>One truth value.</summary>
/// <param name="value">Whether the one lane is true.</param>
public readonly struct Mask1(bool value) : IMask<Mask1>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <summary>Whether the one lane is true.</summary>
    internal readonly bool Value = value;

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Mask1 Splat(bool value) => new(value);

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Mask1 operator &(Mask1 a, Mask1 b) => new(a.Value & b.Value);

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Mask1 operator |(Mask1 a, Mask1 b) => new(a.Value | b.Value);

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Mask1 operator ~(Mask1 a) => new(!a.Value);

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static bool Any(Mask1 a) => a.Value;
}
