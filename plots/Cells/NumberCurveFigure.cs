using SurvivalSim.Analyses.Grids;
using SurvivalSim.Estimates;
using SurvivalSim.Plots.Figures;

namespace SurvivalSim.Plots.Cells;

/// <summary>A number over the values of one input: a dot for each run, lines between them and along the ends of their intervals.</summary>
internal static class NumberCurveFigure
{
    private const int Steps = 6;

    /// <summary>Of the span of what is shown, the room above and below it.</summary>
    private const double Room = 0.08;

    /// <summary>Draws it.</summary>
    /// <param name="answer">The number.</param>
    /// <param name="subtitle">Where it belongs.</param>
    /// <param name="axis">The input.</param>
    /// <param name="points">Its values, ascending, as numbers and as they are written, and the number there; at least one is there.</param>
    /// <param name="caption">How the runs were made.</param>
    public static Figure Of(CellAnswer answer, string subtitle, GridAxis axis, IReadOnlyList<(double X, string Text, Headline? Number)> points, string caption)
    {
        (double X, string Text, Headline Number)[] known = [.. points.Where(point => point.Number is not null).Select(point => (point.X, point.Text, point.Number!.Value))];
        double low = known.Min(point => point.Number.LowOrValue), high = known.Max(point => point.Number.HighOrValue);
        double room = high > low ? Room * (high - low) : Math.Max(Math.Abs(low) * Room, Room);
        (double from, double to) = (low - room, high + room);
        if (answer.Measure.Kind == MeasureKind.Share) (from, to) = (Math.Max(from, 0), Math.Min(to, 1));
        double? passes = answer.Target is { } target && target >= from && target <= to ? target : null;
        return new Figure
        {
            Title = answer.Title,
            Subtitle = subtitle,
            Description = $"Line of {answer.Measure.Label} by {axis.Path}: {string.Join("; ", known.Select(point => $"{answer.Measure.Text(point.Number.Value)} at {point.Text}"))}.",
            X = Horizontal(axis, points[0].X, points[^1].X),
            Y = new Axis(answer.Measure.Label, from, to, answer.Measure.Ticks(from, to)),
            Marks =
            [
                .. passes is { } level ? [new ReferenceLine(new Point(points[0].X, level), new Point(points[^1].X, level), Tone.Accent), new Label(new Point(points[^1].X, level), ["target", answer.Measure.Text(level)], Placement.InRightMargin, Tone.Accent)] : (Mark[])[],
                new Polyline([.. known.Select(point => new Point(point.X, point.Number.LowOrValue))], Tone.Rest),
                new Polyline([.. known.Select(point => new Point(point.X, point.Number.HighOrValue))], Tone.Rest),
                new Polyline([.. known.Select(point => new Point(point.X, point.Number.Value))], Tone.Main),
                .. known.Select(point => new Dot(new Point(point.X, point.Number.Value), Tone.Main)),
            ],
            Rows = [],
            Caption = $"{caption} Grey lines: ends of 95% intervals, each of its run by itself.{Passing(answer, known)}"
                + (known.Length < points.Count ? $" {FigureNumber.FullCount(points.Count - known.Length)} of {FigureNumber.FullCount(points.Count)} runs have no answer." : ""),
            Values = new ValueTable(
                [axis.Path, answer.Measure.Label, "95% interval"],
                [.. points.Select(point => new ValueRow(point.X, [point.Text, point.Number is { } number ? answer.Measure.Text(number.Value) : "none", point.Number is { } known ? answer.Interval(known) : ""]))]),
        };
    }

    /// <summary>Where the line passes the target.</summary>
    private static string Passing(CellAnswer answer, (double X, string Text, Headline Number)[] known)
    {
        if (answer.Target is not { } target) return "";
        string[] between = [.. known.Zip(known.Skip(1)).Where(pair => pair.First.Number.Value >= target != pair.Second.Number.Value >= target).Select(pair => $"between {pair.First.Text} and {pair.Second.Text}")];
        return between.Length == 0 ? $" It passes {answer.Measure.Text(target)} nowhere." : $" It passes {answer.Measure.Text(target)} {string.Join(", ", between)}.";
    }

    private static Axis Horizontal(GridAxis axis, double from, double to) =>
        axis.Values.All(value => value.EndsWith('%')) ? Axes.Ratios(axis.Path, from, to) : new Axis(axis.Path, from, to, FigureNumber.AmountTicks(Ticks.OneTwoFive(from, to, Steps)));
}
