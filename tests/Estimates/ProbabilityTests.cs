using MathNet.Numerics.Distributions;
using SurvivalSim.Estimates;
using SurvivalSim.Tests.Validation;

namespace SurvivalSim.Tests.Estimates;

public class ProbabilityTests
{
    [Fact]
    public void An_event_never_seen_keeps_an_upper_bound()
    {
        Probability never = Probability.OfShare(0, 1_000);
        Assert.Equal((0, 0, 0), (never.P, never.StandardError, never.Low));
        Assert.Equal(0.0038268, never.High, 7);

        Probability always = Probability.OfShare(1_000, 1_000);
        Assert.Equal((1, 1, 1 - never.High), (always.P, always.High, always.Low));
    }

    [Fact]
    public void The_interval_ends_where_the_score_test_rejects()
    {
        // Definition of the interval: |p̂ − p| = z √(p(1−p)/n) at both ends.
        Interval interval = Probability.WilsonInterval(81, 263);
        foreach (double p in new[] { interval.Low, interval.High })
            Assert.Equal(Interval.Z95, Math.Abs(81 / 263.0 - p) / Math.Sqrt(p * (1 - p) / 263), 12);
    }

    [Fact]
    public void The_interval_holds_the_estimate_and_stays_in_0_to_1()
    {
        var random = new SplitMix(8);
        for (int i = 0; i < 100_000; i++)
        {
            long runs = 1 + (long)Math.Exp(20 * random.Uniform());
            long hits = i % 3 == 0 ? Math.Min(runs, random.Below(3)) : (long)(random.Uniform() * (runs + 1));
            Probability p = Probability.OfShare(hits, runs);
            Assert.True(p.Low >= 0 && p.Low <= p.P && p.P <= p.High && p.High <= 1, $"{hits} of {runs}: {p}");
        }
    }

    [Theory, InlineData(100), InlineData(1_000)]
    public void It_covers_the_truth_in_95_of_100_cases_on_average(int runs)
    {
        // Exact coverage from the binomial, averaged over p. Wilson is known to keep close to its level on average:
        // L. D. Brown, T. T. Cai, A. DasGupta, Stat. Sci. 16 (2001) 101–133, doi:10.1214/ss/1009213286.
        double[] coverage = [.. Enumerable.Range(1, 99).Select(percent => Coverage(percent / 100.0, runs))];
        Assert.InRange(coverage.Average(), 0.945, 0.955);
    }

    [Fact]
    public void Whole_runs_are_a_special_case_of_effective_runs_and_no_runs_tell_nothing()
    {
        Assert.Equal(Probability.WilsonInterval(7, 20), Probability.WilsonInterval(0.35, 20.0));
        Assert.Equal(new Interval(0, 1), Probability.WilsonInterval(1.0, 0.0));
    }

    [Theory, InlineData(-1, 10), InlineData(11, 10), InlineData(0, 0)]
    public void Impossible_counts_are_refused(long hits, long runs) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Probability.OfShare(hits, runs));

    [Theory, InlineData(1.1, 10, 2), InlineData(double.NaN, 10, 2), InlineData(0.5, -1, 2), InlineData(0.5, double.NaN, 2), InlineData(0.5, 10, 0)]
    public void Impossible_arguments_are_refused(double p, double runs, double z) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Probability.WilsonInterval(p, runs, z));

    private static double Coverage(double p, int runs) => Enumerable.Range(0, runs + 1).Sum(hits =>
    {
        Interval interval = Probability.WilsonInterval(hits, runs);
        return interval.Low <= p && p <= interval.High ? Binomial.PMF(p, runs, hits) : 0;
    });
}
