using SurvivalSim.Analyses;
using SurvivalSim.Estimates;
using SurvivalSim.Planning;
using SurvivalSim.Simulation;
using SurvivalSim.Simulation.Backends;
using SurvivalSim.Tallies;
using SurvivalSim.Tests.Reproducibility;
using SurvivalSim.Tests.Validation;

namespace SurvivalSim.Tests.Analyses;

public class DriversTests
{
    private const string App = "users: {all: {initial: 1k, churn_per_month: 1%, outputs_per_user_day: 1, usd_per_output: 1}}";

    [Fact]
    public void What_alone_decides_the_end_comes_first_and_what_does_nothing_is_not_seen()
    {
        Driver[] drivers = Of($"horizon_months: 36\nproducts: {{app: {{opex_usd_per_day: 1k to 2k, {App}}}}}\nevents: {{e: {{at_month: \"uniform(5, 45)\", ends: x}}}}", Answer.End);
        Assert.Equal(["events.e.at_month", "products.app.opex_usd_per_day"], drivers.Select(driver => driver.Name));
        // 9 of 40 months lie beyond the horizon: ends that never come are ties. Within a class of neighbours ranks differ by 17/3, as everywhere by (n + 1)/3 and less where there are ties.
        Dependence decides = drivers[0].Dependence!.Value, nothing = drivers[1].Dependence!.Value;
        Assert.InRange(decides.Xi.Value, 1 - (2 * 17.0 / Drivers.MostFutures), 1);
        Assert.InRange(decides.Spearman.Value, 0.98, 1);
        Assert.True(decides.IsSeen);
        Assert.InRange(nothing.Xi.Value, -5 * nothing.Xi.StandardError, 5 * nothing.Xi.StandardError);
        Assert.InRange(nothing.Spearman.Value, -5 * nothing.Spearman.StandardError, 5 * nothing.Spearman.StandardError);
        Assert.False(nothing.IsSeen);
    }

    /// <summary>A kernel keeps the logarithm of what is left, which falls as the share that is lost rises.</summary>
    [Fact]
    public void Signs_are_those_of_the_scenario_s_numbers()
    {
        Driver[] drivers = Of($"horizon_months: 12\nproducts: {{app: {{{App}, opex_usd_per_day: 1k to 2k, compute: {{reserved_gpus: 100, shed_per_month: 1% to 30%}}}}}}\ncompany: {{gpu_usd_per_hour: 2}}", Answer.CumulativeLossUsd);
        Assert.True(Find(drivers, "products.app.compute.shed_per_month").Spearman.Value < -0.5);
        Assert.True(Find(drivers, "products.app.opex_usd_per_day").Spearman.Value > 0.2);
    }

    /// <summary>Lives that last longer meet with more: that is no effect, and what takes effect is.</summary>
    [Fact]
    public void An_event_without_effect_is_not_seen_and_one_with_an_effect_is()
    {
        Plan plan = Simulate.Plan($$"""
            horizon_months: 36
            products: {app: {burn_threshold_usd_per_day: 100, opex_usd_per_day: 900, {{App}} } }
            events:
              noise: {product: app, rate_per_year: 2, costs_usd: 0}
              blow: {product: app, rate_per_year: 2, at_most: 1, multiplies: {price: 0.1} }
              doubt: {product: app, when: {burn_vs_threshold: above 1}, hazard_per_month: 30%, ends: doubted}
              fate: {product: app, rate_per_year: 1, ends: fate}
            """);
        Driver[] drivers = To(Drivers.Of(plan, new RunOptions())[0], Answer.End);
        Assert.Equal(["blow", "noise"], drivers.Select(driver => driver.Name));
        Assert.All(drivers, driver => Assert.Equal(DriverKind.Event, driver.Kind));
        Assert.True(Find(drivers, "blow").IsSeen);
        Assert.True(Find(drivers, "blow").Spearman.Value < -0.1);
        Dependence noise = Find(drivers, "noise");
        Assert.False(noise.IsSeen);
        Assert.InRange(noise.Spearman.Value, -5 * noise.Spearman.StandardError, 5 * noise.Spearman.StandardError);

        // Negative control: whether it ever took effect goes with a long life.
        var sample = DriverSample.Of(plan, new RunOptions(), Drivers.MostFutures, CancellationToken.None);
        float[] ever = Array.ConvertAll(sample.Effects(0), month => month < Plan.Never ? 1f : 0f), ends = [.. Enumerable.Range(0, ever.Length).Select(future => sample.Lives[0, future].Of(LifeTime.End).Months)];
        Assert.True(Dependence.Between(RankedSample.Of(ever), RankedSample.Of(ends))!.Value.Spearman.Value > 0.3);
    }

    /// <summary>Of a late launch less is seen; that must not look like a long life.</summary>
    [Fact]
    public void A_late_launch_is_no_long_life()
    {
        Plan plan = Simulate.Plan($"horizon_months: 24\nproducts: {{app: {{launch_month: \"uniform(0, 20)\", {App}}}}}\nevents: {{fate: {{product: app, rate_per_year: 1, ends: fate}}}}");
        Dependence launch = Find(To(Drivers.Of(plan, new RunOptions())[0], Answer.End), "products.app.launch_month");
        // Launches fall on whole months: the latest 5 % are chosen by month.
        Assert.InRange(launch.Futures, 0.95 * Drivers.MostFutures, Drivers.MostFutures);
        Assert.False(launch.IsSeen);
        // Negative control: months to the end where it was seen and never where not.
        LifeTable lives = LifeTable.Of(plan, new RunOptions(), new FutureRange(0, Drivers.MostFutures));
        ProductLife[] all = [.. Enumerable.Range(0, Drivers.MostFutures).Select(future => lives[0, future])];
        float[] launches = Array.ConvertAll(all, life => life.Launch), ends = Array.ConvertAll(all, life => life.Of(LifeTime.End) is { Code: > 0 } end ? end.Months : float.PositiveInfinity);
        Dependence naive = Dependence.Between(RankedSample.Of(launches), RankedSample.Of(ends))!.Value;
        Assert.True(naive.IsSeen && naive.Spearman.Value > 0.05);
    }

    /// <summary>What is looked at is what the run draws.</summary>
    [Fact]
    public void The_futures_are_those_of_the_run()
    {
        Plan plan = Everything.Plans["everything, monthly"];
        var sample = DriverSample.Of(plan, new RunOptions { Seed = 9 }, 300, CancellationToken.None);
        foreach (int future in (int[])[0, 130, 299])
        {
            FutureTrace trace = FutureTrace.Of(plan, seed: 9, future);
            for (int i = 0; i < plan.Parameters.Length; i++)
            {
                if (sample.Numbers(i) is { } numbers) Assert.Equal(trace.Parameters[i], plan.ParameterValue(i, plan.ParameterFalls(i) ? -numbers[future] : numbers[future]));
                else Assert.True(double.IsNaN(trace.Parameters[i]));
            }
            for (int e = 0; e < plan.Events.Length; e++)
                Assert.Equal(trace.Occurrences.Where(occurrence => occurrence.Event == e && occurrence.TookEffect).Select(occurrence => occurrence.Month).DefaultIfEmpty(Plan.Never).Min(), sample.Effects(e)[future]);
        }
        Assert.Contains(Enumerable.Range(0, plan.Parameters.Length), plan.ParameterFalls);
        Assert.Equal(plan.Events.Length, plan.EventNames.Count);
    }

    [Theory, InlineData(1, 1), InlineData(3, 8)]
    public void How_it_is_computed_changes_nothing(int threads, int lanes)
    {
        Plan plan = Everything.Plans["everything, monthly"];
        var options = new RunOptions { Futures = 600 };
        Assert.Equal(ResultTable(plan, options), ResultTable(plan, options with { Threads = threads, Lanes = CpuLanes(lanes) }));
        Assert.NotEqual(ResultTable(plan, options), ResultTable(plan, options with { Seed = 2 })); // negative control
    }

    [Fact]
    public void Of_a_longer_run_they_are_the_same() =>
        Assert.Equal(ResultTable(Everything.Plans["minimal"], new RunOptions { Futures = Drivers.MostFutures }), ResultTable(Everything.Plans["minimal"], new RunOptions { Futures = 1_000_000 }));

    [Fact]
    public void Every_answer_ranks_every_number_drawn_once_and_every_event_that_ends_nothing()
    {
        Plan plan = Everything.Plans["everything, monthly"];
        ProductDrivers video = Drivers.Of(plan, new RunOptions { Futures = 2_000 })[0];
        int numbers = plan.Parameters.Count(parameter => parameter.Slot >= 0), events = plan.Events.Count(e => e.Cause == 0 && e.Product <= 0);
        Assert.Equal([Answer.End, Answer.SustainedBreach, Answer.CumulativeLossUsd], video.Answers.Select(of => of.Answer));
        Assert.All(video.Answers, of =>
        {
            IReadOnlyList<Driver> drivers = of.Drivers;
            Assert.Equal(numbers, drivers.Count(driver => driver.Kind == DriverKind.Number));
            Assert.Equal(events, drivers.Count(driver => driver.Kind == DriverKind.Event));
            double[] xis = [.. drivers.Select(driver => driver.Dependence?.Xi.Value).OfType<double>()];
            Assert.Equal(xis.OrderDescending(), xis);
            Assert.All(drivers, driver => Assert.True(driver.Dependence is null || (double.IsFinite(driver.Dependence.Value.Xi.Value) && Math.Abs(driver.Dependence.Value.Spearman.Value) <= 1)));
        });
    }

    [Fact]
    public void What_never_launches_or_never_ends_depends_on_nothing()
    {
        Plan plan = Simulate.Plan($"products: {{never: {{launch: 2099-01, {App}}}, app: {{opex_usd_per_day: 1k to 2k, {App}}}}}");
        IReadOnlyList<ProductDrivers> drivers = Drivers.Of(plan, new RunOptions { Futures = 600 });
        Assert.Empty(drivers[0].Answers);
        Assert.Null(To(drivers[1], Answer.End)[0].Dependence);
        Assert.DoesNotContain(drivers[1].Answers, of => of.Answer == Answer.SustainedBreach);
        Assert.Equal(1, To(drivers[1], Answer.CumulativeLossUsd)[0].Dependence!.Value.Spearman.Value);
    }

    private static Driver[] Of(string yaml, Answer answer) => To(Drivers.Of(Simulate.Plan(yaml), new RunOptions())[0], answer);

    private static Driver[] To(ProductDrivers product, Answer answer) => [.. product.Answers.Single(of => of.Answer == answer).Drivers];

    private static Dependence Find(Driver[] drivers, string name) => drivers.Single(driver => driver.Name == name).Dependence!.Value;

    private static string ResultTable(Plan plan, RunOptions options) => SurvivalSim.Output.ResultTables.Drivers(Drivers.Of(plan, options));

    private static int CpuLanes(int lanes) => CpuBackend.Supports(lanes) ? lanes : 1;
}
