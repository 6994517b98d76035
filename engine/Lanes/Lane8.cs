using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Numbers = System.Runtime.Intrinsics.Vector256<float>;

namespace SurvivalSim.Lanes;

/// <summary>Eight futures side by side, in a register of 256 bits; needs AVX2 and FMA.</summary>
/// <remarks>
/// Members return <see cref="Unsafe.BitCast{TFrom, TTo}"/>, not <c>new</c>: once a method holds many of them the just-in-time
/// compiler stops seeing through constructors.
/// </remarks>
/// <param name="lanes">The numbers, future by future.</param>
public readonly unsafe struct Lane8(Numbers lanes) : IVectorLane<Lane8, Mask8, Word8>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    private readonly Numbers _lanes = lanes;

    /// <inheritdoc/>
    public static int Width => 8;

    /// <inheritdoc/>
    public static bool IsSupported => Avx2.IsSupported && Fma.IsSupported;

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lane8 Splat(float value) => Unsafe.BitCast<Numbers, Lane8>(Vector256.Create(value));

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lane8 operator +(Lane8 a, Lane8 b) => Unsafe.BitCast<Numbers, Lane8>(a._lanes + b._lanes);

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lane8 operator -(Lane8 a, Lane8 b) => Unsafe.BitCast<Numbers, Lane8>(a._lanes - b._lanes);

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lane8 operator *(Lane8 a, Lane8 b) => Unsafe.BitCast<Numbers, Lane8>(a._lanes * b._lanes);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Lane8 MultiplyAdd(Lane8 a, Lane8 b, Lane8 c) =>
        Unsafe.BitCast<Numbers, Lane8>(Vector256.FusedMultiplyAdd(a._lanes, b._lanes, c._lanes));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Lane8 Min(Lane8 a, Lane8 b) =>
        Unsafe.BitCast<Numbers, Lane8>(Vector256.MinNative(a._lanes, b._lanes));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Lane8 Max(Lane8 a, Lane8 b) =>
        Unsafe.BitCast<Numbers, Lane8>(Vector256.MaxNative(a._lanes, b._lanes));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Mask8 operator <(Lane8 a, Lane8 b) =>
        Unsafe.BitCast<Numbers, Mask8>(Vector256.LessThan(a._lanes, b._lanes));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Mask8 operator >(Lane8 a, Lane8 b) =>
        Unsafe.BitCast<Numbers, Mask8>(Vector256.GreaterThan(a._lanes, b._lanes));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Mask8 operator <=(Lane8 a, Lane8 b) =>
        Unsafe.BitCast<Numbers, Mask8>(Vector256.LessThanOrEqual(a._lanes, b._lanes));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Mask8 operator >=(Lane8 a, Lane8 b) =>
        Unsafe.BitCast<Numbers, Mask8>(Vector256.GreaterThanOrEqual(a._lanes, b._lanes));

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Mask8 Same(Lane8 a, Lane8 b) => Unsafe.BitCast<Numbers, Mask8>(Vector256.Equals(a._lanes, b._lanes));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Lane8 Choose(Mask8 mask, Lane8 yes, Lane8 no) =>
        Unsafe.BitCast<Numbers, Lane8>(Vector256.ConditionalSelect(Unsafe.BitCast<Mask8, Numbers>(mask), yes._lanes, no._lanes));

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Word8 ToBits(Lane8 a) => Unsafe.BitCast<Numbers, Word8>(a._lanes);

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lane8 FromBits(Word8 bits) => Unsafe.BitCast<Word8, Lane8>(bits);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Lane8 FromInteger(Word8 integers) =>
        Unsafe.BitCast<Numbers, Lane8>(Vector256.ConvertToSingle(Unsafe.BitCast<Word8, Vector256<int>>(integers)));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Word8 ToInteger(Lane8 a) =>
        Unsafe.BitCast<Vector256<int>, Word8>(Vector256.ConvertToInt32Native(a._lanes));

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static uint Bits(Mask8 mask) => Unsafe.BitCast<Mask8, Numbers>(mask).ExtractMostSignificantBits();

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static int Compress(Mask8 mask, Word8 words, uint* target)
    {
        int count = 0;
        for (uint left = Bits(mask); left != 0; left &= left - 1) target[count++] = ((uint*)&words)[BitOperations.TrailingZeroCount(left)];
        return count;
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Lane8 Gather(float* table, Word8 index) =>
        Unsafe.BitCast<Numbers, Lane8>(Avx2.GatherVector256(table, Unsafe.BitCast<Word8, Vector256<int>>(index), 4));

    /// <inheritdoc/>
    /// <remarks>A pair is fetched as one number of 64 bits, four at a time; the processor shuffles within halves, whose quarters are then put in order.</remarks>
    [MethodImpl(Inline)]
    public static void GatherPairs(float* table, Word8 index, out Lane8 first, out Lane8 second)
    {
        var indices = Unsafe.BitCast<Word8, Vector256<int>>(index);
        var pairs0 = Avx2.GatherVector256((long*)table, indices.GetLower(), 4).AsSingle();
        var pairs1 = Avx2.GatherVector256((long*)table, indices.GetUpper(), 4).AsSingle();
        first = Unsafe.BitCast<Numbers, Lane8>(Avx2.Permute4x64(Avx.Shuffle(pairs0, pairs1, 0b10_00_10_00).AsDouble(), 0b11_01_10_00).AsSingle());
        second = Unsafe.BitCast<Numbers, Lane8>(Avx2.Permute4x64(Avx.Shuffle(pairs0, pairs1, 0b11_01_11_01).AsDouble(), 0b11_01_10_00).AsSingle());
    }

    /// <inheritdoc/>
    /// <remarks>One by one: there is no instruction for it that is faster.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Scatter(Lane8 a, float* table, Word8 index)
    {
        float* numbers = (float*)&a;
        int* indices = (int*)&index;
        for (int lane = 0; lane < Width; lane += 4)
        {
            table[indices[lane]] = numbers[lane];
            table[indices[lane + 1]] = numbers[lane + 1];
            table[indices[lane + 2]] = numbers[lane + 2];
            table[indices[lane + 3]] = numbers[lane + 3];
        }
    }

    /// <inheritdoc/>
    /// <remarks>
    /// Four tables of eight; bit 3 of the index, moved to the sign, chooses within a pair of them and bit 4 between the pairs.
    /// The loads are plain ones: .NET 10.0.12 emits a wrong address for an aligned load, permuted and blended, on processors with AVX-512.
    /// </remarks>
    [MethodImpl(Inline)]
    public static Lane8 Lookup32(float* table, Word8 index)
    {
        var indices = Unsafe.BitCast<Word8, Vector256<int>>(index);
        var bit3 = (indices << 28).AsSingle();
        var low = Avx.BlendVariable(
            Avx2.PermuteVar8x32(Vector256.Load(table), indices), Avx2.PermuteVar8x32(Vector256.Load(table + 8), indices), bit3);
        var high = Avx.BlendVariable(
            Avx2.PermuteVar8x32(Vector256.Load(table + 16), indices), Avx2.PermuteVar8x32(Vector256.Load(table + 24), indices), bit3);
        return Unsafe.BitCast<Numbers, Lane8>(Avx.BlendVariable(low, high, (indices << 27).AsSingle()));
    }
}
