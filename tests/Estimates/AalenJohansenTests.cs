using SurvivalSim.Estimates;
using SurvivalSim.Tallies;
using SurvivalSim.Tests.Validation;

namespace SurvivalSim.Tests.Estimates;

public class AalenJohansenTests
{
    [Fact]
    public void The_textbook_example_is_reproduced()
    {
        EventTimes times = Samples.Of(2, 6, (0, 1), (1, 2), (0, 2), (2, 3), (0, 3), (2, 3), (0, 5), (2, 6));
        Assert.Equal(18.0 / 35, new KaplanMeier(times).At(3).P, 15);
        Assert.Equal(1.0 / 7, new AalenJohansen(times, 1).At(3).P, 15);
        Assert.Equal(12.0 / 35, new AalenJohansen(times, 2).At(3).P, 15);
    }

    [Fact]
    public void Two_constant_hazards_share_the_endings_as_they_should()
    {
        const int futures = 200_000;
        EventTimes times = Samples.TwoHazards(new SplitMix(14), futures);
        long[] hits = [.. new[] { 1, 2 }.Select(cause => Enumerable.Range(0, times.Bins).Sum(bin => times.Count(cause, bin)))];
        MonteCarloAssert.Proportion(hits[0], futures, 0.4628303355, mustDetect: 0.01);
        MonteCarloAssert.Proportion(hits[1], futures, 0.1542767785, mustDetect: 0.01);
        for (int cause = 1; cause <= 2; cause++)
        {
            Probability p = new AalenJohansen(times, cause).At(24);
            Probability plain = Probability.OfShare(hits[cause - 1], futures);
            Assert.Equal(plain.P, p.P);
            Assert.Equal(plain.StandardError, p.StandardError, 13);
            Assert.Equal(plain.Low, p.Low, 13);
            Assert.Equal(plain.High, p.High, 13);
        }
    }

    [Fact]
    public void One_minus_Kaplan_Meier_per_cause_is_noticed_as_wrong() // negative control
    {
        const int futures = 200_000;
        EventTimes both = Samples.TwoHazards(new SplitMix(14), futures);
        var first = new EventTimes(1, 24);
        for (int bin = 0; bin < both.Bins; bin++)
        {
            float months = (bin + 1f) / EventTimes.BinsPerMonth;
            for (long i = 0; i < both.Count(1, bin); i++) first.Record(1, months);
            for (long i = 0; i < both.Count(2, bin) + both.Count(0, bin); i++) first.Record(EventTimes.Censored, months);
        }
        Probability wrong = new KaplanMeier(first).At(24);
        MonteCarloAssert.Mean(1 - wrong.P, wrong.StandardError, 0.5132477440, mustDetect: 0.02);
        Assert.ThrowsAny<Exception>(() => MonteCarloAssert.Mean(1 - wrong.P, wrong.StandardError, 0.4628303355, mustDetect: 0.02));
    }

    [Fact]
    public void Incidences_and_survival_add_up_to_1_under_censoring()
    {
        EventTimes times = Samples.TwoHazards(new SplitMix(15), 5_000, censoringRate: 0.1);
        for (int month = 1; month <= 24; month++)
        {
            double sum = new KaplanMeier(times).At(month).P + new AalenJohansen(times, 1).At(month).P + new AalenJohansen(times, 2).At(month).P;
            Assert.Equal(1.0, sum, 13);
        }
    }

    [Theory, InlineData(1), InlineData(2)]
    public void The_variance_is_that_of_the_delta_method(int cause)
    {
        // Independent form, a sum over past bins: E. Marubini, M. G. Valsecchi, Analysing Survival Data (1995) chapter 10.
        EventTimes times = Samples.TwoHazards(new SplitMix(16), 400, censoringRate: 0.06);
        var survival = new KaplanMeier(times);
        var incidence = new AalenJohansen(times, cause);
        double f = incidence.At(18).P;
        double variance = 0;
        long atRisk = times.Total;
        for (int bin = 0; bin < 18 * EventTimes.BinsPerMonth; bin++)
        {
            double before = survival.At((double)bin / EventTimes.BinsPerMonth).P;
            double rest = f - incidence.At((bin + 1.0) / EventTimes.BinsPerMonth).P;
            double n = atRisk;
            double own = times.Count(cause, bin);
            double all = times.Count(1, bin) + times.Count(2, bin);
            variance += rest * rest * all / (n * (n - all)) + before * before * own * (n - own) / (n * n * n) - 2 * rest * before * own / (n * n);
            atRisk -= (long)all + times.Count(EventTimes.Censored, bin);
        }
        Assert.Equal(Math.Sqrt(variance), incidence.At(18).StandardError, 13);
    }

    [Fact]
    public void The_interval_covers_the_truth_and_the_error_is_the_spread_under_censoring()
    {
        const int trials = 4_000;
        double truth = 0.25 * (1 - Math.Exp(-0.04 * 18));
        var random = new SplitMix(17);
        Probability[] estimates =
            [.. Enumerable.Range(0, trials).Select(_ => new AalenJohansen(Samples.TwoHazards(random, 400, censoringRate: 0.04), 2).At(18))];

        MonteCarloAssert.Proportion(estimates.Count(p => p.Low <= truth && truth <= p.High), trials, 0.95, mustDetect: 0.03);
        double spread = estimates.Average(p => Math.Pow(p.P - truth, 2));
        double claimed = estimates.Average(p => p.StandardError * p.StandardError);
        MonteCarloAssert.Mean(spread / claimed, Math.Sqrt(2.0 / trials), 1, mustDetect: 0.2);
    }

    [Fact]
    public void A_cause_that_never_struck_keeps_an_upper_bound_and_a_certain_one_a_lower()
    {
        EventTimes times = Samples.Of(2, 12, [.. Enumerable.Repeat((1, 6f), 1_000)]);
        Assert.Equal((0, 0.0038268), (new AalenJohansen(times, 2).At(12).P, Math.Round(new AalenJohansen(times, 2).At(12).High, 7)));
        Assert.Equal((1, 1 - 0.0038268), (new AalenJohansen(times, 1).At(12).P, Math.Round(new AalenJohansen(times, 1).At(12).Low, 7)));
    }

    [Fact]
    public void The_only_cause_has_ended_all_exactly_when_none_is_left_whatever_was_censored()
    {
        var random = new SplitMix(18);
        for (int trial = 0; trial < 200; trial++)
        {
            (int, float)[] futures = [.. Enumerable.Range(0, 50).Select(_ => (random.Below(2), (float)(11 * random.Uniform())))];
            Probability p = new AalenJohansen(Samples.Of(1, 12, [.. futures, (1, 12f)]), 1).At(12);
            Assert.Equal((1.0, 0.0, 1.0), (p.P, p.StandardError, p.High));
        }
    }

    [Theory, InlineData(0), InlineData(3)]
    public void There_must_be_such_a_cause(int cause) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new AalenJohansen(Samples.TwoHazards(new SplitMix(19), 10), cause));
}
