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
        Assert.Equal(-Math.Log(0.05), estimate.ValueAtRisk95.Value, 0.03 + 5 * Math.Sqrt(0.95 / 0.05 / 200_000)); // bins (1 %) and noise
        Assert.InRange(-Math.Log(0.05), estimate.ValueAtRisk95.Low, estimate.ValueAtRisk95.High);
        Assert.Equal(1 - Math.Log(0.05), estimate.Cvar95.Value, 0.04 + 5 * estimate.Cvar95.StandardError);
    }

    [Theory, InlineData(20), InlineData(27), InlineData(1_000), InlineData(12_345)]
    public void The_tail_mean_is_within_1_percent_of_that_of_the_sorted_values(int n)
    {
        var random = new SplitMix(24);
        for (int trial = 0; trial < 20; trial++)
        {
            float[] values = [.. Enumerable.Range(0, n).Select(_ => (float)Math.Exp(2 * random.Exponential(1) - 3)).OrderDescending()];
            double tail = 0.05 * n;
            int whole = (int)tail;
            double exact = (values.Take(whole).Sum(x => (double)x) + (tail - whole) * values[whole]) / tail;
            DistributionEstimate estimate = DistributionEstimate.From(QuantileTests.DistributionOf(values));
            Assert.InRange(estimate.Cvar95.Value, 0.99 * exact, 1.01 * exact);
            Assert.True(estimate.Cvar95.Value >= estimate.ValueAtRisk95.Value);
        }
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
}
