namespace SurvivalSim.Planning.Records;

/// <summary>One product: its numbers, and the slots of its state.</summary>
public readonly record struct ProductRecord
{
    /// <summary>Burn threshold, USD per day.</summary>
    public Number Threshold { get; init; }

    /// <summary>Whether there is a threshold at all.</summary>
    public bool HasThreshold => !Threshold.Is(Plan.CashLimit);

    /// <summary>What the GPUs would earn elsewhere, USD per GPU-hour.</summary>
    public Number Alternative { get; init; }

    /// <summary>Revenue from outside the segments, USD per day.</summary>
    public SeriesRecord OtherRevenue { get; init; }

    /// <summary>Share of the segments' revenue that stores leave.</summary>
    public Number StoreKeeps { get; init; }

    /// <summary>Cost other than compute, USD per day.</summary>
    public SeriesRecord Opex { get; init; }

    /// <summary>Logarithm of one plus that cost's growth per year.</summary>
    public Number LogOpexGrowth { get; init; }

    /// <summary>Days of notice.</summary>
    public Number NoticeDays { get; init; }

    /// <summary>Months from the start to the launch; absent where live from the start.</summary>
    public Number LaunchMonth { get; init; }

    /// <summary>Whether it may launch after the start.</summary>
    public bool LaunchesLater => LaunchMonth.Exists;

    /// <summary>GPU-seconds per output at the start; USD per output where <see cref="WorkIsInUsd"/>.</summary>
    public Number WorkPerOutput { get; init; }

    /// <summary>1 where the work per output is given in USD, else 0.</summary>
    public int WorkIsInUsd { get; init; }

    /// <summary>Logarithm of one plus the efficiency gain per year.</summary>
    public Number LogEfficiency { get; init; }

    /// <summary>Share of the gain that returns to the supplier.</summary>
    public Number SupplierCapture { get; init; }

    /// <summary>Share of provisioned GPU time that does work.</summary>
    public Number Utilization { get; init; }

    /// <summary>GPUs reserved at launch.</summary>
    public Number ReservedGpus { get; init; }

    /// <summary>Length of the reservation's terms, months; absent where never renewed.</summary>
    public Number TermMonths { get; init; }

    /// <summary>Logarithm of the share of the reservation kept per month.</summary>
    public Number LogKeepPerMonth { get; init; }

    /// <summary>Logarithm of the share of on-demand GPUs not reserved per month.</summary>
    public Number LogStayOnDemandPerMonth { get; init; }

    /// <summary>Surcharge on GPUs bought on demand.</summary>
    public Number OnDemandMarkup { get; init; }

    /// <summary>GPUs that can be had.</summary>
    public SeriesRecord MaxGpus { get; init; }

    /// <summary>Share of a stranded reservation's cost that is recovered.</summary>
    public Number Salvage { get; init; }

    /// <summary>Shock to new users.</summary>
    public ShockRecord AddsShock { get; init; }

    /// <summary>Shock to churn.</summary>
    public ShockRecord ChurnShock { get; init; }

    /// <summary>Shock to usage.</summary>
    public ShockRecord UsageShock { get; init; }

    /// <summary>Random stream of the product's shocks.</summary>
    public uint ShockStream { get; init; }

    /// <summary>First segment.</summary>
    public int SegmentsOffset { get; init; }

    /// <summary>How many.</summary>
    public int SegmentsCount { get; init; }

    /// <summary>First multiplier that acts on the product's channels, in <see cref="Plan.Indices"/>.</summary>
    public int MultipliersOffset { get; init; }

    /// <summary>How many.</summary>
    public int MultipliersCount { get; init; }

    /// <summary>First multiplier of the speed at which its efficiency grows, in <see cref="Plan.Indices"/>.</summary>
    public int EfficiencyOffset { get; init; }

    /// <summary>How many.</summary>
    public int EfficiencyCount { get; init; }

    /// <summary>Slot: years of efficiency gain lost to events before the step; negative where they sped it up. Absent (−1) where none multiplies it.</summary>
    public int LostYears { get; init; }

    /// <summary>First event of its own that costs something, in <see cref="Plan.Indices"/>.</summary>
    public int CostsOffset { get; init; }

    /// <summary>How many.</summary>
    public int CostsCount { get; init; }

    /// <summary>First slot of its channels, in the order of the channels.</summary>
    public int Channels { get; init; }

    /// <summary>Channels that these multiply, one bit each.</summary>
    public int UsedChannels { get; init; }

    /// <summary>First slot of its metrics, in the order of the metrics.</summary>
    public int Metrics { get; init; }

    /// <summary>Metrics somebody reads, one bit each.</summary>
    public int NeededMetrics { get; init; }

    /// <summary>First event that waits for its end, in <see cref="Plan.Indices"/>.</summary>
    public int Dependents { get; init; }

    /// <summary>How many.</summary>
    public int DependentsCount { get; init; }

    /// <summary>Slot: burn over threshold, smoothed.</summary>
    public int SustainedBurn { get; init; }

    /// <summary>Slot: coverage, smoothed.</summary>
    public int SmoothCoverage { get; init; }

    /// <summary>Slot: the same one step before.</summary>
    public int SmoothCoverageBefore { get; init; }

    /// <summary>First slot of its state, in the order of <see cref="ProductSlot"/>.</summary>
    public int State { get; init; }
}

/// <summary>The slots of a product's state, counted from <see cref="ProductRecord.State"/>.</summary>
public enum ProductSlot
{
    /// <summary>Step at whose start it launches.</summary>
    LaunchStep,

    /// <summary>Month of that, since the start.</summary>
    Launch,

    /// <summary>Month of its end, since the start; <see cref="Plan.Never"/> while it lives.</summary>
    End,

    /// <summary>Code of the cause of its end; 0 while it lives.</summary>
    Cause,

    /// <summary>File order of the event that ended it.</summary>
    EndOrder,

    /// <summary>1 where it lived at the step's start, else 0.</summary>
    Live,

    /// <summary>Factor on its users at the next step's start.</summary>
    UsersKept,

    /// <summary>Factor of the adds shock.</summary>
    AddsFactor,

    /// <summary>Factor of the churn shock.</summary>
    ChurnFactor,

    /// <summary>Factor of the usage shock.</summary>
    UsageFactor,

    /// <summary>Mean users over the step.</summary>
    Users,

    /// <summary>Outputs demanded per day.</summary>
    Outputs,

    /// <summary>Subscriptions, USD per day.</summary>
    Subscriptions,

    /// <summary>Fees for outputs if all were served, USD per day.</summary>
    Fees,

    /// <summary>Share of demand served: until the step serves, that of the step before; then this step's.</summary>
    Served,

    /// <summary>GPU price to this product, USD per hour.</summary>
    GpuPrice,

    /// <summary>GPUs needed for all demand.</summary>
    GpusNeeded,

    /// <summary>GPUs held: the larger of the reservation and those in use.</summary>
    GpusHeld,

    /// <summary>GPUs bought on demand.</summary>
    OnDemand,

    /// <summary>GPU-seconds per output at the start.</summary>
    Work,

    /// <summary>GPUs reserved.</summary>
    Reserved,

    /// <summary>Price of the reservation, USD per GPU-hour.</summary>
    ReservedPrice,

    /// <summary>Months since launch at which the reservation is renewed next.</summary>
    NextRenewal,

    /// <summary>Cost of compute, USD per day.</summary>
    ComputeCost,

    /// <summary>Other cost, USD per day.</summary>
    OtherCost,

    /// <summary>Revenue, USD per day.</summary>
    Revenue,

    /// <summary>Threshold of the step, USD per day.</summary>
    Threshold,

    /// <summary>Highest mean users so far.</summary>
    PeakUsers,

    /// <summary>Mean users of the last step lived.</summary>
    LastUsers,

    /// <summary>Month since launch of the first breach; <see cref="Plan.Never"/> before it.</summary>
    BreachMonth,

    /// <summary>Month since launch of the first sustained breach; <see cref="Plan.Never"/> before it.</summary>
    SustainedBreachMonth,

    /// <summary>Months in breach.</summary>
    MonthsInBreach,

    /// <summary>Highest burn, USD per day.</summary>
    PeakBurn,

    /// <summary>Loss so far, USD.</summary>
    Loss,

    /// <summary>Start of the present run of months at break-even; <see cref="Plan.Never"/> outside one.</summary>
    CoveredSince,

    /// <summary>Month since launch at which break-even began; <see cref="Plan.Never"/> before it is known.</summary>
    BreakEvenMonth,

    /// <summary>Revenue so far, USD.</summary>
    TotalRevenue,

    /// <summary>Cost of compute so far, USD.</summary>
    TotalCompute,

    /// <summary>Other cost so far, USD.</summary>
    TotalOther,

    /// <summary>GPU-hours so far.</summary>
    TotalGpuHours,

    /// <summary>Stranded cost, USD.</summary>
    Stranded,

    /// <summary>Lowest cash at the end of a step lived, USD.</summary>
    LowestCash,
}
