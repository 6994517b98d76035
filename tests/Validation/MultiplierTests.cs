using SurvivalSim.Planning.Records;
using SurvivalSim.Scenarios;

namespace SurvivalSim.Tests.Validation;

/// <summary>What events put on a channel over a step: M = Π m^s, s being the event's mean strength over the step.</summary>
public class MultiplierTests
{
    /// <summary>An exponential of an exponent below 3, a strength that loses at most its month over 2⁻²³ as a difference of times, some products.</summary>
    private const double Roundings = (3 * FloatAssert.Function) + 30;

    [Fact]
    public void A_permanent_factor_acts_from_its_instant_on()
    {
        OneFuture future = Future("burst: {product: app, at_month: 2.25, multiplies: {opex: 3} }");
        for (int k = 0; k < 6; k++) AssertFactor(Math.Pow(3, Math.Clamp(k + 1 - 2.25, 0, 1)), future, k);
    }

    [Fact]
    public void Factors_of_several_events_multiply()
    {
        OneFuture future = Future("""
            burst: {product: app, at_month: 2.25, multiplies: {opex: 3} }
              relief: {at_month: 1, multiplies: {opex: 0.5} }
            """);
        for (int k = 0; k < 6; k++) AssertFactor(Math.Pow(3, Math.Clamp(k + 1 - 2.25, 0, 1)) * (k >= 1 ? 0.5 : 1), future, k);
    }

    [Fact]
    public void A_factor_that_lasts_acts_for_its_share_of_each_step()
    {
        OneFuture future = Future("burst: {product: app, at_month: 1.25, multiplies: {opex: 3}, lasts_months: 2.5}");
        for (int k = 0; k < 6; k++) AssertFactor(Math.Pow(3, Math.Max(0, Math.Min(k + 1, 3.75) - Math.Max(k, 1.25))), future, k);
    }

    /// <summary>The strength is taken at the middle of the active part of the step.</summary>
    [Fact]
    public void A_factor_that_fades_halves()
    {
        OneFuture future = Future("burst: {product: app, at_month: 1.25, multiplies: {opex: 3}, fades_half_life_months: 2}");
        for (int k = 1; k < 12; k++)
        {
            double from = Math.Max(k, 1.25), share = k + 1 - from, age = ((from + k + 1) / 2) - 1.25;
            AssertFactor(Math.Pow(3, share * double.Exp2(-age / 2)), future, k);
        }
    }

    /// <summary>Fired by a condition three times, each at a step's end and acting from there on: the latest replaces the earlier where factors are temporary.</summary>
    [Fact]
    public void The_latest_of_several_arrivals_replaces_the_earlier()
    {
        OneFuture future = Future("burst: {product: app, when: {months_since_launch: above 0.5}, at_most: 3, multiplies: {opex: 3}, lasts_months: 2.5}");
        double[] strength = [0, 1, 1, 1, 1, 0.5, 0, 0];
        for (int k = 0; k < strength.Length; k++) AssertFactor(Math.Pow(3, strength[k]), future, k);
    }

    [Fact]
    public void Several_permanent_arrivals_add_up()
    {
        OneFuture future = Future("burst: {product: app, when: {months_since_launch: above 0.5}, at_most: 3, multiplies: {opex: 1.5} }");
        for (int k = 0; k < 8; k++) AssertFactor(Math.Pow(1.5, Math.Min(k, 3)), future, k);
    }

    [Fact] // negative control: a share of the step is an exponent, not a weight; 3^0.75 = 2.28, 0.25 + 0.75·3 = 2.5
    public void A_mean_of_factors_is_another_answer() =>
        Assert.ThrowsAny<Exception>(() => AssertFactor(2.5, Future("burst: {product: app, at_month: 2.25, multiplies: {opex: 3} }"), 2));

    [Fact] // negative control
    public void A_day_late_is_noticed() =>
        Assert.ThrowsAny<Exception>(() => AssertFactor(Math.Pow(3, 0.75 - (1 / 30.4375)), Future("burst: {product: app, at_month: 2.25, multiplies: {opex: 3} }"), 2));

    [Fact]
    public void A_factor_of_zero_leaves_nothing_and_only_while_it_lasts()
    {
        OneFuture future = Future("strike: {product: app, at_month: 2, multiplies: {opex: 0}, lasts_months: 1}");
        FloatAssert.Equal(1000, future[1, ProductSlot.OtherCost], Roundings);
        Assert.InRange(future[2, ProductSlot.OtherCost], 0, 1e-30); // the smallest that the engine's exponential gives
        FloatAssert.Equal(1000, future[3, ProductSlot.OtherCost], Roundings);
    }

    /// <summary>Each channel doubles what it is named for. The second step is compared, the first in which the factor acts, before anything compounds.</summary>
    [Theory]
    [InlineData("adds", 2), InlineData("referral", 2), InlineData("churn", 2), InlineData("usage", 2), InlineData("price", 2), InlineData("revenue", 2)]
    [InlineData("gpu_price", 2), InlineData("gpu_seconds", 2), InlineData("opex", 2), InlineData("reserved_gpus", 2), InlineData("threshold", 2), InlineData("alternative", 2)]
    public void A_channel_acts_on_what_it_is_named_for(string channel, double factor)
    {
        OneFuture without = Rich("gpu_price", 1), with = Rich(channel, factor);
        double hazard = -Math.Log(0.9), adds = 1000 * (channel == "adds" ? 2 : 1), referral = 0.05 * (channel is "adds" or "referral" ? 2 : 1);
        double x = referral - (hazard * (channel == "churn" ? 2 : 1)), start = without.UsersAfter(0);
        FloatAssert.Equal((start * Math.Exp(x)) + (adds * (Math.Exp(x) - 1) / x), with.UsersAfter(1), Roundings);
        double users = with[1, ProductSlot.Users], usage = channel == "usage" ? 2 : 1, work = channel == "gpu_seconds" ? 2 : 1;
        FloatAssert.Equal(users * 10 * usage, with[1, ProductSlot.Outputs], Roundings);
        double needed = users * 10 * usage * 86.4 * work / 86_400, reserved = 50 * (channel == "reserved_gpus" ? 2 : 1);
        // The price on demand is that of the step; what is reserved was rented at the start.
        double price = 2 * (channel == "gpu_price" ? 2 : 1);
        FloatAssert.Equal(24 * ((reserved * 2) + (Math.Max(0, needed - reserved) * price)), with[1, ProductSlot.ComputeCost], Roundings);
        double sales = users * ((0.5 * 8 / 30.4375) + (10 * usage * 0.01)) * (channel == "price" ? 2 : 1) * 0.8;
        double revenue = (sales + 300) * (channel == "revenue" ? 2 : 1);
        FloatAssert.Equal(revenue, with[1, ProductSlot.Revenue], Roundings);
        FloatAssert.Equal(1000 * (channel == "opex" ? 2 : 1), with[1, ProductSlot.OtherCost], Roundings);
        FloatAssert.Equal(7000 * (channel == "threshold" ? 2 : 1), with[1, ProductSlot.Threshold], Roundings);
        double perGpuHour = revenue / (24 * Math.Max(reserved, needed));
        FloatAssert.Equal(5 * (channel == "alternative" ? 2 : 1) / perGpuHour, with[1, Metric.Opportunity], 2 * Roundings);
    }

    private static OneFuture Rich(string channel, double factor) => OneFuture.Of($$"""
        horizon_months: 3
        company: {gpu_usd_per_hour: 2}
        products:
          app:
            burn_threshold_usd_per_day: 7000
            alternative_usd_per_gpu_hour: 5
            store_fee: 20%
            other_revenue_usd_per_day: 300
            opex_usd_per_day: 1000
            users:
              all: {initial: 20000, adds_per_month: 1000, referral_per_month: 0.05, churn_per_month: 10%,
                    outputs_per_user_day: 10, paying: 50%, arpu_usd_per_month: 8, usd_per_output: 0.01}
            compute: {gpu_seconds_per_output: 86.4, reserved_gpus: 50}
        events: {shift: {at_month: 1, multiplies: { {{channel}}: {{factor}} } } }
        """);

    private static OneFuture Future(string events) => OneFuture.Of($$"""
        horizon_months: 12
        products: {app: {users: {all: {churn_per_month: 0%} }, opex_usd_per_day: 1000} }
        events:
          {{events}}
        """);

    private static void AssertFactor(double factor, OneFuture future, int step) => FloatAssert.Equal(1000 * factor, future[step, ProductSlot.OtherCost], Roundings);
}
