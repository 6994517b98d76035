using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Words = System.Runtime.Intrinsics.Vector512<uint>;

namespace SurvivalSim.Lanes;

/// <summary>Sixteen words of 32 bits; needs AVX-512 F, BW and DQ.</summary>
/// <param name="lanes">The words, future by future.</param>
public readonly struct Word16(Words lanes) : IWord<Word16>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    private readonly Words _lanes = lanes;

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Word16 Splat(uint value) => Unsafe.BitCast<Words, Word16>(Vector512.Create(value));

    /// <inheritdoc/>
    public static Word16 LaneIndex { [MethodImpl(Inline)] get => Unsafe.BitCast<Words, Word16>(Words.Indices); }

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Word16 operator +(Word16 a, Word16 b) => Unsafe.BitCast<Words, Word16>(a._lanes + b._lanes);

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Word16 operator -(Word16 a, Word16 b) => Unsafe.BitCast<Words, Word16>(a._lanes - b._lanes);

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Word16 operator &(Word16 a, Word16 b) => Unsafe.BitCast<Words, Word16>(a._lanes & b._lanes);

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Word16 operator |(Word16 a, Word16 b) => Unsafe.BitCast<Words, Word16>(a._lanes | b._lanes);

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Word16 operator ^(Word16 a, Word16 b) => Unsafe.BitCast<Words, Word16>(a._lanes ^ b._lanes);

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Word16 operator <<(Word16 a, int count) => Unsafe.BitCast<Words, Word16>(a._lanes << count);

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Word16 operator >>>(Word16 a, int count) => Unsafe.BitCast<Words, Word16>(a._lanes >>> count);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Word16 ShiftRightSigned(Word16 a, int count) =>
        Unsafe.BitCast<Words, Word16>((a._lanes.AsInt32() >> count).AsUInt32());

    /// <inheritdoc/>
    /// <remarks>The processor multiplies every second lane: once the even ones, once the odd ones, then the halves are sorted out.</remarks>
    [MethodImpl(Inline)]
    public static void MultiplyWide(Word16 a, uint factor, out Word16 high, out Word16 low)
    {
        var factors = Vector512.Create(factor);
        var even = Avx512F.Multiply(a._lanes, factors).AsUInt32();
        var odd = Avx512F.Multiply((a._lanes.AsUInt64() >>> 32).AsUInt32(), factors).AsUInt32();
        high = Unsafe.BitCast<Words, Word16>(Avx512F.PermuteVar16x32x2(
            even, Vector512.Create(1u, 17, 3, 19, 5, 21, 7, 23, 9, 25, 11, 27, 13, 29, 15, 31), odd));
        low = Unsafe.BitCast<Words, Word16>(Avx512F.PermuteVar16x32x2(
            even, Vector512.Create(0u, 16, 2, 18, 4, 20, 6, 22, 8, 24, 10, 26, 12, 28, 14, 30), odd));
    }
}
