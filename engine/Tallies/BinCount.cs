namespace SurvivalSim.Tallies;

/// <summary>How many numbers fell into one of the <see cref="LogBins"/>.</summary>
/// <param name="Bin">The bin, from <see cref="LogBins.First"/> to <see cref="LogBins.Last"/>.</param>
/// <param name="Count">At least 1.</param>
public readonly record struct BinCount(int Bin, long Count);
