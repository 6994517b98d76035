using SurvivalSim.Planning.Records;

namespace SurvivalSim.Tests.Validation;

/// <summary>Schedules: a knot holds until the next, the first also before, the last changes by a rate, and a step uses the time average.</summary>
public class ScheduleTests
{
    private const double Days = 30.4375, Growth = -0.03;

    /// <summary>Known rates are averaged in doubles; uncertain ones take an exponential and φ.</summary>
    private const double Roundings = (2 * FloatAssert.Function) + 8;

    [Theory, InlineData("month"), InlineData("week"), InlineData("day")]
    public void A_step_uses_the_time_average(string step) => AssertAverages(OneFuture.Of(Scenario(step, "-3%")), Growth);

    /// <summary>The same by the way of an uncertain rate and scale, which are drawn: both are read back from what the run made of them.</summary>
    [Fact]
    public void An_uncertain_tail_takes_the_same_average()
    {
        SurvivalSim.Planning.Plan plan = Simulate.Plan(Scenario("month", "-3.1% to -2.9%"));
        OneFuture future = OneFuture.Of(plan);
        double growth = Math.Pow(future[11, ProductSlot.OtherCost] / future[10, ProductSlot.OtherCost], 1) - 1;
        Assert.InRange(growth, -0.035, -0.025);
        AssertAverages(future, growth, 1_000);
    }

    [Fact] // negative control
    public void A_knot_a_day_late_is_noticed() =>
        Assert.ThrowsAny<Exception>(() => AssertAverages(OneFuture.Of(Scenario("month", "-3%").Replace("2026-03-15", "2026-03-16", StringComparison.Ordinal)), Growth));

    /// <summary>Costs grow with the age of the product, by the rate of a year, at the step's start.</summary>
    [Fact]
    public void Opex_and_prices_grow_with_the_product_s_years()
    {
        OneFuture future = OneFuture.Of("""
            horizon_months: 30
            products:
              app:
                users: {all: {initial: 1000, churn_per_month: 0%, arpu_usd_per_month: 10, arpu_change_per_year: -20%} }
                opex_usd_per_day: 1000
                opex_growth_per_year: 50%
            """);
        for (int k = 0; k < 30; k++)
        {
            FloatAssert.Equal(1000 * Math.Pow(1.5, k / 12.0), future[k, ProductSlot.OtherCost], Roundings);
            FloatAssert.Equal(10_000 / Days * Math.Pow(0.8, k / 12.0), future[k, ProductSlot.Revenue], Roundings);
        }
    }

    private static string Scenario(string step, string then) => $$"""
        start: 2026-01-01
        step: {{step}}
        horizon_months: 12
        products:
          app:
            users: {all: {churn_per_month: 0%} }
            opex_usd_per_day: {schedule: {2026-02-01: 1000, 2026-03-15: 3000, 2026-05: 2000}, then_per_month: {{then}}, scale: 2}
        """;

    /// <summary>By the integral up to a day: knots at days 31, 73 and 120.</summary>
    private static void AssertAverages(OneFuture future, double growth, double roundings = Roundings)
    {
        double rate = Math.Log(1 + growth);
        double Until(double month)
        {
            double days = month * Days, tail = Math.Max(0, days - 120) / Days;
            return (1000 * Math.Min(days, 73)) + (3000 * Math.Clamp(days - 73, 0, 120 - 73)) + (2000 * Days * (Math.Exp(rate * tail) - 1) / rate);
        }
        for (int k = 0; k < future.Steps; k++)
        {
            double start = k == 0 ? 0 : future.EndOf(k - 1), end = future.EndOf(k);
            FloatAssert.Equal(2 * (Until(end) - Until(start)) / ((end - start) * Days), future[k, ProductSlot.OtherCost], roundings);
        }
    }
}
