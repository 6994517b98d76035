using SurvivalSim.Estimates;
using SurvivalSim.Planning.Records;
using SurvivalSim.Tallies;

namespace SurvivalSim.Tests.Validation;

/// <summary>Products launched later: asleep until the nearest step boundary, then on a clock of their own.</summary>
public class LaunchTests
{
    private const double Roundings = 400;

    /// <summary>The nearest boundary, a tie goes to the later one; what is nearer to the horizon is not launched.</summary>
    [Theory]
    [InlineData("launch_month: 0", 0), InlineData("launch_month: 0.4", 0), InlineData("launch_month: 0.5", 1), InlineData("launch_month: 4.49", 4)]
    [InlineData("launch: 2026-01-01", 0), InlineData("launch: 2026-03-15", 2), InlineData("launch: 2026-03-19", 3)]
    [InlineData("launch_month: 11", 11), InlineData("launch_month: 11.4", 11)]
    public void A_launch_falls_on_the_nearest_boundary(string launch, int step)
    {
        OneFuture future = Future(launch, "");
        for (int k = 0; k < 12; k++)
        {
            Assert.Equal(k >= step ? 1 : 0, future[k, ProductSlot.Live]);
            FloatAssert.Equal(1000 * Math.Pow(0.9, Math.Max(0, k + 1 - step)), future.UsersAfter(k), Roundings);
        }
    }

    [Theory, InlineData("launch_month: 11.5"), InlineData("launch_month: 12"), InlineData("launch_month: 40"), InlineData("launch: 2027-06")]
    public void A_launch_at_the_horizon_or_later_does_not_take_place(string launch)
    {
        OneFuture future = Future(launch, "");
        Assert.Equal(0, future.Last(ProductSlot.Live));
        Assert.Equal(0, Simulate.Tally(Scenario(launch, ""), 100).Products[0].Ends.Total);
    }

    /// <summary>Months of its events, growth and reviews count from the launch; efficiency and price do not.</summary>
    [Fact]
    public void Its_own_months_count_from_the_launch()
    {
        OneFuture future = Future("launch_month: 4", "stop: {product: app, at_month: 3.5, ends: stop}");
        FloatAssert.Equal(7.5, future.Last(ProductSlot.End), roundings: 1);
        FloatAssert.Equal(1000 * Math.Pow(1.5, 2 / 12.0), future[6, ProductSlot.OtherCost], Roundings);
        double hours = 0;
        for (int k = 4; k < 8; k++)
        {
            double gpus = 100 / -Math.Log(0.9) * Math.Pow(0.9, k - 4) / 86_400 * Math.Pow(2, -k / 12.0);
            FloatAssert.Equal(gpus, future[k, ProductSlot.GpusNeeded], Roundings);
            hours += gpus * Math.Min(1, 7.5 - k) * 730.5;
        }
        FloatAssert.Equal(hours, future.Last(ProductSlot.TotalGpuHours), Roundings);
    }

    /// <summary>What falls due at the launch itself is not lost: its month 0 belongs to its first step, however it is dated.</summary>
    [Theory]
    [InlineData("month", "launch_month: 4", "at_month: 0")]
    [InlineData("day", "launch: 2026-03-01", "at_month: 0")]
    [InlineData("day", "launch: 2026-03-01", "at: 2026-03-01")]
    [InlineData("day", "launch: 2026-04-14", "at: 2026-04-14")]
    [InlineData("month", "launch_month: 4", "after: start, delay_months: 4")]
    [InlineData("month", "launch_month: 0", "at_month: 0")]
    public void An_event_at_the_launch_belongs_to_the_first_step(string step, string launch, string trigger)
    {
        OneFuture future = Future(launch, $$"""
            start: {at_month: 0, pays_usd: 1}
              boost: {product: app, {{trigger}}, multiplies: {opex: 2} }
            """, step);
        int first = Enumerable.Range(0, future.Steps).First(k => future[k, ProductSlot.Live] == 1);
        FloatAssert.Equal(2000, future[first, ProductSlot.OtherCost], Roundings);
    }

    [Theory, InlineData("at: 2026-03-01"), InlineData("after: start, delay_months: 2")]
    public void An_event_dated_before_the_launch_is_lost(string trigger)
    {
        OneFuture future = Future("launch_month: 4", $$"""
            start: {at_month: 0, pays_usd: 1}
              boost: {product: app, {{trigger}}, multiplies: {opex: 2} }
            """);
        FloatAssert.Equal(1000, future[4, ProductSlot.OtherCost], Roundings);
    }

    /// <summary>A follower that was set off while its product slept has not fallen due: it may be set off again.</summary>
    [Fact]
    public void A_follower_set_off_before_the_launch_may_be_set_off_again()
    {
        OneFuture future = Future("launch_month: 4", """
            alarm: {when: {months_since_launch: above 0.5}, every_months: 3, at_most: 2, pays_usd: 1}
              boost: {product: app, after: alarm, multiplies: {opex: 2} }
            """, other: true);
        Assert.Equal(2, future[10, EventSlot.Count, 0]); // at months 3 and 6
        FloatAssert.Equal(1000 * Math.Pow(1.5, 6 / 12.0) * 2, future[10, ProductSlot.OtherCost], Roundings);
    }

    /// <summary>Survival counts from the launch and is censored at the horizon: e^(−0.05m), although futures are followed for 4 to 12 months.</summary>
    [Fact]
    public void Survival_counts_from_the_launch()
    {
        const int Futures = 60_000;
        RunTally tally = Simulate.Tally(Scenario("launch_month: \"uniform(0, 8)\"", "fail: {product: app, rate_per_year: 0.6, ends: fail}"), Futures);
        var survival = new KaplanMeier(tally.Products[0].Ends);
        foreach (int month in new[] { 1, 4, 8, 11 })
            MonteCarloAssert.Mean(survival.At(month).P, survival.At(month).StandardError, Math.Exp(-0.05 * month), mustDetect: 0.025);
        MonteCarloAssert.Proportion(tally.Products[0].Ends.CensoredBeforeHorizon, Futures, ExpectedCensored(), mustDetect: 0.02);
    }

    [Fact] // negative control
    public void A_clock_from_the_start_is_noticed()
    {
        var survival = new KaplanMeier(Simulate.Tally(Scenario("launch_month: 4", "fail: {product: app, rate_per_year: 0.6, ends: fail}"), 60_000).Products[0].Ends);
        Assert.ThrowsAny<Exception>(() => MonteCarloAssert.Mean(survival.At(6).P, survival.At(6).StandardError, Math.Exp(-0.05 * 2), mustDetect: 0.025));
    }

    /// <summary>Launched at boundary n = 1…8 with probability 1/8, at 8 half of it, and alive 12 − n months later. Who is launched at 0 is followed to the horizon.</summary>
    private static double ExpectedCensored() => Enumerable.Range(1, 8).Sum(n => (n == 8 ? 0.0625 : 0.125) * Math.Exp(-0.05 * (12 - n)));

    private static OneFuture Future(string launch, string events, string step = "month", bool other = false) => OneFuture.Of(Scenario(launch, events, step, other));

    private static string Scenario(string launch, string events, string step = "month", bool other = false) => $$"""
        start: 2026-01-01
        step: {{step}}
        horizon_months: 12
        products:
          app:
            {{launch}}
            users: {all: {initial: 1000, churn_per_month: 10%, outputs_per_user_day: 1} }
            compute: {gpu_seconds_per_output: 1, efficiency_gain_per_year: 100%}
            opex_usd_per_day: 1000
            opex_growth_per_year: 50%
          {{(other ? "other: {users: {all: {churn_per_month: 10%} } }" : "")}}
        {{(events.Length > 0 ? "events:\n  " + events : "")}}
        """;
}
