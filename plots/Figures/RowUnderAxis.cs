namespace SurvivalSim.Plots.Figures;

/// <summary>A row of numbers under the horizontal axis.</summary>
/// <param name="Name">What the numbers are, in one short word.</param>
/// <param name="Cells">The numbers, each at its place on the axis.</param>
public sealed record RowUnderAxis(string Name, IReadOnlyList<Tick> Cells);
