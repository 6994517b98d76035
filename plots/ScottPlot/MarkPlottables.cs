using ScottPlot.Plottables;
using SurvivalSim.Plots.Figures;
using SurvivalSim.Plots.Themes;

namespace SurvivalSim.ScottPlots;

/// <summary>Marks as things that ScottPlot paints, with the widths and opacities of the SVG; words are none of them.</summary>
internal static class MarkPlottables
{
    private static readonly ScottPlot.LinePattern s_dashes = new([(float)Strokes.Dash, (float)Strokes.DashGap], 0, "reference");

    /// <summary>Adds a mark to a plot.</summary>
    /// <exception cref="ArgumentException">This painter does not know such a mark.</exception>
    public static void Add(ScottPlot.Plot plot, Palette palette, Mark mark)
    {
        ScottPlot.Color tone = Color(palette.Tones[mark.Tone]), paper = Color(palette.Paper);
        switch (mark)
        {
            case StepLine line:
                AddLine(plot, [.. line.Steps, new Point(line.Until, line.Steps[^1].Y)], ScottPlot.ConnectStyle.StepHorizontal, tone);
                break;
            case StepBand band:
                AddArea(plot, band.Steps, band.Until, tone.WithAlpha(Strokes.BandOpacity));
                break;
            case StepArea area:
                FillY filled = AddArea(plot, area.Steps, area.Until, tone.WithAlpha(Strokes.AreaOpacity));
                (filled.LineWidth, filled.LineColor) = ((float)Strokes.Rim, paper);
                break;
            case Polyline line:
                AddLine(plot, line.Points, ScottPlot.ConnectStyle.Straight, tone);
                break;
            case ReferenceLine line:
                LinePlot reference = plot.Add.Line(line.From.X, line.From.Y, line.To.X, line.To.Y);
                (reference.LineColor, reference.LineWidth, reference.LinePattern) = (tone, (float)Strokes.Reference, s_dashes);
                break;
            case Dot dot:
                Marker marker = plot.Add.Marker(dot.At.X, dot.At.Y, ScottPlot.MarkerShape.FilledCircle, 2 * (float)Strokes.DotRadius, tone);
                (marker.MarkerStyle.OutlineColor, marker.MarkerStyle.OutlineWidth) = (paper, (float)Strokes.DotRim);
                break;
            case Bar bar:
                ScottPlot.Bar added = new() { Orientation = ScottPlot.Orientation.Horizontal, Position = bar.Y, Size = bar.Thickness };
                (added.ValueBase, added.Value) = (Math.Min(bar.From, bar.To), Math.Max(bar.From, bar.To));
                (added.FillColor, added.LineColor, added.LineWidth) = (tone.WithAlpha(Strokes.AreaOpacity), paper, (float)Strokes.Rim);
                plot.Add.Bar(added);
                break;
            case Whisker whisker:
                LinePlot interval = plot.Add.Line(whisker.Low, whisker.Y, whisker.High, whisker.Y);
                (interval.LineColor, interval.LineWidth) = (Color(palette.Ink), (float)Strokes.Whisker);
                (interval.MarkerShape, interval.MarkerSize, interval.MarkerLineColor, interval.MarkerLineWidth) = (ScottPlot.MarkerShape.VerticalBar, 2 * (float)Strokes.WhiskerEnd, Color(palette.Ink), (float)Strokes.Whisker);
                break;
            case Cell cell:
                Rectangle rectangle = plot.Add.Rectangle(cell.From.X, cell.To.X, cell.From.Y, cell.To.Y);
                (rectangle.FillColor, rectangle.LineWidth) = (Color(palette.Tones[Tone.Main]).WithAlpha(Strokes.OpacityOf(cell)), 0);
                // Neighbours meet at whole pixels, without a seam.
                rectangle.FillStyle.AntiAlias = false;
                break;
            case Label:
                break;
            default:
                throw new ArgumentException($"A {mark.GetType().Name} cannot be painted in pixels.", nameof(mark));
        }
    }

    private static void AddLine(ScottPlot.Plot plot, IReadOnlyList<Point> points, ScottPlot.ConnectStyle style, ScottPlot.Color color)
    {
        Scatter line = plot.Add.Scatter([.. points.Select(point => point.X)], (double[])[.. points.Select(point => point.Y)], color);
        (line.ConnectStyle, line.LineWidth, line.MarkerSize) = (style, (float)Strokes.Line, 0);
    }

    /// <summary>A filled area between two step functions: ScottPlot's has straight edges, so every step has two corners.</summary>
    private static FillY AddArea(ScottPlot.Plot plot, IReadOnlyList<BandStep> steps, double until, ScottPlot.Color color)
    {
        BandStep[] corners = [.. steps.SelectMany((step, i) => new[] { step, step with { X = i + 1 < steps.Count ? steps[i + 1].X : until } })];
        FillY area = plot.Add.FillY([.. corners.Select(corner => corner.X)], [.. corners.Select(corner => corner.Low)], (double[])[.. corners.Select(corner => corner.High)]);
        (area.FillColor, area.LineWidth, area.MarkerSize) = (color, 0, 0);
        return area;
    }

    private static ScottPlot.Color Color(string hex) => ScottPlot.Color.FromHex(hex);
}
