using System.Runtime.InteropServices;
using SurvivalSim.Lanes;

namespace SurvivalSim.Tests.Lanes;

/// <summary>The scalar lane is the definition; wider ones match it to the bit.</summary>
public sealed class LaneIdentityTests
{
    [LaneFact(8)]
    public void Eight_lanes_match_one_to_the_bit() => Compare<Lane8, Mask8, Word8>();

    [LaneFact(16)]
    public void Sixteen_lanes_match_one_to_the_bit() => Compare<Lane16, Mask16, Word16>();

    [Fact]
    public void One_lane_computes_as_the_language_does()
    {
        foreach (var (a, b, c) in Triples(Sample.SpecialNumbers).Where(t => !float.IsNaN(t.A + t.B + t.C)))
        {
            var (x, y, z) = (Lane1.Splat(a), Lane1.Splat(b), Lane1.Splat(c));
            Assert.Equal(a + b, Value(x + y));
            Assert.Equal(a - b, Value(x - y));
            Assert.Equal(a * b, Value(x * y));
            Assert.Equal(MathF.FusedMultiplyAdd(a, b, c), Value(Lane1.MultiplyAdd(x, y, z)));
            Assert.Equal(Math.Min(a, b), Value(Lane1.Min(x, y)));
            Assert.Equal(Math.Max(a, b), Value(Lane1.Max(x, y)));
            Assert.Equal(a < b ? b : c, Value(Lane1.Choose(x < y, y, z)));
            Assert.Equal(a <= b ? b : c, Value(Lane1.Choose(x <= y, y, z)));
            Assert.Equal(a > b && b >= c ? b : c, Value(Lane1.Choose((x > y) & (y >= z), y, z)));
            Assert.Equal(a == b ? b : c, Value(Lane1.Choose(Lane1.Same(x, y), y, z)));
        }
    }

    [Fact]
    public void Multiply_add_rounds_once()
    {
        // (1 + 2⁻¹²)² = 1 + 2⁻¹¹ + 2⁻²⁴, whose last term a rounded product loses.
        var a = Lane1.Splat(1 + MathF.ScaleB(1, -12));
        var c = Lane1.Splat(-1 - MathF.ScaleB(1, -11));
        Assert.Equal(MathF.ScaleB(1, -24), Value(Lane1.MultiplyAdd(a, a, c)));
        Assert.Equal(0, Value((a * a) + c));
    }

    [LaneFact(1)]
    public void One_lane_reads_tables() => CheckTables<Lane1, Mask1, Word1>();

    [LaneFact(8)]
    public void Eight_lanes_read_tables() => CheckTables<Lane8, Mask8, Word8>();

    [LaneFact(16)]
    public void Sixteen_lanes_read_tables() => CheckTables<Lane16, Mask16, Word16>();

    [LaneFact(1)]
    public void One_lane_notices_whether_any_is_true() => CheckAny<Lane1, Mask1, Word1>();

    [LaneFact(8)]
    public void Eight_lanes_notice_whether_any_is_true() => CheckAny<Lane8, Mask8, Word8>();

    [LaneFact(16)]
    public void Sixteen_lanes_notice_whether_any_is_true() => CheckAny<Lane16, Mask16, Word16>();

    [Fact]
    public void One_lane_writes_where_it_is_told() => CheckWriting<Lane1, Mask1, Word1>();

    [LaneFact(8)]
    public void Eight_lanes_write_where_they_are_told() => CheckWriting<Lane8, Mask8, Word8>();

    [LaneFact(16)]
    public void Sixteen_lanes_write_where_they_are_told() => CheckWriting<Lane16, Mask16, Word16>();

    private static void Compare<TLane, TMask, TWord>()
        where TLane : unmanaged, IVectorLane<TLane, TMask, TWord>
        where TMask : unmanaged, IMask<TMask>
        where TWord : unmanaged, IWord<TWord>
    {
        var words = Triples(Sample.SpecialWords).Concat(Sample.Words(10_000).Select(w => (A: w, B: ~(w << 7), C: w ^ 0x1234_5678))).ToArray();
        foreach (var (one, wide) in LaneOperations<Lane1, Mask1, Word1>.OnWords.Zip(LaneOperations<TLane, TMask, TWord>.OnWords))
        {
            var (a, b, c) = Columns(words);
            AssertSame(one.Name, words, LaneArrays<Lane1, Mask1, Word1>.Map(one.Apply, a, b, c), LaneArrays<TLane, TMask, TWord>.Map(wide.Apply, a, b, c));
        }

        var numbers = Triples(Sample.SpecialNumbers).Concat(OrdinaryNumbers()).ToArray();
        foreach (var (one, wide) in LaneOperations<Lane1, Mask1, Word1>.OnNumbers.Zip(LaneOperations<TLane, TMask, TWord>.OnNumbers))
        {
            var accepted = numbers.Where(t => one.Accepts(t.A, t.B, t.C)).ToArray();
            var (a, b, c) = Columns([.. accepted.Select(t => (Bits(t.A), Bits(t.B), Bits(t.C)))]);
            AssertSame(
                one.Name,
                accepted,
                LaneArrays<Lane1, Mask1, Word1>.Map((x, y, z) => Lane1.ToBits(one.Apply(Lane1.FromBits(x), Lane1.FromBits(y), Lane1.FromBits(z))), a, b, c),
                LaneArrays<TLane, TMask, TWord>.Map((x, y, z) => TLane.ToBits(wide.Apply(TLane.FromBits(x), TLane.FromBits(y), TLane.FromBits(z))), a, b, c));
        }
    }

    /// <remarks>One NaN is as good as another: which of them an operation returns is not promised.</remarks>
    private static void AssertSame<T>(string operation, T[] arguments, uint[] expected, uint[] actual)
    {
        Assert.NotEmpty(arguments);
        for (int i = 0; i < arguments.Length; i++)
        {
            bool bothNaN = float.IsNaN(BitConverter.UInt32BitsToSingle(expected[i])) && float.IsNaN(BitConverter.UInt32BitsToSingle(actual[i]));
            Assert.True(expected[i] == actual[i] || bothNaN, $"{operation}{arguments[i]}: {expected[i]:x8} for one lane, {actual[i]:x8} for more");
        }
    }

    private static unsafe void CheckTables<TLane, TMask, TWord>()
        where TLane : unmanaged, IVectorLane<TLane, TMask, TWord>
        where TMask : unmanaged, IMask<TMask>
        where TWord : unmanaged, IWord<TWord>
    {
        float* table = (float*)NativeMemory.AlignedAlloc(1_000 * sizeof(float), 64);
        for (int i = 0; i < 1_000; i++)
            table[i] = MathF.Sqrt(i);
        nint address = (nint)table;
        uint[] anywhere = [.. Sample.Words(500).Select(word => word % 999)];
        Assert.Equal(anywhere.Select(i => MathF.Sqrt(i)), LaneArrays<TLane, TMask, TWord>.Map(i => TLane.Gather((float*)address, i), anywhere));
        Assert.Equal(anywhere.Select(i => MathF.Sqrt(i)), LaneArrays<TLane, TMask, TWord>.Map(i => Pairs<TLane, TMask, TWord>(address, i, second: false), anywhere));
        Assert.Equal(anywhere.Select(i => MathF.Sqrt(i + 1)), LaneArrays<TLane, TMask, TWord>.Map(i => Pairs<TLane, TMask, TWord>(address, i, second: true), anywhere));
        uint[] anything = Sample.Words(500);
        Assert.Equal(anything.Select(i => MathF.Sqrt(i & 31)), LaneArrays<TLane, TMask, TWord>.Map(i => TLane.Lookup32((float*)address, i), anything));
        NativeMemory.AlignedFree(table);
    }

    private static unsafe TLane Pairs<TLane, TMask, TWord>(nint table, TWord index, bool second)
        where TLane : unmanaged, IVectorLane<TLane, TMask, TWord>
        where TMask : unmanaged, IMask<TMask>
        where TWord : unmanaged, IWord<TWord>
    {
        TLane.GatherPairs((float*)table, index, out TLane at, out TLane behind);
        return second ? behind : at;
    }

    /// <summary>What is written lane by lane: the true lanes one after the other, or each where its index says.</summary>
    private static unsafe void CheckWriting<TLane, TMask, TWord>()
        where TLane : unmanaged, IVectorLane<TLane, TMask, TWord>
        where TMask : unmanaged, IMask<TMask>
        where TWord : unmanaged, IWord<TWord>
    {
        TLane index = LaneArrays<TLane, TMask, TWord>.Indices();
        for (int limit = 0; limit <= TLane.Width; limit++)
        {
            uint[] compressed = new uint[TLane.Width];
            TMask mask = index >= TLane.Splat(limit);
            fixed (uint* target = compressed) Assert.Equal(TLane.Width - limit, TLane.Compress(mask, TLane.ToInteger(index), target));
            Assert.Equal(Enumerable.Range(limit, TLane.Width - limit).Select(lane => (uint)lane), compressed[..(TLane.Width - limit)]);
        }
        float[] scattered = new float[3 * TLane.Width];
        fixed (float* table = scattered) TLane.Scatter(index + TLane.Splat(1), table, TLane.ToInteger(index * TLane.Splat(2)));
        Assert.Equal(Enumerable.Range(0, scattered.Length).Select(i => i % 2 == 0 && i < 2 * TLane.Width ? (i / 2) + 1f : 0), scattered);
    }

    private static void CheckAny<TLane, TMask, TWord>()
        where TLane : unmanaged, IVectorLane<TLane, TMask, TWord>
        where TMask : unmanaged, IMask<TMask>
        where TWord : unmanaged, IWord<TWord>
    {
        Assert.False(TMask.Any(TMask.Splat(false)));
        Assert.True(TMask.Any(TMask.Splat(true)));
        TLane index = LaneArrays<TLane, TMask, TWord>.Indices();
        for (int lane = 0; lane < TLane.Width; lane++)
        {
            Assert.True(TMask.Any(TLane.Same(index, TLane.Splat(lane))));
            Assert.Equal(1u << lane, TLane.Bits(TLane.Same(index, TLane.Splat(lane))));
        }
        Assert.False(TMask.Any(index > TLane.Splat(TLane.Width - 1)));
    }

    private static IEnumerable<(float A, float B, float C)> OrdinaryNumbers() =>
        Sample.Between(-100, 100, 20_000).Concat(Sample.OverOctaves(-99, 99, 20_000))
            .Zip(Sample.OverOctaves(-20, 20, 40_000, offset: 7), (a, b) => (a, -b, a * b));

    private static IEnumerable<(T A, T B, T C)> Triples<T>(T[] values) =>
        from a in values from b in values from c in values select (a, b, c);

    private static (uint[] A, uint[] B, uint[] C) Columns((uint A, uint B, uint C)[] rows) =>
        ([.. rows.Select(r => r.A)], [.. rows.Select(r => r.B)], [.. rows.Select(r => r.C)]);

    private static uint Bits(float number) => BitConverter.SingleToUInt32Bits(number);

    private static float Value(Lane1 lane) => LaneArrays<Lane1, Mask1, Word1>.Map(_ => lane, new uint[1])[0];
}
