namespace SurvivalSim.Plots.Figures;

/// <summary>A second picture under the first, along the same horizontal axis.</summary>
/// <param name="Y">Its vertical axis.</param>
/// <param name="Marks">What is drawn between the axes, first what lies undermost.</param>
public sealed record Panel(Axis Y, IReadOnlyList<Mark> Marks);
