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

    /// <summary>What three bits become, as the processor's table: bit i for the three that make up i.</summary>
    private const byte ExclusiveOrOfThree = 0b1001_0110;

    private readonly Words _lanes = lanes;

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Word16 Splat(uint value) => Unsafe.BitCast<Words, Word16>(Vector512.Create(value));

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
    [MethodImpl(Inline)]
    public static Word16 Xor(Word16 a, Word16 b, Word16 c) =>
        Unsafe.BitCast<Words, Word16>(Avx512F.TernaryLogic(a._lanes, b._lanes, c._lanes, ExclusiveOrOfThree));

    /// <inheritdoc/>
    public static bool MultipliesHalf => true;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static void MultiplyWide(Word16 a, uint factor, out Word16 high, out Word16 low)
    {
        Vector512<ulong> product = Avx512F.Multiply(a._lanes, Vector512.Create(factor));
        high = Unsafe.BitCast<Vector512<ulong>, Word16>(product >>> 32);
        low = Unsafe.BitCast<Vector512<ulong>, Word16>(product);
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Word16 OddToEven(Word16 a) => Unsafe.BitCast<Vector512<ulong>, Word16>(a._lanes.AsUInt64() >>> 32);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Word16 Interleave(Word16 even, Word16 odd) =>
        Unsafe.BitCast<Words, Word16>(Avx512F.PermuteVar16x32x2(
            even._lanes, Vector512.Create(0u, 16, 2, 18, 4, 20, 6, 22, 8, 24, 10, 26, 12, 28, 14, 30), odd._lanes));
}
