using SurvivalSim.Plots.Layouts;

namespace SurvivalSim.ScottPlots;

/// <summary>How words are written.</summary>
/// <param name="Size">Height of the letters, in units of the picture.</param>
/// <param name="Color">As <c>#rrggbb</c>.</param>
/// <param name="Anchor">Which end of the words stands at their place.</param>
/// <param name="IsBold">Whether they are a title.</param>
/// <param name="Halo">The colour of a rim that keeps them apart from what lies behind; <see langword="null"/> for none.</param>
internal sealed record Hand(double Size, string Color, Anchor Anchor = Anchor.Start, bool IsBold = false, string? Halo = null);
