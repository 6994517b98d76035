using SurvivalSim.Plots.Figures;

namespace SurvivalSim.Plots.Layouts;

/// <summary>Where the things of a panel stand.</summary>
/// <param name="Panel">The panel.</param>
/// <param name="Label">The vertical axis' label, cut to one line.</param>
/// <param name="LabelBaseline">Its baseline, above the axis.</param>
/// <param name="Y">The vertical axis in the picture, upwards.</param>
/// <param name="Grid">Straight lines behind the marks.</param>
/// <param name="Ticks">The numbers or names left of the vertical axis.</param>
/// <param name="Labels">The labels, in the order of the marks, those in the margin last.</param>
internal sealed record PanelLayout(
    Panel Panel, string Label, double LabelBaseline, Scale Y, IReadOnlyList<GridLine> Grid,
    IReadOnlyList<PlacedLabel> Ticks, IReadOnlyList<PlacedLabel> Labels);
