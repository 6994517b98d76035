using SurvivalSim.Plots.Figures;

namespace SurvivalSim.Plots.Themes;

/// <summary>The colours of a figure, each written as <c>#rrggbb</c>.</summary>
/// <param name="Paper">What it is painted on.</param>
/// <param name="Ink">Text.</param>
/// <param name="Soft">Text that stands back, and axes.</param>
/// <param name="Grid">Lines behind all.</param>
/// <param name="Tones">The colour of each <see cref="Tone"/>.</param>
/// <remarks>
/// After M. Okabe, K. Ito, Color Universal Design (2008), whose colours all kinds of colour vision tell apart: blue, orange, green, purple and, in the
/// dark, yellow. On white they are darkened until text in them has a contrast of 4.5; a yellow so dark would be another orange, so an indigo takes
/// its place.
/// </remarks>
public sealed record Palette(string Paper, string Ink, string Soft, string Grid, IReadOnlyDictionary<Tone, string> Tones)
{
    /// <summary>For light surroundings, and for paper.</summary>
    public static readonly Palette Light = new("#ffffff", "#1b1f24", "#57606a", "#d8dee4", Of("#0072b2", "#b34e00", "#00755c", "#a2407f", "#3d2f91", "#454c55", "#1b1f24"));

    /// <summary>For dark surroundings.</summary>
    public static readonly Palette Dark = new("#14181d", "#e6e9ed", "#a3acb7", "#343b44", Of("#56b4e9", "#e69f00", "#2bb58c", "#d98bb4", "#f0e442", "#c9d1d9", "#e6e9ed"));

    private static Dictionary<Tone, string> Of(params string[] tones) => Enum.GetValues<Tone>().Zip(tones).ToDictionary(pair => pair.First, pair => pair.Second);
}
