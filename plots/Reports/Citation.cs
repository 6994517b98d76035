namespace SurvivalSim.Plots.Reports;

/// <summary>Where a method comes from.</summary>
/// <param name="For">What it is used for.</param>
/// <param name="Source">Authors, year, journal, pages.</param>
/// <param name="Doi">The digital object identifier; <see langword="null"/> where it has none.</param>
public sealed record Citation(string For, string Source, string? Doi);
