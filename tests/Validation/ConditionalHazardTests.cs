using SurvivalSim.Foundation;
using SurvivalSim.Tallies;

namespace SurvivalSim.Tests.Validation;

/// <summary>A hazard that acts while a condition holds: S = e^(−Λ), Λ the rate times the months for which it held.</summary>
public class ConditionalHazardTests
{
    private const int Futures = 40_000;
    private const double Hazard = 0.2, MustDetect = 0.02;

    /// <summary>Scaled by (metric − 1)^power: burn is three times the threshold.</summary>
    [Theory, InlineData(0.5), InlineData(1), InlineData(2)]
    public void A_power_of_a_metric_scales_the_hazard(double power) =>
        AssertSurvival($"hazard_power: {NumberText.Exact(power)} of burn_vs_threshold", "3000", month => Hazard * Math.Pow(2, power) * month);

    /// <summary>At or below 1 the metric leaves no hazard.</summary>
    [Theory, InlineData("1000"), InlineData("500")]
    public void A_metric_of_one_or_less_leaves_no_hazard(string opex) =>
        Assert.Equal(0, Simulate.HitsBy(Ends("hazard_power: 0.4 of burn_vs_threshold", opex), 12));

    /// <summary>The condition holds in the steps (2, 5] and (7, 12]; the draw is used up in between, not renewed.</summary>
    [Fact]
    public void A_hazard_rests_while_the_condition_does_not_hold() => AssertSurvival(
        "", "{schedule: {2026-01: 100, 2026-03-03: 3000, 2026-06-02: 100, 2026-08-02: 3000} }", month => Hazard * (Math.Clamp(month - 2, 0, 3) + Math.Max(0, month - 7)));

    /// <summary>Repeated firings of a hazard are Poisson: mean 0.2 per month.</summary>
    [Fact]
    public void A_hazard_that_may_fire_again_fires_as_often_as_Poisson_says()
    {
        SurvivalSim.Planning.Plan plan = Simulate.Plan(Scenario("at_most: 1000, multiplies: {churn: 1.01}", "3000"));
        float[] counts = Simulate.AtEnd(plan, Futures, plan.Events[0].State + (int)SurvivalSim.Planning.Records.EventSlot.Count);
        MonteCarloAssert.Mean(counts.Average(), Math.Sqrt(2.4 / Futures), 2.4, mustDetect: 0.07);
        MonteCarloAssert.Mean(counts.Average(n => (n - 2.4) * (n - 2.4)), Math.Sqrt(((2.4 * (1 + (3 * 2.4))) - (2.4 * 2.4)) / Futures), 2.4, mustDetect: 0.2);
    }

    [Fact] // negative control
    public void Another_power_is_noticed() => Assert.ThrowsAny<Exception>(() =>
        AssertSurvival("hazard_power: 0.4 of burn_vs_threshold", "3000", month => Hazard * Math.Pow(2, 0.6) * month));

    private static void AssertSurvival(string keys, string opex, Func<double, double> cumulativeHazard)
    {
        EventTimes ends = Ends(keys, opex);
        foreach (double month in new[] { 0.5, 1, 3.5, 6, 9, 12 })
        {
            double exact = Math.Exp(-cumulativeHazard(month));
            if (exact == 1) Assert.Equal(0, Simulate.HitsBy(ends, month));
            else MonteCarloAssert.Proportion(Futures - Simulate.HitsBy(ends, month), Futures, exact, MustDetect);
        }
    }

    private static EventTimes Ends(string keys, string opex) =>
        Simulate.Tally(Scenario($"ends: tired{(keys.Length > 0 ? ", " + keys : "")}", opex), Futures).Products[0].Ends;

    private static string Scenario(string keys, string opex) => $$"""
        start: 2026-01-01
        horizon_months: 12
        products:
          app:
            burn_threshold_usd_per_day: 1000
            users: {all: {churn_per_month: 0%} }
            opex_usd_per_day: {{opex}}
        events: {fatigue: {product: app, when: {burn_usd_per_day: above 400}, hazard_per_month: 0.2, {{keys}} } }
        """;
}
