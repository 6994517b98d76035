using SurvivalSim.Foundation;
using SurvivalSim.Scenarios.Numbers;
using SurvivalSim.Scenarios.Schema;
using SurvivalSim.Scenarios.Yaml;

namespace SurvivalSim.Scenarios.Reading;

/// <summary>Reads what stands under <c>products.NAME</c>.</summary>
internal static class ProductReader
{
    /// <summary>One product.</summary>
    public static Product Read(YamlEntry entry, DateOnly start, ReadingContext context)
    {
        string name = entry.Key.Text;
        var section = new SectionReader(entry.Value, $"products.{name}", ProductSchema.Product, context);
        YamlMapping none = new(section.Where, []);
        var shocks = new SectionReader(section.Node("shocks") ?? none, section.PathOf("shocks"), ProductSchema.Shocks, context);
        return new Product
        {
            Name = name,
            BurnThresholdUsdPerDay = section.Number("burn_threshold_usd_per_day"),
            AlternativeUsdPerGpuHour = section.Number("alternative_usd_per_gpu_hour"),
            OtherRevenueUsdPerDay = section.Series("other_revenue_usd_per_day"),
            StoreFee = section.Number("store_fee"),
            OpexUsdPerDay = section.Series("opex_usd_per_day"),
            OpexGrowthPerYear = section.Number("opex_growth_per_year"),
            NoticeDays = section.Number("notice_days"),
            LaunchMonth = ReadLaunch(section, start),
            Tags = section.Tags("tags"),
            AddsShock = ReadShock(shocks, "adds"),
            ChurnShock = ReadShock(shocks, "churn"),
            UsageShock = ReadShock(shocks, "usage"),
            Compute = ReadCompute(new SectionReader(section.Node("compute") ?? none, section.PathOf("compute"), ProductSchema.Compute, context)),
            Segments = ReadSegments(section),
            Where = entry.Key.Where,
        };
    }

    private static Quantity? ReadLaunch(SectionReader section, DateOnly start)
    {
        if (section.Node("launch") is not { } node) return section.OptionalNumber("launch_month");
        if (section.Date("launch") is not { } date) return null;
        double month = Calendar.MonthsBetween(start, date);
        if (month < 0)
            section.Findings.Report(DiagnosticCodes.BadDate, node.Where, $"the launch on {date:yyyy-MM-dd} is before the start on {start:yyyy-MM-dd}", "a product launches at the start or later", "Leave 'launch' out and give the segments 'initial' users.");
        return new Quantity(section.PathOf("launch"), Domain.Positive, new Known(month), node.Where);
    }

    private static Shock ReadShock(SectionReader shocks, string kind)
    {
        YamlNode node = shocks.Node(kind) ?? new YamlMapping(shocks.Where, []);
        var shock = new SectionReader(node, shocks.PathOf(kind), ProductSchema.Shock, shocks.Context);
        return new Shock(shock.Path, shock.Number("sd"), shock.KnownNumber("half_life_months")!.Value);
    }

    private static Compute ReadCompute(SectionReader section) => new()
    {
        GpuSecondsPerOutput = section.OptionalNumber("gpu_seconds_per_output"),
        UsdPerOutputNow = section.OptionalNumber("usd_per_output_now"),
        EfficiencyGainPerYear = section.Number("efficiency_gain_per_year"),
        SupplierCapture = section.Number("supplier_capture"),
        Utilization = section.Number("utilization"),
        ReservedGpus = section.Number("reserved_gpus"),
        TermMonths = section.OptionalNumber("term_months"),
        ShedPerMonth = section.Number("shed_per_month"),
        FollowPerMonth = section.Number("follow_per_month"),
        OnDemandMarkup = section.Number("on_demand_markup"),
        MaxGpus = section.Series("max_gpus"),
        Salvage = section.Number("salvage"),
    };

    private static List<Segment> ReadSegments(SectionReader product)
    {
        IReadOnlyList<YamlEntry> entries = product.Named("users", "segments");
        if (entries.Count == 0 && product.IsMapping && product.Node("users") is null or YamlMapping)
            product.Findings.Report(DiagnosticCodes.MissingKey, product.WhereIs("users"), $"'{product.Path}' has no users", "a product has at least one segment", "Write users: {everyone: {churn_per_month: 5%}}.");
        return [.. entries.Select(entry => ReadSegment(entry, product))];
    }

    private static Segment ReadSegment(YamlEntry entry, SectionReader product)
    {
        var section = new SectionReader(entry.Value, product.PathOf($"users.{entry.Key.Text}"), ProductSchema.Segment, product.Context);
        return new Segment
        {
            Name = entry.Key.Text,
            Initial = section.Number("initial"),
            AddsPerMonth = section.Series("adds_per_month"),
            Referral = ReadReferral(section),
            Activation = section.Number("activation"),
            Market = section.Number("market"),
            Winback = section.Number("winback"),
            ChurnPerMonth = section.Number("churn_per_month"),
            ContractMonths = section.KnownNumber("contract_months"),
            Crowding = section.Number("crowding"),
            OutputsPerUserDay = section.Number("outputs_per_user_day"),
            Paying = section.Number("paying"),
            ArpuUsdPerMonth = section.Number("arpu_usd_per_month"),
            ArpuChangePerYear = section.Number("arpu_change_per_year"),
            UsdPerOutput = section.Number("usd_per_output"),
            Where = entry.Key.Where,
        };
    }

    private static Referral ReadReferral(SectionReader segment)
    {
        const string Key = "referral_per_month";
        if (segment.Node(Key) is not YamlMapping mapping)
        {
            Quantity level = segment.Number(Key);
            return new Referral(level, new Quantity(segment.PathOf(Key) + ".floor", Domain.Positive, new Known(0), level.Where), null);
        }
        var referral = new SectionReader(mapping, segment.PathOf(Key), ProductSchema.Referral, segment.Context);
        return new Referral(referral.Number("now"), referral.Number("floor"), referral.KnownNumber("half_life_months"));
    }
}
