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
    public static Word8 LaneIndex { [MethodImpl(Inline)] get => Unsafe.BitCast<Words, Word8>(Words.Indices); }

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
    /// <remarks>The processor multiplies every second lane: once the even ones, once the odd ones, then the halves are sorted out.</remarks>
    [MethodImpl(Inline)]
    public static void MultiplyWide(Word8 a, uint factor, out Word8 high, out Word8 low)
    {
        const byte OddLanes = 0b10101010;
        var factors = Vector256.Create(factor);
        var even = Avx2.Multiply(a._lanes, factors);
        var odd = Avx2.Multiply((a._lanes.AsUInt64() >>> 32).AsUInt32(), factors);
        high = Unsafe.BitCast<Words, Word8>(Avx2.Blend((even >>> 32).AsUInt32(), odd.AsUInt32(), OddLanes));
        low = Unsafe.BitCast<Words, Word8>(Avx2.Blend(even.AsUInt32(), (odd << 32).AsUInt32(), OddLanes));
    }
}
