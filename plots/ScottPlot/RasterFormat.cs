namespace SurvivalSim.ScottPlots;

/// <summary>How a picture of pixels is kept in a file.</summary>
public enum RasterFormat
{
    /// <summary>Every pixel as it was painted.</summary>
    Png,

    /// <summary>Nearly as painted, for what knows nothing else.</summary>
    Jpeg,

    /// <summary>Nearly as painted, in fewer bytes.</summary>
    Webp,
}
