using SurvivalSim.Foundation;
using SurvivalSim.Planning;
using SurvivalSim.Planning.Records;
using SurvivalSim.Scenarios;

namespace SurvivalSim.Tests.Validation;

/// <summary>Events on the speed at which efficiency is gained: work is w·G^(−t + lost), the price of a GPU-hour w·G^(c·(t − lost)), t being the years at the step's start and lost those that events took before.</summary>
public class EfficiencyTests
{
    private const double Gain = 3, Capture = 0.4, Months = 30;

    /// <summary>Two exponentials, two divisions, a dozen products. An exponent below ln 4·2.5 that was rounded three times. Years lost, below 2.5, are rounded in each of at most
    /// 131 steps, and so are the instants below 30 months between which a strength lies; seldom all in one direction: a sixth of it.</summary>
    private const double Roundings = (4 * FloatAssert.Function) + 12 + (3 * 3.5) + (131 * 3.5 / 6);

    [Theory]
    [InlineData("month", 7, 12), InlineData("month", 7.3, 12), InlineData("month", 0, 3.6), InlineData("month", 4.2, 0.5)]
    [InlineData("week", 7, 12), InlineData("week", 5.1, 6.4), InlineData("month", 2, 40)]
    public void A_stall_costs_as_many_months_as_it_lasts_wherever_it_begins(string step, double from, double months)
    {
        OneFuture future = Future($"stall: {{at_month: {NumberText.Exact(from)}, multiplies: {{efficiency: 0}}, lasts_months: {NumberText.Exact(months)}}}", step);
        AssertLost(future, month => Overlap(month, from, from + months));
    }

    [Fact]
    public void A_stall_for_good_keeps_what_was_gained_until_then() =>
        AssertLost(Future("stall: {at_month: 7.25, multiplies: {efficiency: 0} }"), month => Overlap(month, 7.25, Months));

    [Theory, InlineData(0.3), InlineData(1.7)]
    public void A_factor_slows_down_or_speeds_up(double factor)
    {
        OneFuture future = Future($"change: {{product: app, at_month: 3.4, multiplies: {{efficiency: {NumberText.Exact(factor)}}}, lasts_months: 9}}");
        AssertLost(future, month => (1 - factor) * Overlap(month, 3.4, 12.4));
    }

    /// <summary>Of a fading stall counts, in each step, its strength at the middle of the active part.</summary>
    [Fact]
    public void A_stall_that_fades_costs_what_is_left_of_it()
    {
        OneFuture future = Future("stall: {at_month: 1.25, multiplies: {efficiency: 0}, fades_half_life_months: 2}");
        AssertLost(future, month => Enumerable.Range(0, (int)Math.Round(month)).Where(k => k >= 1)
            .Sum(k => (k + 1 - Math.Max(k, 1.25)) * double.Exp2(-(((Math.Max(k, 1.25) + k + 1) / 2) - 1.25) / 2)));
    }

    /// <summary>Two stalls at once are one; they lie on boundaries, so that no step knows only a part of either.</summary>
    [Fact]
    public void Stalls_that_overlap_count_once()
    {
        OneFuture future = Future("""
            one: {at_month: 3, multiplies: {efficiency: 0}, lasts_months: 6}
              other: {product: app, at_month: 6, multiplies: {efficiency: 0}, lasts_months: 6}
            """);
        AssertLost(future, month => Overlap(month, 3, 12));
    }

    /// <summary>Fired by a condition three times, each at a step's end and acting from there on.</summary>
    [Fact]
    public void Several_permanent_arrivals_multiply()
    {
        OneFuture future = Future("harder: {product: app, when: {months_since_launch: above 0.5}, at_most: 3, multiplies: {efficiency: 0.5} }");
        AssertLost(future, month => Enumerable.Range(0, (int)Math.Round(month)).Sum(k => 1 - double.Exp2(-Math.Min(k, 3))));
    }

    /// <summary>The first leaves three quarters of the step's speed, the second seven eighths of that; from the next step on both act in full.</summary>
    [Fact]
    public void Two_arrivals_within_a_step_multiply_each_with_its_share()
    {
        OneFuture future = Future("""
            tick: {at_month: 2.5}
              tock: {at_month: 2.75}
              harder: {after: tick, multiplies: {efficiency: 0.5} }
              hardest: {after: tock, multiplies: {efficiency: 0.5} }
            """);
        AssertLost(future, month => month <= 2.5 ? 0 : 1 - (0.75 * 0.875) + (0.75 * (month - 3)));
    }

    /// <summary>Efficiency runs in calendar time: the company's stall before a launch counts, an event of the sleeping product does not.</summary>
    [Fact]
    public void A_stall_before_the_launch_counts_where_it_is_the_companys()
    {
        OneFuture company = Future("stall: {at_month: 1.5, multiplies: {efficiency: 0}, lasts_months: 4}", launch: "launch_month: 8");
        AssertLost(company, month => Overlap(month, 1.5, 5.5), firstStep: 8);
        OneFuture product = Future("stall: {product: app, at: 2026-02-15, multiplies: {efficiency: 0}, lasts_months: 4}", launch: "launch_month: 8");
        AssertLost(product, _ => 0, firstStep: 8);
    }

    [Fact]
    public void Where_nothing_multiplies_it_nothing_is_kept()
    {
        Plan plan = Simulate.Plan("""
            products: {a: {users: {x: {churn_per_month: 1%} } }, b: {users: {x: {churn_per_month: 1%} } } }
            events: {stall: {product: b, at_month: 1, multiplies: {efficiency: 0, opex: 2} } }
            """);
        Assert.Equal((-1, 0), (plan.Products[0].LostYears, plan.Products[0].EfficiencyCount));
        Assert.Equal((1, 1, 1 << (int)Channel.Opex), (plan.Products[1].EfficiencyCount, plan.Products[1].MultipliersCount, plan.Products[1].UsedChannels));
    }

    [Theory] // negative controls: a stall that begins 4 hours later, and one that counts whole steps
    [InlineData("7.306", "12", 12), InlineData("7.3", "12", 13)]
    public void A_stall_of_another_length_is_noticed(string from, string months, double counted)
    {
        OneFuture future = Future($"stall: {{at_month: {from}, multiplies: {{efficiency: 0}}, lasts_months: {months}}}");
        Assert.ThrowsAny<Exception>(() => AssertLost(future, month => Math.Min(counted, Math.Max(0, month - 7.3))));
    }

    private static double Overlap(double month, double from, double until) => Math.Max(0, Math.Min(month, until) - from);

    private static void AssertLost(OneFuture future, Func<double, double> monthsLostBy, int firstStep = 0)
    {
        for (int k = firstStep; k < future.Steps; k++)
        {
            double month = k == 0 ? 0 : future.EndOf(k - 1), years = (month - monthsLostBy(month)) / 12;
            FloatAssert.Equal(100 * Math.Pow(1 + Gain, -years), future[k, ProductSlot.GpusNeeded], Roundings);
            FloatAssert.Equal(2 * Math.Pow(1 + Gain, Capture * years), future[k, ProductSlot.GpuPrice], Roundings);
            FloatAssert.Equal(4800 * Math.Pow(1 + Gain, (Capture - 1) * years), future[k, ProductSlot.ComputeCost], Roundings);
        }
    }

    private static OneFuture Future(string events, string step = "month", string launch = "") => OneFuture.Of($$"""
        start: 2026-01-01
        step: {{step}}
        horizon_months: {{Months}}
        company: {gpu_usd_per_hour: 2}
        products:
          app:
            {{launch}}
            users: {all: {initial: 864k, churn_per_month: 0%, outputs_per_user_day: 1} }
            compute: {gpu_seconds_per_output: 10, efficiency_gain_per_year: 300%, supplier_capture: 40%}
        events:
          {{events}}
        """);
}
