using SurvivalSim.Analyses;
using SurvivalSim.Estimates;
using SurvivalSim.Foundation;
using SurvivalSim.Planning;
using SurvivalSim.Scenarios;
using SurvivalSim.Scenarios.Reading;
using SurvivalSim.Simulation;
using SurvivalSim.Tallies;
using SurvivalSim.Tests.Validation;

namespace SurvivalSim.Tests.Analyses;

public class StepBiasTests
{
    /// <summary>Cost doubles every year and is 3,000 a day in the first step; it passes 3,824 = 3,000·2^0.35 after 4.2 months.</summary>
    private const string Growing = """
        horizon_months: 12
        products: {app: {users: {all: {churn_per_month: 5%}}, opex_usd_per_day: 3000, opex_growth_per_year: 100%, burn_threshold_usd_per_day: 3824}}
        """;

    /// <summary>Ends at a rate, which no step can move.</summary>
    private const string Rate = """
        horizon_months: 12
        products: {app: {users: {all: {churn_per_month: 5%}}, opex_usd_per_day: 1k to 4k}}
        events: {blow: {product: app, rate_per_year: 0.5 to 2, ends: blow}}
        """;

    /// <summary>Money runs out under shocks, which have other draws at another step: the pairs agree in part.</summary>
    private const string Shaken = """
        horizon_months: 12
        company: {cash_usd: 400k to 1M}
        products:
          app:
            users: {all: {initial: 10k, adds_per_month: 2k, churn_per_month: 20%, paying: 5%, arpu_usd_per_month: 20}}
            shocks: {adds: {sd: 0.5, half_life_months: 1}}
            opex_usd_per_day: 2500
        events: {broke: {when: {cash_usd: below 0}, ends: broke}}
        """;

    /// <summary>A step takes the cost of its start: Σ Δ·3,000·2^(t_k/365.25), a geometric series at either step.</summary>
    [Theory, InlineData("month", Calendar.DaysPerMonth, 7), InlineData("week", 7, 1)]
    public void The_error_of_a_sum_is_that_of_its_series(string step, double days, double finerDays)
    {
        ProductStepBias bias = Of(Growing + $"\nstep: {step}", 64).Products[0];
        PairedDifference loss = bias.Find("cumulative_loss_usd")!.Value;
        Assert.Equal(0, loss.Difference.StandardError); // without chance all pairs are the same
        // Floats: the relative error of a sum of up to 366 summands is below 400 · 2⁻²⁴.
        double rounding = Cost(finerDays) * 400 * Math.ScaleB(1, -24);
        Assert.True(Math.Abs(Cost(days) - Cost(finerDays)) > 10 * rounding); // what is to be seen is no rounding
        Assert.Equal(Cost(days) - Cost(finerDays), loss.Difference.Value, rounding);
    }

    /// <summary>The first step that begins after 4.2 months ends at month 6 at a monthly step, at 20·7 days = month 4.6 at a weekly one.</summary>
    [Fact]
    public void A_crossing_is_late_by_the_step()
    {
        double[] differences = [.. Of(Growing, 64).Products[0].Differences.Where(row => row.Statistic == "breach").Select(row => row.Difference.Difference.Value)];
        Assert.Equal([0, 0, 0, 0, -1, 0, 0, 0, 0, 0, 0, 0], differences);
    }

    [Fact]
    public void What_does_not_depend_on_the_step_has_no_bias_and_hardly_an_error()
    {
        StepBias bias = Of(Rate, 20_000);
        foreach (LifeDifference row in bias.Products[0].Differences.Where(row => row.Statistic is "survival" or "ending" or "survival_at_median"))
        {
            double p = row.Difference.Value, unpaired = Math.Sqrt(2 * p * (1 - p) / row.Difference.Pairs);
            Assert.True(Math.Abs(row.Difference.Difference.Value) <= 5 * row.Difference.Difference.StandardError, $"{row}");
            Assert.True(row.Difference.Difference.StandardError < 0.02 * unpaired, $"{row}: {unpaired}");
        }
        PairedDifference lived = bias.Products[0].Find("restricted_mean")!.Value;
        Assert.Equal(0, lived.Difference.Value, 1e-5); // months as floats
        // Negative control: the cost of it, which grows with the time lived, is another matter once it is judged at the ends of steps.
        Assert.NotEqual(0, Of(Shaken, 2_000).Products[0].Find("restricted_mean")!.Value.Difference.Value, 0.1);
    }

    /// <summary>200 seeds of 256 pairs: a variance from 200 values has a relative error of √(2/199), 0.1; a standard error that is off by a third is seen.</summary>
    [Fact]
    public void The_paired_error_is_the_spread_over_seeds()
    {
        const int Seeds = 200;
        Plan coarse = Simulate.Plan(Shaken);
        FinerPlan fine = FinerPlan.Of(ScenarioDocument.Parse(Shaken, "test.yaml"))!;
        RunEstimate run = RunEstimate.From(coarse, Simulate.Tally(coarse, 256));
        ProductStepBias[] all = [.. Enumerable.Range(1, Seeds).Select(seed => StepBias.Of(coarse, fine, run, new RunOptions { Futures = 256, Seed = (ulong)seed, Threads = 1 }).Products[0])];
        foreach (string statistic in (string[])["restricted_mean", "cumulative_loss_usd"])
        {
            PairedDifference[] differences = [.. all.Select(bias => bias.Find(statistic)!.Value)];
            double spread = Variance([.. differences.Select(one => one.Difference.Value)]), said = differences.Average(one => one.Difference.StandardError * one.Difference.StandardError);
            MonteCarloAssert.Mean(spread / said, Math.Sqrt(2.0 / (Seeds - 1)), exact: 1, mustDetect: 0.81);
            // Negative control: the error of two runs that share nothing.
            double unpaired = Variance([.. differences.Select(one => one.Value)]) + Variance([.. differences.Select(one => one.Other)]);
            Assert.ThrowsAny<Exception>(() => MonteCarloAssert.Mean(spread / unpaired, Math.Sqrt(2.0 / (Seeds - 1)), exact: 1, mustDetect: 0.81));
        }
    }

    /// <summary>Shared draws change the error of a difference, not what is expected of it: it is that of two runs of other seeds.</summary>
    [Fact]
    public void The_difference_is_that_of_two_separate_runs()
    {
        Estimate paired = Of(Shaken, 16_384).Products[0].Find("restricted_mean")!.Value.Difference, coarse = Lived("month", 2), fine = Lived("week", 3);
        double error = Math.Sqrt((paired.StandardError * paired.StandardError) + (coarse.StandardError * coarse.StandardError) + (fine.StandardError * fine.StandardError));
        MonteCarloAssert.Mean(paired.Value, error, coarse.Value - fine.Value, mustDetect: 0.3);
        Assert.InRange(paired.Value, 0.3, 0.8); // cash is looked at when a step ends: late by half of a month less half of a week

        static Estimate Lived(string step, ulong seed) =>
            new KaplanMeier(RunTally.Of(Simulate.Plan(Shaken, $"step={step}"), new RunOptions { Futures = 16_384, Seed = seed }).Products[0].Ends).RestrictedMean(12);
    }

    /// <summary>A launch lies on a boundary of either step: some futures launch within the horizon at one step alone, and nobody is followed to the last month.</summary>
    [Fact]
    public void Only_futures_that_launched_at_both_steps_are_paired()
    {
        const string Late = """
            horizon_months: 6
            products: {app: {launch_month: 2 to 8, users: {all: {churn_per_month: 5%}}}, never: {launch: 2099-01, users: {all: {churn_per_month: 5%}}}}
            events: {blow: {product: app, rate_per_year: 1, ends: blow}}
            """;
        StepBias bias = Of(Late, 10_000);
        ProductStepBias app = Assert.Single(bias.Products);
        LifeTable coarse = Lives("month"), fine = Lives("week");
        long both = Enumerable.Range(0, 10_000).LongCount(i => coarse[0, i].Launched && fine[0, i].Launched), either = Enumerable.Range(0, 10_000).LongCount(i => coarse[0, i].Launched || fine[0, i].Launched);
        Assert.True(both < either);
        Assert.Equal(both, app.Pairs);
        LifeDifference[] survival = [.. app.Differences.Where(row => row.Statistic == "survival")];
        Assert.All(survival.Zip(survival.Skip(1)), pair => Assert.True(pair.First.Difference.Pairs > pair.Second.Difference.Pairs));
        Assert.Equal(Enumerable.Range(0, 10_000).LongCount(i => coarse[0, i].Launched && fine[0, i].Launched && coarse[0, i].Launch <= 3 && fine[0, i].Launch <= 3.0001f), survival[2].Difference.Pairs);

        static LifeTable Lives(string step) => LifeTable.Of(Simulate.Plan(Late, $"step={step}"), new RunOptions(), new FutureRange(0, 10_000));
    }

    [Fact]
    public void A_day_has_no_finer_step() => Assert.Null(FinerPlan.Of(ScenarioDocument.Parse(Growing + "\nstep: day", "test.yaml")));

    private static double Cost(double days)
    {
        double cost = 0;
        for (int k = 0; k * days < 365.25 - 1e-6; k++) cost += Math.Min(days, 365.25 - (k * days)) * 3000 * Math.Pow(2, k * days / 365.25);
        return cost;
    }

    private static StepBias Of(string yaml, long futures)
    {
        ScenarioDocument document = ScenarioDocument.Parse(yaml, "test.yaml");
        Plan plan = Planner.Make(ScenarioReader.Read(document));
        var options = new RunOptions { Futures = futures };
        return StepBias.Of(plan, FinerPlan.Of(document)!, RunEstimate.From(plan, RunTally.Of(plan, options)), options);
    }

    private static double Variance(double[] values)
    {
        double mean = values.Average();
        return values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1);
    }
}
