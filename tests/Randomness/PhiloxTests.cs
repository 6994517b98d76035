using SurvivalSim.Lanes;
using SurvivalSim.Randomness;
using SurvivalSim.Tests.Lanes;

namespace SurvivalSim.Tests.Randomness;

public sealed class PhiloxTests
{
    [LaneFact(1)]
    public void One_lane_gives_the_known_answers() => CheckKnownAnswers<Lane1, Mask1, Word1>();

    [LaneFact(8)]
    public void Eight_lanes_give_the_known_answers() => CheckKnownAnswers<Lane8, Mask8, Word8>();

    [LaneFact(16)]
    public void Sixteen_lanes_give_the_known_answers() => CheckKnownAnswers<Lane16, Mask16, Word16>();

    [LaneFact(8)]
    public void Eight_lanes_draw_for_each_future_what_one_draws() => CompareWithOne<Lane8, Mask8, Word8>();

    [LaneFact(16)]
    public void Sixteen_lanes_draw_for_each_future_what_one_draws() => CompareWithOne<Lane16, Mask16, Word16>();

    [Fact]
    public void Every_part_of_counter_and_key_matters()
    {
        uint[][] draws =
        [
            Draw<Lane1, Mask1, Word1>([1], [2], [3], 4, 5),
            Draw<Lane1, Mask1, Word1>([0], [2], [3], 4, 5),
            Draw<Lane1, Mask1, Word1>([1], [0], [3], 4, 5),
            Draw<Lane1, Mask1, Word1>([1], [2], [0], 4, 5),
            Draw<Lane1, Mask1, Word1>([1], [2], [3], 0, 5),
            Draw<Lane1, Mask1, Word1>([1], [2], [3], 4, 0),
            Draw<Lane1, Mask1, Word1>([1], [2], [3], 4, 5UL << 32),
        ];
        Assert.Equal(draws.Length * 4, draws.SelectMany(words => words).Distinct().Count());
    }

    /// <remarks>Vectors of Random123 (tests/kat_vectors, philox4x32 10): zeros, ones, digits of π.</remarks>
    private static void CheckKnownAnswers<TLane, TMask, TWord>()
        where TLane : unmanaged, IVectorLane<TLane, TMask, TWord>
        where TMask : unmanaged, IMask<TMask>
        where TWord : unmanaged, IWord<TWord>
    {
        Assert.Equal(
            [0x6627e8d5u, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8],
            Draw<TLane, TMask, TWord>([0], [0], [0], 0, 0));
        Assert.Equal(
            [0x408f276du, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd],
            Draw<TLane, TMask, TWord>([uint.MaxValue], [uint.MaxValue], [uint.MaxValue], uint.MaxValue, ulong.MaxValue));
        Assert.Equal(
            [0xd16cfe09u, 0x94fdcceb, 0x5001e420, 0x24126ea1],
            Draw<TLane, TMask, TWord>([0x243f6a88], [0x85a308d3], [0x13198a2e], 0x03707344, 0x299f31d0_a4093822));
    }

    private static void CompareWithOne<TLane, TMask, TWord>()
        where TLane : unmanaged, IVectorLane<TLane, TMask, TWord>
        where TMask : unmanaged, IMask<TMask>
        where TWord : unmanaged, IWord<TWord>
    {
        uint[] future = Sample.Words(1_000), high = Sample.Words(1_000, offset: 1), index = Sample.Words(1_000, offset: 2);
        Assert.Equal(
            Draw<Lane1, Mask1, Word1>(future, high, index, 77, 0x0123456789abcdef),
            Draw<TLane, TMask, TWord>(future, high, index, 77, 0x0123456789abcdef));
    }

    private static uint[] Draw<TLane, TMask, TWord>(uint[] futureLow, uint[] futureHigh, uint[] index, uint stream, ulong seed)
        where TLane : unmanaged, IVectorLane<TLane, TMask, TWord>
        where TMask : unmanaged, IMask<TMask>
        where TWord : unmanaged, IWord<TWord>
    {
        uint[] Word(int number) => LaneArrays<TLane, TMask, TWord>.Map(
            (low, high, i) =>
            {
                Philox<TWord>.Draw(low, high, i, stream, seed, out var w0, out var w1, out var w2, out var w3);
                return number switch { 0 => w0, 1 => w1, 2 => w2, _ => w3 };
            },
            futureLow,
            futureHigh,
            index);
        return [.. Enumerable.Range(0, 4).SelectMany(Word)];
    }
}
