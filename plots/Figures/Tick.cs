namespace SurvivalSim.Plots.Figures;

/// <summary>A text at a place along an axis.</summary>
/// <param name="At">Where, in units of the axis.</param>
/// <param name="Text">What is written there.</param>
public sealed record Tick(double At, string Text);
