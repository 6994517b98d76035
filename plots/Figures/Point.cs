namespace SurvivalSim.Plots.Figures;

/// <summary>A place between the axes, in their units.</summary>
/// <param name="X">Along the horizontal axis.</param>
/// <param name="Y">Along the vertical axis.</param>
public readonly record struct Point(double X, double Y);
