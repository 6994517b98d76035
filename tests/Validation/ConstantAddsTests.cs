using SurvivalSim.Planning.Records;

namespace SurvivalSim.Tests.Validation;

/// <summary>Users with constant adds a and hazard h: N(t) = a/h + (N₀ − a/h)·e^(−ht), exactly, whatever the step.</summary>
public class ConstantAddsTests
{
    private const double Initial = 1_000, Adds = 300;

    private static readonly double Hazard = -Math.Log(1 - 0.4);

    /// <summary>What one step rounds: eˣ, φ and ψ, four operations, and an exponent of at most 0.51. Older errors fade with the users that carry them:
    /// a step keeps e^(−hm) of them, which leaves at most 1/(1 − e^(−hm)) steps' worth, 60 at a day.</summary>
    private static double Roundings(string step) => (3 * FloatAssert.Function + 5) * step switch { "day" => 60, "week" => 9, _ => 2.5 };

    [Theory, InlineData("day"), InlineData("week"), InlineData("month")]
    public void Users_follow_the_exact_solution_at_any_step(string step)
    {
        OneFuture future = Future(step);
        for (int k = 0; k < future.Steps; k++) AssertUsers(future, step, k, Hazard);
    }

    [Theory, InlineData("day"), InlineData("month")] // negative control
    public void A_hazard_that_is_the_churn_itself_is_noticed(string step) =>
        Assert.ThrowsAny<Exception>(() => AssertUsers(Future(step), step, 5, hazard: 0.4));

    [Theory, InlineData("week"), InlineData("month")] // negative control
    public void A_hazard_a_thousandth_too_high_is_noticed(string step) =>
        Assert.ThrowsAny<Exception>(() => AssertUsers(Future(step), step, 0, Hazard * 1.001));

    private static OneFuture Future(string step) => OneFuture.Of($$"""
        step: {{step}}
        horizon_months: 12
        products: {app: {users: {all: {initial: 1000, adds_per_month: 600, activation: 50%, churn_per_month: 40%} } } }
        """);

    /// <summary>Users at the step's end, and the metric, which is their mean over the step: the integral over its length.</summary>
    private static void AssertUsers(OneFuture future, string step, int k, double hazard)
    {
        double start = k == 0 ? 0 : future.EndOf(k - 1), end = future.EndOf(k), level = Adds / hazard;
        FloatAssert.Equal(level + ((Initial - level) * Math.Exp(-hazard * end)), future.UsersAfter(k), Roundings(step));
        double mean = level + ((Initial - level) * (Math.Exp(-hazard * start) - Math.Exp(-hazard * end)) / (hazard * (end - start)));
        FloatAssert.Equal(mean, future[k, ProductSlot.Users], Roundings(step));
    }
}
