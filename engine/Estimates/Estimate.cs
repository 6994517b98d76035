namespace SurvivalSim.Estimates;

/// <summary>A number and how far it may be off for having seen only so many futures.</summary>
/// <param name="Value">The estimate.</param>
/// <param name="StandardError">Its standard error, in the same unit; +∞ where too few futures were seen to tell one.</param>
public readonly record struct Estimate(double Value, double StandardError);
