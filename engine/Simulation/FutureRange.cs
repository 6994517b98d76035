namespace SurvivalSim.Simulation;

/// <summary>Futures with consecutive numbers.</summary>
/// <param name="First">Number of the first.</param>
/// <param name="Count">How many.</param>
public readonly record struct FutureRange(long First, long Count);
