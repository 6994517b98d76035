namespace SurvivalSim.Plots.Themes;

/// <summary>For which surroundings a figure is painted.</summary>
public enum Theme
{
    /// <summary>For those of its reader, light or dark, where the format can follow them; light where it cannot.</summary>
    Reader,

    /// <summary>For light ones.</summary>
    Light,

    /// <summary>For dark ones.</summary>
    Dark,
}
