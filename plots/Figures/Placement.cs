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

    /// <summary>Right of it, at its height.</summary>
    Right,

    /// <summary>Left of it, at its height.</summary>
    Left,

    /// <summary>Around it.</summary>
    Centered,
}
