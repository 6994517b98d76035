namespace SurvivalSim.Scenarios;

/// <summary>What is measured of a product in every step. The order is the order of the plan's metrics.</summary>
public enum Metric
{
    /// <summary>Cost minus revenue, USD per day.</summary>
    BurnUsdPerDay,

    /// <summary>Burn over threshold.</summary>
    BurnVsThreshold,

    /// <summary>Revenue over cost.</summary>
    Coverage,

    /// <summary>The company's cash at the step's end, USD.</summary>
    CashUsd,

    /// <summary>Months for which the cash lasts at this burn.</summary>
    RunwayMonths,

    /// <summary>Mean users over the step.</summary>
    Users,

    /// <summary>Users over their highest value so far.</summary>
    UsersVsPeak,

    /// <summary>Revenue, USD per day.</summary>
    RevenueUsdPerDay,

    /// <summary>Cost of compute, USD per day.</summary>
    ComputeUsdPerDay,

    /// <summary>Cost of compute per served output, USD.</summary>
    UsdPerOutput,

    /// <summary>Revenue per GPU-hour held, USD.</summary>
    RevenuePerGpuHour,

    /// <summary>What the GPUs would earn elsewhere over what they earn here.</summary>
    Opportunity,

    /// <summary>Share of demand not served.</summary>
    Unmet,

    /// <summary>Months since the launch.</summary>
    MonthsSinceLaunch,

    /// <summary>Months to break-even if coverage keeps rising as it did over the last step.</summary>
    MonthsToBreakEven,
}
