using static SurvivalSim.Scenarios.Numbers.Domain;
using static SurvivalSim.Scenarios.Schema.KeyKind;

namespace SurvivalSim.Scenarios.Schema;

/// <summary>The keys of a product.</summary>
public static class ProductSchema
{
    private const double Unlimited = double.PositiveInfinity;

    /// <summary>Under each shock.</summary>
    public static SectionSpec Shock { get; } = new("products.PRODUCT.shocks.SHOCK", "a random factor with mean 1 that returns to it",
    [
        new("sd", Number, "of the logarithm", "its standard deviation in the long run", Positive, 0) { Model = "4.2" },
        new("half_life_months", KnownNumber, "months", "time in which a deviation halves", Positive, 3) { AboveZero = true, Model = "4.2" },
    ]);

    /// <summary>Under <c>products.NAME.shocks</c>.</summary>
    public static SectionSpec Shocks { get; } = new("products.PRODUCT.shocks", "random factors, drawn in every step",
    [
        new("adds", Section, "", "on new users") { Section = Shock, Otherwise = "none", Model = "4.2" },
        new("churn", Section, "", "on the hazard of leaving") { Section = Shock, Otherwise = "none", Model = "4.2" },
        new("usage", Section, "", "on outputs per user") { Section = Shock, Otherwise = "none", Model = "4.2" },
    ]);

    /// <summary>Under <c>products.NAME.compute</c>.</summary>
    public static SectionSpec Compute { get; } = new("products.PRODUCT.compute", "what serving takes, and how the GPUs are bought",
    [
        new("gpu_seconds_per_output", Number, "GPU-s", "work per output at the start") { Otherwise = "0", Model = "4.4" },
        new("usd_per_output_now", Number, "USD", "instead: what the GPU time of an output costs at the start, mark-up excluded") { Model = "4.4" },
        new("efficiency_gain_per_year", Number, "per year", "gain in outputs per GPU-second; 100% halves the work each year", Positive, 0) { Model = "4.4" },
        new("supplier_capture", Number, "share", "share of that gain that returns to the supplier", Fraction, 0) { Model = "4.3" },
        new("utilization", Number, "share", "share of provisioned GPU time that does work", Fraction, 1) { AboveZero = true, Model = "4.6" },
        new("reserved_gpus", Number, "GPUs", "GPUs reserved at the launch", Positive, 0) { Model = "4.7" },
        new("term_months", Number, "months", "length of the reservation's terms") { Otherwise = "never renewed", Model = "4.7" },
        new("shed_per_month", Number, "share/month", "share of the reservation that is given up", Fraction, 0) { Model = "4.7" },
        new("follow_per_month", Number, "share/month", "share of the GPUs bought on demand that becomes reserved", Fraction, 0) { Model = "4.7" },
        new("on_demand_markup", Number, "share", "surcharge on GPUs bought on demand", Positive, 0) { Model = "4.7" },
        new("max_gpus", NumberOrSchedule, "GPUs", "GPUs that can be had at all", Positive, Unlimited) { Model = "4.6" },
        new("salvage", Number, "share of the price", "share of a stranded reservation's cost that is recovered", Positive, 0) { Model = "8" },
    ])
    {
        Excludes = [new("gpu_seconds_per_output", "usd_per_output_now", "the work per output is given once, in GPU-seconds or in USD")],
    };

    /// <summary>Under <c>referral_per_month</c>.</summary>
    public static SectionSpec Referral { get; } = new("products.PRODUCT.users.SEGMENT.referral_per_month", "word of mouth that decays",
    [
        new("now", Number, "people per user and month", "people brought at the launch") { Required = true, Model = "4.5" },
        new("floor", Number, "people per user and month", "the level it decays to", Positive, 0) { Model = "4.5" },
        new("half_life_months", KnownNumber, "months", "time in which the excess over the floor halves") { AboveZero = true, Otherwise = "it stays", Model = "4.5" },
    ]);

    /// <summary>Under <c>products.NAME.users.SEGMENT</c>.</summary>
    public static SectionSpec Segment { get; } = new("products.PRODUCT.users.SEGMENT", "a group of users that behaves alike",
    [
        new("initial", Number, "people", "users at the launch", Positive, 0) { Model = "4.5" },
        new("adds_per_month", NumberOrSchedule, "people/month", "people reached from outside, before activation", Positive, 0) { Model = "4.5" },
        new("referral_per_month", NumberOrSection, "people per user and month", "people each user brings, before activation; a number, or a mapping with its decay", Positive, 0) { Section = Referral, Model = "4.5" },
        new("activation", Number, "share", "share of those reached who become users", Fraction, 1) { Model = "4.5" },
        new("market", Number, "people", "people who could ever become users", Positive, Unlimited) { Model = "4.5" },
        new("winback", Number, "share", "share of those who leave that can be won again", Fraction, 0) { Model = "4.5" },
        new("churn_per_month", Number, "share/month", "share of users who leave within a month", Fraction) { Required = true, Model = "4.5" },
        new("contract_months", KnownNumber, "months", "length of contracts, which delays churn") { AboveZero = true, Otherwise = "none", Model = "4.5" },
        new("crowding", Number, "per unmet share", "how much unmet demand raises churn", Positive, 0) { Model = "4.5" },
        new("outputs_per_user_day", Number, "outputs", "outputs per user and day", Positive, 0) { Model = "4.6" },
        new("paying", Number, "share", "share of users who pay the subscription", Fraction, 1) { Model = "4.8" },
        new("arpu_usd_per_month", Number, "USD/month", "subscription per paying user", Positive, 0) { Model = "4.8" },
        new("arpu_change_per_year", Number, "per year", "relative change of the subscription", Growth, 0) { Model = "4.8" },
        new("usd_per_output", Number, "USD", "price of one output", Positive, 0) { Model = "4.8" },
    ]);

    /// <summary>Under <c>products.NAME</c>.</summary>
    public static SectionSpec Product { get; } = new("products.PRODUCT", "who uses it, what it costs, what it earns, what its owner tolerates",
    [
        new("launch", Date, "date", "date of the launch") { Otherwise = "live from the start", Model = "7" },
        new("launch_month", Number, "months", "time from the start to the launch") { Otherwise = "live from the start", Model = "7" },
        new("burn_threshold_usd_per_day", Number, "USD/day", "burn above which the owner objects", Positive, Unlimited) { Model = "4.10" },
        new("alternative_usd_per_gpu_hour", Number, "USD/GPU-h", "what the same GPUs would earn elsewhere", Positive, 0) { Model = "5" },
        new("other_revenue_usd_per_day", NumberOrSchedule, "USD/day", "revenue from outside the segments", Positive, 0) { Model = "4.8" },
        new("store_fee", Number, "share", "share of the segments' revenue kept by app stores", Fraction, 0) { Model = "4.8" },
        new("opex_usd_per_day", NumberOrSchedule, "USD/day", "cost other than compute", Positive, 0) { Model = "4.9" },
        new("opex_growth_per_year", Number, "per year", "relative change of that cost", Growth, 0) { Model = "4.9" },
        new("notice_days", Number, "days", "time from the announced end to the last service; reported only", Positive, 0) { Model = "8" },
        new("tags", KeyKind.Words, "", "words that tell what kind of product it is: [video, consumer]; no future depends on them") { Otherwise = "none" },
        new("shocks", Section, "", "random factors on adds, churn and usage") { Section = Shocks, Otherwise = "none", Model = "4.2" },
        new("compute", Section, "", "what serving takes") { Section = Compute, Otherwise = "nothing" },
        new("users", Named, "", "the segments, by name") { Section = Segment, Required = true, MostEntries = 4 },
    ])
    {
        Excludes = [new("launch", "launch_month", "a product has one launch")],
    };
}
