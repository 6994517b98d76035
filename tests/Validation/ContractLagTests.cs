namespace SurvivalSim.Tests.Validation;

/// <summary>Under contracts of c months churn follows its target with a lag of c/2 months: after a jump at t₀ the hazard is h₁ + (h₀ − h₁)·e^(−(t−t₀)/(c/2)).</summary>
public class ContractLagTests
{
    private const double Before = 0.105360515657826; // −ln(1 − 10 %)

    /// <summary>Two exponentials and some ten operations a step, over 24 steps or fewer; users carry the sum of all hazards, at most 5.</summary>
    private const double Roundings = 24 * ((2 * FloatAssert.Function) + 10);

    /// <summary>Churn triples at month 3. The lagged hazard is taken at each step's end ("updated, then used") and rules that step.</summary>
    [Theory, InlineData(6), InlineData(12)]
    public void After_a_jump_the_hazard_closes_in_exponentially(double contract)
    {
        OneFuture future = Future(contract, "month");
        double users = 1000;
        for (int k = 0; k < future.Steps; k++)
        {
            users *= Math.Exp(-HazardOf(k, contract));
            FloatAssert.Equal(users, future.UsersAfter(k), Roundings);
        }
    }

    [Fact] // negative control
    public void A_lag_of_the_whole_contract_is_noticed()
    {
        OneFuture future = Future(6, "month");
        double users = 1000;
        for (int k = 0; k < 6; k++) users *= Math.Exp(-HazardOf(k, 12));
        Assert.ThrowsAny<Exception>(() => FloatAssert.Equal(users, future.UsersAfter(5), Roundings));
    }

    /// <summary>At a day's step the sum over steps is the integral, but for half a step of the jump: ∫h = h₁t + (h₀ − h₁)·τ·(1 − e^(−t/τ)).</summary>
    [Fact]
    public void Daily_steps_give_the_integral_of_the_lagged_hazard()
    {
        const double Contract = 6, Lag = Contract / 2, After = 3 * Before, Since = 9, Jump = 3;
        OneFuture future = Future(Contract, "day");
        double integral = (Before * Jump) + (After * Since) + ((Before - After) * Lag * (1 - Math.Exp(-Since / Lag)));
        double stepBias = (After - Before) / 30.4375; // the jump's own step, and the hazard taken at the end of each step
        Assert.InRange(-Math.Log(future.UsersAfter(future.Steps - 1) / 1000), integral, integral + stepBias);
    }

    private static double HazardOf(int step, double contract) =>
        step < 3 ? Before : 3 * Before - (2 * Before * Math.Exp(-(step - 2) / (contract / 2)));

    private static OneFuture Future(double contract, string step) => OneFuture.Of($$"""
        step: {{step}}
        horizon_months: 12
        products: {app: {users: {all: {initial: 1000, churn_per_month: 10%, contract_months: {{contract}} } } } }
        events: {rival: {product: app, at_month: 3, multiplies: {churn: 3} } }
        """);
}
