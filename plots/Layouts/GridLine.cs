namespace SurvivalSim.Plots.Layouts;

/// <summary>A straight line behind the marks, in units of the picture.</summary>
/// <param name="X1">Where it begins.</param>
/// <param name="Y1">Where it begins.</param>
/// <param name="X2">Where it ends.</param>
/// <param name="Y2">Where it ends.</param>
internal sealed record GridLine(double X1, double Y1, double X2, double Y2);
