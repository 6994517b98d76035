using SurvivalSim.Planning;
using SurvivalSim.Planning.Records;

namespace SurvivalSim.Tests.Validation;

/// <summary>When conditions fire: at the end of the step, once they have held, or at reviews. Burn is 1 kUSD a day, from month 3 on 3 kUSD; the threshold is 2.</summary>
public class ReviewTests
{
    [Theory]
    [InlineData("", 4)]                                          // step (3, 4] is the first with 3 kUSD
    [InlineData("for_months: 1", 4)]
    [InlineData("for_months: 2.5", 6)]                           // held since 3: 5.5, seen at 6
    [InlineData("after_month: 4", 4)]
    [InlineData("after_month: 4.5", 5)]
    [InlineData("after_month: 5.5, for_months: 2", 8)]           // counted from 5.5 on: 7.5, seen at 8
    [InlineData("every_months: 2.5", 5)]                         // reviews at 2.5, 5, …: that at 0 does not take place
    [InlineData("every_months: 4", 4)]
    [InlineData("every_months: 12", 12)]
    [InlineData("after_month: 2.25, every_months: 2.5", 4.75)]   // the one at 2.25 sees 1 kUSD
    [InlineData("after_month: 3.25, every_months: 2.5", 3.25)]   // judged on the whole step it falls in
    [InlineData("after_month: 2.25, every_months: 1, for_months: 2.5", 5.25)]    // judged on (5, 6], when it has held for 3
    public void A_condition_ends_the_product_at_its_instant(string keys, double instant) => FloatAssert.Equal(instant, EndOf(keys), roundings: 4);

    /// <summary>A burn that falls back breaks the spell: it held for three months from 3 and for six from 8.</summary>
    [Theory, InlineData("for_months: 3", 6.0), InlineData("for_months: 3.5", 12.0), InlineData("for_months: 7", null)]
    public void A_break_begins_the_wait_anew(string keys, double? instant) =>
        FloatAssert.Equal(instant ?? Plan.Never, EndOf(keys, "{2026-01: 1000, 2026-04-02: 3000, 2026-07-02: 1000, 2026-09-01: 3000, 2027-03-02: 1000}"), roundings: 4);

    [Theory, InlineData("every_months: 2.5", 4), InlineData("for_months: 2.5", 5)] // negative control
    public void Another_instant_is_noticed(string keys, double wrong) =>
        Assert.ThrowsAny<Exception>(() => FloatAssert.Equal(wrong, EndOf(keys), roundings: 4));

    /// <summary>Mean users of step k are 949·0.9ᵏ, below 505 from the seventh step on; burn is above the threshold from the fourth.</summary>
    [Fact]
    public void All_conditions_must_hold() => FloatAssert.Equal(7, EndOf("", conditions: "burn_vs_threshold: above 1, users: below 505"), roundings: 1);

    /// <summary>Three firings a month apart: the waiting begins again at each.</summary>
    [Fact]
    public void A_condition_that_may_fire_again_must_hold_anew()
    {
        OneFuture future = Future("product: app, for_months: 2, at_most: 3, multiplies: {opex: 1.1}", Step);
        double[] counts = [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 3];
        for (int k = 0; k < counts.Length; k++) Assert.Equal(counts[k], future[k, EventSlot.Count, 0]);
    }

    /// <summary>Every review is held once, wherever it falls between two days: ⌊(horizon − after)/every⌋ + 1 of them.</summary>
    [Theory, InlineData("6 to 12"), InlineData("1 to 6"), InlineData("0.2 to 0.5")]
    public void No_review_is_lost_or_held_twice(string every)
    {
        const int Futures = 512;
        const double Horizon = 24;
        Plan plan = Simulate.Plan($$"""
            step: day
            horizon_months: {{Horizon}}
            products: {app: {users: {all: {initial: 1, churn_per_month: 0%} } } }
            events: {review: {product: app, when: {users: above 0}, after_month: 1 to 5, every_months: {{every}}, at_most: 1000, multiplies: {opex: 1} } }
            """);
        EventRecord review = plan.Events[0];
        float[][] columns = Simulate.Columns(plan, Futures, step: null, review.State + (int)EventSlot.Count, review.AfterMonth.Source, review.EveryMonths.Source);
        // At an interval shorter than a day's step only the first review of a step counts; here none is. A review within 10⁻⁴ months of the horizon may fall either way.
        int wrong = Enumerable.Range(0, Futures).Count(i => Math.Abs(columns[0][i] - Math.Floor((Horizon - columns[1][i]) / columns[2][i]) - 1) > 0.5
            && Math.Abs(((Horizon - columns[1][i]) / columns[2][i] % 1) - 0.5) < 0.499);
        Assert.Equal(0, wrong);
        Assert.True(columns[0].Sum() > Futures);
    }

    private const string Step = "{2026-01: 1000, 2026-04-02: 3000}";

    private static double EndOf(string keys, string opex = Step, string conditions = "burn_vs_threshold: above 1") =>
        Future($"product: app, ends: reviewed{(keys.Length > 0 ? ", " + keys : "")}", opex, conditions).Last(ProductSlot.End);

    /// <summary>Day 91 is month 2.99: the step (2, 3] sees 1 % of the new burn, the step (3, 4] all of it.</summary>
    private static OneFuture Future(string keys, string opex, string conditions = "burn_vs_threshold: above 1") => OneFuture.Of($$"""
        start: 2026-01-01
        horizon_months: 24
        products:
          app:
            burn_threshold_usd_per_day: 2000
            users: {all: {initial: 1000, churn_per_month: 10%} }
            opex_usd_per_day: {schedule: {{opex}} }
        events: {review: {when: { {{conditions}} }, {{keys}} } }
        """);
}
