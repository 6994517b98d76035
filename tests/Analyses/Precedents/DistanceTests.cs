using SurvivalSim.Analyses.Precedents;
using SurvivalSim.Planning;
using SurvivalSim.Scenarios;
using SurvivalSim.Scenarios.Reading;
using SurvivalSim.Simulation;

namespace SurvivalSim.Tests.Analyses.Precedents;

/// <summary>The ratios of a product in which nothing is left to chance, by hand, and those of Sora beside its own.</summary>
public class DistanceTests
{
    private const double Rounding = 1e-5;
    private static readonly RunOptions s_options = new() { Futures = 300 };

    /// <summary>100 users of whom nobody leaves cost 500 USD a day and 2 GPUs at 2 USD an hour, 96 USD, of which one is in use; they pay 100 USD a day, 2.08 a GPU-hour, which would earn 4 elsewhere.</summary>
    private const string Yaml = """
        horizon_months: 12
        company: {gpu_usd_per_hour: 2}
        products:
          app:
            alternative_usd_per_gpu_hour: 4
            opex_usd_per_day: 500
            users: {all: {initial: 100, churn_per_month: 0%, outputs_per_user_day: 24, arpu_usd_per_month: 30.4375}}
            compute: {gpu_seconds_per_output: 36, reserved_gpus: 2}
        """;

    [Fact]
    public void They_are_what_comes_out_by_hand()
    {
        Distance distance = Of(Yaml);
        Assert.Equal(("app", 6, 300L), (distance.Product, distance.Month, distance.Alive));
        double[] expected = [(500 + 96 - 100) / 100.0, 100 / 596.0, 1, 100 / 48.0 / 4, 0.5];
        foreach ((RatioDistance ratio, double value) in distance.Ratios.Zip(expected))
        {
            Assert.Equal(300, ratio.Count);
            Assert.Equal(value, ratio.Quantiles!.Value.Median, value * Rounding);
            Assert.Equal(ratio.Quantiles.Value.Low, ratio.Quantiles.Value.High);
            // All futures are the same: the precedent lies below or above all of them.
            Assert.Equal(value < ratio.Fact.Value ? 1 : 0, ratio.Below.Value);
            Assert.Equal(0, ratio.Below.StandardError);
        }
        // 4.96 USD a user-day is worse than 2.13; a coverage of 0.17 is better than 0.054; so is a half of GPUs in use worse than 0.58.
        Assert.Equal([1, 0, 0, 0, 1], distance.Ratios.Select(ratio => ratio.Worse));
    }

    /// <summary>All reserved GPUs are in use, and so are, at most, those of Sora.</summary>
    [Fact]
    public void What_is_equal_counts_by_half() =>
        Assert.Equal((0, 0.5), (At(Of(Yaml.Replace("reserved_gpus: 2", "reserved_gpus: 0.5", StringComparison.Ordinal)), PrecedentRatio.CommittedGpusInUse) is var ratio ? (ratio.BelowLow, ratio.BelowHigh) : default));

    [Fact]
    public void What_a_product_has_not_is_none_and_no_number()
    {
        Distance distance = Of("horizon_months: 3\nproducts: {app: {users: {all: {churn_per_month: 5%}}}}");
        Assert.Equal(3, distance.Month);
        Assert.All(distance.Ratios, ratio => Assert.Equal((0L, true), (ratio.Count, ratio.Quantiles is null)));
    }

    [Fact]
    public void Who_has_ended_is_not_seen()
    {
        Distance distance = Of(Yaml + "\nevents: {end: {product: app, at_month: 4, probability: 50%, ends: x}}");
        Assert.InRange(distance.Alive, 100, 200);
        Assert.All(distance.Ratios, ratio => Assert.Equal(distance.Alive, ratio.Count));
    }

    [Fact]
    public void Months_count_from_the_launch()
    {
        Distance distance = Of(Yaml.Replace("    opex", "    launch_month: uniform(0, 12)\n    opex", StringComparison.Ordinal));
        // Launched by month 6 of 12, which half of the futures are.
        Assert.InRange(distance.Alive, 110, 190);
        Assert.Equal(1, At(distance, PrecedentRatio.UsersVsPeak).Quantiles!.Value.Median);
    }

    /// <summary>Its facts and its scenario are of the same figures: it stands in the middle of its own futures, not at their ends.</summary>
    [Fact]
    public void Sora_is_like_itself()
    {
        Plan plan = Planner.Make(ScenarioReader.Read(ScenarioDocument.Load(Repository.PathOf("scenarios", "sora.yaml"))));
        Distance distance = Assert.Single(Distance.Of(plan, PrecedentCase.Sora, s_options with { Futures = 4_000 }));
        Assert.All(distance.Ratios, ratio =>
        {
            Assert.InRange(ratio.Below.Value, 0.25, 0.75);
            Assert.True(ratio.Below.StandardError < 0.02);
        });
        Assert.Equal(distance.Ratios.Select(ratio => ratio.Below), Distance.Of(plan, PrecedentCase.Sora, s_options with { Futures = 4_000, Threads = 1, Lanes = 1 })[0].Ratios.Select(ratio => ratio.Below));
    }

    [Fact]
    public void Every_fact_has_a_range_and_says_where_it_comes_from()
    {
        Assert.Equal(Enum.GetValues<PrecedentRatio>(), PrecedentCase.Sora.Facts.Select(fact => fact.Ratio));
        Assert.All(PrecedentCase.Sora.Facts, fact =>
        {
            Assert.True(fact.Low < fact.Value && fact.Value < fact.High);
            Assert.Contains("derived", fact.Evidence, StringComparison.Ordinal);
        });
        Assert.True(PrecedentCase.Sora.Conflicts.Count >= 5);
    }

    private static RatioDistance At(Distance distance, PrecedentRatio ratio) => distance.Ratios.First(of => of.Fact.Ratio == ratio);

    private static Distance Of(string yaml) => Assert.Single(Distance.Of(Planner.Make(ScenarioReader.Read(ScenarioDocument.Parse(yaml, "app.yaml"))), PrecedentCase.Sora, s_options));
}
