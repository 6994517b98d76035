using SurvivalSim.Plots.Figures;
using SurvivalSim.Plots.Themes;

namespace SurvivalSim.ScottPlots;

/// <summary>Paints figures as pictures of pixels, with everything where it stands in the SVG. A build can where the package ScottPlot could be had when it was built.</summary>
public static class RasterPainter
{
    /// <summary>Pixels across that are allowed: from where letters can still be made out to where a picture is a poster.</summary>
    public const int NarrowestPixels = 320, WidestPixels = 8192;

#if SCOTTPLOT
    /// <summary>The version of ScottPlot that this build uses; null where it has none.</summary>
    public static Version? Version => typeof(ScottPlot.Plot).Assembly.GetName().Version;

    /// <summary>Why nothing can be painted here, and what to do, in words for the user; null where it can.</summary>
    public static string? WhyNot => NativeLibraries.WhyNot;
#else
    /// <summary>The version of ScottPlot that this build uses; null where it has none.</summary>
    public static Version? Version => null;

    /// <summary>Why nothing can be painted here, and what to do, in words for the user; null where it can.</summary>
    public static string? WhyNot =>
        "this build has no ScottPlot: when it was built, the package was in neither the package cache nor a feed. Build it again with -p:WithScottPlot=true, where a feed has the package";
#endif

    /// <summary>Paints a figure. The same figure gives the same bytes on machines that have the same fonts.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="theme">For which surroundings; a picture of pixels cannot follow its reader's, and is light then.</param>
    /// <param name="format">How the picture is kept.</param>
    /// <param name="width">Pixels across, <see cref="NarrowestPixels"/> to <see cref="WidestPixels"/>; the height follows from the figure. A figure is 640 wide: from 1280 on it is sharp on screens with two pixels to the point.</param>
    /// <returns>The bytes of a file.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The width is not allowed.</exception>
    /// <exception cref="PlatformNotSupportedException">Nothing can be painted here, see <see cref="WhyNot"/>.</exception>
    public static byte[] Paint(Figure figure, Theme theme, RasterFormat format, int width)
    {
        ArgumentNullException.ThrowIfNull(figure);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, NarrowestPixels);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, WidestPixels);
        if (WhyNot is { } reason) throw new PlatformNotSupportedException($"Figures cannot be painted as {format} here: {reason}.");
#if SCOTTPLOT
        return ScottPlotPainter.Paint(figure, theme == Theme.Dark ? Palette.Dark : Palette.Light, format, width);
#else
        throw new NotSupportedException($"A figure for {theme} surroundings cannot be painted.");
#endif
    }
}
