using SurvivalSim.Lanes;
using SurvivalSim.Randomness;
using Arrays = SurvivalSim.Tests.Lanes.LaneArrays<SurvivalSim.Lanes.Lane1, SurvivalSim.Lanes.Mask1, SurvivalSim.Lanes.Word1>;
using Functions = SurvivalSim.Lanes.LaneMath<SurvivalSim.Lanes.Lane1, SurvivalSim.Lanes.Mask1, SurvivalSim.Lanes.Word1>;

namespace SurvivalSim.Tests.Randomness;

/// <summary>Philox and the functions behind it together: draws of consecutive futures have the distributions they should.</summary>
/// <remarks>Each statistic is compared at 5 of its standard errors; the negative controls are off by at least 8.</remarks>
public sealed class DistributionTests
{
    private const int Draws = 1 << 18, Bins = 64;

    private static readonly uint[] Words = DrawWords();

    [Fact]
    public void Uniform_draws_fill_all_bins_alike() => AssertUniform(Arrays.Map(Functions.Uniform, Words));

    [Fact]
    public void Normal_scores_have_mean_0_variance_1_and_no_skew() => AssertNormal(NormalScores());

    [Fact]
    public void Exponential_draws_have_mean_1_and_variance_1() => AssertExponential(Arrays.Map(Functions.ExponentialDraw, Words));

    [Fact]
    public void Draws_of_neighbouring_futures_are_uncorrelated()
    {
        float[] scores = NormalScores();
        double correlation = scores.Zip(scores[1..], (a, b) => (double)a * b).Average();
        AssertWithin(correlation, 0, 1 / Math.Sqrt(Draws - 1));
    }

    [Fact] // negative control: the density is off by 0.03·(1 + ln u), so χ² grows by 0.03²·Draws = 236, 21 standard errors
    public void Uniform_draws_bent_by_3_percent_are_noticed() => Assert.ThrowsAny<Exception>(() =>
        AssertUniform([.. Arrays.Map(Functions.Uniform, Words).Select(u => MathF.Pow(u, 1.03f))]));

    [Fact] // negative control: the variance is 4 % too large, 14 standard errors
    public void Normal_scores_2_percent_too_wide_are_noticed() => Assert.ThrowsAny<Exception>(() =>
        AssertNormal([.. NormalScores().Select(z => 1.02f * z)]));

    [Fact] // negative control: 10 standard errors
    public void Exponential_draws_2_percent_too_long_are_noticed() => Assert.ThrowsAny<Exception>(() =>
        AssertExponential([.. Arrays.Map(Functions.ExponentialDraw, Words).Select(x => 1.02f * x)]));

    private static float[] NormalScores()
    {
        var table = new NormalTableInMemory<Lane1, Mask1, Word1>();
        return Arrays.Map(bits => NormalScore<Lane1, Mask1, Word1>.FromBits(bits, table), Words);
    }

    /// <remarks>χ² with k degrees of freedom has mean k and variance 2k.</remarks>
    private static void AssertUniform(float[] draws)
    {
        const double expected = (double)Draws / Bins;
        var counts = new long[Bins];
        foreach (float u in draws)
            counts[(int)(u * Bins)]++;
        double chiSquared = counts.Sum(count => (count - expected) * (count - expected) / expected);
        AssertWithin(chiSquared, Bins - 1, Math.Sqrt(2 * (Bins - 1)));
    }

    /// <remarks>Var z = 1, Var z² = 2, Var z³ = 15.</remarks>
    private static void AssertNormal(float[] draws)
    {
        AssertWithin(Moment(draws, 1), 0, Math.Sqrt(1.0 / Draws));
        AssertWithin(Moment(draws, 2), 1, Math.Sqrt(2.0 / Draws));
        AssertWithin(Moment(draws, 3), 0, Math.Sqrt(15.0 / Draws));
    }

    /// <remarks>E xᵏ = k!, so Var x = 2! − 1 and Var x² = 4! − 2!².</remarks>
    private static void AssertExponential(float[] draws)
    {
        AssertWithin(Moment(draws, 1), 1, Math.Sqrt(1.0 / Draws));
        AssertWithin(Moment(draws, 2), 2, Math.Sqrt(20.0 / Draws));
    }

    private static double Moment(float[] draws, int order) => draws.Average(x => Math.Pow(x, order));

    private static void AssertWithin(double observed, double expected, double standardError)
    {
        double z = (observed - expected) / standardError;
        Assert.True(Math.Abs(z) <= 5, $"observed {observed:g6}, expected {expected:g6}: {z:+0.0;-0.0} standard errors");
    }

    private static uint[] DrawWords()
    {
        uint[] futures = [.. Enumerable.Range(0, Draws).Select(i => (uint)i)];
        uint stream = StreamName.Hash("test");
        return Arrays.Map(
            future =>
            {
                Philox<Word1>.Draw(future, Word1.Splat(0), Word1.Splat(3), stream, 42, out var word, out _, out _, out _);
                return word;
            },
            futures);
    }
}
