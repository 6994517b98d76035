using SurvivalSim.Scenarios;
using SurvivalSim.Scenarios.Numbers;

namespace SurvivalSim.Planning.Doubts;

/// <summary>What can be told of a product before any future is drawn: what is 0 in all of them.</summary>
/// <param name="product">The product.</param>
/// <param name="scenario">Its scenario.</param>
internal sealed class ProductFacts(Product product, Scenario scenario)
{
    /// <summary>Whether it can have users.</summary>
    public bool CanHaveUsers => product.Segments.Any(HasUsers);

    /// <summary>Whether it can have revenue.</summary>
    public bool CanEarn => IsAboveZero(product.OtherRevenueUsdPerDay) || (!product.StoreFee.Is(1) && product.Segments.Any(segment => HasUsers(segment) && Pays(segment)));

    /// <summary>Whether it can have a cost of compute.</summary>
    public bool CanPayForGpus => !scenario.Company.GpuPrice.Now.Is(0) && (!product.Compute.ReservedGpus.Is(0) || (Works(product.Compute) && product.Segments.Any(segment => HasUsers(segment) && !segment.OutputsPerUserDay.Is(0))));

    /// <summary>Whether it can have any cost.</summary>
    public bool CanCost => CanPayForGpus || IsAboveZero(product.OpexUsdPerDay) || scenario.Events.Any(e => e.Product == product.Name && e.CostsUsd is { } cost && !cost.Is(0));

    /// <summary>Whether its owner tolerates some burn, and not any.</summary>
    public bool HasThreshold => !product.BurnThresholdUsdPerDay.Is(double.PositiveInfinity);

    /// <summary>Whether its GPUs could earn something elsewhere.</summary>
    public bool HasAlternative => !product.AlternativeUsdPerGpuHour.Is(0);

    /// <summary>Whether its GPUs are limited.</summary>
    public bool HasMaxGpus => product.Compute.MaxGpus.Schedule is not null || !product.Compute.MaxGpus.Level.Is(double.PositiveInfinity);

    private static bool HasUsers(Segment segment) => !segment.Initial.Is(0) || (IsAboveZero(segment.AddsPerMonth) && !segment.Activation.Is(0));

    private static bool Pays(Segment segment) =>
        (!segment.ArpuUsdPerMonth.Is(0) && !segment.Paying.Is(0)) || (!segment.UsdPerOutput.Is(0) && !segment.OutputsPerUserDay.Is(0));

    private static bool Works(Compute compute) => (compute.UsdPerOutputNow ?? compute.GpuSecondsPerOutput) is { } work && !work.Is(0);

    private static bool IsAboveZero(Series series) => !series.Level.Is(0) && (series.Schedule is null || series.Schedule.Knots.Any(knot => knot.Value > 0));
}
