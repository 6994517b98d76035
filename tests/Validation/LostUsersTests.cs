using SurvivalSim.Planning.Records;

namespace SurvivalSim.Tests.Validation;

/// <summary>Users lost at once: those at the start of the step it falls in, and they are not returned to the market.</summary>
public class LostUsersTests
{
    private const double Roundings = 6 * (FloatAssert.Function + 6);

    [Fact]
    public void An_outage_takes_its_share_of_the_users_at_the_start_of_its_step()
    {
        OneFuture future = Future("outage: {product: app, at_month: 2.75, loses_users: 20%}");
        for (int k = 0; k < 6; k++) FloatAssert.Equal(1000 * Math.Pow(0.9, k + 1) * (k >= 2 ? 0.8 : 1), future.UsersAfter(k), Roundings);
    }

    /// <summary>The condition holds in the first step; the users are gone in the second.</summary>
    [Fact]
    public void A_condition_takes_users_from_the_next_step_on()
    {
        OneFuture future = Future("panic: {product: app, when: {users: above 900}, loses_users: 20%}");
        for (int k = 0; k < 6; k++) FloatAssert.Equal(1000 * Math.Pow(0.9, k + 1) * (k >= 1 ? 0.8 : 1), future.UsersAfter(k), Roundings);
    }

    [Fact]
    public void Two_losses_in_a_step_multiply_and_the_company_s_strikes_every_product()
    {
        OneFuture future = Future("""
            outage: {product: app, at_month: 2.75, loses_users: 20%}
              scandal: {at_month: 2.25, loses_users: 50%}
            """);
        FloatAssert.Equal(1000 * Math.Pow(0.9, 3) * 0.8 * 0.5, future.UsersAfter(2), Roundings);
        FloatAssert.Equal(500 * Math.Pow(0.9, 3) * 0.5, future.UsersAfter(2, segment: 1), Roundings);
    }

    [Fact]
    public void Who_was_lost_has_been_reached_all_the_same()
    {
        OneFuture future = Future("outage: {product: app, at_month: 2.75, loses_users: 20%}");
        FloatAssert.Equal(1000, future.WonAfter(5), Roundings);
        FloatAssert.Equal(1000 * 0.1 / -Math.Log(0.9), future.Last(ProductSlot.PeakUsers), Roundings);
    }

    [Fact] // negative control
    public void A_tenth_of_a_percent_more_is_noticed() => Assert.ThrowsAny<Exception>(() => FloatAssert.Equal(
        1000 * Math.Pow(0.9, 3) * 0.8, Future("outage: {product: app, at_month: 2.75, loses_users: 20.1%}").UsersAfter(2), Roundings));

    private static OneFuture Future(string events) => OneFuture.Of($$"""
        horizon_months: 6
        products:
          app: {users: {all: {initial: 1000, churn_per_month: 10%} } }
          other: {users: {all: {initial: 500, churn_per_month: 10%} } }
        events:
          {{events}}
        """);
}
