using System.Text;
using SurvivalSim.Plots.Figures;
using SurvivalSim.Plots.Layouts;
using SurvivalSim.Plots.Markup;
using SurvivalSim.Plots.Themes;
using static SurvivalSim.Plots.Markup.MarkupWriter;

namespace SurvivalSim.Plots.Svg;

/// <summary>Paints what is drawn between two axes; words are no marks of this painter.</summary>
internal static class MarkPainter
{
    /// <summary>Paints a mark.</summary>
    /// <exception cref="ArgumentException">This painter does not know such a mark.</exception>
    public static void Paint(MarkupWriter svg, Scale x, Scale y, Mark mark)
    {
        string tone = Stylesheet.Class(mark.Tone);
        switch (mark)
        {
            case StepLine line:
                svg.Empty("path", ("class", $"{tone} line"), ("d", PathOf(x, y, line)));
                break;
            case StepBand band:
                svg.Empty("path", ("class", $"{tone} band"), ("d", PathOf(x, y, band.Steps, band.Until)));
                break;
            case StepArea area:
                svg.Empty("path", ("class", $"{tone} area"), ("d", PathOf(x, y, area.Steps, area.Until)));
                break;
            case Polyline line:
                svg.Empty("path", ("class", $"{tone} line"), ("d", "M" + string.Join('L', line.Points.Select(point => $"{Number(x.Of(point.X))} {Number(y.Of(point.Y))}"))));
                break;
            case ReferenceLine line:
                svg.Empty(
                    "line", ("class", $"{tone} reference"),
                    ("x1", Number(x.Of(line.From.X))), ("y1", Number(y.Of(line.From.Y))), ("x2", Number(x.Of(line.To.X))), ("y2", Number(y.Of(line.To.Y))));
                break;
            case Dot dot:
                svg.Empty("circle", ("class", $"{tone} dot"), ("cx", Number(x.Of(dot.At.X))), ("cy", Number(y.Of(dot.At.Y))), ("r", Number(Strokes.DotRadius)));
                break;
            case Bar bar:
                PaintBox(svg, $"{tone} area", (x.Of(bar.From), y.Of(bar.Y - bar.Thickness / 2)), (x.Of(bar.To), y.Of(bar.Y + bar.Thickness / 2)));
                break;
            case Whisker whisker:
                svg.Empty("path", ("class", "whisker"), ("d", PathOf(x.Of(whisker.Low), x.Of(whisker.High), y.Of(whisker.Y))));
                break;
            case Cell cell:
                PaintBox(svg, "cell", (x.Of(cell.From.X), y.Of(cell.From.Y)), (x.Of(cell.To.X), y.Of(cell.To.Y)), ("fill-opacity", Number(Strokes.OpacityOf(cell))));
                break;
            case Label:
                break;
            default:
                throw new ArgumentException($"A {mark.GetType().Name} cannot be painted as SVG.", nameof(mark));
        }
    }

    private static void PaintBox(MarkupWriter svg, string style, (double X, double Y) corner, (double X, double Y) opposite, params ReadOnlySpan<(string, string)> more) => svg.Empty(
        "rect",
        [
            ("class", style), ("x", Number(Math.Min(corner.X, opposite.X))), ("y", Number(Math.Min(corner.Y, opposite.Y))),
            ("width", Number(Math.Abs(opposite.X - corner.X))), ("height", Number(Math.Abs(opposite.Y - corner.Y))), .. more,
        ]);

    private static string PathOf(Scale x, Scale y, StepLine line)
    {
        var path = new StringBuilder();
        path.Append($"M{Number(x.Of(line.Steps[0].X))} {Number(y.Of(line.Steps[0].Y))}");
        foreach (Point step in line.Steps.Skip(1)) path.Append($"H{Number(x.Of(step.X))}V{Number(y.Of(step.Y))}");
        return path.Append($"H{Number(x.Of(line.Until))}").ToString();
    }

    /// <summary>Along the upper bounds to the right, back along the lower ones.</summary>
    private static string PathOf(Scale x, Scale y, IReadOnlyList<BandStep> steps, double until)
    {
        var path = new StringBuilder();
        path.Append($"M{Number(x.Of(steps[0].X))} {Number(y.Of(steps[0].High))}");
        foreach (BandStep step in steps.Skip(1)) path.Append($"H{Number(x.Of(step.X))}V{Number(y.Of(step.High))}");
        path.Append($"H{Number(x.Of(until))}");
        foreach (BandStep step in steps.Reverse()) path.Append($"V{Number(y.Of(step.Low))}H{Number(x.Of(step.X))}");
        return path.Append('Z').ToString();
    }

    /// <summary>A line with an upright stroke at each end.</summary>
    private static string PathOf(double low, double high, double y) =>
        $"M{Number(low)} {Number(y - Strokes.WhiskerEnd)}V{Number(y + Strokes.WhiskerEnd)}M{Number(low)} {Number(y)}H{Number(high)}M{Number(high)} {Number(y - Strokes.WhiskerEnd)}V{Number(y + Strokes.WhiskerEnd)}";
}
