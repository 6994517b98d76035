using SurvivalSim.Planning;
using SurvivalSim.Planning.Records;
using SurvivalSim.Tallies;

namespace SurvivalSim.Tests.Validation;

/// <summary>How often events fall due, what rules them out, what follows them: Poisson counts, competing firsts, delays.</summary>
public class OccurrenceTests
{
    private const int Futures = 40_000;

    /// <summary>6 a year over 36 months: Poisson with mean 18. Four arrivals a step are handled at most, P(more in a month) = 2·10⁻⁴, and the rest follows.</summary>
    [Fact]
    public void A_rate_arrives_as_often_as_Poisson_says()
    {
        double[] counts = Counts("rain: {product: app, rate_per_year: 6, multiplies: {opex: 1.1} }", months: 36);
        AssertMean(counts, exact: 18, mustDetect: 0.2);
        // The squared deviation has variance μ₄ − σ⁴ = 18·(1 + 3·18) − 18².
        MonteCarloAssert.Mean(counts.Average(n => (n - 18) * (n - 18)), Math.Sqrt((18 * 55 - 324) / (double)Futures), 18, mustDetect: 1.1);
    }

    /// <summary>At one a month more than four come in one month of 270, and what is left over, 0.0043 a month, falls due in the next: lost it would miss in the mean of 24
    /// by 0.1, not by what is pending at the end.</summary>
    [Fact]
    public void Arrivals_beyond_four_a_step_are_not_lost() =>
        AssertMean(Counts("rain: {product: app, rate_per_year: 12, multiplies: {opex: 1.1} }", months: 24, futures: 300_000), exact: 24 - 0.0043, mustDetect: 0.08);

    /// <summary>At most 2: E[min(N, 2)] = 2 − e^(−λ)(2 + λ).</summary>
    [Fact]
    public void A_rate_stops_after_at_most_so_many() =>
        AssertMean(Counts("rain: {product: app, rate_per_year: 1.2, at_most: 2, multiplies: {opex: 1.1} }", months: 12), exact: 2 - (Math.Exp(-1.2) * 3.2), mustDetect: 0.04);

    [Fact] // negative control
    public void At_most_three_is_noticed() => Assert.ThrowsAny<Exception>(() =>
        AssertMean(Counts("rain: {product: app, rate_per_year: 1.2, at_most: 3, multiplies: {opex: 1.1} }", months: 12), exact: 2 - (Math.Exp(-1.2) * 3.2), mustDetect: 0.04));

    /// <summary>A chance of 30 % drawn at each of three months' ends: by then 1 − 0.7³ have ended.</summary>
    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(6)]
    public void A_probability_is_drawn_each_time(int month)
    {
        EventTimes ends = Ends("gamble: {product: app, when: {users: above 1}, at_most: 3, probability: 30%, ends: lost}");
        MonteCarloAssert.Proportion(Simulate.HitsBy(ends, month), Futures, 1 - Math.Pow(0.7, Math.Min(month, 3)), mustDetect: 0.02);
    }

    /// <summary>Rates 0.06 and 0.03 per month, the second ruled out by the first: it takes effect in ⅓·(1 − e^(−0.09m)).</summary>
    [Fact]
    public void What_took_effect_earlier_rules_the_other_out()
    {
        EventTimes ends = Ends("""
            partner walks: {rate_per_year: 0.72, at_most: 1, multiplies: {opex: 1.1} }
              merger: {product: app, rate_per_year: 0.36, at_most: 1, unless: partner walks, ends: merged}
            """);
        foreach (int month in new[] { 3, 12 })
            MonteCarloAssert.Proportion(Simulate.HitsBy(ends, month), Futures, (1 - Math.Exp(-0.09 * month)) / 3, mustDetect: 0.02);
    }

    [Fact] // negative control
    public void An_event_that_rules_nothing_out_is_noticed()
    {
        EventTimes ends = Ends("merger: {product: app, rate_per_year: 0.36, at_most: 1, ends: merged}");
        Assert.ThrowsAny<Exception>(() => MonteCarloAssert.Proportion(Simulate.HitsBy(ends, 12), Futures, (1 - Math.Exp(-0.09 * 12)) / 3, mustDetect: 0.02));
    }

    /// <summary>An end 1.5 months after an arrival at rate 0.03: S(m) = e^(−0.03·(m − 1.5)).</summary>
    [Theory, InlineData("month"), InlineData("week")]
    public void A_follower_falls_due_after_its_delay(string step)
    {
        EventTimes ends = Ends("""
            notice: {rate_per_year: 0.36, at_most: 1, multiplies: {opex: 1.1} }
              closure: {product: app, after: notice, delay_months: 1.5, ends: closed}
            """, step);
        Assert.Equal(0, Simulate.HitsBy(ends, 1.5));
        foreach (double month in new[] { 1.75, 4, 12 })
            MonteCarloAssert.Proportion(Simulate.HitsBy(ends, month), Futures, 1 - Math.Exp(-0.03 * (month - 1.5)), mustDetect: 0.02);
    }

    /// <summary>A follower falls due once by default, though what it follows comes back: it does if that came within the first 23 months.</summary>
    [Fact]
    public void A_follower_falls_due_once_by_default()
    {
        double[] counts = Counts("""
            closure: {product: app, after: rain, delay_months: 1, multiplies: {opex: 1.1} }
              rain: {product: app, rate_per_year: 1.2, multiplies: {opex: 1.1} }
            """, months: 24);
        AssertMean(counts, exact: 1 - Math.Exp(-0.1 * 23), mustDetect: 0.02);
    }

    /// <summary>Of ends that fall in a step the earliest instant wins, whatever their order in the file and whatever triggers them; of the same instant the first in the file.</summary>
    [Theory]
    [InlineData("a: {product: app, at_month: 2.75, ends: a}", "b: {product: app, at_month: 2.25, ends: b}", 2.25, "b")]
    [InlineData("a: {product: app, at_month: 2.25, ends: a}", "b: {at_month: 2.25, ends: b}", 2.25, "a")]
    [InlineData("a: {product: app, at_month: 2.5, ends: a}", "b: {product: app, when: {users: above 1}, after_month: 2.25, every_months: 6, ends: b}", 2.25, "b")]
    [InlineData("a: {product: app, when: {users: above 1}, after_month: 2.75, every_months: 6, ends: a}", "b: {at_month: 2.5, ends: b}", 2.5, "b")]
    [InlineData("a: {when: {users: above 1}, after_month: 3, ends: a}", "b: {at_month: 3, ends: b}", 3, "a")]
    public void The_earliest_end_wins(string first, string second, double instant, string cause)
    {
        Plan plan = Simulate.Plan(Scenario($"{first}\n  {second}", months: 6));
        OneFuture future = OneFuture.Of(plan);
        FloatAssert.Equal(instant, future.Last(ProductSlot.End), roundings: 1);
        Assert.Equal(cause, plan.Causes[(int)future.Last(ProductSlot.Cause) - 1]);
    }

    /// <summary>Events of a product act only while it lives; those of the company go on.</summary>
    [Fact]
    public void After_the_end_only_the_company_acts()
    {
        OneFuture future = OneFuture.Of("""
            horizon_months: 6
            company: {cash_usd: 1M}
            products:
              app: {users: {all: {initial: 10, churn_per_month: 0%} } }
              other: {users: {all: {initial: 10, churn_per_month: 0%} } }
            events:
              stop: {product: app, at_month: 2.5, ends: stop}
              gift: {product: app, at_month: 2.75, pays_usd: 100k}
              late gift: {product: app, after: stop, delay_months: 1, pays_usd: 10k}
              sale: {after: app ends, delay_months: 1, pays_usd: 1k}
            """);
        FloatAssert.Equal(1e6, future.Cash(2), roundings: 1);
        FloatAssert.Equal(1e6 + 1e3, future.Cash(5), roundings: 2);
        FloatAssert.Equal(3.5, future[5, EventSlot.FirstEffect, 3], roundings: 2);
        Assert.Equal(Plan.Never, future[5, EventSlot.FirstEffect, 1]);
        Assert.Equal(Plan.Never, future[5, EventSlot.FirstEffect, 2]);
    }

    private static string Scenario(string events, int months, string step = "month") => $$"""
        step: {{step}}
        horizon_months: {{months}}
        products: {app: {users: {all: {initial: 10, churn_per_month: 0%} } } }
        events:
          {{events}}
        """;

    private static EventTimes Ends(string events, string step = "month") => Simulate.Tally(Scenario(events, months: 12, step), Futures).Products[0].Ends;

    /// <summary>How often the first event fell due.</summary>
    private static double[] Counts(string events, int months, int futures = Futures)
    {
        Plan plan = Simulate.Plan(Scenario(events, months));
        return [.. Simulate.AtEnd(plan, futures, plan.Events[0].State + (int)EventSlot.Count).Select(count => (double)count)];
    }

    private static void AssertMean(double[] values, double exact, double mustDetect)
    {
        double mean = values.Average(), spread = values.Average(value => (value - mean) * (value - mean));
        MonteCarloAssert.Mean(mean, Math.Sqrt(spread / values.Length), exact, mustDetect);
    }
}
