namespace SurvivalSim.Plots.Reports;

/// <summary>A table of a report, as people read it.</summary>
/// <param name="Caption">What it shows, in a few words.</param>
/// <param name="File">The file of the folder that has all of it, in full precision.</param>
/// <param name="Columns">What stands in the cells, with units; the first names the row.</param>
/// <param name="Rows">The cells, as many as there are columns.</param>
/// <param name="Note">What there is to know about the numbers; may be empty.</param>
/// <param name="HasWords">Whether cells hold words rather than numbers, which stand at their left.</param>
public sealed record ReportTable(string Caption, string File, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, string Note = "", bool HasWords = false);
