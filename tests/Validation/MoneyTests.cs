using SurvivalSim.Planning.Records;
using SurvivalSim.Scenarios;

namespace SurvivalSim.Tests.Validation;

/// <summary>Costs spent over months, payments, and the purse of the company, in step with the instants of events and ends.</summary>
public class MoneyTests
{
    private const double Days = 30.4375;

    /// <summary>Ten operations and a division a step over twelve steps; cash is a difference of numbers at most three times as large.</summary>
    private const double Roundings = 3 * 12 * (FloatAssert.Function + 10);

    /// <summary>90 kUSD over 3 months from month 1.25 on, beside 1 kUSD a day.</summary>
    [Fact]
    public void A_cost_is_spent_evenly_from_its_instant_on()
    {
        OneFuture future = Future("fine: {product: app, at_month: 1.25, costs_usd: 90k, over_months: 3}");
        for (int k = 0; k < 8; k++)
            FloatAssert.Equal(1000 + (30_000 * Math.Max(0, Math.Min(k + 1, 4.25) - Math.Max(k, 1.25)) / Days), future[k, ProductSlot.OtherCost], Roundings);
    }

    /// <summary>Fired at the ends of months 1, 2 and 3: what is unspent joins the new cost and the sum is spread over three months anew.</summary>
    [Fact]
    public void A_new_cost_joins_what_is_unspent()
    {
        OneFuture future = Future("fine: {product: app, when: {months_since_launch: above 0.5}, at_most: 3, costs_usd: 90k, over_months: 3}");
        double unspent = 0, perMonth = 0;
        for (int k = 0; k < 10; k++)
        {
            double spent = Math.Min(perMonth, unspent);
            FloatAssert.Equal(1000 + (spent / Days), future[k, ProductSlot.OtherCost], Roundings);
            unspent -= spent;
            if (k >= 3) continue;
            unspent += 90_000;
            perMonth = unspent / 3;
        }
        Assert.Equal(0, unspent, 1e-6);
    }

    [Fact] // negative control
    public void A_cost_spent_a_day_late_is_noticed() => Assert.ThrowsAny<Exception>(() => FloatAssert.Equal(
        1000 + (30_000 * (0.75 - (1 / Days)) / Days), Future("fine: {product: app, at_month: 1.25, costs_usd: 90k, over_months: 3}")[1, ProductSlot.OtherCost], Roundings));

    /// <summary>The company's own cost is charged to cash and never to a product; a payment comes in at once, and is no revenue.</summary>
    [Fact]
    public void Cash_pays_burn_and_company_costs_and_receives_payments()
    {
        OneFuture future = Future("""
            audit: {at_month: 2.5, costs_usd: 100k, over_months: 2}
              round: {at_month: 4.75, pays_usd: 250k}
            """);
        double cash = 1e6;
        for (int k = 0; k < 12; k++)
        {
            cash -= (Days * 1000) + (50_000 * Math.Max(0, Math.Min(k + 1, 4.5) - Math.Max(k, 2.5)));
            if (k == 4) cash += 250_000;
            FloatAssert.Equal(cash, future.Cash(k), Roundings);
            FloatAssert.Equal(cash, future[k, Metric.CashUsd], Roundings);
            FloatAssert.Equal(cash / (Days * 1000), future[k, Metric.RunwayMonths], Roundings);
            Assert.Equal(0, future[k, ProductSlot.Revenue]);
            FloatAssert.Equal(1000, future[k, ProductSlot.OtherCost], Roundings);
        }
    }

    /// <summary>What a condition pays is in the cash of the next step.</summary>
    [Fact]
    public void What_a_condition_sets_off_acts_from_the_next_step_on()
    {
        OneFuture future = Future("rescue: {when: {cash_usd: below 0.92M}, pays_usd: 500k}");
        double cash = 1e6;
        for (int k = 0; k < 6; k++)
        {
            cash += (k == 3 ? 500_000 : 0) - (Days * 1000);
            FloatAssert.Equal(cash, future.Cash(k), Roundings);
        }
    }

    /// <summary>The last step counts for the share it was lived, in sums and in cash; the metrics of that step stay as they were judged.</summary>
    [Fact]
    public void The_flows_of_the_last_step_count_for_the_share_it_was_lived()
    {
        OneFuture future = Future("stop: {product: app, at_month: 3.25, ends: stop}");
        Assert.Equal(4, future.Steps);
        FloatAssert.Equal(1e6 - (3.25 * Days * 1000), future.Cash(3), Roundings);
        FloatAssert.Equal(1e6 - (4 * Days * 1000), future[3, Metric.CashUsd], Roundings);
        FloatAssert.Equal(3.25 * Days * 1000, future.Last(ProductSlot.Loss), Roundings);
        FloatAssert.Equal(3.25 * Days * 1000, future.Last(ProductSlot.TotalOther), Roundings);
        FloatAssert.Equal(1e6 - (3.25 * Days * 1000), future.Last(ProductSlot.LowestCash), Roundings);
    }

    [Fact]
    public void Cash_that_is_unlimited_stays_so()
    {
        OneFuture future = OneFuture.Of("""
            horizon_months: 3
            products: {app: {users: {all: {churn_per_month: 0%} }, opex_usd_per_day: 1B} }
            """);
        Assert.Equal(SurvivalSim.Planning.Plan.CashLimit, future.Cash(2));
    }

    private static OneFuture Future(string events) => OneFuture.Of($$"""
        horizon_months: 12
        company: {cash_usd: 1M}
        products: {app: {users: {all: {churn_per_month: 0%} }, opex_usd_per_day: 1000} }
        events:
          {{events}}
        """);
}
