using SurvivalSim.Foundation;
using SurvivalSim.Planning.Quantiles;
using SurvivalSim.Planning.Records;
using SurvivalSim.Scenarios;

namespace SurvivalSim.Planning;

/// <summary>Products and segments as records; what events add to them is filled in by <see cref="Planner"/>.</summary>
internal static class ProductPlanner
{
    private static readonly int s_stateSlots = Enum.GetValues<ProductSlot>().Length;
    private static readonly int s_metrics = Enum.GetValues<Metric>().Length;
    private static readonly int s_channels = Enum.GetValues<Channel>().Length;

    /// <summary>One product, without its segments and events.</summary>
    public static ProductRecord Product(Product product, Scenario scenario, PlanBuilder builder)
    {
        Compute compute = product.Compute;
        if (compute.UsdPerOutputNow is { } usd && scenario.Company.GpuPrice.Now.Is(0))
            builder.Findings.Report(DiagnosticCodes.Conflict, usd.Where, "'usd_per_output_now' stands without a GPU price", "USD per output become GPU-seconds through company.gpu_usd_per_hour", "Give company.gpu_usd_per_hour, or gpu_seconds_per_output.");
        return new ProductRecord
        {
            Threshold = builder.Limit(product.BurnThresholdUsdPerDay),
            Alternative = builder.Number(product.AlternativeUsdPerGpuHour),
            OtherRevenue = builder.Series(product.OtherRevenueUsdPerDay),
            StoreKeeps = builder.Number(product.StoreFee, Transform.Kept),
            Opex = builder.Series(product.OpexUsdPerDay),
            LogOpexGrowth = builder.Number(product.OpexGrowthPerYear, Transform.LogGrowth),
            NoticeDays = builder.Number(product.NoticeDays),
            LaunchMonth = builder.Number(product.LaunchMonth),
            WorkPerOutput = compute.UsdPerOutputNow is null && compute.GpuSecondsPerOutput is null ? Number.Known(0) : builder.Number(compute.UsdPerOutputNow ?? compute.GpuSecondsPerOutput),
            WorkIsInUsd = compute.UsdPerOutputNow is null ? 0 : 1,
            LogEfficiency = builder.Number(compute.EfficiencyGainPerYear, Transform.LogGrowth),
            SupplierCapture = builder.Number(compute.SupplierCapture),
            Utilization = builder.Number(compute.Utilization),
            ReservedGpus = builder.Number(compute.ReservedGpus),
            TermMonths = builder.Number(compute.TermMonths),
            LogKeepPerMonth = builder.Number(compute.ShedPerMonth, Transform.LogKept),
            LogStayOnDemandPerMonth = builder.Number(compute.FollowPerMonth, Transform.LogKept),
            OnDemandMarkup = builder.Number(compute.OnDemandMarkup),
            MaxGpus = builder.Series(compute.MaxGpus),
            Salvage = builder.Number(compute.Salvage),
            AddsShock = ShockPlanner.Stationary(product.AddsShock, scenario, builder),
            ChurnShock = ShockPlanner.Stationary(product.ChurnShock, scenario, builder),
            UsageShock = ShockPlanner.Stationary(product.UsageShock, scenario, builder),
            ShockStream = builder.Stream($"shocks/{product.Name}", product.Where),
            Channels = builder.Slots(s_channels),
            Metrics = builder.Slots(s_metrics),
            State = builder.Slots(s_stateSlots),
        };
    }

    /// <summary>One segment.</summary>
    public static SegmentRecord Segment(Segment segment, PlanBuilder builder) => new()
    {
        Initial = builder.Number(segment.Initial),
        AddsPerMonth = builder.Series(segment.AddsPerMonth),
        ReferralNow = builder.Number(segment.Referral.Now),
        ReferralFloor = builder.Number(segment.Referral.Floor),
        ReferralDecay = segment.Referral.HalfLifeMonths is { } half ? (float)(Math.Log(2) / half) : 0,
        Activation = builder.Number(segment.Activation),
        Market = segment.Market.Is(double.PositiveInfinity) ? Number.Absent : builder.Number(segment.Market),
        Winback = builder.Number(segment.Winback),
        Hazard = builder.Number(segment.ChurnPerMonth, Transform.Hazard),
        ContractColumn = segment.ContractMonths is { } contract ? builder.Steps.Once($"contract/{contract:R}", step => -double.ExpM1(-builder.Grid.Months(step) / (contract / 2))) : -1,
        Crowding = builder.Number(segment.Crowding),
        OutputsPerUserDay = builder.Number(segment.OutputsPerUserDay),
        Paying = builder.Number(segment.Paying),
        ArpuPerMonth = builder.Number(segment.ArpuUsdPerMonth),
        LogArpuGrowth = builder.Number(segment.ArpuChangePerYear, Transform.LogGrowth),
        UsdPerOutput = builder.Number(segment.UsdPerOutput),
        Users = builder.Slots(),
        Won = builder.Slots(),
        ContractHazard = builder.Slots(),
        Adds = builder.Slots(),
        Referral = builder.Slots(),
        HazardNow = builder.Slots(),
        MeanUsers = builder.Slots(),
    };
}
