namespace SurvivalSim.Plots.Figures;

/// <summary>What a mark is for; a painter gives each its colour, one for light and one for dark surroundings.</summary>
public enum Tone
{
    /// <summary>The result itself.</summary>
    Main,

    /// <summary>What the eye shall be led to.</summary>
    Accent,

    /// <summary>A third of several results side by side, of which the first two are <see cref="Main"/> and <see cref="Accent"/>.</summary>
    Third,

    /// <summary>A fourth.</summary>
    Fourth,

    /// <summary>A fifth.</summary>
    Fifth,

    /// <summary>What remains.</summary>
    Rest,

    /// <summary>None of these: the colour of text.</summary>
    Plain,
}
