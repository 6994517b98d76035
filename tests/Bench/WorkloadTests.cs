using SurvivalSim.Bench.Macro;
using SurvivalSim.Planning;
using SurvivalSim.Simulation;
using SurvivalSim.Tallies;

namespace SurvivalSim.Tests.Bench;

/// <summary>What is measured is what its name says.</summary>
public class WorkloadTests
{
    private const int Futures = 4096;

    private static readonly Plan s_sora = Workloads.Plan(Workloads.Sora);

    [Fact]
    public void The_scenario_that_comes_with_the_program_is_the_file() =>
        Assert.Equal(File.ReadAllText(Repository.PathOf("scenarios", "sora.yaml")), Workloads.Sora.Text);

    [Fact]
    public void Five_products_have_all_that_one_has()
    {
        Plan five = Workloads.Plan(Workloads.WithProducts(5));
        Assert.Equal(["sora1", "sora2", "sora3", "sora4", "sora5"], five.ProductNames);
        Assert.Equal(5 * s_sora.Segments.Length, five.Segments.Length);
        Assert.Equal(1 + (5 * (s_sora.Events.Length - 1)), five.Events.Length); // all but the price spike, which strikes the company once
        Assert.Equal(s_sora.Grid.Count, five.Grid.Count);
        Assert.Empty(five.Warnings);
    }

    [Fact]
    public void One_product_of_several_lives_as_the_one() => Assert.Equal(Lived(s_sora), Lived(Workloads.Plan(Workloads.WithProducts(5))), Tolerance(s_sora));

    [Fact]
    public void Ten_more_events_are_ten_and_leave_lives_as_they_were()
    {
        Plan more = Workloads.Plan(Workloads.WithMoreEvents());
        Assert.Equal(10, more.Events.Length - s_sora.Events.Length);
        Assert.Empty(more.Warnings);
        // The same draws, and effects of some ten-thousandths: they move an end by about as much of a life, and decide next to no review.
        Assert.InRange(Months(s_sora).Zip(Months(more)).Count(pair => Math.Abs(pair.First - pair.Second) > 1e-3 * s_sora.Grid.HorizonMonths), 0, Futures / 100);
    }

    [Fact]
    public void Three_in_five_futures_of_enterprise_video_have_ended_by_mid_horizon_and_regrouping_changes_no_count()
    {
        Plan plan = Workloads.Plan(Workloads.Shipped().Single(shipped => shipped.Name == "enterprise-video").Document);
        RunTally regrouped = Regrouping.OneThread(plan, Futures);
        Assert.True(Regrouping.HaveEqualCounts(regrouped, Regrouping.OneThread(plan, Futures, legs: 1)));
        Assert.False(Regrouping.HaveEqualCounts(regrouped, Regrouping.OneThread(plan, Futures - 1, legs: 1))); // negative control
        // Five standard errors of a share of 0.6.
        Assert.InRange(Regrouping.EndedByMidHorizon(plan, regrouped.Products[0]), 0.6, 0.6 + (2 * 5 * Math.Sqrt(0.24 / Futures)));
    }

    private static double Lived(Plan plan) => Months(plan).Average();

    /// <summary>Five standard errors of the difference of two means.</summary>
    private static double Tolerance(Plan plan)
    {
        double[] months = [.. Months(plan)];
        double mean = months.Average(), variance = months.Average(month => (month - mean) * (month - mean));
        return 5 * Math.Sqrt(2 * variance / Futures);
    }

    private static IEnumerable<double> Months(Plan plan)
    {
        var lives = LifeTable.Of(plan, new RunOptions(), new FutureRange(0, Futures));
        return Enumerable.Range(0, Futures).Select(future => (double)lives[0, future].Of(Outcome.MonthsLived));
    }
}
