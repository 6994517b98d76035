using SurvivalSim.Planning.Records;
using SurvivalSim.Scenarios;

namespace SurvivalSim.Tests.Validation;

/// <summary>When GPUs are scarce: what is served, what is earned, and how those who are not served leave.</summary>
public class CapacityTests
{
    private const double Demand = 1_000;

    /// <summary>Three functions and ten operations a step, over twelve steps.</summary>
    private const double Roundings = 12 * ((3 * FloatAssert.Function) + 10);

    [Fact]
    public void A_cap_serves_its_share_and_sells_its_share()
    {
        OneFuture future = Future("max_gpus: 600");
        for (int k = 0; k < future.Steps; k++)
        {
            FloatAssert.Equal(0.4, future[k, Metric.Unmet], Roundings);
            FloatAssert.Equal(24 * 2 * 600, future[k, ProductSlot.ComputeCost], Roundings);
            FloatAssert.Equal(600, future[k, ProductSlot.GpusHeld], Roundings);
            FloatAssert.Equal(24 * 2.0 / 86_400, future[k, Metric.UsdPerOutput], Roundings);
            // Subscriptions do not shrink with what is served, fees for outputs do.
            FloatAssert.Equal((86.4e6 * 0.3 / 30.4375) + (0.6 * 86.4e6 * 0.001), future[k, ProductSlot.Revenue], Roundings);
        }
    }

    [Fact]
    public void A_cap_above_demand_changes_nothing()
    {
        OneFuture future = Future("max_gpus: 1001");
        Assert.Equal(0, future[0, Metric.Unmet]);
        FloatAssert.Equal(24 * 2 * Demand, future[0, ProductSlot.ComputeCost], Roundings);
    }

    /// <summary>The hazard of a step is h·(1 + crowding·unmet), with what was unmet in the step before; the first step knows of none.</summary>
    [Theory, InlineData(0), InlineData(2)]
    public void Who_is_not_served_leaves_with_the_next_step(double crowding)
    {
        OneFuture future = Future("max_gpus: 600", $"churn_per_month: 5%, crowding: {crowding}");
        double users = 86.4e6, unmet = 0;
        for (int k = 0; k < future.Steps; k++)
        {
            double hazard = -Math.Log(0.95) * (1 + (crowding * unmet));
            double mean = users * (1 - Math.Exp(-hazard)) / hazard;
            users *= Math.Exp(-hazard);
            unmet = Math.Max(0, 1 - (600 / (mean / 86_400)));
            FloatAssert.Equal(users, future.UsersAfter(k), Roundings);
            // A difference from 1: its error is that of the served share, absolute.
            Assert.Equal(unmet, future[k, Metric.Unmet], Roundings / (1 << 24));
        }
    }

    [Fact] // negative control
    public void Crowding_is_noticed() => Assert.ThrowsAny<Exception>(() => FloatAssert.Equal(
        Future("max_gpus: 600", "churn_per_month: 5%, crowding: 0").UsersAfter(1), Future("max_gpus: 600", "churn_per_month: 5%, crowding: 0.02").UsersAfter(1), Roundings));

    /// <summary>A schedule of capacity: in the step of a delivery the average counts, and a limit may fall away.</summary>
    [Fact]
    public void Capacity_may_follow_a_schedule()
    {
        // 2026-02-15 is day 45: 15.4375/30.4375 of the second step lie after it, at three hundred GPUs more.
        OneFuture future = Future("max_gpus: {schedule: {2026-01: 500, 2026-02-15: 800} }");
        FloatAssert.Equal(0.5, future[0, ProductSlot.Served], Roundings);
        FloatAssert.Equal((500 + (300 * ((2 * 30.4375) - 45) / 30.4375)) / Demand, future[1, ProductSlot.Served], Roundings);
        FloatAssert.Equal(0.8, future[2, ProductSlot.Served], Roundings);
    }

    [Fact]
    public void Before_a_limit_falls_away_it_holds()
    {
        OneFuture future = Future("max_gpus: {schedule: {2026-01: 500, 2026-06: unlimited} }");
        FloatAssert.Equal(0.5, future[0, ProductSlot.Served], Roundings);
        Assert.Equal(1, future[11, ProductSlot.Served]);
    }

    private static OneFuture Future(string compute, string segment = "churn_per_month: 0%") => OneFuture.Of($$"""
        start: 2026-01-01
        horizon_months: 12
        company: {gpu_usd_per_hour: 2}
        products:
          app:
            users: {all: {initial: 86.4M, outputs_per_user_day: 1, paying: 30%, arpu_usd_per_month: 1, usd_per_output: 0.001, {{segment}} } }
            compute: {gpu_seconds_per_output: 1, {{compute}} }
        """);
}
