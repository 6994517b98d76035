using static SurvivalSim.Scenarios.Numbers.Domain;
using static SurvivalSim.Scenarios.Schema.KeyKind;

namespace SurvivalSim.Scenarios.Schema;

/// <summary>Every key of the language, section by section. The readers accept these and no others.</summary>
public static class ScenarioSchema
{
    private const double None = double.PositiveInfinity;

    /// <summary>The document itself.</summary>
    public static IReadOnlyList<KeySpec> Header { get; } =
    [
        new("scenario", Text, "name of the scenario"),
        new("about", Text, "what it is about"),
        new("start", Text, "first day of the simulated time (2026-01 or 2026-01-15)"),
        new("step", Text, "day, week or month"),
        new("horizon_months", KnownNumber, "months simulated", Positive, 36),
        new("company", Mapping, "the owner of the products"),
        new("products", Mapping, "the products, by name"),
        new("correlations", KeyKind.List, "[path, path, correlation] of numbers or shocks that move together"),
        new("events", Mapping, "everything that can happen, by name"),
    ];

    /// <summary>Under <c>company</c>.</summary>
    public static IReadOnlyList<KeySpec> Company { get; } =
    [
        new("cash_usd", Number, "cash at the start, USD", Positive, None),
        new("gpu_usd_per_hour", Number, "price of a GPU-hour, USD; a number, or a mapping with its dynamics", Positive, 0),
    ];

    /// <summary>Under <c>company.gpu_usd_per_hour</c>.</summary>
    public static IReadOnlyList<KeySpec> GpuPrice { get; } =
    [
        new("now", Number, "price at the start, USD per GPU-hour", Positive),
        new("drift_per_year", Number, "expected relative change per year", Growth, 0),
        new("volatility_per_year", Number, "standard deviation of the log price over a year of free diffusion", Positive, 0),
        new("half_life_months", KnownNumber, "months in which a deviation halves; absent: it never returns", Positive),
    ];

    /// <summary>Under <c>products.NAME</c>.</summary>
    public static IReadOnlyList<KeySpec> Product { get; } =
    [
        new("burn_threshold_usd_per_day", Number, "burn above which the owner objects, USD per day", Positive, None),
        new("alternative_usd_per_gpu_hour", Number, "what the same GPUs would earn elsewhere, USD per GPU-hour", Positive, 0),
        new("other_revenue_usd_per_day", NumberOrSchedule, "revenue from outside the segments, USD per day", Positive, 0),
        new("store_fee", Number, "share of the segments' revenue kept by app stores", Fraction, 0),
        new("opex_usd_per_day", NumberOrSchedule, "cost other than compute, USD per day", Positive, 0),
        new("opex_growth_per_year", Number, "relative change of that cost per year", Growth, 0),
        new("notice_days", Number, "days from the announced end to the last service; reported only", Positive, 0),
        new("launch", Text, "date of the launch"),
        new("launch_month", Number, "months from the start to the launch", Positive),
        new("tags", KeyKind.List, "words that describe the product; reserved, without effect"),
        new("shocks", Mapping, "random factors on adds, churn and usage"),
        new("compute", Mapping, "what serving takes"),
        new("users", Mapping, "the segments, by name"),
    ];

    /// <summary>Under <c>products.NAME.shocks</c>.</summary>
    public static IReadOnlyList<KeySpec> Shocks { get; } =
    [
        new("adds", Mapping, "on new users"),
        new("churn", Mapping, "on the hazard of leaving"),
        new("usage", Mapping, "on outputs per user"),
    ];

    /// <summary>Under each shock.</summary>
    public static IReadOnlyList<KeySpec> Shock { get; } =
    [
        new("sd", Number, "stationary standard deviation of the logarithm", Positive, 0),
        new("half_life_months", KnownNumber, "months in which a deviation halves", Positive, 3),
    ];

    /// <summary>Under <c>products.NAME.compute</c>.</summary>
    public static IReadOnlyList<KeySpec> Compute { get; } =
    [
        new("gpu_seconds_per_output", Number, "GPU-seconds of work per output at the start", Positive),
        new("usd_per_output_now", Number, "instead: USD of GPU time per output at the start, mark-up excluded", Positive),
        new("efficiency_gain_per_year", Number, "relative gain in outputs per GPU-second per year", Positive, 0),
        new("supplier_capture", Number, "share of that gain that returns to the supplier", Fraction, 0),
        new("utilization", Number, "share of provisioned GPU time that does work", Fraction, 1),
        new("reserved_gpus", Number, "GPUs reserved at the launch", Positive, 0),
        new("term_months", Number, "length of the reservation's terms in months; absent: never renewed", Positive),
        new("shed_per_month", Number, "share of the reservation given up per month", Fraction, 0),
        new("follow_per_month", Number, "share of on-demand GPUs that is reserved per month", Fraction, 0),
        new("on_demand_markup", Number, "surcharge on GPUs bought on demand", Positive, 0),
        new("max_gpus", NumberOrSchedule, "GPUs that can be had at all", Positive, None),
        new("salvage", Number, "share of a stranded reservation's cost that is recovered", Positive, 0),
    ];

    /// <summary>Under <c>products.NAME.users.SEGMENT</c>.</summary>
    public static IReadOnlyList<KeySpec> Segment { get; } =
    [
        new("initial", Number, "users at the launch", Positive, 0),
        new("adds_per_month", NumberOrSchedule, "people reached per month from outside, before activation", Positive, 0),
        new("referral_per_month", Number, "people each user brings per month, before activation; a number, or a mapping with its decay", Positive, 0),
        new("activation", Number, "share of those reached who become users", Fraction, 1),
        new("market", Number, "people who could ever become users", Positive, None),
        new("winback", Number, "share of those who leave that can be won again", Fraction, 0),
        new("churn_per_month", Number, "share of users who leave within a month", Fraction),
        new("contract_months", KnownNumber, "length of contracts in months, which delays churn", Positive),
        new("crowding", Number, "how much unmet demand raises churn", Positive, 0),
        new("outputs_per_user_day", Number, "outputs per user and day", Positive, 0),
        new("paying", Number, "share of users who pay the subscription", Fraction, 1),
        new("arpu_usd_per_month", Number, "subscription, USD per paying user and month", Positive, 0),
        new("arpu_change_per_year", Number, "relative change of the subscription per year", Growth, 0),
        new("usd_per_output", Number, "price of one output, USD", Positive, 0),
    ];

    /// <summary>Under <c>referral_per_month</c>.</summary>
    public static IReadOnlyList<KeySpec> Referral { get; } =
    [
        new("now", Number, "people per user and month at the launch", Positive),
        new("floor", Number, "the level it decays to", Positive, 0),
        new("half_life_months", KnownNumber, "months in which the excess over the floor halves", Positive),
    ];

    /// <summary>A schedule.</summary>
    public static IReadOnlyList<KeySpec> Schedule { get; } =
    [
        new("schedule", Mapping, "date: value, in the order of time"),
        new("then_per_month", Number, "relative change per month after the last date", Growth, 0),
        new("scale", Number, "factor on every value", Positive, 1),
    ];

    /// <summary>Under <c>events.NAME</c>.</summary>
    public static IReadOnlyList<KeySpec> Event { get; } =
    [
        new("product", Text, "the product it belongs to; absent: the company"),
        new("at", Text, "date on which it falls due"),
        new("at_month", Number, "months after the start (or the launch of its product)", Positive),
        new("rate_per_year", Number, "expected arrivals per year, at random times", Positive),
        new("after", Text, "another event, or 'PRODUCT ends'"),
        new("delay_months", Number, "months after that", Positive, 0),
        new("when", Mapping, "metric: above or below a level, all of them"),
        new("for_months", Number, "months for which they must have held without a break", Positive, 0),
        new("after_month", Number, "months before which they are not judged", Positive, 0),
        new("every_months", Number, "months between reviews", Positive),
        new("hazard_per_month", Number, "rate per month at which it falls due while they hold", Positive),
        new("hazard_power", Text, "how the rate grows: '0.4 of opportunity'"),
        new("probability", Number, "chance that it takes effect each time it falls due", Fraction, 1),
        new("at_most", KnownNumber, "times it may fall due", Positive),
        new("unless", Text, "an event that, once in effect, rules this one out"),
        new("multiplies", Mapping, "channel: factor"),
        new("lasts_months", Number, "months for which the factors act", Positive),
        new("fades_half_life_months", KnownNumber, "months in which the factors lose half their strength", Positive),
        new("costs_usd", Number, "what it costs, USD", Positive),
        new("over_months", Number, "months over which the cost is spent", Positive, 1),
        new("pays_usd", Number, "what it pays into the company's cash, USD", Positive),
        new("loses_users", Number, "share of the users lost at once", Fraction),
        new("ends", Text, "cause of the end it brings"),
    ];
}
