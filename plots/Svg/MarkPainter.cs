using System.Text;
using SurvivalSim.Plots.Figures;
using static SurvivalSim.Plots.Svg.SvgWriter;

namespace SurvivalSim.Plots.Svg;

/// <summary>Paints what stands between the axes.</summary>
internal static class MarkPainter
{
    private const double DotRadius = 4.5;

    /// <summary>Paints a mark.</summary>
    /// <exception cref="ArgumentException">This painter does not know such a mark.</exception>
    public static void Paint(SvgWriter svg, Layout layout, Mark mark)
    {
        string tone = mark.Tone.ToString().ToLowerInvariant();
        switch (mark)
        {
            case StepLine line:
                svg.Empty("path", ("class", $"{tone} line"), ("d", PathOf(layout, line)));
                break;
            case StepBand band:
                svg.Empty("path", ("class", $"{tone} band"), ("d", PathOf(layout, band.Steps, band.Until)));
                break;
            case StepArea area:
                svg.Empty("path", ("class", $"{tone} area"), ("d", PathOf(layout, area.Steps, area.Until)));
                break;
            case Polyline line:
                svg.Empty("path", ("class", $"{tone} line"), ("d", PathOf(layout, line.Points)));
                break;
            case ReferenceLine line:
                svg.Empty(
                    "line", ("class", $"{tone} reference"),
                    ("x1", Number(layout.X.Of(line.From.X))), ("y1", Number(layout.Y.Of(line.From.Y))),
                    ("x2", Number(layout.X.Of(line.To.X))), ("y2", Number(layout.Y.Of(line.To.Y))));
                break;
            case Dot dot:
                svg.Empty(
                    "circle", ("class", $"{tone} dot"),
                    ("cx", Number(layout.X.Of(dot.At.X))), ("cy", Number(layout.Y.Of(dot.At.Y))), ("r", Number(DotRadius)));
                break;
            case Label { Placement: Placement.InRightMargin } label:
                MarginLabel placed = layout.MarginLabels.First(placed => placed.Label == label);
                PaintLines(svg, placed.Lines, layout.Right + Layout.LabelGap, placed.FirstBaseline, $"{tone} label");
                break;
            case Label label:
                PaintLabel(svg, layout, label, tone);
                break;
            default:
                throw new ArgumentException($"A {mark.GetType().Name} cannot be painted as SVG.", nameof(mark));
        }
    }

    private static string PathOf(Layout layout, StepLine line)
    {
        var path = new StringBuilder();
        path.Append($"M{X(line.Steps[0].X)} {Y(line.Steps[0].Y)}");
        foreach (Point step in line.Steps.Skip(1)) path.Append($"H{X(step.X)}V{Y(step.Y)}");
        return path.Append($"H{X(line.Until)}").ToString();

        string X(double value) => Number(layout.X.Of(value));
        string Y(double value) => Number(layout.Y.Of(value));
    }

    private static string PathOf(Layout layout, IReadOnlyList<Point> points) =>
        "M" + string.Join('L', points.Select(point => $"{Number(layout.X.Of(point.X))} {Number(layout.Y.Of(point.Y))}"));

    /// <summary>Along the upper bounds to the right, back along the lower ones.</summary>
    private static string PathOf(Layout layout, IReadOnlyList<BandStep> steps, double until)
    {
        var path = new StringBuilder();
        path.Append($"M{X(steps[0].X)} {Y(steps[0].High)}");
        foreach (BandStep step in steps.Skip(1)) path.Append($"H{X(step.X)}V{Y(step.High)}");
        path.Append($"H{X(until)}");
        foreach (BandStep step in steps.Reverse()) path.Append($"V{Y(step.Low)}H{X(step.X)}");
        return path.Append('Z').ToString();

        string X(double value) => Number(layout.X.Of(value));
        string Y(double value) => Number(layout.Y.Of(value));
    }

    private static void PaintLabel(SvgWriter svg, Layout layout, Label label, string tone)
    {
        double width = label.Lines.Max(line => TextFit.Width(line, TextSize.Body.Narrow));
        bool endsThere = label.Placement == Placement.BelowLeft;
        double x = endsThere
            // Rather beside its place than beyond the end of the axis.
            ? Math.Max(layout.X.Of(label.At.X) - Layout.LabelGap, Layout.Left + Layout.LabelGap + width)
            : Math.Min(layout.X.Of(label.At.X) + Layout.LabelGap, Layout.Width - Layout.Margin - width);
        double y = layout.Y.Of(label.At.Y) + (label.Placement == Placement.AboveRight ? -Layout.LabelGap - (label.Lines.Count - 1) * Layout.BodyLine : Layout.BodyLine);
        PaintLines(svg, label.Lines, x, y, endsThere ? $"{tone} label end" : $"{tone} label");
    }

    private static void PaintLines(SvgWriter svg, IReadOnlyList<string> lines, double x, double y, string style)
    {
        foreach (string line in lines)
        {
            svg.Text("text", line, ("class", style), ("x", Number(x)), ("y", Number(y)));
            y += Layout.BodyLine;
        }
    }
}
