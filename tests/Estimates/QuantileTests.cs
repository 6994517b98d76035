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
    public void Quantiles_are_within_a_bin_of_the_sorted_values(double lowestPower, double highestPower)
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
                    Assert.True(Math.Abs(q.Value - exact) <= Math.Abs(exact) / 128, $"n {n}, p {q.Probability}: {q.Value} for {exact}");
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
        // Uniform on (1, 3): the median 2 begins an octave, where bins are widest. Nothing but the noise of a million values is left.
        var random = new SplitMix(22);
        var histogram = new Histogram();
        for (int i = 0; i < 1_000_000; i++) histogram.Add((float)(1 + 2 * random.Uniform()));
        IReadOnlyList<QuantileEstimate> q = QuantileEstimate.From(histogram);
        Assert.Equal(2.9, q[4].Value, 0.002); // 5 standard errors of 0.0004
        Assert.Equal(2, q[2].Value, 0.005); // 5 standard errors of 0.001
    }

    [Fact]
    public void A_smooth_quantile_is_that_of_the_sorted_values_to_0_05_percent()
    {
        // ln x is normal with σ = 1/4. At the outermost quantiles, z = ±1.645, a bin of 1/128 holds at least φ(z)/σ · n/128 = 644 values; by
        // their chance alone interpolation has a standard error of at most 1/(256 √644) = 0.015 %. Its bias is computed below: 0.006 %.
        var random = new SplitMix(26);
        float[] values = [.. Enumerable.Range(0, Smooth).Select(_ => (float)Math.Exp(Normal.InvCDF(0, 0.25, random.Uniform()))).Order()];
        Assert.All(RelativeErrors(values), error => Assert.InRange(error, -0.0005, 0.0005));
    }

    [Fact]
    public void Interpolation_has_no_bias_wherever_in_its_bin_a_quantile_lies()
    {
        // The same distribution without chance: its quantiles of (i − ½)/n, moved over an octave. What is left is bias. The density of x
        // changes by the factor (|z|/σ + 1)/x = 7.6/x per unit of x, so the values of a bin of width x/128 lie off an even spread by at most
        // 7.6/(8 · 128²) = 0.0058 %. Counts are whole: one value more or less in the bin is σ/(n φ(z)) = 0.0012 %.
        float[] values = [.. Enumerable.Range(1, Smooth).Select(i => (float)Math.Exp(Normal.InvCDF(0, 0.25, (i - 0.5) / Smooth)))];
        double worstMidpoint = 0;
        for (int shift = 0; shift < 32; shift++)
        {
            float[] shifted = [.. values.Select(x => x * MathF.Pow(2, shift / 32f))];
            Assert.All(RelativeErrors(shifted), error => Assert.InRange(error, -0.00007, 0.00007));
            worstMidpoint = Math.Max(worstMidpoint, Math.Abs(Midpoint(shifted[Smooth / 2]) / shifted[Smooth / 2] - 1));
        }
        Assert.InRange(worstMidpoint, 0.002, 1.0 / 256); // negative control: the midpoint of the bin would not do

        static double Midpoint(float value) => 0.5 * (LogBins.LowerEdge(LogBins.Of(value)) + LogBins.UpperEdge(LogBins.Of(value)));
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

    private const int Smooth = 200_000;

    private static IEnumerable<double> RelativeErrors(float[] sorted) => QuantileEstimate.From(HistogramOf(sorted))
        .Select(q => q.Value / sorted[(int)Math.Ceiling(sorted.Length * q.Probability) - 1] - 1);

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
