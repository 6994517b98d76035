// What is known of scenarios/sora.yaml: its parameters by name, and its steps.
#pragma once
#include "draws.h"

static_assert(plan::kSteps == 36 && plan::kTerm >= plan::kSteps, "a reservation that is renewed is not written here");

// What is drawn once per future, those that another one's score depends on first.
enum Parameter
{
    kThreshold, kAlternative, kOtherRevenue, kStoreKeeps, kOpex, kNoticeDays, kWork, kLogEfficiency, kCapture, kUtilization, kReserved, kLogKeep, kMarkup, kSalvage,
    kAddsScale, kActivation, kHazard, kOutputs, kPaying, kArpu, kPriceNow, kLogDrift, kReviewAfter, kReviewEvery, kReallocationAfter, kReallocationHazard,
    kLogFocus, kTrainingAt, kTrainingCost, kTrainingOver, kParityPrice, kParityChurn, kParityRate, kOutageRate, kSpikeLasts, kParameters
};

constexpr plan::Parameter kDrawn[kParameters] = {
    plan::products_sora_burn_threshold_usd_per_day, plan::products_sora_alternative_usd_per_gpu_hour, plan::products_sora_other_revenue_usd_per_day,
    plan::products_sora_store_fee, plan::products_sora_opex_usd_per_day, plan::products_sora_notice_days, plan::products_sora_compute_gpu_seconds_per_output,
    plan::products_sora_compute_efficiency_gain_per_year, plan::products_sora_compute_supplier_capture, plan::products_sora_compute_utilization,
    plan::products_sora_compute_reserved_gpus, plan::products_sora_compute_shed_per_month, plan::products_sora_compute_on_demand_markup,
    plan::products_sora_compute_salvage, plan::products_sora_users_app_adds_per_month_scale, plan::products_sora_users_app_activation,
    plan::products_sora_users_app_churn_per_month, plan::products_sora_users_app_outputs_per_user_day, plan::products_sora_users_app_paying,
    plan::products_sora_users_app_arpu_usd_per_month, plan::company_gpu_usd_per_hour_now, plan::company_gpu_usd_per_hour_drift_per_year,
    plan::events_strategic_review_after_month, plan::events_strategic_review_every_months, plan::events_reallocation_after_month,
    plan::events_reallocation_hazard_per_month, plan::events_focus_before_the_IPO_multiplies_threshold, plan::events_next_model_s_training_run_at_month,
    plan::events_next_model_s_training_run_costs_usd, plan::events_next_model_s_training_run_over_months,
    plan::events_open_weight_parity_multiplies_price, plan::events_open_weight_parity_multiplies_churn, plan::events_open_weight_parity_rate_per_year,
    plan::events_outage_rate_per_year, plan::events_gpu_price_spike_lasts_months,
};

// The bounds that the missing clamps rely on.
static_assert(plan::kTable_products_sora_burn_threshold_usd_per_day[0] > 1 && plan::kTable_products_sora_other_revenue_usd_per_day[0] > 1 &&
              plan::kTable_products_sora_opex_usd_per_day[0] > 1 && plan::kTable_products_sora_compute_utilization[0] > 1e-9f &&
              plan::kTable_products_sora_alternative_usd_per_gpu_hour[0] > 0 && plan::kTable_products_sora_compute_reserved_gpus[0] > 1 &&
              plan::kTable_events_strategic_review_every_months[0] > 1e-3f && plan::kTable_events_next_model_s_training_run_over_months[0] > 1e-3f &&
              plan::kTable_events_open_weight_parity_rate_per_year[0] > 1e-9f && plan::kTable_events_outage_rate_per_year[0] > 1e-9f &&
              plan::kTable_events_reallocation_hazard_per_month[0] > 1e-19f && plan::kTime_gpu_price_spike > 1e-9f);

// Numbers of a step that are the same in all futures.
struct Step
{
    float start, end, days, perDay, years, averageWeight, scheduled;
    struct Shock { float stays, added, halfVariance; } adds, churn, usage, price;

    static Step of(int index)
    {
        const float* row = plan::kColumns + index * plan::kWidth;
        auto shock = [row](int column) { return Shock{row[column], row[column + 1], -0.5f * row[column + 2]}; };
        return {row[0], row[1], row[4], row[5], row[6], row[7], row[plan::kColumnScheduled],
                shock(plan::kColumnAdds), shock(plan::kColumnChurn), shock(plan::kColumnUsage), shock(plan::kColumnGpuPrice)};
    }
};
