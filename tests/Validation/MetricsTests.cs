using SurvivalSim.Planning;
using SurvivalSim.Planning.Records;
using SurvivalSim.Scenarios;

namespace SurvivalSim.Tests.Validation;

/// <summary>What is measured: ratios and their caps, averages, forecasts, the company's sums, crossings.</summary>
public class MetricsTests
{
    private const double Days = 30.4375;

    /// <summary>Some functions and twenty operations a step; sums carry the errors of at most twelve steps.</summary>
    private const double Roundings = 12 * ((2 * FloatAssert.Function) + 20);

    /// <summary>x̄ ← x̄ + (x − x̄)(1 − e^(−m/3)), from the first value on; after a jump at month 4 the gap closes by e^(−1/3) a month.</summary>
    [Theory, InlineData("month"), InlineData("week")]
    public void An_average_closes_in_on_a_jump_exponentially(string step)
    {
        OneFuture future = Future(step, opex: "{schedule: {2026-01: 1000, 2026-05-02: 3000} }");
        double average = future[0, Metric.BurnVsThreshold];
        FloatAssert.Equal(0.5, average, Roundings);
        for (int k = 0; k < future.Steps; k++)
        {
            double months = future.EndOf(k) - (k == 0 ? 0 : future.EndOf(k - 1));
            average += (future[k, Metric.BurnVsThreshold] - average) * (1 - Math.Exp(-months / 3));
            FloatAssert.Equal(average, future.Average(k, Metric.BurnVsThreshold), Roundings);
        }
    }

    /// <summary>Burn 1 000 and from month 4 on 3 000, a threshold of 2 000: the average of their ratio, 1.5 − e^(−t/3), passes 1 after 3·ln 2 = 2.08 months, in the third step.</summary>
    [Fact]
    public void A_breach_is_dated_at_the_end_of_its_step_and_a_sustained_one_when_the_average_is_above()
    {
        OneFuture future = Future("month", opex: "{schedule: {2026-01: 1000, 2026-05-02: 3000} }");
        FloatAssert.Equal(5, future.Last(ProductSlot.BreachMonth), roundings: 1);
        FloatAssert.Equal(7, future.Last(ProductSlot.SustainedBreachMonth), roundings: 1);
        FloatAssert.Equal(8, future.Last(ProductSlot.MonthsInBreach), roundings: 8);
        FloatAssert.Equal(3000, future.Last(ProductSlot.PeakBurn), Roundings);
    }

    /// <summary>Coverage rises by 0.08 a month, from 0.08 to 0.96; with a lag the average rises less. The forecast is what is left over its last rise.</summary>
    [Fact]
    public void Months_to_break_even_follow_the_last_rise_of_smoothed_coverage()
    {
        OneFuture future = OneFuture.Of($$"""
            start: 2026-01-01
            horizon_months: 12
            products:
              app:
                users: {all: {adds_per_month: 1000, churn_per_month: 0%, arpu_usd_per_month: 30.4375} }
                opex_usd_per_day: 12500
            events: {watch: {product: app, when: {months_to_break_even: below 0}, multiplies: {opex: 1} } }
            """);
        double average = 0, before = 0;
        for (int k = 0; k < 12; k++)
        {
            double coverage = (k + 0.5) * 1000 / 12_500;
            FloatAssert.Equal(coverage, future[k, Metric.Coverage], Roundings);
            average = k == 0 ? coverage : before + ((coverage - before) * (1 - Math.Exp(-1.0 / 3)));
            FloatAssert.Equal(k == 0 ? Plan.RatioLimit : (1 - average) / (average - before), future[k, Metric.MonthsToBreakEven], 20 * Roundings);
            before = average;
        }
    }

    /// <summary>Revenue above cost from month 3 to 5, and again from month 7 on: the first three months held begin at 7, not at 3.</summary>
    [Fact]
    public void Break_even_is_the_start_of_the_first_three_months_held()
    {
        OneFuture future = Future("month", opex: "{schedule: {2026-01: 1000, 2026-04-02: 100, 2026-06-02: 1000, 2026-08-02: 100} }", revenue: 500);
        FloatAssert.Equal(7, future.Last(ProductSlot.BreakEvenMonth), roundings: 2);
        Assert.Equal(Plan.Never, Future("month", opex: "{schedule: {2026-01: 1000, 2026-04-02: 100, 2026-06-02: 1000} }", revenue: 500).Last(ProductSlot.BreakEvenMonth));
        FloatAssert.Equal(0, Future("month", opex: "100", revenue: 500).Last(ProductSlot.BreakEvenMonth), roundings: 0);
    }

    [Fact]
    public void Quotients_by_nothing_are_the_cap_or_nothing()
    {
        OneFuture broke = Future("month", opex: "0", revenue: 0), rich = Future("month", opex: "0", revenue: 500);
        Assert.Equal(0, broke[0, Metric.Coverage]);
        Assert.Equal(Plan.RatioLimit, rich[0, Metric.Coverage]);
        Assert.Equal(Plan.RatioLimit, broke[0, Metric.RunwayMonths]);
        Assert.Equal(0, rich[0, Metric.UsdPerOutput]);
        Assert.Equal(0, rich[0, Metric.RevenuePerGpuHour] == Plan.RatioLimit ? 0 : 1);
        Assert.Equal(0, rich[0, Metric.Opportunity]);
        Assert.Equal(0, broke[0, Metric.Unmet]);
    }

    /// <summary>The company's metrics are sums over the products that live, and ratios of sums; of two products one launches at month 2 and ends at 6.</summary>
    [Fact]
    public void The_company_s_ratios_are_ratios_of_sums()
    {
        OneFuture future = OneFuture.Of("""
            horizon_months: 9
            company: {cash_usd: 100M, gpu_usd_per_hour: 2}
            products:
              one:
                burn_threshold_usd_per_day: 5000
                alternative_usd_per_gpu_hour: 4
                other_revenue_usd_per_day: 900
                opex_usd_per_day: 1000
                users: {all: {initial: 8.64M, churn_per_month: 5%, outputs_per_user_day: 1} }
                compute: {gpu_seconds_per_output: 1, max_gpus: 60}
              two:
                launch_month: 2
                burn_threshold_usd_per_day: 3000
                alternative_usd_per_gpu_hour: 7
                other_revenue_usd_per_day: 300
                opex_usd_per_day: 2000
                users: {all: {initial: 8.64M, churn_per_month: 0%, outputs_per_user_day: 2} }
                compute: {gpu_seconds_per_output: 1, reserved_gpus: 300}
            events:
              stop: {product: two, at_month: 4, ends: stop}
              watch: {when: {burn_usd_per_day: below 0, burn_vs_threshold: below 0, coverage: below 0, cash_usd: below 0, runway_months: below 0, users: below 0, users_vs_peak: below 0,
                             revenue_usd_per_day: below 0, compute_usd_per_day: below 0, usd_per_output: below 0, revenue_per_gpu_hour: below 0, opportunity: below 0, unmet: below 0,
                             months_since_launch: below 0}, multiplies: {adds: 1} }
            """);
        double cash = 100e6;
        for (int k = 0; k < 9; k++)
        {
            double both = k is >= 2 and < 6 ? 1 : 0, mean = 5 / -Math.Log(0.95) * 86_400 * Math.Pow(0.95, k), needed = mean / 86_400;
            double served = Math.Min(1, 60 / needed), inUse = served * needed;
            double compute = (24 * 2 * inUse) + (both * 24 * 2 * 300), revenue = 900 + (both * 300), cost = compute + 1000 + (both * 2000), burn = cost - revenue;
            double held = 24 * (inUse + (both * 300)), users = mean + (both * 8.64e6);
            cash -= Days * burn;
            void Same(double exact, Metric metric) => FloatAssert.Equal(exact, future.Company(k, metric), Roundings);
            Same(burn, Metric.BurnUsdPerDay);
            Same(burn / (5000 + (both * 3000)), Metric.BurnVsThreshold);
            Same(revenue / cost, Metric.Coverage);
            Same(cash, Metric.CashUsd);
            Same(cash / (Days * burn), Metric.RunwayMonths);
            Same(users, Metric.Users);
            Same(users / ((5 / -Math.Log(0.95) * 86_400) + (both * 8.64e6)), Metric.UsersVsPeak);
            Same(revenue, Metric.RevenueUsdPerDay);
            Same(compute, Metric.ComputeUsdPerDay);
            Same(compute / ((served * mean) + (both * 2 * 8.64e6)), Metric.UsdPerOutput);
            Same(revenue / held, Metric.RevenuePerGpuHour);
            Same(((4 * 24 * inUse) + (both * 7 * 24 * 300)) / revenue, Metric.Opportunity);
            // A difference from 1: its error is absolute.
            Assert.Equal(1 - ((inUse + (both * 200)) / (needed + (both * 200))), future.Company(k, Metric.Unmet), Roundings / (1 << 24));
            Same(k + 1, Metric.MonthsSinceLaunch);
        }
    }

    [Fact] // negative control
    public void A_threshold_a_thousandth_higher_is_noticed() => Assert.ThrowsAny<Exception>(() => FloatAssert.Equal(
        1000 / 2002.0, Future("month", opex: "1000")[0, Metric.BurnVsThreshold], Roundings));

    private static OneFuture Future(string step, string opex, double revenue = 0) => OneFuture.Of($$"""
        start: 2026-01-01
        step: {{step}}
        horizon_months: 12
        products:
          app:
            burn_threshold_usd_per_day: 2000
            users: {all: {churn_per_month: 0%} }
            opex_usd_per_day: {{opex}}
            other_revenue_usd_per_day: {{revenue}}
        """);
}
