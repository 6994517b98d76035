namespace SurvivalSim.Plots.Figures;

/// <summary>A figure of a results folder.</summary>
/// <param name="Name">Name of its file, without folder and extension.</param>
/// <param name="Figure">The figure.</param>
public sealed record NamedFigure(string Name, Figure Figure);
