namespace SurvivalSim.Plots.Figures;

/// <summary>What a mark is for; a painter gives each its colour, one for light and one for dark surroundings.</summary>
public enum Tone
{
    /// <summary>The result itself.</summary>
    Main,

    /// <summary>What the eye shall be led to.</summary>
    Accent,
}
