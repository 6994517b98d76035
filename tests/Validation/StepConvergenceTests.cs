using SurvivalSim.Foundation;
using SurvivalSim.Planning;
using SurvivalSim.Planning.Records;
using SurvivalSim.Scenarios;
using SurvivalSim.Scenarios.Reading;

namespace SurvivalSim.Tests.Validation;

/// <summary>The same scenario at a month's, a week's and a day's step: answers approach each other at first order, so that a day's step is right to a thirtieth of a month's error.</summary>
public class StepConvergenceTests
{
    private const double Month = Calendar.DaysPerMonth, Week = 7, Day = 1;

    /// <summary>A scenario without chance in which everything is coupled. (A(week) − A(day))/(A(month) − A(week)) is (7 − 1)/(30.4375 − 7) = 0.256 at first order;
    /// the second order adds to it in the ratio of steps, a tenth here.</summary>
    [Theory, InlineData(ProductSlot.Loss), InlineData(ProductSlot.TotalCompute), InlineData(ProductSlot.TotalRevenue), InlineData(ProductSlot.TotalGpuHours)]
    public void Sums_over_a_life_converge_at_first_order(ProductSlot slot)
    {
        double[] sums = [.. new[] { "month", "week", "day" }.Select(step => OneFuture.Of(Coupled(step)).Last(slot))];
        Assert.NotEqual(sums[0], sums[1], 1e-3 * Math.Abs(sums[1]));
        Assert.InRange((sums[1] - sums[2]) / (sums[0] - sums[1]) / FirstOrder, 0.9, 1.1);
    }

    /// <summary>Months lived of the smallest shipped scenario, future by future with the same numbers drawn: the paired difference of differences is zero to first order.</summary>
    [Fact]
    public void Months_lived_converge_at_first_order_in_a_shipped_scenario()
    {
        double[] months = Lived("month"), weeks = Lived("week"), days = Lived("day");
        double[] difference = [.. months.Select((month, i) => (weeks[i] - days[i]) - (FirstOrder * (month - weeks[i])))];
        double bias = months.Zip(weeks, (month, week) => month - week).Average();
        Assert.InRange(bias, 0.1, 0.5); // cash is looked at when a step ends: on average half a step late
        MonteCarloAssert.Mean(difference.Average(), StandardError(difference), exact: 0, mustDetect: bias * 0.1);
    }

    [Fact] // negative control: were convergence of second order, the ratio would be (49 − 1)/(926 − 49) = 0.055
    public void Another_order_is_noticed()
    {
        double[] months = Lived("month"), weeks = Lived("week"), days = Lived("day");
        double[] difference = [.. months.Select((month, i) => (weeks[i] - days[i]) - (0.055 * (month - weeks[i])))];
        Assert.ThrowsAny<Exception>(() => MonteCarloAssert.Mean(difference.Average(), StandardError(difference), exact: 0, mustDetect: 0.04));
    }

    private static double FirstOrder => (Week - Day) / (Month - Week);

    private static double[] Lived(string step)
    {
        const int Futures = 20_000;
        string file = Repository.PathOf("scenarios", "minimal.yaml");
        Plan plan = Planner.Make(ScenarioReader.Read(ScenarioDocument.Parse(File.ReadAllText(file), file).With($"step={step}")));
        return [.. Simulate.AtEnd(plan, Futures, plan.Products[0].State + (int)ProductSlot.End).Select(end => Math.Min(end, plan.Grid.HorizonMonths))];
    }

    private static double StandardError(double[] values)
    {
        double mean = values.Average();
        return Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1.0) / values.Length);
    }

    private static string Coupled(string step) => $$"""
        start: 2026-01-01
        step: {{step}}
        horizon_months: 12
        company: {cash_usd: 100M, gpu_usd_per_hour: {now: 2, drift_per_year: -30%} }
        products:
          app:
            users:
              all: {initial: 10k, adds_per_month: {schedule: {2026-01: 20k, 2026-05: 40k}, then_per_month: -5%}, referral_per_month: {now: 0.4, floor: 0.1, half_life_months: 3},
                    market: 400k, winback: 20%, churn_per_month: 15%, crowding: 1, outputs_per_user_day: 2, paying: 10%, arpu_usd_per_month: 20, usd_per_output: 0.001}
            compute: {gpu_seconds_per_output: 100, efficiency_gain_per_year: 80%, supplier_capture: 30%, utilization: 60%, reserved_gpus: 100, shed_per_month: 3%, follow_per_month: 20%,
                      on_demand_markup: 40%, max_gpus: 900}
            opex_usd_per_day: 3000
            opex_growth_per_year: 20%
        events:
          rival: {product: app, at_month: 3.3, multiplies: {churn: 1.3, price: 0.8} }
          buzz: {product: app, at_month: 5.7, multiplies: {adds: 1.5}, fades_half_life_months: 2}
          training: {product: app, at_month: 2.2, costs_usd: 300k, over_months: 4}
        """;
}
