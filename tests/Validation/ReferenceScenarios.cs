namespace SurvivalSim.Tests.Validation;

/// <summary>Small scenarios, each crowding together features that could disturb one another. All numbers are invented.</summary>
internal static class ReferenceScenarios
{
    /// <summary>Scenarios with chance in them, by what they are about.</summary>
    public static IReadOnlyDictionary<string, string> WithChance { get; } = new Dictionary<string, string>
    {
        ["shared cash, shocks correlated across products, an uncertain launch"] = """
            horizon_months: 18
            company: {cash_usd: 2M to 4M, gpu_usd_per_hour: {now: 1.5 to 3, drift_per_year: -30% to 10%, volatility_per_year: 40%, half_life_months: 4} }
            products:
              a:
                burn_threshold_usd_per_day: 2k to 6k
                users: {x: {initial: 20k, adds_per_month: 2k to 6k, churn_per_month: 5% to 20%, outputs_per_user_day: 1 to 3, paying: 3% to 9%, arpu_usd_per_month: 10} }
                compute: {gpu_seconds_per_output: 10 to 40, utilization: 60%, efficiency_gain_per_year: 10% to 90%}
                opex_usd_per_day: 3k
                shocks: {adds: {sd: 20%}, churn: {sd: 30%, half_life_months: 1}, usage: {sd: 25%, half_life_months: 6} }
              b:
                launch_month: 2 to 9
                users: {x: {initial: 5k, adds_per_month: 5k, churn_per_month: 10% to 30%, outputs_per_user_day: 1, paying: 10%, arpu_usd_per_month: 20} }
                compute: {gpu_seconds_per_output: 30}
                opex_usd_per_day: 4k
                shocks: {adds: {sd: 50%, half_life_months: 2}, usage: {sd: 50%, half_life_months: 5} }
            correlations:
              - [products.a.shocks.adds, products.b.shocks.adds, 0.8]
              - [products.a.shocks.usage, products.b.shocks.usage, 0.9]
              - [company.gpu_usd_per_hour.shock, products.a.shocks.usage, 0.3]
            events:
              broke: {when: {cash_usd: below 0}, ends: broke}
              review a: {product: a, when: {burn_vs_threshold: above 1}, every_months: 2 to 4, after_month: 1 to 5, ends: review}
            """,
        ["company averages begin with the first launch"] = """
            horizon_months: 14
            company: {gpu_usd_per_hour: {now: 2, volatility_per_year: 50%} }
            products:
              a:
                launch_month: 3 to 6
                burn_threshold_usd_per_day: 4k to 9k
                users: {x: {initial: 30k, adds_per_month: 3k to 9k, churn_per_month: 10% to 25%, outputs_per_user_day: 2, paying: 5% to 12%, arpu_usd_per_month: 12} }
                compute: {gpu_seconds_per_output: 60 to 160}
                opex_usd_per_day: 2k
            events:
              patience: {when: {coverage_avg3m: below 60%, burn_vs_threshold_avg3m: above 50%}, for_months: 2, ends: patience}
            """,
        ["weeks to an uneven horizon, two kinds of launch, schedules with uncertain tails"] = """
            start: 2026-01-05
            step: week
            horizon_months: 9.3
            company: {gpu_usd_per_hour: {now: 2, volatility_per_year: 60%} }
            products:
              a:
                launch: 2026-02-11
                burn_threshold_usd_per_day: 900
                users: {x: {initial: 1k, adds_per_month: 1k to 3k, churn_per_month: 20%, outputs_per_user_day: 5, paying: 5%, arpu_usd_per_month: 9, arpu_change_per_year: -30% to 20%} }
                compute: {gpu_seconds_per_output: 60, supplier_capture: 40%, efficiency_gain_per_year: 1}
                opex_usd_per_day: 300
                opex_growth_per_year: 50%
              b:
                launch_month: 6 to 12
                burn_threshold_usd_per_day: 500
                users: {x: {initial: 2k, adds_per_month: {schedule: {2026-05: 4k, 2026-07: 9k, 2026-08-17: 1k}, then_per_month: -10% to 30%, scale: 0.5 to 2}, churn_per_month: 20%, outputs_per_user_day: 2, usd_per_output: 0.01} }
                compute: {usd_per_output_now: 0.002 to 0.02, efficiency_gain_per_year: 0.2 to 2, max_gpus: {schedule: {2026-01: 10, 2026-08-01: 4}, then_per_month: 10%} }
                opex_usd_per_day: {schedule: {2026-01: 200, 2026-08-10: 400}, then_per_month: 5%}
            events:
              boost: {product: a, at_month: 1 to 3, multiplies: {adds: 2, churn: 0.5 to 1.5}, lasts_months: 1 to 3}
              rival: {rate_per_year: 2 to 6, multiplies: {churn: 1.1 to 1.9, adds: 0.8}, fades_half_life_months: 1.5}
              killed: {product: b, rate_per_year: 1, ends: killed}
              faded: {product: a, when: {users_vs_peak: below 0.9}, for_months: 0.5, hazard_per_month: 0.3, ends: faded}
            """,
        ["rates near one a step: overlaps, costs, payments, losses"] = """
            horizon_months: 10.5
            company: {cash_usd: 5M}
            products:
              a:
                burn_threshold_usd_per_day: 20k
                users:
                  x: {initial: 10k, adds_per_month: 2k, churn_per_month: 15%, paying: 20%, arpu_usd_per_month: 30}
                  y: {initial: 3k, churn_per_month: 8%, contract_months: 6, paying: 1, arpu_usd_per_month: 20}
                opex_usd_per_day: 7k
            events:
              permanent: {rate_per_year: 11.5, multiplies: {price: 0.9 to 1.1, opex: 1.0 to 1.06} }
              lasting: {product: a, rate_per_year: 11, at_most: 7, multiplies: {churn: 1 to 3, adds: 0.5 to 1.5}, lasts_months: 0.2 to 2.5}
              fading: {product: a, rate_per_year: 9, probability: 60%, multiplies: {revenue: 0.5 to 1.2, usage: 2}, fades_half_life_months: 0.7}
              cost: {product: a, rate_per_year: 10, costs_usd: 20k to 90k, over_months: 0.3 to 4}
              company cost: {rate_per_year: 8, costs_usd: 50k to 200k, over_months: 2.5}
              payment: {rate_per_year: 6, pays_usd: 100k to 300k, at_most: 4}
              losses: {product: a, rate_per_year: 7, loses_users: 2% to 20%}
              outage: {product: a, at_month: 4, multiplies: {revenue: 0}, lasts_months: 1}
              end: {product: a, rate_per_year: 0.8, ends: end}
              broke: {when: {runway_months: below 3}, hazard_per_month: 0.4, ends: broke}
            """,
        ["hazards with powers, several firings, a reservation with terms"] = """
            horizon_months: 14
            company: {gpu_usd_per_hour: {now: 2, volatility_per_year: 50%} }
            products:
              a:
                burn_threshold_usd_per_day: 3k to 9k
                alternative_usd_per_gpu_hour: 2 to 6
                users: {x: {initial: 30k, adds_per_month: 3k, churn_per_month: 8% to 20%, outputs_per_user_day: 1 to 3, paying: 4%, arpu_usd_per_month: 20} }
                compute: {gpu_seconds_per_output: 60, reserved_gpus: 20 to 60, term_months: 5, shed_per_month: 10%, follow_per_month: 30%, on_demand_markup: 30%, salvage: 0.2 to 1.2}
                opex_usd_per_day: 1k
                shocks: {usage: {sd: 40%} }
            events:
              dearer: {product: a, when: {opportunity: above 1}, hazard_per_month: 0.2 to 0.6, hazard_power: 0.4 of opportunity, after_month: 0.5 to 3, at_most: 3, multiplies: {price: 1.2, usage: 0.9} }
              project: {product: a, when: {burn_vs_threshold_avg3m: above 0.8}, hazard_per_month: 0.8, at_most: 5, costs_usd: 10k, over_months: 2}
              burn: {product: a, when: {burn_vs_threshold: above 1}, hazard_per_month: 0.1, hazard_power: 1.3 of burn_vs_threshold, ends: burn}
              decline: {product: a, when: {users_vs_peak: below 0.95}, hazard_per_month: 0.05, ends: decline}
              late: {product: a, after: dearer, delay_months: 1 to 3, at_most: 2, probability: 70%, ends: late}
            """,
        ["conditions that must hold, begin anew, meet reviews and hazards"] = """
            horizon_months: 20
            products:
              a:
                burn_threshold_usd_per_day: 2k
                users: {x: {initial: 10k, adds_per_month: 1k, churn_per_month: 10%, paying: 10%, arpu_usd_per_month: 40} }
                opex_usd_per_day: 4k
                shocks: {adds: {sd: 40%, half_life_months: 2}, churn: {sd: 80%, half_life_months: 2} }
            events:
              often: {product: a, when: {burn_vs_threshold: above 0.3}, for_months: 1.5 to 3, every_months: 1.7, at_most: 4, multiplies: {opex: 0.97} }
              short: {product: a, when: {coverage: below 1.3}, for_months: 0.5, every_months: 0.4, after_month: 2.3, at_most: 3, costs_usd: 10k}
              perhaps: {product: a, when: {burn_vs_threshold: above 0.3}, for_months: 1.5, hazard_per_month: 0.7, at_most: 6, multiplies: {opex: 1.02} }
              sooner: {product: a, when: {users: below 9k}, hazard_per_month: 0.1, unless: later, ends: sooner}
              later: {product: a, when: {users: below 9k}, every_months: 1.3, after_month: 3, unless: sooner, multiplies: {price: 1.5} }
            """,
        ["markets, crowding, referral with a floor, everything conditions set off"] = """
            horizon_months: 17.4
            company: {cash_usd: 2M to 3M, gpu_usd_per_hour: 2}
            products:
              a:
                burn_threshold_usd_per_day: 2k
                users: {x: {initial: 10k, adds_per_month: 1k to 4k, market: 100k, winback: 30%, crowding: 1, referral_per_month: {now: 0.1, floor: 0.02, half_life_months: 5}, churn_per_month: 12%, outputs_per_user_day: 2, paying: 10%, arpu_usd_per_month: 30} }
                compute: {gpu_seconds_per_output: 60, max_gpus: {schedule: {2026-01: 16, 2026-06: 20, 2027-01: 30} } }
                opex_usd_per_day: 2k to 5k
                shocks: {adds: {sd: 40%, half_life_months: 2}, churn: {sd: 80%, half_life_months: 2} }
            events:
              costly: {product: a, when: {burn_vs_threshold: above 0.5}, at_most: 4, probability: 50%, loses_users: 5% to 20%, costs_usd: 20k to 50k, over_months: 1.5}
              dearer: {product: a, when: {coverage: below 0.9}, for_months: 2, at_most: 3, probability: 70%, multiplies: {price: 1.1 to 1.3, churn: 1.2}, lasts_months: 0.7 to 3}
              campaign: {product: a, after: dearer, delay_months: 0.2 to 1.5, at_most: 2, multiplies: {adds: 1.5}, fades_half_life_months: 2}
              round: {when: {runway_months: below 20}, at_most: 3, for_months: 1, pays_usd: 200k to 400k, costs_usd: 30k, over_months: 4}
              scandal: {product: a, after: round, loses_users: 10%, at_most: 3}
              thrift: {product: a, when: {users: below 9k}, hazard_per_month: 0.5, at_most: 4, multiplies: {opex: 0.9}, fades_half_life_months: 4}
              capped: {product: a, when: {unmet: above 0.01}, every_months: 0.6 to 1.9, unless: faster, at_most: 2, multiplies: {usage: 0.9} }
              faster: {product: a, when: {unmet_avg3m: above 0.01}, hazard_per_month: 0.4, unless: capped, multiplies: {gpu_seconds: 0.8} }
              hopeless: {product: a, when: {months_to_break_even: above 12}, after_month: 4 to 7, hazard_per_month: 0.05, ends: hopeless}
              poor: {product: a, when: {cash_usd: below 1M, users_vs_peak: below 0.9}, hazard_per_month: 0.2, hazard_power: 0.7 of burn_vs_threshold_avg3m, ends: poor}
            """,
        ["chains, also within a step and after an end, followers of a sleeping product, rivals that rule each other out"] = """
            horizon_months: 15
            company: {cash_usd: 1M}
            products:
              a: {users: {x: {initial: 10k, adds_per_month: 1k, churn_per_month: 10%, paying: 10%, arpu_usd_per_month: 40} }, opex_usd_per_day: 4k}
              b: {launch_month: 2 to 6, users: {x: {initial: 2k, adds_per_month: 1k, churn_per_month: 10%, paying: 10%, arpu_usd_per_month: 40} }, opex_usd_per_day: 1k}
            events:
              spark: {rate_per_year: 4, probability: 70%, multiplies: {opex: 1.1} }
              first: {after: spark, delay_months: 0.1 to 0.9, at_most: 5, multiplies: {price: 0.9}, probability: 80%}
              second: {after: first, at_most: 3, pays_usd: 100k}
              third: {product: b, after: first, delay_months: 0.3, at_most: 2, loses_users: 20%}
              once: {product: b, after: spark, delay_months: 1, multiplies: {opex: 2} }
              stop a: {product: a, after: second, delay_months: 0.5 to 4, ends: chain}
              heir: {after: a ends, delay_months: 0.2 to 3, multiplies: {adds: 2}, pays_usd: 50k, costs_usd: 90k, over_months: 3}
              orphan: {product: b, after: a ends, delay_months: 4, ends: orphan}
              echo: {after: b ends, multiplies: {price: 1.1} }
              judged: {product: a, when: {users: below 9k}, hazard_per_month: 0.3}
              soon: {after: judged, delay_months: 0.1}
              sooner: {product: a, after: soon, delay_months: 1, loses_users: 30%}
              one: {rate_per_year: 1, at_most: 1, unless: other, multiplies: {price: 1.2} }
              other: {rate_per_year: 1.5, at_most: 1, unless: one, multiplies: {churn: 1.2} }
            """,
        ["a company's conditions: sums, ratios of sums, averages, reviews, hazards"] = """
            horizon_months: 20
            company: {cash_usd: 4M to 6M, gpu_usd_per_hour: {now: 2, volatility_per_year: 30%, half_life_months: 3} }
            products:
              a:
                alternative_usd_per_gpu_hour: 3
                burn_threshold_usd_per_day: 3k
                users: {x: {initial: 30k, adds_per_month: 3k, churn_per_month: 8% to 20%, outputs_per_user_day: 1 to 3, paying: 4%, arpu_usd_per_month: 20} }
                compute: {gpu_seconds_per_output: 40, max_gpus: 40}
                opex_usd_per_day: 1k
                shocks: {adds: {sd: 30%} }
              b:
                alternative_usd_per_gpu_hour: 5
                burn_threshold_usd_per_day: 1k
                users: {x: {initial: 3k, adds_per_month: 3k, churn_per_month: 8% to 20%, outputs_per_user_day: 1 to 3, paying: 4%, arpu_usd_per_month: 20} }
                compute: {gpu_seconds_per_output: 40, reserved_gpus: 10, max_gpus: {schedule: {2026-05: 10, 2026-09: 3} } }
                opex_usd_per_day: {schedule: {2026-03-20: 500, 2026-10: 1k}, then_per_month: 10% to 20%, scale: 0.8 to 1.2}
            events:
              dearer: {when: {opportunity: above 2.5}, for_months: 2, multiplies: {price: 1.15, alternative: 1.1}, at_most: 2}
              capped: {when: {unmet_avg3m: above 0.15}, multiplies: {usage: 0.8}, lasts_months: 5, at_most: 3}
              campaign: {when: {users_vs_peak: below 0.9}, hazard_per_month: 0.2, multiplies: {adds: 1.2}, at_most: 2}
              round: {when: {months_to_break_even: below 100}, after_month: 2, pays_usd: 200k}
              patience: {when: {burn_vs_threshold: above 1.2}, for_months: 3, multiplies: {threshold: 1.5, reserved_gpus: 0.7} }
              better chips: {when: {usd_per_output: above 0.04}, after_month: 2, every_months: 2, multiplies: {gpu_seconds: 0.9, gpu_price: 0.95}, at_most: 3}
              runway: {when: {runway_months: below 12}, hazard_per_month: 0.1, hazard_power: 0.5 of opportunity, ends: runway}
              unpaid: {product: b, when: {revenue_per_gpu_hour: below 1.5}, for_months: 1, ends: unpaid}
              cash: {when: {cash_usd_avg3m: below 1M}, ends: cash}
              big: {when: {compute_usd_per_day: above 3k, months_since_launch: above 7}, multiplies: {usage: 0.9} }
            """,
        ["days: dated events on the day of a launch, lost ones, fast shocks, short terms"] = """
            start: 2026-01-15
            step: day
            horizon_months: 1.77
            company: {cash_usd: 200k to 400k, gpu_usd_per_hour: {now: 2, volatility_per_year: 100%, half_life_months: 0.5} }
            products:
              a:
                alternative_usd_per_gpu_hour: 5
                burn_threshold_usd_per_day: 1.2k
                users: {x: {initial: 3k, adds_per_month: 9k, churn_per_month: 50%, contract_months: 0.4, outputs_per_user_day: 4, crowding: 2, paying: 10%, arpu_usd_per_month: 12} }
                compute: {gpu_seconds_per_output: 60, max_gpus: {schedule: {2026-01-15: 10, 2026-02-03: 7}, then_per_month: 50%}, reserved_gpus: 4, term_months: 0.4, shed_per_month: 30%, follow_per_month: 60%}
                opex_usd_per_day: 1k
                shocks: {adds: {sd: 50%, half_life_months: 0.2}, usage: {sd: 30%, half_life_months: 0.1} }
              b:
                launch: 2026-02-01
                users: {x: {initial: 3k, churn_per_month: 50%, outputs_per_user_day: 4, crowding: 2, paying: 10%, arpu_usd_per_month: 12} }
                compute: {gpu_seconds_per_output: 60, max_gpus: 6}
                opex_usd_per_day: 100
                shocks: {usage: {sd: 30%, half_life_months: 0.1} }
            correlations: [[products.a.shocks.usage, products.b.shocks.usage, -0.9]]
            events:
              greeting: {product: b, at: 2026-02-01, multiplies: {price: 1.2} }
              gift: {product: b, at_month: 0, pays_usd: 10k}
              too early: {product: b, at: 2026-01-31, multiplies: {price: 9} }
              visits: {product: a, rate_per_year: 60, multiplies: {usage: 0.9 to 1.2}, fades_half_life_months: 0.2}
              capped: {product: a, when: {unmet_avg3m: above 0.2}, for_months: 0.3, at_most: 3, multiplies: {usage: 0.8, price: 1.1} }
              saving: {product: a, when: {burn_vs_threshold: above 1}, for_months: 0.1, hazard_per_month: 3, at_most: 4, multiplies: {opex: 0.95}, costs_usd: 500, over_months: 0.2}
              reviewed: {when: {opportunity: above 2}, every_months: 0.23, after_month: 0.6, ends: reviewed}
              drifted: {when: {revenue_per_gpu_hour_avg3m: below 2}, hazard_per_month: 0.2, hazard_power: 0.3 of opportunity, ends: drifted}
            """,
        ["efficiency that stalls, slows down for good, leaps and fades, of a sleeping product, too"] = """
            horizon_months: 17.5
            company: {cash_usd: 1.2M to 2M, gpu_usd_per_hour: {now: 2, drift_per_year: -20%, volatility_per_year: 20%} }
            products:
              a:
                burn_threshold_usd_per_day: 2k to 4k
                users: {x: {initial: 30k, adds_per_month: 5k, churn_per_month: 10%, outputs_per_user_day: 2, paying: 4% to 9%, arpu_usd_per_month: 20} }
                compute: {gpu_seconds_per_output: 60 to 120, efficiency_gain_per_year: 1 to 6, supplier_capture: 20% to 50%, reserved_gpus: 20, term_months: 3, follow_per_month: 30%, on_demand_markup: 20%}
                opex_usd_per_day: 1k
              b:
                launch_month: 4 to 9
                burn_threshold_usd_per_day: 500 to 1.5k
                users: {x: {initial: 20k, adds_per_month: 9k, churn_per_month: 20%, outputs_per_user_day: 1, paying: 5%, arpu_usd_per_month: 20} }
                compute: {usd_per_output_now: 0.05 to 0.15, efficiency_gain_per_year: 2 to 5}
                opex_usd_per_day: 500
            events:
              stall: {rate_per_year: 1.5, multiplies: {efficiency: 0}, lasts_months: 2 to 7}
              harder: {product: a, rate_per_year: 11, at_most: 6, multiplies: {efficiency: 0.6 to 1.2, gpu_seconds: 0.97} }
              wall: {at_month: 5 to 30, multiplies: {efficiency: 0} }
              leap: {product: b, at_month: 0.5 to 3, multiplies: {efficiency: 2 to 5}, fades_half_life_months: 2}
              doubt: {rate_per_year: 2, multiplies: {efficiency: "mixture(50%: 0, 50%: 0.5 to 2)"}, fades_half_life_months: 1}
              labs answer: {when: {usd_per_output: above 0.04}, after_month: 3, for_months: 1, at_most: 2, multiplies: {efficiency: 2, gpu_price: 0.95}, lasts_months: 4}
              review: {product: a, when: {burn_vs_threshold: above 1}, every_months: 2, after_month: 3, ends: review}
              late: {product: b, when: {burn_vs_threshold: above 1}, for_months: 2, hazard_per_month: 0.5, ends: late}
              broke: {when: {cash_usd: below 0}, ends: broke}
            """,
        ["every family of distributions, correlated numbers, four segments"] = """
            start: 2026-03-10
            step: week
            horizon_months: 7.7
            company: {cash_usd: "triangular(300k, 500k, 1M)", gpu_usd_per_hour: {now: 1.5 to 3, drift_per_year: "uniform(-0.5, 0.5)", volatility_per_year: 20% to 60%} }
            products:
              a:
                burn_threshold_usd_per_day: "pert(1k, 2k, 6k)"
                alternative_usd_per_gpu_hour: "lognormal(median: 3, sigma: 0.3)"
                other_revenue_usd_per_day: {schedule: {2026-04: 100, 2026-06-10: 900}, then_per_month: "normal(-20% to 20%)", scale: 0.5 to 1.5}
                store_fee: 10% to 40%
                opex_usd_per_day: {schedule: {2026-03: 1k, 2026-05-02: 2k, 2026-05-20: 1.5k}, then_per_month: 4%, scale: "normal(mean: 1, sd: 0.4)"}
                opex_growth_per_year: -30% to 60%
                users:
                  x: {initial: 5k to 20k, adds_per_month: {schedule: {2026-03: 3k, 2026-07: 8k}, then_per_month: -30% to 10%}, activation: 30% to 90%, churn_per_month: "normal(5% to 60%)", crowding: 0.5 to 3, outputs_per_user_day: 1 to 4, paying: 2% to 9%, arpu_usd_per_month: 15, arpu_change_per_year: -40% to 20%, market: 30k to 90k, referral_per_month: {now: 0.1 to 0.6, floor: 0.05, half_life_months: 1.5} }
                  y: {initial: 300, adds_per_month: 50, churn_per_month: 3%, contract_months: 3, crowding: 5, outputs_per_user_day: 50 to 100, usd_per_output: 0.01 to 0.05, winback: 50%, market: 2k, referral_per_month: 0.05 to 0.2}
                  z: {initial: 1k, churn_per_month: 100%, paying: 0}
                  w: {adds_per_month: 10k, churn_per_month: 0%, activation: 0.1, paying: 5%, arpu_usd_per_month: 4}
                compute: {usd_per_output_now: 0.005 to 0.03, efficiency_gain_per_year: 0.5 to 4, supplier_capture: 20% to 80%, utilization: 40% to 80%, reserved_gpus: 3 to 9, term_months: 1 to 3, follow_per_month: 10% to 90%, on_demand_markup: 0.1 to 0.6, max_gpus: {schedule: {2026-03: 15, 2026-06: 30}, then_per_month: 5% to 20%, scale: 0.6 to 1.4}, salvage: 0.2}
                shocks: {adds: {sd: 10% to 60%, half_life_months: 1}, churn: {sd: 50%}, usage: {sd: 20%, half_life_months: 0.5} }
            correlations:
              - [products.a.users.x.activation, products.a.users.x.churn_per_month, -0.7]
              - [products.a.users.x.churn_per_month, products.a.users.x.outputs_per_user_day, 0.4]
              - [company.gpu_usd_per_hour.now, products.a.compute.usd_per_output_now, 0.9]
              - [products.a.shocks.adds, products.a.shocks.churn, -0.8]
              - [company.gpu_usd_per_hour.shock, products.a.shocks.usage, 0.6]
            events:
              broke: {when: {cash_usd: below 100k}, ends: broke}
              elsewhere: {product: a, when: {opportunity_avg3m: above 4}, for_months: 0.4, hazard_per_month: 0.2 to 1, ends: elsewhere}
              sold: {product: a, when: {months_to_break_even_avg3m: below 30}, after_month: 1, every_months: 0.8, ends: sold}
            """,
        ["counts, mixtures and what is cut, some of it correlated, some drawn at each arrival"] = """
            horizon_months: 9
            company: {cash_usd: "mixture(30%: 300k, 70%: uniform(400k, 900k))", gpu_usd_per_hour: {now: "truncated(weibull(shape: 2, scale: 2), 0.5, 4)", volatility_per_year: 30%} }
            products:
              a:
                launch_month: "poisson(mean: 1)"
                burn_threshold_usd_per_day: "gamma(shape: 3, scale: 1k)"
                store_fee: "discrete(0: 20%, 15%: 50%, 30%: 30%)"
                opex_usd_per_day: "mixture(50%: 1k to 2k, 50%: 3k to 4k)"
                opex_growth_per_year: "mixture(50%: 0, 50%: -20% to 30%)"
                users: {x: {initial: "exponential(mean: 9k)", adds_per_month: 3k, churn_per_month: "mixture(20%: 90%, 80%: beta(4, 20))", outputs_per_user_day: "poisson(mean: 3)", paying: "beta(5, 80)", arpu_usd_per_month: 15} }
                compute: {gpu_seconds_per_output: 20, reserved_gpus: "truncated(poisson(mean: 6), 2, 9)", term_months: "discrete(1: 40%, 3: 60%)", shed_per_month: "bernoulli(10%)"}
            correlations:
              - [products.a.opex_usd_per_day, products.a.users.x.churn_per_month, 0.6]
              - [products.a.store_fee, products.a.opex_usd_per_day, -0.5]
            events:
              blows: {product: a, rate_per_year: "gamma(shape: 4, scale: 1)", multiplies: {opex: "discrete(1: 60%, 1.5: 40%)", usage: "mixture(70%: 1, 30%: uniform(0.5, 0.9))"}, lasts_months: 2, costs_usd: "exponential(mean: 20k)", loses_users: "mixture(50%: 0, 50%: beta(2, 6))"}
              review: {product: a, when: {burn_vs_threshold: above 1}, every_months: "discrete(1: 50%, 2: 50%)", after_month: 1, ends: review}
              broke: {when: {cash_usd: below 0}, ends: broke}
            """,
        ["four products: a tied launch, one past the horizon, shocks correlated with a still one"] = """
            horizon_months: 12.4
            company: {cash_usd: 1M to 3M}
            products:
              a: {users: {x: {initial: 10k, churn_per_month: 10%, paying: 10%, arpu_usd_per_month: 8} }, opex_usd_per_day: 1k, shocks: {churn: {sd: 50%}, usage: {sd: 0} }, burn_threshold_usd_per_day: 500}
              b: {launch_month: 2.5, users: {x: {initial: 10k, adds_per_month: {schedule: {2026-01: 1k, 2026-07: 2k}, then_per_month: 1%}, churn_per_month: 10%, paying: 10%, arpu_usd_per_month: 10} }, opex_usd_per_day: 1k, shocks: {churn: {sd: 50%}, adds: {sd: 90%} } }
              c: {launch_month: 9 to 14, users: {x: {initial: 10k, churn_per_month: 10%, paying: 10%, arpu_usd_per_month: 12} }, opex_usd_per_day: 1k, opex_growth_per_year: 300%, shocks: {churn: {sd: 50%} }, compute: {gpu_seconds_per_output: 1} }
              d: {launch_month: 0.2 to 3, burn_threshold_usd_per_day: 100, users: {x: {initial: 10k, churn_per_month: 30%, paying: 10%, arpu_usd_per_month: 10, referral_per_month: {now: 0.8, half_life_months: 2}, market: 40k} }, opex_usd_per_day: 1k}
            correlations:
              - [products.a.shocks.churn, products.b.shocks.churn, 0.7]
              - [products.b.shocks.churn, products.c.shocks.churn, 0.6]
              - [products.a.shocks.usage, products.b.shocks.adds, 0.8]
            events:
              all: {rate_per_year: 0.4, at_most: 2, ends: all}
              rate: {product: c, rate_per_year: 8, ends: rate}
              dated: {product: b, at: 2026-06-15, multiplies: {churn: 2}, lasts_months: 1.3}
              lost: {product: c, at: 2026-02-15, ends: never}
              three: {product: d, at_month: 3, ends: three}
              four: {product: d, when: {months_since_launch: above 2.5}, ends: four}
              small: {when: {users: below 20k}, after_month: 5.5, hazard_per_month: 0.5, ends: small}
              low: {when: {cash_usd: below 1M}, for_months: 2, multiplies: {price: 1.2} }
            """,
        ["ends by the company, by product and by date; a time in which nobody lives; three months of coverage cut short"] = """
            horizon_months: 16
            company: {cash_usd: 700k to 2M}
            products:
              a: {users: {x: {initial: 10k, adds_per_month: 500, churn_per_month: 10%, paying: 10%, arpu_usd_per_month: 20} }, opex_usd_per_day: 2k, shocks: {adds: {sd: 50%}, churn: {sd: 50%} } }
              b: {launch_month: 5, users: {x: {initial: 10k, adds_per_month: 900, churn_per_month: 10%, paying: 10%, arpu_usd_per_month: 20} }, opex_usd_per_day: 300, shocks: {adds: {sd: 50%}, churn: {sd: 50%} } }
            events:
              rate: {rate_per_year: 1, at_most: 1, ends: rate}
              out: {when: {cash_usd: below 300k}, ends: out}
              weak: {when: {coverage: below 0.5}, hazard_per_month: 0.2, ends: weak}
              review: {product: a, when: {users: below 8k}, every_months: 1.5, ends: review}
              fall: {product: b, when: {users_vs_peak: below 0.97}, hazard_per_month: 0.3, ends: fall}
              fund: {when: {cash_usd: below 900k}, pays_usd: 300k}
              again: {when: {cash_usd: below 700k}, every_months: 0.7, pays_usd: 200k}
              heir: {product: b, after: a ends, delay_months: 0, multiplies: {adds: 2}, pays_usd: 100k}
              other heir: {product: a, after: b ends, delay_months: 1.5, loses_users: 30%}
              date: {at: 2026-12-01, ends: date}
              planned: {product: a, at_month: 11, ends: planned}
            """,
        ["shocks that start with a later launch, correlated with those of a product that has long been there"] = """
            horizon_months: 8
            company: {cash_usd: 10M}
            products:
              a: {users: {x: {initial: 10k, churn_per_month: 0%, outputs_per_user_day: 1, usd_per_output: 1} }, shocks: {usage: {sd: 50%, half_life_months: 6} } }
              b: {launch_month: 6, users: {x: {initial: 10k, churn_per_month: 0%, outputs_per_user_day: 1, usd_per_output: 1} }, shocks: {usage: {sd: 50%, half_life_months: 6} } }
            correlations: [[products.a.shocks.usage, products.b.shocks.usage, 0.95]]
            events:
              both low: {when: {revenue_usd_per_day: below 12k}, after_month: 7, ends: both low}
            """,
    };

    /// <summary>A scenario without any chance, with one of everything that needs none.</summary>
    public const string WithoutChance = """
        start: 2026-02-14
        step: week
        horizon_months: 13.1
        company: {cash_usd: 3M, gpu_usd_per_hour: {now: 2.3, drift_per_year: -20%} }
        products:
          a:
            burn_threshold_usd_per_day: 4.1k
            alternative_usd_per_gpu_hour: 4
            other_revenue_usd_per_day: {schedule: {2026-04: 100, 2026-06-10: 900}, then_per_month: -3%}
            store_fee: 22%
            opex_usd_per_day: 2k
            opex_growth_per_year: 30%
            users:
              x: {initial: 12k, adds_per_month: {schedule: {2026-02: 3k, 2026-07: 8k}, then_per_month: -10%}, activation: 60%, churn_per_month: 13%, crowding: 1.5, outputs_per_user_day: 2, paying: 5%, arpu_usd_per_month: 15, arpu_change_per_year: -20%, market: 60k, winback: 20%, referral_per_month: {now: 0.3, floor: 0.05, half_life_months: 3} }
              y: {initial: 300, adds_per_month: 50, churn_per_month: 3%, contract_months: 5, crowding: 2, outputs_per_user_day: 60, usd_per_output: 0.03}
            compute: {gpu_seconds_per_output: 70, efficiency_gain_per_year: 0.8, supplier_capture: 35%, utilization: 65%, reserved_gpus: 12, term_months: 4, shed_per_month: 6%, follow_per_month: 20%, on_demand_markup: 30%, max_gpus: {schedule: {2026-02: 40, 2026-09: 30}, then_per_month: 4%}, salvage: 0.3}
          b:
            launch: 2026-05-23
            users: {x: {initial: 8k, adds_per_month: 4k, churn_per_month: 20%, crowding: 3, outputs_per_user_day: 1, paying: 8%, arpu_usd_per_month: 12} }
            compute: {usd_per_output_now: 0.01, efficiency_gain_per_year: 1, reserved_gpus: 2, follow_per_month: 50%, term_months: 2, max_gpus: {schedule: {2026-02: 1.2, 2026-07-15: unlimited} } }
            opex_usd_per_day: {schedule: {2026-06: 400}, then_per_month: 6%}
        events:
          dearer: {at: 2026-04-20, multiplies: {price: 1.3, churn: 1.1, gpu_price: 1.2}, lasts_months: 2.2}
          outage: {product: a, at_month: 3.3, loses_users: 20%, costs_usd: 90k, over_months: 2.7, multiplies: {usage: 0.5}, fades_half_life_months: 0.8}
          answer: {product: a, when: {burn_vs_threshold: above 1.03}, for_months: 1, at_most: 3, multiplies: {opex: 0.9, reserved_gpus: 0.9, threshold: 1.1} }
          follow: {product: b, after: answer, delay_months: 1, at_most: 2, multiplies: {adds: 1.4, revenue: 1.1} }
          welcome: {product: b, at_month: 0, multiplies: {price: 1.05} }
          stall: {at: 2026-03-12, multiplies: {efficiency: 0}, lasts_months: 3.4}
          harder: {at_month: 7.3, multiplies: {efficiency: 0.6} }
          leap: {product: a, after: stall, delay_months: 5, multiplies: {efficiency: 3}, fades_half_life_months: 0.9}
          opening: {product: b, at: 2026-05-23, multiplies: {churn: 0.9} }
          fund: {when: {runway_months: below 16}, pays_usd: 1M, every_months: 1.1}
          planned: {product: b, at_month: 6.5, ends: planned}
          orphan: {product: a, after: b ends, delay_months: 0.9, ends: orphan}
        """;
}
