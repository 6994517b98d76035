using SurvivalSim.Plots.Figures;

namespace SurvivalSim.Plots.Reports;

/// <summary>A part of a report: a product, a group, or what concerns all.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Paragraphs">What is to be said before the figures.</param>
/// <param name="Figures">The figures, the most important first: where there is no room for all, the last are left out.</param>
/// <param name="Tables">The tables.</param>
public sealed record ReportSection(string Title, IReadOnlyList<string> Paragraphs, IReadOnlyList<NamedFigure> Figures, IReadOnlyList<ReportTable> Tables);
