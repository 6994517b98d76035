namespace SurvivalSim.Tallies;

/// <summary>What has a time in a product's life.</summary>
public enum LifeTime
{
    /// <summary>Its end, by cause.</summary>
    End,

    /// <summary>The first month with burn above the threshold.</summary>
    Breach,

    /// <summary>The first month with smoothed burn above the threshold.</summary>
    SustainedBreach,

    /// <summary>The start of the first three months at break-even.</summary>
    BreakEven,
}
