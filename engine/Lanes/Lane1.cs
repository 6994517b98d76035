using System.Runtime.CompilerServices;

namespace SurvivalSim.Lanes;

/// <summary>One future: the definition of every operation, which wider lanes match to the bit.</summary>
/// <param name="value">The number.</param>
public readonly unsafe struct Lane1(float value) : IVectorLane<Lane1, Mask1, Word1>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <summary>The number.</summary>
    internal readonly float Value = value;

    /// <inheritdoc/>
    public static int Width => 1;

    /// <inheritdoc/>
    public static bool IsSupported => true;

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lane1 Splat(float value) => new(value);

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lane1 operator +(Lane1 a, Lane1 b) => new(a.Value + b.Value);

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lane1 operator -(Lane1 a, Lane1 b) => new(a.Value - b.Value);

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lane1 operator *(Lane1 a, Lane1 b) => new(a.Value * b.Value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Lane1 MultiplyAdd(Lane1 a, Lane1 b, Lane1 c) =>
        new(MathF.FusedMultiplyAdd(a.Value, b.Value, c.Value));

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lane1 Min(Lane1 a, Lane1 b) => new(float.MinNative(a.Value, b.Value));

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lane1 Max(Lane1 a, Lane1 b) => new(float.MaxNative(a.Value, b.Value));

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Mask1 operator <(Lane1 a, Lane1 b) => new(a.Value < b.Value);

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Mask1 operator >(Lane1 a, Lane1 b) => new(a.Value > b.Value);

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Mask1 operator <=(Lane1 a, Lane1 b) => new(a.Value <= b.Value);

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Mask1 operator >=(Lane1 a, Lane1 b) => new(a.Value >= b.Value);

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Mask1 Same(Lane1 a, Lane1 b) => new(a.Value == b.Value);

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lane1 Choose(Mask1 mask, Lane1 yes, Lane1 no) => mask.Value ? yes : no;

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Word1 ToBits(Lane1 a) => new(BitConverter.SingleToUInt32Bits(a.Value));

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lane1 FromBits(Word1 bits) => new(BitConverter.UInt32BitsToSingle(bits.Value));

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lane1 FromInteger(Word1 integers) => new((int)integers.Value);

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Word1 ToInteger(Lane1 a) => new((uint)float.ConvertToIntegerNative<int>(a.Value));

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static uint Bits(Mask1 mask) => mask.Value ? 1u : 0;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static int Compress(Mask1 mask, Word1 words, uint* target)
    {
        *target = words.Value;
        return mask.Value ? 1 : 0;
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lane1 Gather(float* table, Word1 index) => new(table[(int)index.Value]);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static void GatherPairs(float* table, Word1 index, out Lane1 first, out Lane1 second)
    {
        first = new(table[(int)index.Value]);
        second = new(table[(int)index.Value + 1]);
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static void Scatter(Lane1 a, float* table, Word1 index) => table[(int)index.Value] = a.Value;

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lane1 Lookup32(float* table, Word1 index) => new(table[index.Value & 31]);
}
