namespace SurvivalSim.Scenarios.Schema;

/// <summary>What the metrics and channels of a scenario mean.</summary>
public static class Vocabulary
{
    /// <summary>What is measured of a product, or of a company over its live products, in every step.</summary>
    public static IReadOnlyDictionary<Metric, (string Unit, string Meaning)> Metrics { get; } = new Dictionary<Metric, (string, string)>
    {
        [Metric.BurnUsdPerDay] = ("USD/day", "cost minus revenue"),
        [Metric.BurnVsThreshold] = ("ratio", "burn over the threshold"),
        [Metric.Coverage] = ("ratio", "revenue over cost"),
        [Metric.CashUsd] = ("USD", "the company's cash at the step's end"),
        [Metric.RunwayMonths] = ("months", "time for which the cash lasts at this burn"),
        [Metric.Users] = ("people", "mean users over the step"),
        [Metric.UsersVsPeak] = ("ratio", "users over their highest number so far"),
        [Metric.RevenueUsdPerDay] = ("USD/day", "revenue"),
        [Metric.ComputeUsdPerDay] = ("USD/day", "cost of compute"),
        [Metric.UsdPerOutput] = ("USD", "cost of compute per served output"),
        [Metric.RevenuePerGpuHour] = ("USD/GPU-h", "revenue per GPU-hour held"),
        [Metric.Opportunity] = ("ratio", "what the GPUs would earn elsewhere over what they earn here"),
        [Metric.Unmet] = ("share", "share of demand that is not served"),
        [Metric.MonthsSinceLaunch] = ("months", "time since the launch; of the company since the start"),
        [Metric.MonthsToBreakEven] = ("months", "time to break-even if coverage keeps rising as it did over the last step"),
    };

    /// <summary>What events can multiply.</summary>
    public static IReadOnlyDictionary<Channel, string> Channels { get; } = new Dictionary<Channel, string>
    {
        [Channel.Adds] = "new users, from outside and by referral",
        [Channel.Referral] = "new users by referral",
        [Channel.Churn] = "the hazard of leaving",
        [Channel.Usage] = "outputs per user",
        [Channel.Price] = "subscriptions and prices per output",
        [Channel.Revenue] = "all revenue",
        [Channel.GpuPrice] = "the GPU price; company events only",
        [Channel.GpuSeconds] = "work per output",
        [Channel.Opex] = "cost other than compute",
        [Channel.ReservedGpus] = "GPUs reserved",
        [Channel.Threshold] = "the burn threshold",
        [Channel.Alternative] = "what the GPUs would earn elsewhere",
        [Channel.Efficiency] = "the speed at which efficiency is gained; 0 is a stall",
    };
}
