using SurvivalSim.Foundation;

namespace SurvivalSim.Tests.Validation;

/// <summary>A market of M people is used up: with adds a and no winback, those reached follow C(t) = M·(1 − e^(−at/M)), at first order in the step.</summary>
public class MarketSaturationTests
{
    private const double Market = 1e5, Adds = 3e4, Months = 12;

    /// <summary>Frozen within a step, openness falls by a·m/M a step: C after n steps is M·(1 − (1 − am/M)ⁿ), exactly.</summary>
    [Fact]
    public void At_a_monthly_step_each_step_takes_its_share_of_what_is_open()
    {
        OneFuture future = Future("month", churn: "20%");
        for (int k = 0; k < future.Steps; k++)
            FloatAssert.Equal(Market * (1 - Math.Pow(1 - (Adds / Market), k + 1)), future.WonAfter(k), roundings: 12 * (FloatAssert.Function + 4));
    }

    [Fact]
    public void Finer_steps_approach_the_closed_form_at_first_order()
    {
        double monthly = Error("month"), weekly = Error("week"), daily = Error("day");
        Assert.InRange(Math.Log(monthly / weekly) / Math.Log(Calendar.DaysPerMonth / 7), 0.8, 1.2);
        Assert.InRange(Math.Log(weekly / daily) / Math.Log(7), 0.95, 1.05);
    }

    /// <summary>Who leaves is lost to the market, but for the share that may be won back; by the exact solution of each step.</summary>
    [Theory, InlineData("0%", 0), InlineData("100%", 1)]
    public void Winback_returns_leavers_to_the_market(string winback, double share)
    {
        OneFuture future = Future("month", churn: "20%", winback);
        double hazard = -Math.Log(0.8), users = 0, won = 0;
        for (int k = 0; k < future.Steps; k++)
        {
            double adds = Adds * (1 - (won / Market)), phi = (1 - Math.Exp(-hazard)) / hazard, psi = (1 - phi) / hazard;
            won += adds - (share * hazard * ((users * phi) + (adds * psi)));
            users = (users * Math.Exp(-hazard)) + (adds * phi);
            FloatAssert.Equal(users, future.UsersAfter(k), roundings: 12 * ((4 * FloatAssert.Function) + 12));
            FloatAssert.Equal(won, future.WonAfter(k), roundings: 12 * ((4 * FloatAssert.Function) + 12));
        }
    }

    [Fact] // negative control
    public void A_market_that_leavers_return_to_is_noticed() =>
        Assert.ThrowsAny<Exception>(() => FloatAssert.Equal(
            Future("month", churn: "20%", "0%").WonAfter(11), Future("month", churn: "20%", "10%").WonAfter(11), roundings: 1_000));

    private static double Error(string step)
    {
        OneFuture future = Future(step, churn: "20%");
        return (future.WonAfter(future.Steps - 1) / (Market * (1 - Math.Exp(-Adds * Months / Market)))) - 1;
    }

    private static OneFuture Future(string step, string churn, string winback = "0%") => OneFuture.Of($$"""
        step: {{step}}
        horizon_months: 12
        products: {app: {users: {all: {adds_per_month: 30k, market: 100k, churn_per_month: {{churn}}, winback: {{winback}} } } } }
        """);
}
