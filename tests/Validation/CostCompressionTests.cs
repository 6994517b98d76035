using SurvivalSim.Foundation;
using SurvivalSim.Planning.Records;
using SurvivalSim.Scenarios;

namespace SurvivalSim.Tests.Validation;

/// <summary>The cost of an output falls as (1 + d)^y·G^((c − 1)·y): the price drifts by d, work falls by the gain G, of which the supplier gets the share c back.</summary>
public class CostCompressionTests
{
    private const double Users = 8_640_000, Seconds = 10, Price = 2, Drift = -0.2, Gain = 1, Capture = 0.4, Markup = 0.25, Utilization = 0.5;

    /// <summary>Three exponentials whose exponents stay below 3, a division, a dozen products.</summary>
    private const double Roundings = (4 * FloatAssert.Function) + 6 + 12;

    [Theory, InlineData("week"), InlineData("month")]
    public void An_output_costs_what_drift_gain_and_capture_leave(string step)
    {
        OneFuture future = Future(step, "40%");
        for (int k = 0; k < future.Steps; k++)
        {
            double years = k == 0 ? 0 : future.EndOf(k - 1) * Calendar.DaysPerMonth / Calendar.DaysPerYear;
            double perOutput = Price * (1 + Markup) * Seconds / (3600 * Utilization) * Math.Pow(1 + Drift, years) * Math.Pow(1 + Gain, (Capture - 1) * years);
            FloatAssert.Equal(perOutput, future[k, Metric.UsdPerOutput], Roundings);
            FloatAssert.Equal(perOutput * Users, future[k, ProductSlot.ComputeCost], Roundings);
            FloatAssert.Equal(Users * Seconds / (86_400 * Utilization) * Math.Pow(1 + Gain, -years), future[k, ProductSlot.GpusNeeded], Roundings);
            FloatAssert.Equal(Price * Math.Pow(1 + Drift, years), future.GpuPrice(k), Roundings);
        }
    }

    [Fact] // negative control: after three years 8^0.01 = 1.021
    public void A_capture_of_41_percent_is_noticed() =>
        Assert.ThrowsAny<Exception>(() => FloatAssert.Equal(Future("month", "40%")[35, Metric.UsdPerOutput], Future("month", "41%")[35, Metric.UsdPerOutput], Roundings));

    /// <summary>Who knows USD per output and not GPUs: whatever the price and the utilization, an output costs that at the start, before the mark-up.</summary>
    [Theory, InlineData(2, "100%"), InlineData(3.5, "40%")]
    public void Work_given_in_usd_costs_those_usd_at_the_start(double price, string utilization)
    {
        OneFuture future = OneFuture.Of($$"""
            horizon_months: 13
            company: {gpu_usd_per_hour: {{NumberText.Exact(price)}} }
            products:
              app:
                users: {all: {initial: 1M, churn_per_month: 0%, outputs_per_user_day: 1} }
                compute: {usd_per_output_now: 0.03, utilization: {{utilization}}, on_demand_markup: 50%, efficiency_gain_per_year: 100%}
            """);
        FloatAssert.Equal(0.03 * 1.5, future[0, Metric.UsdPerOutput], Roundings);
        FloatAssert.Equal(0.03 * 1.5 / 2, future[12, Metric.UsdPerOutput], Roundings);
    }

    private static OneFuture Future(string step, string capture) => OneFuture.Of($$"""
        step: {{step}}
        horizon_months: 36
        company: {gpu_usd_per_hour: {now: 2, drift_per_year: -20%} }
        products:
          app:
            users: {all: {initial: 8.64M, churn_per_month: 0%, outputs_per_user_day: 1} }
            compute: {gpu_seconds_per_output: 10, efficiency_gain_per_year: 100%, supplier_capture: {{capture}}, on_demand_markup: 25%, utilization: 50%}
        """);
}
