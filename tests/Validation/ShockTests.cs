using SurvivalSim.Planning;
using SurvivalSim.Planning.Records;

namespace SurvivalSim.Tests.Validation;

/// <summary>Shocks: from the first step on stationary with standard deviation σ, half forgotten after a half-life, with mean 1 as factors, correlated as listed.</summary>
public class ShockTests
{
    private const int Futures = 100_000;
    private const double Sd = 0.3, HalfLife = 2;

    /// <summary>ln(factor) is normal with mean −σ²/2 and variance σ², the factor has mean 1 and variance e^(σ²) − 1.</summary>
    [Theory, InlineData("month", 0), InlineData("month", 5), InlineData("week", 11)]
    public void A_shock_is_stationary_from_the_first_step_on(string step, int at) => AssertShock(Factors(step, at, ProductSlot.ChurnFactor), Sd);

    [Fact] // negative control: the variance is 4 % too large
    public void A_shock_2_percent_too_wide_is_noticed() =>
        Assert.ThrowsAny<Exception>(() => AssertShock(Factors("month", 3, ProductSlot.ChurnFactor), Sd * 1.02));

    /// <summary>Months apart, a shock is correlated with itself by 2^(−months/2). Fisher's z has the standard error 1/√(n − 3).</summary>
    [Theory, InlineData("month", 1, 2, 1), InlineData("month", 1, 4, 3), InlineData("week", 3, 16, 13 * 7 / 30.4375)]
    public void A_shock_is_half_forgotten_after_a_half_life(string step, int first, int second, double months) =>
        AssertCorrelation(Factors(step, first, ProductSlot.ChurnFactor), Factors(step, second, ProductSlot.ChurnFactor), double.Exp2(-months / HalfLife));

    /// <summary>The innovations have the listed correlation, and so have the shocks in the first step. With half-lives of 3 and 2 months, a and b kept a step, it moves from there to
    /// ρ·√((1 − a²)(1 − b²))/(1 − ab): what remains of the start is (ab)ⁿ.</summary>
    [Theory, InlineData(0), InlineData(1), InlineData(4)]
    public void Shocks_move_together_as_listed(int at) =>
        AssertCorrelation(Factors("month", at, ProductSlot.AddsFactor), Factors("month", at, ProductSlot.ChurnFactor), Together(-0.6, at));

    [Fact] // negative control
    public void Another_correlation_is_noticed() => Assert.ThrowsAny<Exception>(() =>
        AssertCorrelation(Factors("month", 4, ProductSlot.AddsFactor), Factors("month", 4, ProductSlot.ChurnFactor), Together(-0.58, 4)));

    /// <summary>A shock correlated with others that have no size is as wide as alone, and forgets as fast.</summary>
    [Theory, InlineData(0), InlineData(6)]
    public void A_shock_correlated_with_one_of_no_size_keeps_its_own(int at)
    {
        Plan plan = Simulate.Plan(Scenario("month"), "products.app.shocks.adds.sd=0", "products.app.shocks.usage.sd=0");
        int slot = plan.Products[0].State + (int)ProductSlot.ChurnFactor;
        AssertShock(Simulate.Columns(plan, Futures, at, slot)[0], Sd);
        float[] later = Simulate.Columns(plan, Futures, at + 2, slot)[0];
        AssertCorrelation(Simulate.Columns(plan, Futures, at, slot)[0], later, 0.5);
    }

    private static double Together(double rho, int steps)
    {
        double a = double.Exp2(-1.0 / 3), b = double.Exp2(-1.0 / 2), kept = Math.Pow(a * b, steps);
        return rho * (kept + ((1 - kept) * Math.Sqrt((1 - (a * a)) * (1 - (b * b))) / (1 - (a * b))));
    }

    private static float[] Factors(string step, int at, ProductSlot slot)
    {
        Plan plan = Simulate.Plan(Scenario(step));
        return Simulate.Columns(plan, Futures, at, plan.Products[0].State + (int)slot)[0];
    }

    private static string Scenario(string step) => $$"""
        step: {{step}}
        horizon_months: 9
        products:
          app:
            users: {all: {initial: 1000, churn_per_month: 10%} }
            shocks: {adds: {sd: 20%}, usage: {sd: 10%}, churn: {sd: 30%, half_life_months: 2} }
        correlations:
          - [products.app.shocks.adds, products.app.shocks.usage, 0.5]
          - [products.app.shocks.adds, products.app.shocks.churn, -0.6]
        """;

    private static void AssertShock(float[] factors, double sd)
    {
        double[] logs = [.. factors.Select(factor => Math.Log(factor))];
        double variance = sd * sd;
        MonteCarloAssert.Mean(logs.Average(), sd / Math.Sqrt(Futures), -variance / 2, mustDetect: 0.01);
        double spread = logs.Average(log => (log + (variance / 2)) * (log + (variance / 2)));
        MonteCarloAssert.Mean(spread, variance * Math.Sqrt(2.0 / Futures), variance, mustDetect: 0.04 * variance);
        MonteCarloAssert.Mean(factors.Average(), Math.Sqrt((Math.Exp(variance) - 1) / Futures), 1, mustDetect: 0.01);
    }

    private static void AssertCorrelation(float[] first, float[] second, double exact)
    {
        double observed = MathNet.Numerics.Statistics.Correlation.Pearson(first.Select(x => Math.Log(x)), second.Select(x => Math.Log(x)));
        MonteCarloAssert.Mean(Math.Atanh(observed), 1 / Math.Sqrt(Futures - 3), Math.Atanh(exact), mustDetect: 0.03);
    }
}
