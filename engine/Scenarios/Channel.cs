namespace SurvivalSim.Scenarios;

/// <summary>What events can multiply. The order is the order of the plan's channels.</summary>
public enum Channel
{
    /// <summary>New users, external and by referral.</summary>
    Adds,

    /// <summary>Referral alone.</summary>
    Referral,

    /// <summary>The hazard of leaving.</summary>
    Churn,

    /// <summary>Outputs per user.</summary>
    Usage,

    /// <summary>Subscriptions and prices per output.</summary>
    Price,

    /// <summary>All revenue.</summary>
    Revenue,

    /// <summary>The GPU price; company events only.</summary>
    GpuPrice,

    /// <summary>Work per output.</summary>
    GpuSeconds,

    /// <summary>Cost other than compute.</summary>
    Opex,

    /// <summary>GPUs reserved.</summary>
    ReservedGpus,

    /// <summary>The burn threshold.</summary>
    Threshold,

    /// <summary>What the GPUs would earn elsewhere.</summary>
    Alternative,

    /// <summary>The speed at which outputs per GPU-second are gained.</summary>
    Efficiency,
}
