namespace SurvivalSim.Tallies;

/// <summary>What a future leaves behind of a product, besides when and why it ended.</summary>
public enum Outcome
{
    /// <summary>Months lived within the horizon.</summary>
    MonthsLived,

    /// <summary>Highest burn, USD per day.</summary>
    PeakBurnUsdPerDay,

    /// <summary>Cost minus revenue over its life, USD.</summary>
    CumulativeLossUsd,

    /// <summary>Months with burn above the threshold.</summary>
    MonthsInBreach,

    /// <summary>Highest mean users of a step.</summary>
    PeakUsers,

    /// <summary>Mean users of the last step lived.</summary>
    LastUsers,

    /// <summary>Revenue over its life, USD.</summary>
    RevenueUsd,

    /// <summary>Cost of compute over its life, USD.</summary>
    ComputeUsd,

    /// <summary>Other cost over its life, USD.</summary>
    OtherCostUsd,

    /// <summary>GPU-hours held over its life.</summary>
    GpuHours,

    /// <summary>Cost of the reservation left when it ended, USD.</summary>
    StrandedUsd,

    /// <summary>The company's lowest cash at the end of a step lived, USD.</summary>
    LowestCashUsd,

    /// <summary>Days of notice.</summary>
    NoticeDays,
}
