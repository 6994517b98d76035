using SurvivalSim.Foundation;
using SurvivalSim.Scenarios;
using SurvivalSim.Scenarios.Reading;
using SurvivalSim.Tests.Validation;

namespace SurvivalSim.Tests.Reference;

/// <summary>The reference itself is held against answers that are known in closed form.</summary>
public class ReferenceModelTests
{
    private const int Seed = 20260101;

    /// <summary>Arrivals are continuous in time: the survival, and its integral, are exact at any step.</summary>
    [Theory, InlineData("day"), InlineData("week"), InlineData("month")]
    public void A_constant_hazard_survives_exponentially_at_any_step(string step)
    {
        const int Futures = 4_000;
        const double HazardPerMonth = 0.3, Horizon = 3;
        List<ReferenceOutcome> outcomes = Outcomes($$"""
            step: {{step}}
            horizon_months: 3
            products: {app: {users: {all: {churn_per_month: 10%} } } }
            events: {blow: {product: app, rate_per_year: 3.6, ends: blow} }
            """, Futures);

        foreach (int month in new[] { 1, 2, 3 })
            MonteCarloAssert.Proportion(outcomes.Count(o => o.LivesAt(month)), Futures, Math.Exp(-HazardPerMonth * month), mustDetect: 0.08);
        double[] lived = [.. outcomes.Select(o => o.EndMonth ?? Horizon)];
        MonteCarloAssert.Mean(lived.Average(), StandardError(lived), (1 - Math.Exp(-HazardPerMonth * Horizon)) / HazardPerMonth, mustDetect: 0.15);
    }

    /// <summary>With constant adds a and hazard h, N(t) = a/h + (N0 − a/h)e^(−ht); the metric is its mean over the step.</summary>
    [Theory, InlineData("day"), InlineData("week"), InlineData("month")]
    public void Users_follow_the_exact_solution_at_any_step(string step)
    {
        const double Initial = 1_000, AddsPerMonth = 300, Tolerance = 1e-10;
        double hazard = -Math.Log(1 - 0.4), level = AddsPerMonth / hazard;
        double stepDays = step switch { "day" => 1, "week" => 7, _ => Calendar.DaysPerMonth };
        ReferenceOutcome outcome = Outcomes($$"""
            step: {{step}}
            horizon_months: 12
            products: {app: {users: {all: {initial: 1000, adds_per_month: 600, activation: 50%, churn_per_month: 40%} } } }
            """, futures: 1).Single();

        for (int month = 1; month < 12; month++)
        {
            double end = Math.Ceiling(Math.Round(month * Calendar.DaysPerMonth / stepDays, 9)) * stepDays / Calendar.DaysPerMonth;
            double start = end - stepDays / Calendar.DaysPerMonth;
            double exact = level + (Initial - level) * (Math.Exp(-hazard * start) - Math.Exp(-hazard * end)) / (hazard * (end - start));
            Assert.InRange(outcome.MetricAt(Metric.Users, month)!.Value / exact, 1 - Tolerance, 1 + Tolerance);
        }
    }

    /// <summary>Hazards of 0.03 and 0.01 per month share the ends 3 : 1; each alone, as in 1 − Kaplan–Meier, would take 0.051 and 0.059 more.</summary>
    [Fact]
    public void Two_hazards_compete()
    {
        const int Futures = 16_000;
        List<ReferenceOutcome> outcomes = Outcomes("""
            horizon_months: 24
            products: {app: {users: {all: {churn_per_month: 10%}}}}
            events:
              often: {product: app, rate_per_year: 0.36, ends: often}
              seldom: {rate_per_year: 0.12, ends: seldom}
            """, Futures);

        double ended = 1 - Math.Exp(-0.04 * 24);
        MonteCarloAssert.Proportion(outcomes.Count(o => o.Cause == "often"), Futures, 0.75 * ended, mustDetect: 0.04);
        MonteCarloAssert.Proportion(outcomes.Count(o => o.Cause == "seldom"), Futures, 0.25 * ended, mustDetect: 0.04);
    }

    /// <summary>Burn follows a geometric Brownian motion seen monthly: drift 0.03 and volatility 0.15 per month, threshold at twice the start.
    /// The price of a step is that of its start, so that n looks after the start are over at the end of step n + 1.</summary>
    /// <remarks>Exact values by quadrature; continuous watching would give 0.137 and 0.396.</remarks>
    [Theory, InlineData(6, 0.0963462765), InlineData(12, 0.3307392321)]
    public void A_wandering_burn_breaches_its_threshold_as_often_as_quadrature_says(int looks, double exact)
    {
        const int Futures = 16_000;
        double volatility = 0.15 * Math.Sqrt(12), drift = Math.Exp(12 * (0.03 + 0.15 * 0.15 / 2)) - 1;
        List<ReferenceOutcome> outcomes = Outcomes($$"""
            horizon_months: 13
            company:
              gpu_usd_per_hour: {now: 2, drift_per_year: {{NumberText.Exact(drift)}}, volatility_per_year: {{NumberText.Exact(volatility)}} }
            products:
              app:
                users: {all: {initial: 86400, churn_per_month: 0%, outputs_per_user_day: 1} }
                compute: {gpu_seconds_per_output: 1}
                burn_threshold_usd_per_day: 96
            """, Futures);

        MonteCarloAssert.Proportion(outcomes.Count(o => o.BreachMonth <= looks + 1), Futures, exact, mustDetect: 0.03);
    }

    /// <summary>Two lognormal numbers: the correlation of their logarithms is that of the scores. Fisher's z has standard error 1/√(n − 3).</summary>
    [Fact]
    public void Correlated_numbers_have_the_correlation_of_their_scores()
    {
        const int Futures = 8_000;
        const double Rho = -0.6;
        List<ReferenceOutcome> outcomes = Outcomes("""
            horizon_months: 1
            products: {app: {users: {all: {churn_per_month: 10%}}, opex_usd_per_day: 1k to 9k, other_revenue_usd_per_day: 2k to 5k}}
            correlations: [[products.app.opex_usd_per_day, products.app.other_revenue_usd_per_day, -0.6]]
            """, Futures);

        double observed = MathNet.Numerics.Statistics.Correlation.Pearson(outcomes.Select(o => Math.Log(o.OtherCostUsd)), outcomes.Select(o => Math.Log(o.RevenueUsd)));
        MonteCarloAssert.Mean(Math.Atanh(observed), 1 / Math.Sqrt(Futures - 3), Math.Atanh(Rho), mustDetect: 0.1);
    }

    private static List<ReferenceOutcome> Outcomes(string yaml, int futures)
    {
        Scenario scenario = ScenarioReader.Read(ScenarioDocument.Parse(yaml, "test.yaml"));
        return [.. ReferenceModel.Run(scenario, futures, Seed).Select(future => future.Products.Single())];
    }

    private static double StandardError(double[] values)
    {
        double mean = values.Average();
        return Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1.0) / values.Length);
    }
}
