namespace SurvivalSim.Analyses.Precedents;

/// <summary>What a product is held beside a precedent by: numbers that products of any size have.</summary>
public enum PrecedentRatio
{
    /// <summary>Burn over users, USD per active user and day.</summary>
    BurnUsdPerUserDay,

    /// <summary>Revenue over cost.</summary>
    Coverage,

    /// <summary>Users over their highest number so far.</summary>
    UsersVsPeak,

    /// <summary>Revenue per GPU-hour over what the hour would earn elsewhere.</summary>
    RevenueVsAlternative,

    /// <summary>Share of the reserved GPUs that is in use.</summary>
    CommittedGpusInUse,
}

/// <summary>How the ratios are called, and read.</summary>
public static class PrecedentRatios
{
    /// <summary>What files call it.</summary>
    public static string Word(this PrecedentRatio ratio) => ratio switch
    {
        PrecedentRatio.BurnUsdPerUserDay => "burn_usd_per_user_day",
        PrecedentRatio.Coverage => "coverage",
        PrecedentRatio.UsersVsPeak => "users_vs_peak",
        PrecedentRatio.RevenueVsAlternative => "revenue_vs_alternative",
        _ => "committed_gpus_in_use",
    };

    /// <summary>Whether more of it is worse. Of users, revenue and GPUs in use, less is.</summary>
    public static bool IsWorseAbove(this PrecedentRatio ratio) => ratio == PrecedentRatio.BurnUsdPerUserDay;

    /// <summary>Why a product has none.</summary>
    public static string WhyNone(this PrecedentRatio ratio) => ratio switch
    {
        PrecedentRatio.BurnUsdPerUserDay => "it has no users",
        PrecedentRatio.Coverage => "nothing of it costs anything",
        PrecedentRatio.UsersVsPeak => "it has had no users",
        PrecedentRatio.RevenueVsAlternative => "it holds no GPUs, or the scenario has no alternative_usd_per_gpu_hour",
        _ => "it has no reserved GPUs",
    };
}
