using SurvivalSim.Estimates;

namespace SurvivalSim.Tests.Estimates;

public class PairedSampleTests
{
    /// <summary>Differences 1, 3 and 5: mean 3, variance 4.</summary>
    [Fact]
    public void Mean_and_error_are_those_of_the_differences()
    {
        PairedDifference pairs = Of((11, 10), (23, 20), (105, 100));
        Assert.Equal((3, 139 / 3.0, 130 / 3.0, 3), (pairs.Pairs, pairs.Value, pairs.Other, pairs.Difference.Value));
        Assert.Equal(Math.Sqrt(4 / 3.0), pairs.Difference.StandardError, 1e-15);
    }

    /// <summary>The squares are 10²⁰ times the variance, 2/3: summed as they are, no digit of it would be left.</summary>
    [Fact]
    public void Large_differences_that_are_nearly_the_same_keep_their_digits() =>
        Assert.Equal(Math.Sqrt(2.0 / 3 / 4), Of((1e10, 0), (1e10 + 1, 0), (1e10 + 2, 0), (1e10 + 1, 0)).Difference.StandardError, 1e-15);

    [Fact]
    public void The_same_difference_in_all_pairs_has_no_error() => Assert.Equal(new Estimate(0.1, 0), Of((0.1, 0), (0.1, 0), (0.1, 0)).Difference);

    [Fact]
    public void One_pair_tells_no_error_and_none_tells_nothing()
    {
        Assert.Equal(new Estimate(2, double.PositiveInfinity), Of((5, 3)).Difference);
        Assert.Throws<InvalidOperationException>(() => Of());
    }

    private static PairedDifference Of(params (double Value, double Other)[] pairs)
    {
        var sample = new PairedSample();
        foreach ((double value, double other) in pairs) sample.Add(value, other);
        return sample.Estimate();
    }
}
