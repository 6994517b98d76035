using SurvivalSim.Estimates;
using SurvivalSim.Observations;
using SurvivalSim.Tests.Validation;

namespace SurvivalSim.Tests.Observations;

/// <summary>A 95 % interval holds the truth in 95 of 100 samples: of 200 lifetimes with hazard 0.1, a fifth of them censored, half of them seen only from some time on.</summary>
public class CoverageTests
{
    private const int Trials = 1_000;
    private const double Hazard = 0.1;
    private const double Tau = 15;

    [Fact]
    public void Intervals_of_survival_restricted_mean_and_median_and_the_band_cover_the_truth()
    {
        double truth = Math.Exp(-Hazard * 10), mean = (1 - Math.Exp(-Hazard * Tau)) / Hazard, median = Math.Log(2) / Hazard;
        var random = new SplitMix(51);
        int survival = 0, restricted = 0, half = 0, whole = 0, tooNarrow = 0;
        for (int trial = 0; trial < Trials; trial++)
        {
            var estimate = new KaplanMeier(Sample(random, 200));
            Probability s = estimate.At(10);
            Estimate lived = estimate.RestrictedMean(Tau);
            MedianTime middle = estimate.Median();
            SimultaneousBand band = estimate.Band!;
            if (s.Low <= truth && truth <= s.High) survival++;
            if (Math.Abs(lived.Value - mean) <= Interval.Z95 * lived.StandardError) restricted++;
            if (Math.Abs(lived.Value - mean) <= 0.8 * Interval.Z95 * lived.StandardError) tooNarrow++;
            if (middle.Low <= median && median <= middle.High) half++;
            if (Enumerable.Range(0, 101).Select(i => Math.Min(band.From + i / 100.0 * (band.To - band.From), band.To)).All(t => Holds(estimate.BandAt(t)!.Value, Math.Exp(-Hazard * t)))) whole++;
        }
        // 1,000 trials at 95 % have a standard error of 0.69 points; 8 of them are what is surely seen.
        foreach (int covered in new[] { survival, restricted, half, whole }) MonteCarloAssert.Proportion(covered, Trials, 0.95, mustDetect: 0.056);
        // Negative control: an interval a fifth too narrow.
        Assert.ThrowsAny<Exception>(() => MonteCarloAssert.Proportion(tooNarrow, Trials, 0.95, mustDetect: 0.056));

        static bool Holds(Interval band, double truth) => band.Low <= truth && truth <= band.High;
    }

    [Fact]
    public void The_log_rank_test_rejects_a_true_hypothesis_as_often_as_it_says()
    {
        var random = new SplitMix(52);
        int between = 0, against = 0;
        var curve = new ReferenceCurve("truth", [(100, Math.Exp(-Hazard * 100))]);
        for (int trial = 0; trial < Trials; trial++)
        {
            Lifetimes one = Sample(random, 100);
            if (LogRank.OfGroups([("a", one), ("b", Sample(random, 60)), ("c", Sample(random, 60))])!.PValue < 0.05) between++;
            if (LogRank.Against("a", one, curve)!.PValue < 0.05) against++;
        }
        MonteCarloAssert.Proportion(between, Trials, 0.05, mustDetect: 0.056);
        MonteCarloAssert.Proportion(against, Trials, 0.05, mustDetect: 0.056);
    }

    [Fact]
    public void And_a_false_one_nearly_always()
    {
        var random = new SplitMix(53);
        Lifetimes slow = Sample(random, 200), fast = new([.. Sample(random, 200).All.Select(life => life with { Entry = life.Entry / 2, Exit = life.Exit / 2 })], 1);
        Assert.True(LogRank.OfGroups([("slow", slow), ("fast", fast)])!.PValue < 1e-4);
        Assert.True(LogRank.Against("fast", fast, new ReferenceCurve("slow", [(100, Math.Exp(-Hazard * 100))]))!.PValue < 1e-4);
    }

    private static Lifetimes Sample(SplitMix random, int count)
    {
        var lives = new List<Lifetime>();
        while (lives.Count < count)
        {
            double end = random.Exponential(Hazard), seenUntil = random.Exponential(Hazard / 4);
            double entry = lives.Count % 2 == 0 ? 3 * random.Uniform() : double.NegativeInfinity;
            double exit = Math.Min(end, seenUntil);
            // What ended before it could be seen is not in the sample.
            if (exit > entry) lives.Add(new Lifetime(entry, exit, end <= seenUntil ? 1 : Lifetime.Censored));
        }
        return new Lifetimes(lives, 1);
    }
}
