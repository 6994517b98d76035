using SurvivalSim.Estimates;
using SurvivalSim.Tallies;
using SurvivalSim.Tests.Validation;

namespace SurvivalSim.Tests.Estimates;

public class KaplanMeierTests
{
    [Theory]
    [InlineData(6, 0.857143, 0.076360)]
    [InlineData(7, 0.806723, 0.086935)]
    [InlineData(10, 0.752941, 0.096350)]
    [InlineData(13, 0.690196, 0.106815)]
    [InlineData(16, 0.627451, 0.114054)]
    [InlineData(22, 0.537815, 0.128234)]
    [InlineData(23, 0.448179, 0.134591)]
    public void The_leukaemia_trial_is_reproduced_to_the_printed_digits(double month, double survival, double standardError)
    {
        Probability estimate = new KaplanMeier(Samples.Freireich6Mp).At(month);
        Assert.Equal(survival, estimate.P, 6);
        Assert.Equal(standardError, estimate.StandardError, 6);
    }

    [Fact]
    public void Its_log_log_interval_and_its_medians_are_reproduced()
    {
        var treated = new KaplanMeier(Samples.Freireich6Mp);
        Assert.Equal((0.6197, 0.9516), (Math.Round(treated.At(6).Low, 4), Math.Round(treated.At(6).High, 4)));
        Assert.Equal(new MedianTime(23, 13, null), treated.Median());
        Assert.Equal(new MedianTime(8, 4, 11), new KaplanMeier(Samples.FreireichPlacebo).Median());
    }

    [Fact]
    public void Its_restricted_means_are_reproduced()
    {
        Estimate treated = new KaplanMeier(Samples.Freireich6Mp).RestrictedMean(20);
        Estimate placebo = new KaplanMeier(Samples.FreireichPlacebo).RestrictedMean(20);
        Assert.Equal((16.116527, 1.251560), (Math.Round(treated.Value, 6), Math.Round(treated.StandardError, 6)));
        Assert.Equal((8.428571, 1.268083), (Math.Round(placebo.Value, 6), Math.Round(placebo.StandardError, 6)));
    }

    [Fact]
    public void Those_censored_at_the_time_of_an_ending_were_at_risk_of_it()
    {
        var survival = new KaplanMeier(Samples.Freireich6Mp);
        Assert.Equal((21, 18, 17, 1), (survival.AliveAt(5.99), survival.AliveAt(6), survival.AliveAt(6.5), survival.AliveAt(35)));
    }

    [Fact]
    public void Without_censoring_survival_is_the_exact_share_of_the_living()
    {
        EventTimes times = Samples.TwoHazards(new SplitMix(9), 9_999);
        var survival = new KaplanMeier(times);
        for (int month = 1; month <= 24; month++)
        {
            double share = survival.AliveAt(month) / 9_999.0;
            Probability s = survival.At(month);
            Assert.Equal(share, s.P);
            Assert.Equal(Math.Sqrt(share * (1 - share) / 9_999), s.StandardError, 14);
        }
    }

    [Fact]
    public void A_constant_hazard_is_found_again()
    {
        const int futures = 100_000;
        EventTimes times = Samples.TwoHazards(new SplitMix(10), futures);
        var survival = new KaplanMeier(times);

        foreach (double month in new[] { 1, 6, 12, 24 })
            MonteCarloAssert.Proportion(survival.AliveAt(month), futures, Math.Exp(-0.04 * month), mustDetect: 0.02);
        Hazard hazard = survival.HazardBetween(11, 12)!.Value;
        MonteCarloAssert.Mean(hazard.PerMonth, hazard.StandardError, 0.04, mustDetect: 0.008);
        Assert.InRange(hazard.PerMonth, hazard.Low, hazard.High);
        Assert.Equal(2 * Interval.Z95 * hazard.StandardError, hazard.High - hazard.Low, 5);
        MedianTime median = survival.Median();
        Assert.InRange(Math.Log(2) / 0.04, median.Low!.Value, median.High!.Value);

        Estimate mean = survival.RestrictedMean(24);
        MonteCarloAssert.Mean(mean.Value, mean.StandardError, (1 - Math.Exp(-0.96)) / 0.04, mustDetect: 0.25);
        Assert.ThrowsAny<Exception>(() => MonteCarloAssert.Mean(mean.Value, mean.StandardError, 15.427678 * 1.01, mustDetect: 0.25));
    }

    [Fact]
    public void The_restricted_mean_to_the_horizon_uses_the_exact_times()
    {
        EventTimes times = Samples.Of(1, 10, (1, 2.0001f), (1, 3.3f), (EventTimes.Censored, 10));
        double[] exact = [2.0001f, 3.3f, 10];
        Estimate mean = new KaplanMeier(times).RestrictedMean(10);
        Assert.Equal(exact.Average(), mean.Value, 12);
        Assert.Equal(Math.Sqrt(exact.Sum(t => Math.Pow(t - exact.Average(), 2)) / 2 / 3), mean.StandardError, 12);
    }

    [Fact]
    public void With_censoring_the_area_is_late_by_less_than_a_bin()
    {
        EventTimes times = Samples.TwoHazards(new SplitMix(11), 50_000);
        double exact = new KaplanMeier(times).RestrictedMean(24).Value;
        times.Record(EventTimes.Censored, 23.999f); // one future in 50 000: from here on the area counts
        Assert.InRange(new KaplanMeier(times).RestrictedMean(24).Value - exact, 0, 1.0 / EventTimes.BinsPerMonth);
    }

    [Fact]
    public void While_nothing_has_ended_and_once_all_has_the_interval_is_Wilsons()
    {
        var survival = new KaplanMeier(Samples.Of(1, 12, [.. Enumerable.Repeat((1, 6f), 1_000)]));
        Assert.Equal((1.0, 1.0, 1 - 0.0038268), (survival.At(5).P, survival.At(5).High, Math.Round(survival.At(5).Low, 7)));
        Assert.Equal((0.0, 0.0, 0.0038268), (survival.At(6).P, survival.At(6).Low, Math.Round(survival.At(6).High, 7)));
        Assert.Equal(new MedianTime(6, 6, 6), survival.Median());
    }

    [Fact]
    public void Exactly_half_is_the_median_and_less_than_half_is_none()
    {
        // A running product of (1 − d/n) misses one half by a rounding error for some of these.
        for (int half = 1; half < 200; half++)
        {
            (int, float)[] ended = [.. Enumerable.Range(1, half).Select(i => (1, i / 256f))];
            (int, float)[] alive = [.. Enumerable.Repeat((EventTimes.Censored, 12f), half)];
            Assert.Equal(half / 256.0, new KaplanMeier(Samples.Of(1, 12, [.. ended, .. alive])).Median().Months);
            Assert.Null(new KaplanMeier(Samples.Of(1, 12, [.. ended, .. alive, alive[0]])).Median().Months);
        }
    }

    [Fact]
    public void A_hazard_without_events_has_an_upper_bound_and_one_without_survivors_is_unknown()
    {
        var survival = new KaplanMeier(Samples.Of(1, 12, [.. Enumerable.Repeat((1, 6f), 1_000)]));
        Hazard quiet = survival.HazardBetween(0, 2)!.Value;
        Assert.Equal((0, 0, 0), (quiet.PerMonth, quiet.StandardError, quiet.Low));
        Assert.Equal(-Math.Log(1 - 0.0038268) / 2, quiet.High, 6);
        Assert.Null(survival.HazardBetween(5, 6));
        Assert.Null(survival.HazardBetween(6, 7));
    }

    [Fact]
    public void The_log_log_interval_covers_the_truth_and_Greenwood_is_the_spread_under_censoring()
    {
        const int trials = 4_000;
        double truth = Math.Exp(-0.48);
        var random = new SplitMix(12);
        Probability[] estimates =
            [.. Enumerable.Range(0, trials).Select(_ => new KaplanMeier(Samples.TwoHazards(random, 300, censoringRate: 0.04)).At(12))];

        MonteCarloAssert.Proportion(estimates.Count(s => s.Low <= truth && truth <= s.High), trials, 0.95, mustDetect: 0.03);
        double z2 = estimates.Average(s => Math.Pow((s.P - truth) / s.StandardError, 2));
        MonteCarloAssert.Mean(z2, Math.Sqrt(2.0 / trials), 1, mustDetect: 0.2); // χ² with 1 degree of freedom has variance 2
    }

    [Theory, InlineData(-0.1), InlineData(24.01), InlineData(double.NaN)]
    public void Times_beyond_the_horizon_are_refused(double months)
    {
        var survival = new KaplanMeier(Samples.TwoHazards(new SplitMix(13), 10));
        Assert.Throws<ArgumentOutOfRangeException>(() => survival.At(months));
        Assert.Throws<ArgumentOutOfRangeException>(() => survival.RestrictedMean(months));
        Assert.Throws<ArgumentOutOfRangeException>(() => survival.HazardBetween(3, months));
    }

    [Fact]
    public void Nothing_recorded_is_refused() => Assert.Throws<ArgumentException>(() => new KaplanMeier(new EventTimes(1, 12)));
}
