using SurvivalSim.Analyses;
using SurvivalSim.Estimates;
using SurvivalSim.Planning;
using SurvivalSim.Simulation;
using SurvivalSim.Tallies;
using SurvivalSim.Tests.Reproducibility;
using SurvivalSim.Tests.Validation;

namespace SurvivalSim.Tests.Analyses;

public class SequentialRunTests
{
    private const int Repetitions = 1_000;

    /// <summary>One month: a third has ended by then, and what it cost is as skewed as costs are.</summary>
    private static readonly Plan s_small = Simulate.Plan("""
        horizon_months: 1
        products: {app: {users: {all: {churn_per_month: 5%}}, opex_usd_per_day: 'lognormal(median: 1000, sigma: 1)'}}
        events: {blow: {product: app, rate_per_year: 4.8, ends: blow}}
        """);

    private static readonly double s_survival = Math.Exp(-0.4);

    /// <summary>Months lived are exponential up to 1, and cost runs while it lives: E = 1000·e^½·30.4375·(1 − e^−0.4)/0.4.</summary>
    private static readonly double s_loss = 1000 * Math.Exp(0.5) * 30.4375 * (1 - Math.Exp(-0.4)) / 0.4;

    /// <summary>Beyond 131,072 futures fans count one chunk in eight: the batches must agree on which.</summary>
    [Fact]
    public void Batches_add_up_to_the_run_of_as_many()
    {
        Plan plan = Simulate.Plan(File.ReadAllText(Repository.PathOf("scenarios", "minimal.yaml")), "horizon_months=6");
        SequentialRun run = Run(plan, new PrecisionTarget(Quantity.Survival, Product: 0, Cause: 0, Month: 6, Below: 1e-5), most: 140_000, seed: 1, SequentialRun.FirstLook);
        Assert.Equal((140_000, false), (run.Tally.Futures, run.IsPrecise));
        Assert.Equal(TallyText.Of(RunTally.Of(plan, new RunOptions { Futures = 140_000 })), TallyText.Of(run.Tally));
    }

    [Fact]
    public void It_ends_at_the_first_doubling_that_is_precise()
    {
        var looks = new List<long>();
        var target = new PrecisionTarget(Quantity.Survival, 0, 0, Month: 1, Below: 0.002);
        SequentialRun run = SequentialRun.Of(target, 1_000_000, futures => RunTally.Of(s_small, new RunOptions(), futures), looks.Add);
        // √(p(1 − p)/n) with p = e^−0.4: 0.00367 of 16,384, 0.00260 of 32,768, 0.00184 of 65,536.
        Assert.Equal((65_536, true), (run.Tally.Futures, run.IsPrecise));
        Assert.InRange(run.Error, 0, 0.002);
        Assert.Equal([65_536, 65_536], looks);
    }

    /// <summary>An end that no future has seen is not known to be impossible: the interval still has a width.</summary>
    [Theory, InlineData(Quantity.Survival), InlineData(Quantity.End), InlineData(Quantity.BreakEven)]
    public void What_was_never_seen_is_not_precise(Quantity quantity)
    {
        Plan plan = Simulate.Plan("horizon_months: 1\nproducts: {app: {users: {all: {churn_per_month: 5%}}, opex_usd_per_day: 1k}}\nevents: {blow: {product: app, rate_per_year: 1e-9, ends: blow}}");
        PrecisionTarget target = new(quantity, 0, Cause: 1, Month: 1, Below: 1e-5);
        Assert.Equal(1_000, Run(plan, target, most: 1_000, seed: 1, firstLook: 128).Tally.Futures);
        // The half-width of Wilson's interval for 0 of n is z/2 standard errors of z/(n + z²).
        Assert.Equal(Interval.Z95 / 2 / (1_000 + (Interval.Z95 * Interval.Z95)), target.ErrorIn(RunTally.Of(plan, new RunOptions { Futures = 1_000 })), 1e-12);
    }

    [Fact]
    public void A_product_that_has_not_launched_yet_is_waited_for()
    {
        Plan plan = Simulate.Plan("horizon_months: 1\nproducts: {app: {launch: 2099-01, users: {all: {churn_per_month: 5%}}}}");
        Assert.Equal(double.PositiveInfinity, Run(plan, new PrecisionTarget(Quantity.Survival, 0, 0, 1, 0.5), most: 256, seed: 1, firstLook: 128).Error);
    }

    [Theory]
    [InlineData(Quantity.Survival), InlineData(Quantity.Breach), InlineData(Quantity.SustainedBreach), InlineData(Quantity.BreakEven), InlineData(Quantity.End), InlineData(Quantity.Months), InlineData(Quantity.Loss)]
    public void The_error_is_that_of_the_results(Quantity quantity)
    {
        Plan plan = Everything.Plans["sora"];
        RunTally tally = RunTally.Of(plan, new RunOptions { Futures = 20_000 });
        ProductEstimate sora = RunEstimate.From(plan, tally).Products[0];
        double expected = quantity switch
        {
            Quantity.Survival => sora.Life.ByMonth[5].Survival.StandardError,
            Quantity.Breach => sora.Breach.ByMonth[5].Probability.StandardError,
            Quantity.SustainedBreach => sora.SustainedBreach.ByMonth[5].Probability.StandardError,
            Quantity.BreakEven => sora.BreakEven.ByMonth[5].Probability.StandardError,
            Quantity.End => sora.Life.ByMonth[5].Incidence[0].StandardError,
            Quantity.Months => new KaplanMeier(tally.Products[0].Ends).RestrictedMean(6).StandardError,
            _ => sora.Outcomes.First(pair => pair.Outcome == Outcome.CumulativeLossUsd).Estimate.Mean.StandardError,
        };
        // Of a probability the interval counts where it is wider than the error says: a few per cent for rare things.
        Assert.InRange(new PrecisionTarget(quantity, 0, plan.CausesOfProduct[0][0], 6, 1).ErrorIn(tally) / expected, 1, 1.1);
    }

    /// <summary>Targets that lie where half of the repetitions stop at the first look and half at the second: nothing tempts more to stop at the wrong moment.</summary>
    [Fact]
    public void Intervals_at_a_stop_cover_as_often_as_they_say()
    {
        MonteCarloAssert.Proportion(Covered(512, SurvivalCovers), Repetitions, 0.95, mustDetect: 0.056);
        MonteCarloAssert.Proportion(Covered(512, LossCovers), Repetitions, 0.95, mustDetect: 0.056);
    }

    [Fact] // negative control: intervals a fifth too narrow
    public void Intervals_that_are_too_narrow_are_noticed() =>
        Assert.ThrowsAny<Exception>(() => MonteCarloAssert.Proportion(Covered(512, tally => SurvivalCovers(tally, 0.8)), Repetitions, 0.95, mustDetect: 0.056));

    /// <summary>The figures of docs/methods.md, written to artifacts/stopping.md.</summary>
    [MeasuredFact]
    public void Coverage_at_a_stop_and_without_one()
    {
        var rows = new List<string>();
        foreach (int look in (int[])[512, 2_048, 16_384])
        {
            rows.Add($"survival, {look}: {Covered(look, SurvivalCovers)} at a stop, {CoveredBy(look, SurvivalCovers)} of {look}, {CoveredBy(2 * look, SurvivalCovers)} of {2 * look}");
            rows.Add($"loss, {look}: {Covered(look, LossCovers)} at a stop, {CoveredBy(look, LossCovers)} of {look}, {CoveredBy(2 * look, LossCovers)} of {2 * look}");
        }
        File.WriteAllLines(Repository.PathOf("artifacts", "stopping.md"), rows);
        MonteCarloAssert.Proportion(Covered((int)SequentialRun.FirstLook, LossCovers), Repetitions, 0.95, mustDetect: 0.056);
    }

    /// <summary>In how many repetitions the interval holds the truth where it was stopped.</summary>
    private static int Covered(int look, Func<RunTally, bool> covers)
    {
        PrecisionTarget asked = new(covers == LossCovers ? Quantity.Loss : Quantity.Survival, 0, 0, Month: 1, Below: 1);
        // The median of the errors at the first look, from as many repetitions as it takes to find it nearly.
        double middle = Enumerable.Range(0, 101).Select(i => asked.ErrorIn(Fixed(look, Repetitions + i))).Order().ElementAt(50);
        return Enumerable.Range(0, Repetitions).Count(i => covers(Run(s_small, asked with { Below = middle }, 1_000_000, (ulong)i, look).Tally));
    }

    /// <summary>In how many it does with the number of futures given.</summary>
    private static int CoveredBy(int futures, Func<RunTally, bool> covers) => Enumerable.Range(0, Repetitions).Count(i => covers(Fixed(futures, i)));

    private static RunTally Fixed(int futures, int seed) => RunTally.Of(s_small, new RunOptions { Futures = futures, Seed = (ulong)seed, Threads = 1 });

    private static bool SurvivalCovers(RunTally tally) => SurvivalCovers(tally, 1);

    private static bool SurvivalCovers(RunTally tally, double width) =>
        new KaplanMeier(tally.Products[0].Ends).At(1) is var s && width * s.Low + (1 - width) * s.P <= s_survival && s_survival <= width * s.High + (1 - width) * s.P;

    private static bool LossCovers(RunTally tally) =>
        DistributionEstimate.From(tally.Products[0].Of(Outcome.CumulativeLossUsd)).Mean is var mean && Math.Abs(mean.Value - s_loss) <= Interval.Z95 * mean.StandardError;

    private static SequentialRun Run(Plan plan, PrecisionTarget target, long most, ulong seed, long firstLook) =>
        SequentialRun.Of(target, most, futures => RunTally.Of(plan, new RunOptions { Seed = seed, Threads = 1 }, futures), expects: null, firstLook);
}
