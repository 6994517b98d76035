using MathNet.Numerics.Distributions;
using SurvivalSim.Estimates;
using SurvivalSim.Tallies;
using SurvivalSim.Tests.Validation;

namespace SurvivalSim.Tests.Estimates;

public class QuantileTests
{
    [Theory]
    [InlineData(-29, 49)]
    [InlineData(0, 1)]
    [InlineData(9.999, 10.001)]
    [InlineData(-3, 20)]
    public void Quantiles_are_within_1_percent_of_the_sorted_values(double lowestPower, double highestPower)
    {
        var random = new SplitMix(21);
        for (int n = 1; n < 2_000; n += 1 + n / 3)
        {
            foreach (int signs in new[] { 1, 2, 3 }) // positive, negative, both
            {
                float[] values = [.. Enumerable.Range(0, n).Select(_ => Signed(random, signs, lowestPower, highestPower)).Order()];
                foreach (QuantileEstimate q in QuantileEstimate.From(HistogramOf(values)).Concat(DistributionEstimate.From(DistributionOf(values)).Quantiles))
                {
                    double exact = values[Math.Max((int)Math.Ceiling(n * q.Probability), 1) - 1];
                    Assert.True(Math.Abs(q.Value - exact) <= 0.0100001 * Math.Abs(exact), $"n {n}, p {q.Probability}: {q.Value} for {exact}");
                    Assert.True(q.Low <= q.Value && q.Value <= q.High && q.Low <= exact && exact <= q.High, $"{q}");
                }
            }
        }
    }

    [Fact]
    public void The_ranks_cover_the_quantile_with_at_least_95_percent()
    {
        // The number of values up to the quantile is binomial: the interval from rank l to rank u holds it when l ≤ B < u.
        foreach (double p in QuantileEstimate.Reported)
        {
            for (int n = 1; n <= 3_000; n += 1 + n / 20)
            {
                (long low, long high) = OrderStatistics.RanksAround(n, p);
                double below = low > 1 ? Binomial.CDF(p, n, low - 1) : 0;
                double above = high < n ? 1 - Binomial.CDF(p, n, high - 1) : 0;
                Assert.True(below + above <= 0.05, $"n {n}, p {p}: ranks {low} to {high} miss with {below + above:g4}");
            }
        }
    }

    [Fact]
    public void The_ranks_are_not_wider_than_need_be()
    {
        (long low, long high) = OrderStatistics.RanksAround(1_000_000, 0.05);
        Assert.InRange(high - low, 2 * 1.95 * Math.Sqrt(47_500), 2 * 1.97 * Math.Sqrt(47_500) + 3);
    }

    [Fact]
    public void Many_values_pin_a_smooth_quantile_down_better_than_a_bin()
    {
        // Uniform on (1, 3): the median 2 begins an octave, where the clamp to 1 % costs 0.55 %; without it interpolation has only noise.
        var random = new SplitMix(22);
        var histogram = new Histogram();
        for (int i = 0; i < 1_000_000; i++) histogram.Add((float)(1 + 2 * random.Uniform()));
        IReadOnlyList<QuantileEstimate> q = QuantileEstimate.From(histogram);
        Assert.Equal(2.9, q[4].Value, 0.002); // 5 standard errors of 0.0004
        Assert.Equal(2, q[2].Value, 0.011);
    }

    [Fact]
    public void Zeros_are_zero_and_so_is_what_cannot_be_told_from_it()
    {
        var histogram = new Histogram();
        foreach (float x in new[] { 0f, 1e-12f, -1e-12f, -0f }) histogram.Add(x);
        Assert.All(QuantileEstimate.From(histogram), q => Assert.Equal((0, 0, 0), (q.Low, q.Value, q.High)));
    }

    [Fact]
    public void No_values_have_no_quantiles() => Assert.Throws<ArgumentException>(() => QuantileEstimate.From(new Histogram()));

    internal static Distribution DistributionOf(IEnumerable<float> values)
    {
        var distribution = new Distribution();
        foreach (float x in values) distribution.Add(x);
        return distribution;
    }

    private static Histogram HistogramOf(float[] values) => DistributionOf(values).Histogram;

    private static float Signed(SplitMix random, int signs, double lowestPower, double highestPower)
    {
        double magnitude = Math.Pow(2, lowestPower + (highestPower - lowestPower) * random.Uniform());
        bool negative = signs == 2 || (signs == 3 && random.Uniform() < 0.5);
        return (float)(negative ? -magnitude : magnitude);
    }
}
