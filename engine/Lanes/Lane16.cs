using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Numbers = System.Runtime.Intrinsics.Vector512<float>;

namespace SurvivalSim.Lanes;

/// <summary>Sixteen futures side by side, in a register of 512 bits; needs AVX-512 F, BW and DQ.</summary>
/// <remarks>
/// Members return <see cref="Unsafe.BitCast{TFrom, TTo}"/>, not <c>new</c>: once a method holds many of them the just-in-time
/// compiler stops seeing through constructors.
/// </remarks>
/// <param name="lanes">The numbers, future by future.</param>
public readonly unsafe struct Lane16(Numbers lanes) : IVectorLane<Lane16, Mask16, Word16>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    private readonly Numbers _lanes = lanes;

    /// <inheritdoc/>
    public static int Width => 16;

    /// <inheritdoc/>
    /// <remarks>
    /// Not <see cref="Vector512.IsHardwareAccelerated"/>, which is false on processors that have the instructions but slow down for them.
    /// </remarks>
    public static bool IsSupported => Avx512F.IsSupported && Avx512BW.IsSupported && Avx512DQ.IsSupported;

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lane16 Splat(float value) => Unsafe.BitCast<Numbers, Lane16>(Vector512.Create(value));

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lane16 operator +(Lane16 a, Lane16 b) => Unsafe.BitCast<Numbers, Lane16>(a._lanes + b._lanes);

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lane16 operator -(Lane16 a, Lane16 b) => Unsafe.BitCast<Numbers, Lane16>(a._lanes - b._lanes);

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lane16 operator *(Lane16 a, Lane16 b) => Unsafe.BitCast<Numbers, Lane16>(a._lanes * b._lanes);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Lane16 MultiplyAdd(Lane16 a, Lane16 b, Lane16 c) =>
        Unsafe.BitCast<Numbers, Lane16>(Vector512.FusedMultiplyAdd(a._lanes, b._lanes, c._lanes));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Lane16 Min(Lane16 a, Lane16 b) =>
        Unsafe.BitCast<Numbers, Lane16>(Vector512.MinNative(a._lanes, b._lanes));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Lane16 Max(Lane16 a, Lane16 b) =>
        Unsafe.BitCast<Numbers, Lane16>(Vector512.MaxNative(a._lanes, b._lanes));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Mask16 operator <(Lane16 a, Lane16 b) =>
        Unsafe.BitCast<Numbers, Mask16>(Vector512.LessThan(a._lanes, b._lanes));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Mask16 operator >(Lane16 a, Lane16 b) =>
        Unsafe.BitCast<Numbers, Mask16>(Vector512.GreaterThan(a._lanes, b._lanes));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Mask16 operator <=(Lane16 a, Lane16 b) =>
        Unsafe.BitCast<Numbers, Mask16>(Vector512.LessThanOrEqual(a._lanes, b._lanes));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Mask16 operator >=(Lane16 a, Lane16 b) =>
        Unsafe.BitCast<Numbers, Mask16>(Vector512.GreaterThanOrEqual(a._lanes, b._lanes));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Mask16 Same(Lane16 a, Lane16 b) =>
        Unsafe.BitCast<Numbers, Mask16>(Vector512.Equals(a._lanes, b._lanes));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Lane16 Choose(Mask16 mask, Lane16 yes, Lane16 no) =>
        Unsafe.BitCast<Numbers, Lane16>(Vector512.ConditionalSelect(Unsafe.BitCast<Mask16, Numbers>(mask), yes._lanes, no._lanes));

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Word16 ToBits(Lane16 a) => Unsafe.BitCast<Numbers, Word16>(a._lanes);

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lane16 FromBits(Word16 bits) => Unsafe.BitCast<Word16, Lane16>(bits);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Lane16 FromInteger(Word16 integers) =>
        Unsafe.BitCast<Numbers, Lane16>(Vector512.ConvertToSingle(Unsafe.BitCast<Word16, Vector512<int>>(integers)));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Word16 ToInteger(Lane16 a) =>
        Unsafe.BitCast<Vector512<int>, Word16>(Vector512.ConvertToInt32Native(a._lanes));

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static uint Bits(Mask16 mask) => (uint)Unsafe.BitCast<Mask16, Numbers>(mask).ExtractMostSignificantBits();

    /// <inheritdoc/>
    /// <remarks>Through a register: where the instruction writes to memory itself, some processors take a hundred cycles.</remarks>
    [MethodImpl(Inline)]
    public static int Compress(Mask16 mask, Word16 words, uint* target)
    {
        Avx512F.Compress(Vector512<uint>.Zero, Unsafe.BitCast<Mask16, Vector512<uint>>(mask), Unsafe.BitCast<Word16, Vector512<uint>>(words)).Store(target);
        return BitOperations.PopCount(Bits(mask));
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Lane16 Gather(float* table, Word16 index)
    {
        var indices = Unsafe.BitCast<Word16, Vector512<int>>(index);
        var lower = Avx2.GatherVector256(table, indices.GetLower(), 4);
        var upper = Avx2.GatherVector256(table, indices.GetUpper(), 4);
        return Unsafe.BitCast<Numbers, Lane16>(Vector512.Create(lower, upper));
    }

    /// <inheritdoc/>
    /// <remarks>A pair is fetched as one number of 64 bits, four at a time.</remarks>
    [MethodImpl(Inline)]
    public static void GatherPairs(float* table, Word16 index, out Lane16 first, out Lane16 second)
    {
        var indices = Unsafe.BitCast<Word16, Vector512<int>>(index);
        Vector256<int> lower = indices.GetLower(), upper = indices.GetUpper();
        var pairs0 = Vector512.Create(Avx2.GatherVector256((long*)table, lower.GetLower(), 4), Avx2.GatherVector256((long*)table, lower.GetUpper(), 4)).AsSingle();
        var pairs1 = Vector512.Create(Avx2.GatherVector256((long*)table, upper.GetLower(), 4), Avx2.GatherVector256((long*)table, upper.GetUpper(), 4)).AsSingle();
        first = Unsafe.BitCast<Numbers, Lane16>(Avx512F.PermuteVar16x32x2(pairs0, Vector512.Create(0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30), pairs1));
        second = Unsafe.BitCast<Numbers, Lane16>(Avx512F.PermuteVar16x32x2(pairs0, Vector512.Create(1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31), pairs1));
    }

    /// <inheritdoc/>
    /// <remarks>One by one: there is no instruction for it that is faster.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Scatter(Lane16 a, float* table, Word16 index)
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
    [MethodImpl(Inline)]
    public static Lane16 Lookup32(float* table, Word16 index) =>
        Unsafe.BitCast<Numbers, Lane16>(Avx512F.PermuteVar16x32x2(
            Vector512.Load(table), Unsafe.BitCast<Word16, Vector512<int>>(index), Vector512.Load(table + 16)));
}
