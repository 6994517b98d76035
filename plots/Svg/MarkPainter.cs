using System.Text;
using SurvivalSim.Plots.Figures;
using static SurvivalSim.Plots.Svg.SvgWriter;

namespace SurvivalSim.Plots.Svg;

/// <summary>Paints what stands between the axes.</summary>
internal static class MarkPainter
{
    private const double DotRadius = 4.5;
    private const double LabelGap = 10;

    /// <summary>Paints a mark.</summary>
    /// <exception cref="ArgumentException">This painter does not know such a mark.</exception>
    public static void Paint(SvgWriter svg, Layout layout, Mark mark)
    {
        string tone = mark.Tone == Tone.Main ? "main" : "accent";
        switch (mark)
        {
            case StepLine line:
                svg.Empty("path", ("class", $"{tone} line"), ("d", PathOf(layout, line)));
                break;
            case StepBand band:
                svg.Empty("path", ("class", $"{tone} band"), ("d", PathOf(layout, band)));
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

    /// <summary>Along the upper bounds to the right, back along the lower ones.</summary>
    private static string PathOf(Layout layout, StepBand band)
    {
        var path = new StringBuilder();
        path.Append($"M{X(band.Steps[0].X)} {Y(band.Steps[0].High)}");
        foreach (BandStep step in band.Steps.Skip(1)) path.Append($"H{X(step.X)}V{Y(step.High)}");
        path.Append($"H{X(band.Until)}");
        foreach (BandStep step in band.Steps.Reverse()) path.Append($"V{Y(step.Low)}H{X(step.X)}");
        return path.Append('Z').ToString();

        string X(double value) => Number(layout.X.Of(value));
        string Y(double value) => Number(layout.Y.Of(value));
    }

    private static void PaintLabel(SvgWriter svg, Layout layout, Label label, string tone)
    {
        double width = label.Lines.Max(line => TextFit.Width(line, TextSize.Body.Narrow));
        double x = label.Placement switch
        {
            Placement.InRightMargin => Layout.Right + LabelGap,
            // Rather beside its place than beyond the end of the axis.
            Placement.BelowLeft => Math.Max(layout.X.Of(label.At.X) - LabelGap, Layout.Left + LabelGap + width),
            _ => Math.Min(layout.X.Of(label.At.X) + LabelGap, Layout.Width - Layout.Margin - width),
        };
        double y = FirstBaseline(layout, label);
        string style = label.Placement == Placement.BelowLeft ? $"{tone} label end" : $"{tone} label";
        foreach (string line in label.Lines)
        {
            svg.Text("text", line, ("class", style), ("x", Number(x)), ("y", Number(y)));
            y += Layout.BodyLine;
        }
    }

    private static double FirstBaseline(Layout layout, Label label)
    {
        double toLast = (label.Lines.Count - 1) * Layout.BodyLine;
        double at = layout.Y.Of(label.At.Y);
        return label.Placement switch
        {
            Placement.AboveRight => at - LabelGap - toLast,
            // Not so low that it would meet the ticks under the axis.
            Placement.InRightMargin => Math.Min(at - toLast / 2 + SvgPainter.HalfLetter, layout.Bottom - toLast),
            _ => at + Layout.BodyLine,
        };
    }
}
