using System.Text.Json.Serialization;

namespace SurvivalSim.Plots.Figures;

/// <summary>The numbers of a figure, as people read them: for those who point at it and for those who cannot see it.</summary>
/// <param name="Columns">What stands in the cells of each row, with units; the first is where the row belongs.</param>
/// <param name="Rows">The rows, in the order of the horizontal axis where they have a place on it.</param>
public sealed record ValueTable(IReadOnlyList<string> Columns, IReadOnlyList<ValueRow> Rows);

/// <summary>A row of numbers of a figure.</summary>
/// <param name="X">Where along the horizontal axis they hold; <see langword="null"/> where the figure has no such place, as of bars with names.</param>
/// <param name="Cells">As many as there are columns.</param>
public sealed record ValueRow([property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double? X, IReadOnlyList<string> Cells);
