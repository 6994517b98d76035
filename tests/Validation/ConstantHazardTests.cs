using SurvivalSim.Estimates;
using SurvivalSim.Tallies;

namespace SurvivalSim.Tests.Validation;

/// <summary>Rates are continuous in time: whatever the step, survival is exponential, causes share it in the ratio of their rates, and ends are known to the instant.</summary>
public class ConstantHazardTests
{
    private const int Futures = 60_000;

    /// <summary>Smallest bias of a probability that must be seen: that of a hazard 5 % off, at month 24.</summary>
    private const double MustDetect = 0.0175;

    private static readonly Dictionary<string, RunTally> Single = Steps(step => $$"""
        step: {{step}}
        horizon_months: 24
        products: {app: {users: {all: {churn_per_month: 10%} } } }
        events: {blow: {product: app, rate_per_year: 0.36, ends: blow} }
        """);

    private static readonly Dictionary<string, RunTally> Competing = Steps(step => $$"""
        step: {{step}}
        horizon_months: 24
        products: {app: {users: {all: {churn_per_month: 10%} } } }
        events:
          often: {product: app, rate_per_year: 0.36, ends: often}
          seldom: {rate_per_year: 0.12, ends: seldom}
        """);

    /// <summary>S(m) = e^(−0.03m) for 0.36 per year.</summary>
    [Theory]
    [InlineData("day", 1), InlineData("day", 12), InlineData("day", 24)]
    [InlineData("week", 1), InlineData("week", 12), InlineData("week", 24)]
    [InlineData("month", 1), InlineData("month", 12), InlineData("month", 24)]
    public void One_hazard_survives_exponentially_at_any_step(string step, int month) => AssertSurvival(Single[step], month, 0.03);

    [Theory, InlineData("day"), InlineData("month")] // negative control
    public void A_hazard_5_percent_too_high_is_noticed(string step) =>
        Assert.ThrowsAny<Exception>(() => AssertSurvival(Single[step], 24, 0.03 * 1.05));

    /// <summary>Of rates 0.03 and 0.01 per month the first ends three quarters: ¾·(1 − e^(−0.96)) and ¼ of it.</summary>
    [Theory, InlineData(1, 0.4628303355), InlineData(2, 0.1542767785)]
    public void Two_hazards_share_the_ends(int cause, double exact) => AssertIncidence(cause, exact);

    [Theory, InlineData(1, 0.5132477440), InlineData(2, 0.2133721389)] // negative control
    public void One_minus_Kaplan_Meier_per_cause_is_another_answer(int cause, double wrong) =>
        Assert.ThrowsAny<Exception>(() => AssertIncidence(cause, wrong));

    /// <summary>E[min(T, 24)] = (1 − e^(−0.96))/0.04, exact at any step because ends are recorded at their instant.</summary>
    [Theory, InlineData("day"), InlineData("week"), InlineData("month")]
    public void The_restricted_mean_is_exact_at_any_step(string step) => AssertRestrictedMean(Competing[step], 15.427678);

    [Fact] // negative control: ends dated at the end of their month, (1 − e^(−0.96))/(1 − e^(−0.04)) whole months
    public void Ends_dated_at_the_end_of_the_month_would_be_noticed() =>
        Assert.ThrowsAny<Exception>(() => AssertRestrictedMean(Competing["month"], 15.738288));

    /// <summary>A condition that always holds, with a hazard, is a constant hazard too; 5 % per month from month 2.5 on.</summary>
    [Theory, InlineData("week"), InlineData("month")]
    public void A_conditional_hazard_begins_at_the_instant_it_may(string step)
    {
        RunTally tally = Simulate.Tally($$"""
            step: {{step}}
            horizon_months: 12
            products: {app: {users: {all: {initial: 10, churn_per_month: 0%} } } }
            events: {drift: {product: app, when: {users: above 1}, after_month: 2.5, hazard_per_month: 0.05, ends: drift} }
            """, Futures);
        Assert.Equal(0, Simulate.HitsBy(tally.Products[0].Ends, 2.5));
        foreach (double month in new[] { 2.75, 3, 6, 12 })
        {
            double exact = Math.Exp(-0.05 * (month - 2.5));
            MonteCarloAssert.Proportion(Futures - Simulate.HitsBy(tally.Products[0].Ends, month), Futures, exact, MustDetect);
        }
    }

    private static Dictionary<string, RunTally> Steps(Func<string, string> yaml) =>
        new[] { "day", "week", "month" }.ToDictionary(step => step, step => Simulate.Tally(yaml(step), Futures));

    private static void AssertSurvival(RunTally tally, int month, double hazardPerMonth)
    {
        double exact = Math.Exp(-hazardPerMonth * month);
        MonteCarloAssert.Mean(new KaplanMeier(tally.Products[0].Ends).At(month).P, Math.Sqrt(exact * (1 - exact) / Futures), exact, MustDetect);
    }

    private static void AssertIncidence(int cause, double exact) => MonteCarloAssert.Mean(
        new AalenJohansen(Competing["month"].Products[0].Ends, cause).At(24).P, Math.Sqrt(exact * (1 - exact) / Futures), exact, MustDetect);

    private static void AssertRestrictedMean(RunTally tally, double exact)
    {
        Estimate mean = new KaplanMeier(tally.Products[0].Ends).RestrictedMean(24);
        MonteCarloAssert.Mean(mean.Value, mean.StandardError, exact, mustDetect: 0.3);
    }
}
