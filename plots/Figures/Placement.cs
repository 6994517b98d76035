namespace SurvivalSim.Plots.Figures;

/// <summary>Where a label stands, seen from its place.</summary>
public enum Placement
{
    /// <summary>Above it, beginning there.</summary>
    AboveRight,

    /// <summary>Below it, beginning there.</summary>
    BelowRight,

    /// <summary>Below it, ending there.</summary>
    BelowLeft,

    /// <summary>Right of the axes, at its height.</summary>
    InRightMargin,
}
