using SurvivalSim.Estimates;

namespace SurvivalSim.Analyses.Grids;

/// <summary>What became of a cell: one run among many.</summary>
/// <param name="Cell">Its number, from 0.</param>
/// <param name="PlanHash">Its plan's fingerprint; empty where there is no plan.</param>
/// <param name="Products">What came out, by product; none where it failed.</param>
/// <param name="Error">Why it failed, in a line; <see langword="null"/> where it did not.</param>
public sealed record CellResult(int Cell, string PlanHash, IReadOnlyList<ProductHeadlines> Products, string? Error);
