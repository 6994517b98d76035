namespace SurvivalSim.Estimates;

/// <summary>The mean of a number over futures that were simulated in two ways, and how the two differ.</summary>
/// <param name="Pairs">Futures that count in both; at least 1.</param>
/// <param name="Value">Mean in the first way.</param>
/// <param name="Other">Mean in the second way.</param>
/// <param name="Difference">First minus second. Its standard error, s/√n of the differences future by future, profits from everything that the two ways share; 0 where
/// they differ by the same in all pairs, +∞ for a single pair.</param>
public readonly record struct PairedDifference(long Pairs, double Value, double Other, Estimate Difference);
