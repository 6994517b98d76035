using SurvivalSim.Estimates;
using SurvivalSim.Foundation;

namespace SurvivalSim.Tests.Validation;

/// <summary>The headline: how often a wandering burn is seen above its threshold by a month.</summary>
/// <remarks>
/// ln(burn) is a Brownian motion with drift 0.03 and volatility 0.15 per month, the threshold is twice the first burn, and it is looked at monthly. Exact by
/// quadrature of the transition density over what has stayed below; watching all the time would give 0.1368 and 0.3962. In a scenario: constant
/// users, no reservation, a price without a half-life. A step's price is that of its start, so the n-th look after the start is at the end of step n + 1.
/// The price's mean grows by e^(12·(0.03 + 0.15²/2)) a year.
/// </remarks>
public class HeadlineBreachTests
{
    private const int Futures = 400_000;

    /// <summary>A fifth of the way to continuous watching; one look too many or too few is 0.03 and more.</summary>
    private const double MustDetect = 0.008;

    private static readonly AalenJohansen Breach = new(Simulate.Tally(Scenario(Math.Log(2)), Futures).Products[0].Breach, cause: 1);

    [Theory, InlineData(6, 0.0963462765), InlineData(12, 0.3307392321)]
    public void A_burn_seen_monthly_breaches_as_often_as_quadrature_says(int looks, double exact) => AssertBreach(looks + 1, exact);

    [Theory, InlineData(6, 0.1367681114), InlineData(12, 0.3962304870)] // negative control
    public void Continuous_watching_is_another_answer(int looks, double continuous) =>
        Assert.ThrowsAny<Exception>(() => AssertBreach(looks + 1, continuous));

    [Theory, InlineData(6, 0.0963462765), InlineData(12, 0.3307392321)] // negative control
    public void A_look_too_early_is_noticed(int looks, double exact) => Assert.ThrowsAny<Exception>(() => AssertBreach(looks, exact));

    [Fact] // negative control
    public void A_threshold_2_percent_too_high_is_noticed()
    {
        var breach = new AalenJohansen(Simulate.Tally(Scenario(Math.Log(2.04)), Futures).Products[0].Breach, cause: 1);
        Assert.ThrowsAny<Exception>(() => AssertBreach(breach, 13, 0.3307392321));
    }

    /// <summary>The starting burn is 48 USD a day: a GPU all day at 2 USD.</summary>
    internal static string Scenario(double logThreshold) => $$"""
        horizon_months: 13
        company:
          gpu_usd_per_hour: {now: 2, drift_per_year: {{NumberText.Exact(Math.Exp(12 * (0.03 + (0.15 * 0.15 / 2))) - 1)}}, volatility_per_year: {{NumberText.Exact(0.15 * Math.Sqrt(12))}} }
        products:
          app:
            users: {all: {initial: 86400, churn_per_month: 0%, outputs_per_user_day: 1} }
            compute: {gpu_seconds_per_output: 1}
            burn_threshold_usd_per_day: {{NumberText.Exact(48 * Math.Exp(logThreshold))}}
        """;

    private static void AssertBreach(int month, double exact) => AssertBreach(Breach, month, exact);

    private static void AssertBreach(AalenJohansen breach, int month, double exact) =>
        MonteCarloAssert.Mean(breach.At(month).P, Math.Sqrt(exact * (1 - exact) / Futures), exact, MustDetect);
}
