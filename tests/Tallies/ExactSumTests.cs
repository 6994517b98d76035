using System.Numerics;
using SurvivalSim.Tallies;
using SurvivalSim.Tests.Validation;

namespace SurvivalSim.Tests.Tallies;

public class ExactSumTests
{
    /// <summary>Every float times 2^149 is an integer.</summary>
    private const int Unit = 149;

    [Theory, InlineData(-149, 127), InlineData(-20, 20), InlineData(-149, -120), InlineData(100, 127)]
    public void Mean_and_variance_are_the_doubles_nearest_to_the_exact_fractions(int lowest, int highest)
    {
        var random = new SplitMix(4);
        for (int n = 2; n < 60; n++)
        {
            float[] values = [.. Enumerable.Range(0, n).Select(_ => random.AnyMagnitude(lowest, highest))];
            BigInteger total = values.Aggregate(BigInteger.Zero, (sum, x) => sum + InUnits(x));
            BigInteger squares = values.Aggregate(BigInteger.Zero, (sum, x) => sum + InUnits(x) * InUnits(x));

            ExactSum sum = Of(values);
            AssertNearest(sum.Mean(), total, (BigInteger)n << Unit);
            AssertNearest(sum.Variance(), n * squares - total * total, ((BigInteger)n * (n - 1)) << (2 * Unit));
        }
    }

    [Fact]
    public void Shards_merged_in_any_order_equal_the_whole()
    {
        var random = new SplitMix(5);
        float[] values = [.. Enumerable.Range(0, 10_000).Select(_ => random.AnyMagnitude(-60, 60))];
        ExactSum whole = Of(values);

        ExactSum[] shards = [.. values.Chunk(777).Select(Of)];
        foreach (IEnumerable<ExactSum> order in new[] { shards, shards.Reverse(), shards.OrderBy(_ => random.Next()) })
        {
            var merged = new ExactSum();
            foreach (ExactSum shard in order) merged.Add(shard);
            Assert.Equal((whole.Count, whole.Mean(), whole.Variance()), (merged.Count, merged.Mean(), merged.Variance()));
        }
    }

    [Fact]
    public void Adding_doubles_in_a_row_would_depend_on_the_order() // negative control
    {
        var random = new SplitMix(5);
        float[] values = [.. Enumerable.Range(0, 10_000).Select(_ => random.AnyMagnitude(-60, 60))];
        Assert.NotEqual(values.Sum(x => (double)x), values.Reverse().Sum(x => (double)x));
    }

    [Fact]
    public void Small_numbers_are_not_lost_beside_large_ones() => Assert.Equal(1.0 / 3, Of([1e30f, 1, -1e30f]).Mean());

    [Fact]
    public void A_small_spread_around_a_large_mean_is_not_cancelled() =>
        Assert.Equal(1.0, Of([16_777_213, 16_777_214, 16_777_215]).Variance());

    [Theory, InlineData(0.1f), InlineData(-3e38f), InlineData(0f), InlineData(float.Epsilon)]
    public void Equal_values_have_their_value_as_mean_and_no_variance(float value)
    {
        ExactSum sum = Of([.. Enumerable.Repeat(value, 1_001)]);
        Assert.Equal((double)value, sum.Mean());
        Assert.Equal(0.0, sum.Variance());
    }

    [Theory, InlineData(float.MaxValue), InlineData(float.MinValue), InlineData(-1.9999999f)]
    public void Nothing_overflows_with_2_to_the_38_values_of_the_largest_mantissa(float value)
    {
        ExactSum sum = Of([value]);
        for (int doubling = 0; doubling < 38; doubling++) sum.Add(sum);
        Assert.Equal(1L << 38, sum.Count);
        Assert.Equal((double)value, sum.Mean());
        Assert.Equal(0.0, sum.Variance());
    }

    [Theory, InlineData(float.NaN), InlineData(float.PositiveInfinity), InlineData(float.NegativeInfinity)]
    public void What_is_not_finite_is_refused(float value) =>
        Assert.Throws<NotFiniteNumberException>(() => new ExactSum().Add(value));

    [Fact]
    public void No_mean_without_a_value_and_no_variance_without_two()
    {
        Assert.Throws<InvalidOperationException>(() => new ExactSum().Mean());
        Assert.Throws<InvalidOperationException>(() => Of([1]).Variance());
    }

    private static ExactSum Of(float[] values)
    {
        var sum = new ExactSum();
        foreach (float x in values) sum.Add(x);
        return sum;
    }

    private static BigInteger InUnits(float value)
    {
        (BigInteger numerator, int exponent) = Exact(value);
        return exponent >= -Unit ? numerator << (exponent + Unit) : numerator >> (-Unit - exponent);
    }

    /// <summary>No double lies nearer to the fraction: it is between the midpoints to both neighbours.</summary>
    private static void AssertNearest(double value, BigInteger numerator, BigInteger denominator)
    {
        Assert.True(FractionLessMiddle(Math.BitDecrement(value), value) >= 0, $"{value:r} is too large");
        Assert.True(FractionLessMiddle(value, Math.BitIncrement(value)) <= 0, $"{value:r} is too small");

        int FractionLessMiddle(double a, double b)
        {
            (BigInteger ma, int ea) = Exact(a);
            (BigInteger mb, int eb) = Exact(b);
            int e = Math.Min(ea, eb);
            BigInteger sum = (ma << (ea - e)) + (mb << (eb - e)); // the middle is sum * 2^(e - 1)
            return ((numerator << Math.Max(1 - e, 0)) - ((sum * denominator) << Math.Max(e - 1, 0))).Sign;
        }
    }

    private static (BigInteger Mantissa, int Exponent) Exact(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        int exponent = (int)(bits >> 52) & 0x7FF;
        long mantissa = (bits & 0xFFFFFFFFFFFFF) | (exponent == 0 ? 0 : 1L << 52);
        return (bits < 0 ? -mantissa : mantissa, Math.Max(exponent, 1) - 1075);
    }
}
