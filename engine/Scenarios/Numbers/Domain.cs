namespace SurvivalSim.Scenarios.Numbers;

/// <summary>What numbers a key accepts.</summary>
public enum Domain
{
    /// <summary>0 or more.</summary>
    Positive,

    /// <summary>0 to 1, written 0 % to 100 %.</summary>
    Fraction,

    /// <summary>A relative change: more than −99.9 %.</summary>
    Growth,

    /// <summary>Any number.</summary>
    Real,
}
