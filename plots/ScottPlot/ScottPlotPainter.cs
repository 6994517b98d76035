using SkiaSharp;
using SurvivalSim.Plots.Figures;
using SurvivalSim.Plots.Layouts;
using SurvivalSim.Plots.Themes;

namespace SurvivalSim.ScottPlots;

/// <summary>Paints figures through ScottPlot, on the geometry that all painters share: ScottPlot paints what lies between the axes, the words go to the places that the layout gives them.</summary>
internal static class ScottPlotPainter
{
    /// <summary>Of JPEG and WebP, 0 to 100: letters and thin lines have no visible rim.</summary>
    private const int Quality = 92;

    /// <summary>Paints a figure.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="palette">Its colours.</param>
    /// <param name="format">How the picture is kept.</param>
    /// <param name="width">Pixels across.</param>
    public static byte[] Paint(Figure figure, Palette palette, RasterFormat format, int width)
    {
        var layout = new Layout(figure);
        float scale = (float)(width / Layout.Width);
        using SKSurface surface = SKSurface.Create(new SKImageInfo(width, (int)Math.Ceiling(layout.Height * scale), SKColorType.Rgba8888, SKAlphaType.Opaque));
        surface.Canvas.Clear(SKColor.Parse(palette.Paper));
        surface.Canvas.Scale(scale);
        foreach (PanelLayout panel in layout.Panels) PanelPainter.Paint(surface.Canvas, figure, layout, panel, palette);
        using (var lettering = new Lettering(surface.Canvas)) new WordPainter(lettering, palette, isNarrow: width <= TextSize.NarrowUpToPixels).Paint(figure, layout);
        using var image = new ScottPlot.Image(surface);
        return image.GetImageBytes(FormatOf(format), Quality);
    }

    private static ScottPlot.ImageFormat FormatOf(RasterFormat format) => format switch
    {
        RasterFormat.Png => ScottPlot.ImageFormat.Png,
        RasterFormat.Jpeg => ScottPlot.ImageFormat.Jpeg,
        RasterFormat.Webp => ScottPlot.ImageFormat.Webp,
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "It is no format of pixels."),
    };
}
