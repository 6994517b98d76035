using System.Text;
using SurvivalSim.Plots.Figures;
using SurvivalSim.Plots.Svg;
using SurvivalSim.Plots.Themes;
using SurvivalSim.ScottPlots;

namespace SurvivalSim.Cli.Commands;

/// <summary>As what a figure is painted.</summary>
/// <param name="Word">What users call it; the extension of its files.</param>
/// <param name="Pixels">How its pixels are kept; <see langword="null"/> for the one that has none, SVG.</param>
internal sealed record PictureFormat(string Word, RasterFormat? Pixels)
{
    /// <summary>Fewest and most pixels from left to right.</summary>
    public const int LeastWidth = RasterPainter.NarrowestPixels, MostWidth = RasterPainter.WidestPixels;

    /// <summary>Always there.</summary>
    public static readonly PictureFormat Svg = new("svg", null);

    private static readonly PictureFormat[] s_all = [Svg, .. Enum.GetValues<RasterFormat>().Select(pixels => new PictureFormat(pixels.ToString().ToLowerInvariant(), pixels))];

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<string> Words = [.. s_all.Select(format => format.Word)];

    /// <summary>The format of a word.</summary>
    public static PictureFormat Of(string word) => s_all.Single(format => format.Word == word);

    /// <summary>Refuses a format that cannot be painted here.</summary>
    /// <exception cref="PlatformNotSupportedException">It cannot.</exception>
    public void Require()
    {
        if (Pixels is not null && RasterPainter.WhyNot is { } reason) throw new PlatformNotSupportedException($"figures cannot be painted as {Word}: {reason}. --format svg works everywhere.");
    }

    /// <summary>Paints a figure.</summary>
    public byte[] Paint(Figure figure, Theme theme, int width) =>
        Pixels is { } pixels ? RasterPainter.Paint(figure, theme, pixels, width) : Encoding.UTF8.GetBytes(SvgPainter.Paint(figure, theme));
}
