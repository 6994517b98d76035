using SurvivalSim.Plots.Figures;
using SurvivalSim.Plots.Layouts;
using SurvivalSim.Plots.Markup;
using SurvivalSim.Plots.Themes;
using static SurvivalSim.Plots.Markup.MarkupWriter;

namespace SurvivalSim.Plots.Svg;

/// <summary>Paints figures as SVG: text stays text, colours follow the reader's light or dark, the size is the reader's.</summary>
/// <remarks>The same figure gives the same characters. The picture has no id, no script and asks for no other file, so that several can stand
/// in one page.</remarks>
public static class SvgPainter
{
    /// <summary>Paints a figure.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="theme">For which surroundings.</param>
    /// <returns>One <c>svg</c> element and a line feed; to be saved as UTF-8.</returns>
    public static string Paint(Figure figure, Theme theme = Theme.Reader)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return Paint(figure, new Layout(figure), Stylesheet.Css(theme));
    }

    /// <summary>Paints a figure that stands in a page, which has the rules of <see cref="Stylesheet"/>.</summary>
    internal static string PaintInPage(Figure figure, Layout layout) => Paint(figure, layout, css: null);

    private static string Paint(Figure figure, Layout layout, string? css)
    {
        var svg = new MarkupWriter();
        svg.Open(
            "svg", ("xmlns", "http://www.w3.org/2000/svg"), ("class", Stylesheet.Root), ("role", "img"),
            ("viewBox", $"0 0 {Number(Layout.Width)} {Number(layout.Height)}"));
        svg.Text("title", figure.Title);
        svg.Text("desc", figure.Description);
        if (css is not null) svg.Text("style", css);
        svg.Empty("rect", ("class", "paper"), ("width", Number(Layout.Width)), ("height", Number(layout.Height)));
        PaintWords(svg, layout.Title, layout.TitleBaselines, "title");
        PaintWords(svg, layout.Subtitle, layout.SubtitleBaselines, "soft");
        foreach (PanelLayout panel in layout.Panels) PaintVerticalAxis(svg, panel);
        PaintHorizontalAxis(svg, layout, figure.X);
        PaintRows(svg, layout, figure.Rows);
        foreach (PanelLayout panel in layout.Panels) PaintMarks(svg, layout, panel);
        PaintWords(svg, layout.Caption, layout.CaptionBaselines, "soft caption");
        svg.Close();
        return svg.ToString();
    }

    private static void PaintWords(MarkupWriter svg, IReadOnlyList<string> lines, IReadOnlyList<double> baselines, string style)
    {
        foreach ((string line, double y) in lines.Zip(baselines)) PaintText(svg, line, Layout.Margin, y, style);
    }

    private static void PaintVerticalAxis(MarkupWriter svg, PanelLayout panel)
    {
        PaintText(svg, panel.Label, Layout.Margin, panel.LabelBaseline, "soft");
        foreach (GridLine line in panel.Grid) PaintLine(svg, line.X1, line.Y1, line.X2, line.Y2, "grid");
        foreach (PlacedLabel words in panel.Ticks) PaintWords(svg, words, "soft");
    }

    private static void PaintHorizontalAxis(MarkupWriter svg, Layout layout, Axis axis)
    {
        double bottom = layout.Panels[^1].Y.Start;
        PaintLine(svg, layout.X.Start, bottom, layout.X.End, bottom, "axis");
        foreach (Tick tick in axis.Ticks)
        {
            double x = layout.X.Of(tick.At);
            PaintLine(svg, x, bottom, x, bottom + Layout.TickLength, "axis");
            PaintText(svg, tick.Text, x, layout.TickBaseline, "soft middle");
        }
        PaintText(svg, layout.XLabel, (layout.X.Start + layout.X.End) / 2, layout.XLabelBaseline, "soft middle");
    }

    private static void PaintRows(MarkupWriter svg, Layout layout, IReadOnlyList<RowUnderAxis> rows)
    {
        foreach ((RowUnderAxis row, double y) in rows.Zip(layout.RowBaselines))
        {
            PaintText(svg, row.Name, Layout.Margin, y, "soft");
            foreach (Tick cell in row.Cells) PaintText(svg, cell.Text, layout.X.Of(cell.At), y, "middle");
        }
    }

    private static void PaintMarks(MarkupWriter svg, Layout layout, PanelLayout panel)
    {
        foreach (Mark mark in panel.Panel.Marks) MarkPainter.Paint(svg, layout.X, panel.Y, mark);
        foreach (PlacedLabel label in panel.Labels) PaintWords(svg, label, $"{Stylesheet.Class(label.Tone)} label");
    }

    private static void PaintWords(MarkupWriter svg, PlacedLabel words, string style)
    {
        string anchored = words.Anchor switch { Anchor.Middle => $"{style} middle", Anchor.End => $"{style} end", _ => style };
        foreach ((int i, string line) in words.Lines.Index()) PaintText(svg, line, words.X, words.FirstBaseline + i * Layout.BodyLine, anchored);
    }

    private static void PaintText(MarkupWriter svg, string text, double x, double y, string style) =>
        svg.Text("text", text, ("class", style), ("x", Number(x)), ("y", Number(y)));

    private static void PaintLine(MarkupWriter svg, double x1, double y1, double x2, double y2, string style) => svg.Empty(
        "line", ("class", style), ("x1", Number(x1)), ("y1", Number(y1)), ("x2", Number(x2)), ("y2", Number(y2)));
}
