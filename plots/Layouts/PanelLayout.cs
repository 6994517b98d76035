using SurvivalSim.Plots.Figures;

namespace SurvivalSim.Plots.Layouts;

/// <summary>Where the things of a panel stand.</summary>
/// <param name="Panel">The panel.</param>
/// <param name="LabelBaseline">Baseline of the vertical axis' label, above the axis.</param>
/// <param name="Y">The vertical axis in the picture, upwards.</param>
/// <param name="Ticks">The numbers or names left of the vertical axis, and where they are.</param>
/// <param name="Labels">The labels, in the order of the marks, those in the margin last.</param>
internal sealed record PanelLayout(Panel Panel, double LabelBaseline, Scale Y, IReadOnlyList<(double At, PlacedLabel Words)> Ticks, IReadOnlyList<PlacedLabel> Labels);
