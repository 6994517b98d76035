using SurvivalSim.Planning;

namespace SurvivalSim.Tests.Validation;

/// <summary>The GPU price: its mean moves by the drift alone, its logarithm spreads as σ²t, or as σ²·(h/12)/(2 ln 2)·(1 − 2^(−2t/h)) with a half-life of h months.</summary>
public class GpuPriceTests
{
    private const int Futures = 100_000;
    private const double Now = 2, Drift = -0.3, Volatility = 0.5, HalfLife = 4;

    [Theory]
    [InlineData("month", 0, false), InlineData("month", 1, false), InlineData("month", 18, false), InlineData("week", 60, false)]
    [InlineData("month", 1, true), InlineData("month", 6, true), InlineData("month", 23, true), InlineData("week", 60, true)]
    public void The_price_of_a_step_is_that_of_its_start(string step, int at, bool reverts) => AssertPrice(step, at, reverts, Volatility);

    [Theory, InlineData(false), InlineData(true)] // negative control: the variance is 4 % too large
    public void A_volatility_2_percent_too_high_is_noticed(bool reverts) =>
        Assert.ThrowsAny<Exception>(() => AssertPrice("month", 6, reverts, Volatility * 1.02));

    [Fact] // negative control
    public void A_price_of_the_step_s_end_is_noticed() =>
        Assert.ThrowsAny<Exception>(() => AssertPrice("month", 6, reverts: false, Volatility, months: 7));

    /// <summary>Between months 3 and 9 the mean-reverting logarithm keeps 2^(−6/4) of its deviation: cov = 2^(−6/4)·var(3).</summary>
    [Fact]
    public void A_price_with_a_half_life_returns()
    {
        Plan plan = Simulate.Plan(Scenario("month", reverts: true));
        float[] early = Simulate.Columns(plan, Futures, 3, plan.Company.GpuPrice)[0], late = Simulate.Columns(plan, Futures, 9, plan.Company.GpuPrice)[0];
        double observed = MathNet.Numerics.Statistics.Correlation.Pearson(early.Select(x => Math.Log(x)), late.Select(x => Math.Log(x)));
        double exact = double.Exp2(-6 / HalfLife) * Math.Sqrt(Variance(3, true, Volatility) / Variance(9, true, Volatility));
        MonteCarloAssert.Mean(Math.Atanh(observed), 1 / Math.Sqrt(Futures - 3), Math.Atanh(exact), mustDetect: 0.03);
    }

    private static double Variance(double months, bool reverts, double volatility) => reverts
        ? volatility * volatility * (HalfLife / 12) / (2 * Math.Log(2)) * (1 - double.Exp2(-2 * months / HalfLife))
        : volatility * volatility * months / 12;

    private static void AssertPrice(string step, int at, bool reverts, double volatility, double? months = null)
    {
        Plan plan = Simulate.Plan(Scenario(step, reverts));
        double month = months ?? plan.Grid.Boundary(at), mean = Now * Math.Pow(1 + Drift, month / 12), variance = Variance(month, reverts, volatility);
        float[] prices = Simulate.Columns(plan, Futures, at, plan.Company.GpuPrice)[0];
        if (variance == 0)
        {
            Assert.All(prices, price => Assert.Equal((float)Now, price));
            return;
        }
        MonteCarloAssert.Mean(prices.Average(), mean * Math.Sqrt((Math.Exp(variance) - 1) / Futures), mean, mustDetect: 0.04 * mean);
        double center = Math.Log(mean) - (variance / 2);
        MonteCarloAssert.Mean(prices.Average(price => Math.Log(price)), Math.Sqrt(variance / Futures), center, mustDetect: 0.02);
        MonteCarloAssert.Mean(prices.Average(price => Math.Pow(Math.Log(price) - center, 2)), variance * Math.Sqrt(2.0 / Futures), variance, mustDetect: 0.04 * variance);
    }

    private static string Scenario(string step, bool reverts) => $$"""
        step: {{step}}
        horizon_months: 24
        company: {gpu_usd_per_hour: {now: 2, drift_per_year: -30%, volatility_per_year: 50%{{(reverts ? ", half_life_months: 4" : "")}} } }
        products: {app: {users: {all: {churn_per_month: 10%} } } }
        """;
}
