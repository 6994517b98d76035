using SurvivalSim.Scenarios;

namespace SurvivalSim.Planning.Doubts;

/// <summary>Between which values a metric lies in every future.</summary>
/// <param name="facts">Of the product, or of all products for an event of the company.</param>
/// <param name="scenario">The scenario.</param>
internal sealed class MetricRange(IReadOnlyList<ProductFacts> facts, Scenario scenario)
{
    /// <summary>Where nobody set a threshold, it is 10¹⁵ USD a day, and not even a burn of 10¹² comes near it.</summary>
    private const double NoThreshold = 1e-3;

    private bool CanEarn => facts.Any(product => product.CanEarn);

    private bool CanCost => facts.Any(product => product.CanCost);

    private bool CanPayForGpus => facts.Any(product => product.CanPayForGpus);

    private bool HasUnlimitedCash => scenario.Company.CashUsd.Is(double.PositiveInfinity);

    /// <summary>Why it is narrower than it could be; <see langword="null"/> where that is its nature.</summary>
    public string? Why(Metric metric) => metric switch
    {
        Metric.CashUsd or Metric.RunwayMonths when HasUnlimitedCash => "company.cash_usd is unlimited",
        Metric.BurnVsThreshold when facts.All(product => !product.HasThreshold) => "there is no burn_threshold_usd_per_day",
        Metric.Unmet when facts.All(product => !product.HasMaxGpus) => "max_gpus is unlimited",
        Metric.Opportunity when facts.All(product => !product.HasAlternative) => "there is no alternative_usd_per_gpu_hour",
        Metric.Coverage or Metric.RevenueUsdPerDay or Metric.RevenuePerGpuHour when !CanEarn => "nothing is earned",
        Metric.BurnUsdPerDay or Metric.BurnVsThreshold when !CanCost => "nothing costs anything",
        _ => null,
    };

    /// <summary>Its lowest and highest value, both included; infinite where it is not known.</summary>
    public (double Low, double High) Of(Metric metric) => metric switch
    {
        Metric.BurnUsdPerDay => (CanEarn ? double.NegativeInfinity : 0, CanCost ? double.PositiveInfinity : 0),
        Metric.BurnVsThreshold when facts.All(product => !product.HasThreshold) => (-NoThreshold, NoThreshold),
        Metric.BurnVsThreshold => (CanEarn ? -Plan.RatioLimit : 0, CanCost ? Plan.RatioLimit : 0),
        Metric.Coverage => (0, CanEarn ? Plan.RatioLimit : 0),
        // In single precision it may lose some of its digits, not its size.
        Metric.CashUsd => HasUnlimitedCash ? (Plan.CashLimit / 2, Plan.CashLimit) : (double.NegativeInfinity, Plan.CashLimit),
        Metric.RunwayMonths => HasUnlimitedCash || !CanCost ? (scenario.HorizonMonths, Plan.RatioLimit) : (-Plan.RatioLimit, Plan.RatioLimit),
        Metric.Users => (0, facts.Any(product => product.CanHaveUsers) ? double.PositiveInfinity : 0),
        Metric.UsersVsPeak => (0, 1),
        Metric.RevenueUsdPerDay => (0, CanEarn ? double.PositiveInfinity : 0),
        Metric.ComputeUsdPerDay => (0, CanPayForGpus ? double.PositiveInfinity : 0),
        Metric.UsdPerOutput => (0, CanPayForGpus ? Plan.RatioLimit : 0),
        Metric.RevenuePerGpuHour => (0, CanEarn ? Plan.RatioLimit : 0),
        Metric.Opportunity => (0, facts.Any(product => product.HasAlternative) ? Plan.RatioLimit : 0),
        Metric.Unmet => (0, facts.Any(product => product.HasMaxGpus) ? 1 : 0),
        Metric.MonthsSinceLaunch => (0, scenario.HorizonMonths),
        Metric.MonthsToBreakEven => (0, Plan.RatioLimit),
        _ => (double.NegativeInfinity, double.PositiveInfinity),
    };
}
