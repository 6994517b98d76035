namespace SurvivalSim.Estimates;

/// <summary>The time by which half have ended, as far as it was reached.</summary>
/// <param name="Months">Earliest time with survival of at most one half, late by less than 1/256 of a month; null if there is none
/// up to the horizon.</param>
/// <param name="Low">Lower bound of the 95 % interval, months; null if it lies beyond the horizon.</param>
/// <param name="High">Upper bound of the 95 % interval, months; null if it lies beyond the horizon.</param>
public readonly record struct MedianTime(double? Months, double? Low, double? High);
