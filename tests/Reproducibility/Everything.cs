using SurvivalSim.Planning;
using SurvivalSim.Scenarios;
using SurvivalSim.Scenarios.Reading;

namespace SurvivalSim.Tests.Reproducibility;

/// <summary>The shipped scenarios, and one that uses every feature of the model at once.</summary>
internal static class Everything
{
    /// <summary>Three products of which two launch later, every trigger, every duration, every effect, every channel, every metric in some condition.</summary>
    public const string Yaml = """
        scenario: everything
        start: 2026-01-15
        step: month
        horizon_months: 30.4
        company:
          cash_usd: 20M to 90M
          gpu_usd_per_hour: {now: 1.5 to 3, drift_per_year: -30% to 20%, volatility_per_year: 20% to 40%, half_life_months: 7}
        products:
          video:
            burn_threshold_usd_per_day: 30k to 90k
            alternative_usd_per_gpu_hour: "exponential(mean: 4)"
            other_revenue_usd_per_day: {schedule: {2026-02: 1k, 2026-08-10: 3k}, then_per_month: 2%, scale: 0.5 to 2}
            store_fee: 15% to 30%
            opex_usd_per_day: {schedule: {2026-01: 4k, 2026-06-20: 9k}, then_per_month: -2% to 3%}
            opex_growth_per_year: "discrete(-10%: 25%, 0: 50%, 20%: 25%)"
            notice_days: "mixture(20%: 0, 30%: poisson(mean: 9), 50%: truncated(gamma(shape: 2, scale: 9), 2, 60))"
            shocks: {adds: {sd: 10% to 30%, half_life_months: 2}, churn: {sd: 10%}, usage: {sd: 20%, half_life_months: 1} }
            users:
              consumers:
                initial: 50k to 200k
                adds_per_month: {schedule: {2026-01: 300k, 2026-05: 500k, 2026-11: 250k}, then_per_month: -4% to 1%, scale: "pert(0.7, 1, 1.4)"}
                referral_per_month: {now: 0.1 to 0.3, floor: 0.02, half_life_months: 5}
                activation: 25% to 54%
                market: 2M to 9M
                winback: "mixture(40%: 0, 60%: uniform(10%, 40%))"
                churn_per_month: normal(30% to 60%)
                crowding: "weibull(shape: 2, scale: 0.7)"
                outputs_per_user_day: 0.2 to 0.9
                paying: "beta(4, 90)"
                arpu_usd_per_month: 8 to 18
                arpu_change_per_year: -20% to 10%
              studios:
                initial: 300
                adds_per_month: 20 to 60
                referral_per_month: 0.01
                churn_per_month: 1% to 5%
                contract_months: 12
                outputs_per_user_day: "triangular(10, 30, 120)"
                usd_per_output: 0.2 to 0.5
            compute:
              gpu_seconds_per_output: 300 to 900
              efficiency_gain_per_year: 10% to 300%
              supplier_capture: 10% to 60%
              utilization: normal(50% to 80%)
              reserved_gpus: 100 to 700
              term_months: 6 to 12
              shed_per_month: 1% to 10%
              follow_per_month: 10% to 40%
              on_demand_markup: 10% to 60%
              max_gpus: {schedule: {2026-01: 900, 2026-07: 2000}, then_per_month: 3%, scale: 0.8 to 1.3}
              salvage: "bernoulli(60%)"
          music:
            launch_month: 2 to 9
            burn_threshold_usd_per_day: 20k
            alternative_usd_per_gpu_hour: 3
            shocks: {adds: {sd: 20%}, usage: {sd: 0} }
            users: {all: {initial: 1k, adds_per_month: 100k, churn_per_month: 20%, outputs_per_user_day: 1, paying: 5%, arpu_usd_per_month: 9, usd_per_output: 0.001} }
            compute: {usd_per_output_now: 0.01 to 0.04, utilization: 60%, reserved_gpus: 50, term_months: 3, shed_per_month: 2%}
            opex_usd_per_day: 3k
          images:
            launch: 2026-06-15
            users: {all: {initial: 5k, adds_per_month: 40k, churn_per_month: 100%, usd_per_output: 0.02, outputs_per_user_day: 1} }
            compute: {gpu_seconds_per_output: 12}
        correlations:
          - [products.video.users.consumers.activation, products.video.users.consumers.churn_per_month, 0.5]
          - [products.video.users.consumers.activation, products.video.compute.reserved_gpus, 0.3]
          - [company.gpu_usd_per_hour.drift_per_year, products.video.compute.efficiency_gain_per_year, -0.4]
          - [products.video.shocks.adds, products.music.shocks.adds, 0.5]
          - [products.video.shocks.adds, company.gpu_usd_per_hour.shock, 0.4]
          - [products.music.shocks.usage, products.video.shocks.usage, 0.6]
        events:
          price spike: {rate_per_year: 0.3 to 1, multiplies: {gpu_price: 1.2 to 2.6}, lasts_months: 2 to 6}
          outage: {product: video, rate_per_year: 2 to 8, probability: 30% to 80%, loses_users: "beta(2, 30)", costs_usd: 10k to 90k, over_months: 0.5 to 3}
          parity: {product: video, rate_per_year: 0.5 to 2, at_most: 2, multiplies: {price: 60% to 90%, churn: "discrete(1.05: 50%, 1.4: 50%)", referral: "mixture(50%: 1, 50%: 0.5 to 0.9)"}, fades_half_life_months: 9}
          chips: {at: 2026-09-01, multiplies: {gpu_seconds: 0.5 to 0.9} }
          winter: {rate_per_year: 0.3 to 1, multiplies: {efficiency: "mixture(60%: 0, 40%: 0.2 to 0.8)"}, lasts_months: 6 to 14}
          breakthrough: {product: video, rate_per_year: 0.5, multiplies: {efficiency: 1.1 to 3} }
          training: {product: video, at_month: 3 to 7, costs_usd: 0.5M to 5M, over_months: 2 to 5, multiplies: {reserved_gpus: 0.4 to 0.9}, lasts_months: 2 to 5}
          hype: {product: music, at_month: 0, multiplies: {adds: 2 to 4, usage: 1.1 to 1.5}, fades_half_life_months: 2}
          partner walks: {rate_per_year: 0.4, at_most: 1, multiplies: {revenue: 0.9, alternative: 1.2} }
          partner pays: {at_month: 6 to 12, probability: 60%, unless: partner walks, pays_usd: 5M to 20M}
          round: {when: {runway_months: below 6}, after_month: 3, probability: 50%, at_most: 3, for_months: 1, pays_usd: 10M to 30M}
          audit: {after: round, delay_months: 0.5 to 3, costs_usd: 0.2M to 1M, over_months: 2}
          cap: {product: video, when: {burn_vs_threshold: above 1, unmet: above 0}, for_months: 2, multiplies: {usage: 0.5 to 0.9, churn: 1.1}, lasts_months: 6}
          dearer: {product: video, when: {coverage_avg3m: below 60%, users_vs_peak: above 30%, usd_per_output: above 0}, every_months: 4, at_most: 4, multiplies: {price: 1.02 to 1.2} }
          patience: {product: video, when: {months_to_break_even_avg3m: above 30, months_since_launch: above 6}, every_months: 5, multiplies: {threshold: 0.6 to 0.9} }
          cost cuts: {when: {burn_usd_per_day: above 20k, revenue_per_gpu_hour: below 5}, hazard_per_month: 10%, at_most: 6, multiplies: {opex: 0.8 to 0.95} }
          review: {product: video, when: {burn_vs_threshold_avg3m: above 1, coverage: below 80%}, after_month: 6 to 12, every_months: 1 to 4, ends: burn}
          reallocation: {product: video, when: {opportunity: above 1}, after_month: 3 to 8, hazard_per_month: 2% to 9%, hazard_power: 0.4 of opportunity, ends: reallocated}
          folded: {product: music, after: video ends, delay_months: 1 to 4, probability: 70%, ends: folded}
          trust: {product: images, after: video ends, multiplies: {adds: 0.7 to 0.95, churn: 1.02 to 1.2}, fades_half_life_months: 6}
          grief: {after: folded, delay_months: 0.2, loses_users: 5%, multiplies: {opex: 1.1} }
          fraud: {rate_per_year: 0.1, ends: fraud}
          out of cash: {when: {cash_usd: below 0, users: above 0, revenue_usd_per_day: above 0, compute_usd_per_day: above 0}, ends: out of cash}
        """;

    /// <summary>A scenario whose costs grow beyond the largest float.</summary>
    public const string Exploding = "horizon_months: 600\nproducts: {app: {opex_usd_per_day: {schedule: {2026-01: 5}, then_per_month: 50%}, users: {all: {churn_per_month: 5%}}}}";

    /// <summary>Plans of the shipped scenarios and of the one above, at its own step and at a finer one, by name.</summary>
    public static IReadOnlyDictionary<string, Plan> Plans { get; } = ReadAll();

    public static Plan Plan(string text, params string[] assignments) =>
        Planner.Make(ScenarioReader.Read(assignments.Aggregate(ScenarioDocument.Parse(text, "test.yaml"), (changed, assignment) => changed.With(assignment))));

    private static Dictionary<string, Plan> ReadAll()
    {
        Dictionary<string, Plan> plans = [];
        foreach (string file in Directory.EnumerateFiles(Repository.PathOf("scenarios"), "*.yaml").Order(StringComparer.Ordinal))
            plans[Path.GetFileNameWithoutExtension(file)] = Plan(File.ReadAllText(file));
        plans["everything, monthly"] = Plan(Yaml);
        plans["everything, weekly"] = Plan(Yaml, "step=week", "horizon_months=11.3");
        return plans;
    }
}
