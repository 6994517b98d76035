using SurvivalSim.Tallies;
using SurvivalSim.Tests.Validation;

namespace SurvivalSim.Tests.Tallies;

public class LogBinsTests
{
    private const float SmallestToldFromZero = 9.313226e-10f; // 2^-30
    private const float FirstBeyond = 1.1258999e15f; // 2^50

    [Fact]
    public void A_number_lies_between_the_edges_of_its_bin()
    {
        var random = new SplitMix(1);
        for (int i = 0; i < 100_000; i++)
        {
            float x = random.AnyMagnitude(-33, 50);
            int bin = LogBins.Of(x);
            Assert.InRange(x, LogBins.LowerEdge(bin), LogBins.UpperEdge(bin));
        }
    }

    [Fact]
    public void A_larger_number_never_has_a_smaller_bin()
    {
        var random = new SplitMix(2);
        float[] sorted = [.. Enumerable.Range(0, 100_000).Select(_ => random.AnyMagnitude(-35, 55)).Order()];
        Assert.Equal(sorted.Select(LogBins.Of).Order(), sorted.Select(LogBins.Of));
    }

    [Fact]
    public void Every_bin_begins_where_the_one_before_ends_and_its_midpoint_is_within_0_4_percent()
    {
        for (int bin = LogBins.First; bin <= LogBins.Last; bin++)
        {
            double lower = LogBins.LowerEdge(bin);
            double upper = LogBins.UpperEdge(bin);
            if (bin > LogBins.First) Assert.Equal(LogBins.UpperEdge(bin - 1), lower);
            Assert.Equal(-LogBins.LowerEdge(-bin), upper);
            if (bin == 0) continue;
            Assert.Equal(bin, LogBins.Of((float)(0.5 * (LogBins.LowerEdge(bin) + LogBins.UpperEdge(bin)))));
            Assert.True((upper - lower) / 2 <= Math.Min(Math.Abs(lower), Math.Abs(upper)) / 256, $"bin {bin}");
        }
    }

    [Theory]
    [InlineData(0f, 0)]
    [InlineData(-float.Epsilon, 0)]
    [InlineData(float.Epsilon, 0)]
    [InlineData(-9.3132252e-10f, 0)]
    [InlineData(SmallestToldFromZero, 1)]
    [InlineData(-SmallestToldFromZero, -1)]
    [InlineData(1f, 30 * 128 + 1)]
    [InlineData(2f, 31 * 128 + 1)]
    [InlineData(1.0078124f, 30 * 128 + 1)]
    [InlineData(1.0078125f, 30 * 128 + 2)]
    [InlineData(1.1258998e15f, LogBins.Last)]
    [InlineData(FirstBeyond, LogBins.Last)]
    [InlineData(float.MaxValue, LogBins.Last)]
    [InlineData(float.PositiveInfinity, LogBins.Last)]
    [InlineData(float.MinValue, LogBins.First)]
    [InlineData(float.NegativeInfinity, LogBins.First)]
    public void Extreme_numbers_have_the_bins_that_are_promised(float value, int bin) => Assert.Equal(bin, LogBins.Of(value));

    [Theory, InlineData(LogBins.First - 1), InlineData(LogBins.Last + 1)]
    public void There_is_no_bin_beyond_the_outermost(int bin) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => LogBins.UpperEdge(bin));
}
