using MathNet.Numerics.Distributions;
using SurvivalSim.Lanes;
using SurvivalSim.Randomness;
using SurvivalSim.Tests.Lanes;

namespace SurvivalSim.Tests.Randomness;

public sealed class NormalScoreTests
{
    /// <summary>1 000 words on either side of every power of two, of zero and of the extremes, and half a million in between.</summary>
    private static readonly uint[] Words =
    [
        .. from octave in Enumerable.Range(0, 32)
           from step in Enumerable.Range(-1_000, 2_001)
           from sign in new[] { 0u, uint.MaxValue }
           select unchecked((uint)((1L << octave) + step)) ^ sign ^ 0x7fff_ffff,
        .. Sample.Words(500_000), 0, uint.MaxValue, 0x7fff_ffff, 0x8000_0000,
    ];

    [Fact]
    public void A_score_errs_by_less_than_one_millionth() => AssertAccurate(Words, Scores(Words, new Table()));

    [Fact]
    public void Scores_are_symmetric_to_the_bit() =>
        Assert.Equal(Scores(Words, new Table()), Scores([.. Words.Select(word => ~word)], new Table()).Select(z => -z));

    /// <remarks>Each of two neighbours errs by less than 10⁻⁶.</remarks>
    [Fact]
    public void Scores_increase_with_the_word_but_for_their_error()
    {
        float[] scores = Scores([.. Words.Distinct().OrderBy(word => (int)word)], new Table());
        Assert.All(scores.Zip(scores[1..]), pair => Assert.True(pair.Second > pair.First - 2e-6f, $"{pair.First:g9} before {pair.Second:g9}"));
    }

    [Fact]
    public void The_extremes_are_6_34() => Assert.Equal(
        [6.3379578f, -6.3379578f], Scores([0x7fff_ffff, 0x8000_0000], new Table()), (expected, actual) => Math.Abs(expected - actual) < 1e-6);

    [LaneFact(8)]
    public void Eight_lanes_match_one_to_the_bit() => Assert.Equal(
        Scores(Words, new Table()),
        LaneArrays<Lane8, Mask8, Word8>.Map(bits => NormalScore<Lane8, Mask8, Word8>.FromBits(bits, new NormalTableInMemory<Lane8, Mask8, Word8>()), Words));

    [LaneFact(16)]
    public void Sixteen_lanes_match_one_to_the_bit() => Assert.Equal(
        Scores(Words, new Table()),
        LaneArrays<Lane16, Mask16, Word16>.Map(bits => NormalScore<Lane16, Mask16, Word16>.FromBits(bits, new NormalTableInMemory<Lane16, Mask16, Word16>()), Words));

    [Fact]
    public void A_table_in_memory_is_the_committed_one() =>
        Assert.Equal(Scores(Words, new Table()), Scores(Words, new NormalTableInMemory<Lane1, Mask1, Word1>()));

    [Theory, InlineData(0, 30), InlineData(6, 30), InlineData(0, 8), InlineData(4, 25)] // negative control
    public void One_perturbed_coefficient_is_noticed(int power, int octave)
    {
        float coefficient = NormalScoreTable.Coefficients[(power * NormalScoreTable.Octaves) + octave];
        float[] scores = Scores(Words, new Table(power, octave, coefficient * 1.1f));
        Assert.ThrowsAny<Exception>(() => AssertAccurate(Words, scores));
    }

    private static void AssertAccurate(uint[] words, float[] scores)
    {
        Assert.True(scores.All(float.IsFinite));
        var (error, word) = words.Zip(scores, (w, z) => (Math.Abs(z - Exact(w)), w)).Max();
        Assert.True(error < 1e-6, $"an error of {error:g3} at {word:x8}, where the score is {Exact(word):g6}");
    }

    private static double Exact(uint word)
    {
        int rank = (int)word;
        double tail = (int.MaxValue - (rank ^ (rank >> 31)) + 0.5) / 4_294_967_296;
        double size = -Normal.InvCDF(0, 1, tail);
        return rank < 0 ? -size : size;
    }

    private static float[] Scores<TTable>(uint[] words, TTable table)
        where TTable : struct, INormalTable<Lane1, Word1> =>
        LaneArrays<Lane1, Mask1, Word1>.Map(bits => NormalScore<Lane1, Mask1, Word1>.FromBits(bits, table), words);

    /// <summary>The committed table, but for one entry where asked.</summary>
    private readonly struct Table(int power = -1, int octave = -1, float value = 0) : INormalTable<Lane1, Word1>
    {
        private readonly int _replaced = power < 0 ? -1 : (power * NormalScoreTable.Octaves) + octave;
        private readonly float _value = value;

        public Table() : this(-1) { }

        public Lane1 Coefficient(int power, Word1 octave)
        {
            int column = (int)(octave.Value & 31);
            int entry = (power * NormalScoreTable.Octaves) + column;
            return Lane1.Splat(entry == _replaced ? _value : NormalScoreTable.Coefficients[entry]);
        }
    }
}
