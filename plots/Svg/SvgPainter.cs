using SurvivalSim.Plots.Figures;
using static SurvivalSim.Plots.Svg.SvgWriter;

namespace SurvivalSim.Plots.Svg;

/// <summary>Paints figures as SVG: text stays text, colours follow the reader's light or dark, the size is the reader's.</summary>
/// <remarks>The same figure gives the same characters. The picture has no id, no script and asks for no other file, so that several can stand
/// in one page.</remarks>
public static class SvgPainter
{
    private const double TickLength = 5;

    /// <summary>From the baseline of a text to the middle of its letters.</summary>
    internal const double HalfLetter = 4.5;

    /// <summary>Paints a figure.</summary>
    /// <returns>One <c>svg</c> element and a line feed; to be saved as UTF-8.</returns>
    public static string Paint(Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        var layout = new Layout(figure);
        var svg = new SvgWriter();
        svg.Open(
            "svg", ("xmlns", "http://www.w3.org/2000/svg"), ("class", Stylesheet.Root), ("role", "img"),
            ("viewBox", $"0 0 {Number(Layout.Width)} {Number(layout.Height)}"));
        svg.Text("title", figure.Title);
        svg.Text("desc", figure.Description);
        svg.Text("style", Stylesheet.Css);
        svg.Empty("rect", ("class", "paper"), ("width", Number(Layout.Width)), ("height", Number(layout.Height)));
        PaintWords(svg, layout.Title, layout.TitleBaselines, "title");
        PaintWords(svg, layout.Subtitle, layout.SubtitleBaselines, "soft");
        PaintVerticalAxis(svg, layout, figure.Y);
        PaintHorizontalAxis(svg, layout, figure.X);
        PaintRows(svg, layout, figure.Rows);
        foreach (Mark mark in figure.Marks) MarkPainter.Paint(svg, layout, mark);
        PaintWords(svg, layout.Caption, layout.CaptionBaselines, "soft caption");
        svg.Close();
        return svg.ToString();
    }

    private static void PaintWords(SvgWriter svg, IReadOnlyList<string> lines, IReadOnlyList<double> baselines, string style)
    {
        foreach ((string line, double y) in lines.Zip(baselines)) PaintText(svg, line, Layout.Margin, y, style);
    }

    private static void PaintVerticalAxis(SvgWriter svg, Layout layout, Axis axis)
    {
        PaintText(svg, axis.Label, Layout.Margin, layout.YLabelBaseline, "soft");
        foreach (Tick tick in axis.Ticks)
        {
            double y = layout.Y.Of(tick.At);
            PaintLine(svg, Layout.Left, y, layout.Right, y, "grid");
            PaintText(svg, tick.Text, Layout.Left - 10, y + HalfLetter, "soft end");
        }
    }

    private static void PaintHorizontalAxis(SvgWriter svg, Layout layout, Axis axis)
    {
        PaintLine(svg, Layout.Left, layout.Bottom, layout.Right, layout.Bottom, "axis");
        foreach (Tick tick in axis.Ticks)
        {
            double x = layout.X.Of(tick.At);
            PaintLine(svg, x, layout.Bottom, x, layout.Bottom + TickLength, "axis");
            PaintText(svg, tick.Text, x, layout.TickBaseline, "soft middle");
        }
        PaintText(svg, axis.Label, (Layout.Left + layout.Right) / 2, layout.XLabelBaseline, "soft middle");
    }

    private static void PaintRows(SvgWriter svg, Layout layout, IReadOnlyList<RowUnderAxis> rows)
    {
        foreach ((RowUnderAxis row, double y) in rows.Zip(layout.RowBaselines))
        {
            PaintText(svg, row.Name, Layout.Margin, y, "soft");
            foreach (Tick cell in row.Cells) PaintText(svg, cell.Text, layout.X.Of(cell.At), y, "middle");
        }
    }

    private static void PaintText(SvgWriter svg, string text, double x, double y, string style) =>
        svg.Text("text", text, ("class", style), ("x", Number(x)), ("y", Number(y)));

    private static void PaintLine(SvgWriter svg, double x1, double y1, double x2, double y2, string style) => svg.Empty(
        "line", ("class", style), ("x1", Number(x1)), ("y1", Number(y1)), ("x2", Number(x2)), ("y2", Number(y2)));
}
