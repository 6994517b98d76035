namespace SurvivalSim.Plots.Figures;

/// <summary>A figure of a results folder.</summary>
/// <param name="Name">Name of its file, without folder and extension.</param>
/// <param name="Figure">The figure.</param>
public sealed record NamedFigure(string Name, Figure Figure)
{
    /// <summary>The product it tells of; <see langword="null"/> where it tells of several, or of none.</summary>
    public string? Product { get; init; }
}
