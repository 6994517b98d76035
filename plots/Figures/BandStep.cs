namespace SurvivalSim.Plots.Figures;

/// <summary>The bounds of a band from a place on, in units of the axes.</summary>
/// <param name="X">From where.</param>
/// <param name="Low">Lower bound.</param>
/// <param name="High">Upper bound, not below <paramref name="Low"/>.</param>
public sealed record BandStep(double X, double Low, double High);
