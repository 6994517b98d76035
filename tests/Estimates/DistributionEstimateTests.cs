using MathNet.Numerics.Distributions;
using SurvivalSim.Estimates;
using SurvivalSim.Tallies;
using SurvivalSim.Tests.Validation;

namespace SurvivalSim.Tests.Estimates;

public class DistributionEstimateTests
{
    [Theory, InlineData(0.1f), InlineData(-123.456f), InlineData(0f), InlineData(1e-35f), InlineData(1e15f), InlineData(3e38f)]
    public void A_constant_comes_out_exactly(float value)
    {
        DistributionEstimate estimate = DistributionEstimate.From(QuantileTests.DistributionOf(Enumerable.Repeat(value, 100)));
        Assert.Equal(new Estimate(value, 0), estimate.Mean);
        Assert.Equal(new Estimate(value, 0), estimate.Cvar95);
        Assert.All(estimate.Quantiles, q => Assert.Equal((value, value, value), (q.Low, q.Value, q.High)));
        Assert.Equal(100, estimate.Count);
    }

    [Fact]
    public void An_exponential_distribution_is_found_again()
    {
        var random = new SplitMix(23);
        DistributionEstimate estimate = DistributionEstimate.From(
            QuantileTests.DistributionOf(Enumerable.Range(0, 200_000).Select(_ => (float)random.Exponential(1))));

        MonteCarloAssert.Mean(estimate.Mean.Value, estimate.Mean.StandardError, 1, mustDetect: 0.02);
        Assert.Equal(-Math.Log(0.05), estimate.ValueAtRisk95.Value, 5 * Math.Sqrt(0.95 / 0.05 / 200_000)); // 5 standard errors
        Assert.InRange(-Math.Log(0.05), estimate.ValueAtRisk95.Low, estimate.ValueAtRisk95.High);
        Assert.Equal(1 - Math.Log(0.05), estimate.Cvar95.Value, 5 * estimate.Cvar95.StandardError);
    }

    [Theory, InlineData(20), InlineData(27), InlineData(1_000), InlineData(12_345)]
    public void The_tail_mean_is_within_a_bin_of_that_of_the_sorted_values(int n)
    {
        var random = new SplitMix(24);
        for (int trial = 0; trial < 20; trial++)
        {
            float[] values = [.. Enumerable.Range(0, n).Select(_ => (float)Math.Exp(2 * random.Exponential(1) - 3)).OrderDescending()];
            double exact = TailMean(values);
            DistributionEstimate estimate = DistributionEstimate.From(QuantileTests.DistributionOf(values));
            Assert.InRange(estimate.Cvar95.Value, (1 - 1.0 / 128) * exact, (1 + 1.0 / 128) * exact);
            Assert.InRange(estimate.Cvar95.Value, estimate.ValueAtRisk95.Value, values[0]);
        }
    }

    [Theory, InlineData(false), InlineData(true)]
    public void The_tail_mean_is_within_a_bin_also_when_all_values_crowd_at_one_edge_of_it(bool upperEdge)
    {
        // One value in a thousand is at the other edge, so that the extremes do not give away where the others are.
        var random = new SplitMix(27);
        for (int trial = 0; trial < 200; trial++)
        {
            int bins = 1 + random.Below(3);
            int bin = LogBins.Of(random.AnyMagnitude(-5, 5));
            float[] values = [.. Enumerable.Range(0, 3_000)
                .Select(_ => AtEdgeOf(bin + random.Below(bins), upperEdge ^ (random.Below(1_000) == 0)))
                .OrderDescending()];
            double exact = TailMean(values);
            double magnitude = TailMean([.. values.Select(Math.Abs)]);
            Assert.Equal(exact, DistributionEstimate.From(QuantileTests.DistributionOf(values)).Cvar95.Value, magnitude / 128);
        }
    }

    [Fact]
    public void A_smooth_tail_mean_is_that_of_the_sorted_values_to_0_02_percent()
    {
        // ln x is normal. Each of the 10 000 values of the tail is off its bin's midpoint by a standard deviation of at most 1/(128 √12) of it; their
        // root mean square is 1.135 times their mean, which makes 0.0026 % of the tail mean. The density falls by (1 + z)/x < 6/x per unit
        // of x, which moves the mean of a bin by at most 6/(12 · 128²) = 0.003 %. 5 · 0.0026 + 0.003 < 0.02.
        var random = new SplitMix(28);
        float[] values = [.. Enumerable.Range(0, 200_000).Select(_ => (float)Math.Exp(Normal.InvCDF(0, 1, random.Uniform()))).OrderDescending()];
        Assert.Equal(1, DistributionEstimate.From(QuantileTests.DistributionOf(values)).Cvar95.Value / TailMean(values), 0.0002);
    }

    [Theory, InlineData(0.04), InlineData(0.05)]
    public void The_mean_of_a_tail_above_zeros_is_exact(double share)
    {
        var random = new SplitMix(29);
        float[] values = [.. Enumerable.Range(0, 10_000).Select(i => i < share * 10_000 ? (float)random.Exponential(0.001) : 0).OrderDescending()];
        double exact = TailMean(values);
        Assert.Equal(exact, DistributionEstimate.From(QuantileTests.DistributionOf(values)).Cvar95.Value, 1e-12 * exact);
    }

    [Fact]
    public void The_error_of_the_tail_mean_is_its_spread_from_run_to_run()
    {
        const int trials = 1_000;
        const int n = 2_000;
        var random = new SplitMix(25);
        Estimate[] estimates = [.. Enumerable.Range(0, trials).Select(_ => DistributionEstimate.From(
            QuantileTests.DistributionOf(Enumerable.Range(0, n).Select(_ => (float)random.Exponential(1)))).Cvar95)];

        double mean = estimates.Average(e => e.Value);
        double spread = estimates.Sum(e => Math.Pow(e.Value - mean, 2)) / (trials - 1);
        double claimed = estimates.Average(e => e.StandardError * e.StandardError);
        MonteCarloAssert.Mean(spread / claimed, Math.Sqrt(2.0 / trials), 1, mustDetect: 0.4);
        // Negative control: the variance within the tail alone, without that of the quantile it starts at.
        Assert.ThrowsAny<Exception>(() => MonteCarloAssert.Mean(spread * 0.05 * n, Math.Sqrt(2.0 / trials), 1, mustDetect: 0.4));
        // Exact for the exponential: variance 1 and mean 1 of the excess, (1 + 0.95)/(0.05 n).
        Assert.Equal(1.95 / (0.05 * n), claimed, 0.1 * 1.95 / (0.05 * n));
    }

    [Fact]
    public void Too_few_values_have_no_known_error()
    {
        DistributionEstimate one = DistributionEstimate.From(QuantileTests.DistributionOf([7f]));
        Assert.Equal(new Estimate(7, double.PositiveInfinity), one.Mean);
        Assert.Equal(new Estimate(7, double.PositiveInfinity), one.Cvar95);
    }

    [Fact]
    public void No_values_have_no_estimate() => Assert.Throws<ArgumentException>(() => DistributionEstimate.From(new Distribution()));

    private static double TailMean(float[] descending)
    {
        double tail = 0.05 * descending.Length;
        int whole = (int)tail;
        return (descending.Take(whole).Sum(x => (double)x) + (tail - whole) * descending[whole]) / tail;
    }

    /// <summary>The smallest or the largest number in a bin.</summary>
    private static float AtEdgeOf(int bin, bool upper)
    {
        float edge = (float)(upper ? LogBins.UpperEdge(bin) : LogBins.LowerEdge(bin));
        return LogBins.Of(edge) == bin ? edge : upper ? MathF.BitDecrement(edge) : MathF.BitIncrement(edge);
    }

    /// <summary>Profits are negative losses; what is nearer to 0 than 2⁻³⁰ is 0.</summary>
    [Fact]
    public void Only_what_is_above_zero_counts_as_positive()
    {
        var values = new Distribution();
        foreach (float value in (float[])[-3, 0, 0, 1e-12f, 1e-3f, 2, 5e9f, -1e-3f]) values.Add(value);
        Assert.Equal(Probability.OfShare(3, 8), DistributionEstimate.From(values).Positive);
    }
}
