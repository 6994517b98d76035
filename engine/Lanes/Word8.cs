using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Words = System.Runtime.Intrinsics.Vector256<uint>;

namespace SurvivalSim.Lanes;

/// <summary>Eight words of 32 bits; needs AVX2 and FMA.</summary>
/// <param name="lanes">The words, future by future.</param>
public readonly struct Word8(Words lanes) : IWord<Word8>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    private readonly Words _lanes = lanes;

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Word8 Splat(uint value) => Unsafe.BitCast<Words, Word8>(Vector256.Create(value));

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Word8 operator +(Word8 a, Word8 b) => Unsafe.BitCast<Words, Word8>(a._lanes + b._lanes);

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Word8 operator -(Word8 a, Word8 b) => Unsafe.BitCast<Words, Word8>(a._lanes - b._lanes);

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Word8 operator &(Word8 a, Word8 b) => Unsafe.BitCast<Words, Word8>(a._lanes & b._lanes);

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Word8 operator |(Word8 a, Word8 b) => Unsafe.BitCast<Words, Word8>(a._lanes | b._lanes);

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Word8 operator ^(Word8 a, Word8 b) => Unsafe.BitCast<Words, Word8>(a._lanes ^ b._lanes);

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Word8 operator <<(Word8 a, int count) => Unsafe.BitCast<Words, Word8>(a._lanes << count);

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Word8 operator >>>(Word8 a, int count) => Unsafe.BitCast<Words, Word8>(a._lanes >>> count);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Word8 ShiftRightSigned(Word8 a, int count) =>
        Unsafe.BitCast<Words, Word8>((a._lanes.AsInt32() >> count).AsUInt32());

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Word8 Xor(Word8 a, Word8 b, Word8 c) => Unsafe.BitCast<Words, Word8>(a._lanes ^ b._lanes ^ c._lanes);

    /// <inheritdoc/>
    public static bool MultipliesHalf => true;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static void MultiplyWide(Word8 a, uint factor, out Word8 high, out Word8 low)
    {
        Vector256<ulong> product = Avx2.Multiply(a._lanes, Vector256.Create(factor));
        high = Unsafe.BitCast<Vector256<ulong>, Word8>(product >>> 32);
        low = Unsafe.BitCast<Vector256<ulong>, Word8>(product);
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Word8 OddToEven(Word8 a) => Unsafe.BitCast<Vector256<ulong>, Word8>(a._lanes.AsUInt64() >>> 32);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Word8 Interleave(Word8 even, Word8 odd) =>
        Unsafe.BitCast<Words, Word8>(Avx2.Blend(even._lanes, (odd._lanes.AsUInt64() << 32).AsUInt32(), 0b1010_1010));
}
