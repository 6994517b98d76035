using SurvivalSim.Plots.Figures;

namespace SurvivalSim.Plots;

/// <summary>An answer over two inputs: cells, the stronger its shade the more, the line of a target, and the scale of shades beside them.</summary>
public static class HeatMapFigure
{
    /// <summary>With more columns there is no room for numbers in the cells.</summary>
    private const int MostColumnsWithNumbers = 7;

    /// <summary>Most values that are written along an axis.</summary>
    private const int MostTicks = 9;

    /// <summary>Of the width of all cells: the gap before the scale, and the scale.</summary>
    private const double ScaleGap = 0.04, ScaleWidth = 0.05;

    private const int ScaleCells = 8;

    /// <summary>Draws a heat map.</summary>
    /// <param name="map">The answers.</param>
    public static Figure Of(HeatMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        double[] known = [.. map.Answers.SelectMany(row => row).OfType<double>()];
        (double least, double most) = (known.Min(), known.Max());
        (int columns, int rows) = (map.X.Values.Count, map.Y.Values.Count);
        int failed = columns * rows - known.Length;
        Mark[] lines = [.. Lines(map)];
        return new Figure
        {
            Title = map.Title,
            Subtitle = map.Subtitle,
            Description = $"{columns} by {rows} cells of {map.Answer.Label}, by {map.X.Label} from {map.X.Values[0]} to {map.X.Values[^1]} and {map.Y.Label} from {map.Y.Values[0]} to {map.Y.Values[^1]}: "
                + $"from {map.Answer.Text(least)} to {map.Answer.Text(most)}.",
            X = new Axis(map.X.Label, 0, columns * (1 + ScaleGap + ScaleWidth), Middles(map.X.Values)) { HasSlots = true },
            Y = new Axis(map.Y.Label, 0, rows, Middles(map.Y.Values)) { HasSlots = true },
            Marks = [.. Cells(map, least, most), .. lines, .. ColourScale(map, columns, rows, least, most)],
            Rows = [],
            Caption = $"{map.Caption} Shade: {map.Answer.Label}, as on the scale at the right."
                + (map.Target is { } target ? lines.Length > 0 ? $" Line: where it is {map.Answer.Text(target)}, straight between the middles of cells." : $" It passes {map.Answer.Text(target)} nowhere between the middles of cells." : "")
                + (failed > 0 ? $" ×: {FigureNumber.FullCount(failed)} of {FigureNumber.FullCount(columns * rows)} cells have no answer." : ""),
            Values = new ValueTable(
                [$"{map.Y.Label} \\ {map.X.Label}", .. map.X.Values],
                [.. Enumerable.Range(0, rows).Reverse().Select(row => new ValueRow(null, [map.Y.Values[row], .. map.Answers[row].Select(answer => answer is { } value ? map.Answer.Text(value) : "none")]))]),
        };
    }

    /// <summary>A value in the middle of each slot; of many every other, third, and so on.</summary>
    private static IReadOnlyList<Tick> Middles(IReadOnlyList<string> values)
    {
        int every = (values.Count + MostTicks - 1) / MostTicks;
        return [.. Enumerable.Range(0, values.Count).Where(slot => slot % every == 0).Select(slot => new Tick(slot + 0.5, values[slot]))];
    }

    private static double Shade(double value, double least, double most) => most > least ? (value - least) / (most - least) : 0.5;

    private static IEnumerable<Mark> Cells(HeatMap map, double least, double most)
    {
        var words = new List<Mark>();
        bool hasRoom = map.X.Values.Count <= MostColumnsWithNumbers;
        for (int row = 0; row < map.Answers.Count; row++)
        {
            for (int column = 0; column < map.Answers[row].Count; column++)
            {
                double? answer = map.Answers[row][column];
                var middle = new Point(column + 0.5, row + 0.5);
                if (answer is { } value) yield return new Cell(new Point(column, row), new Point(column + 1, row + 1), Shade(value, least, most));
                else words.Add(new Label(middle, ["×"], Placement.Centered, Tone.Rest));
                if (hasRoom && answer is { } written) words.Add(new Label(middle, [map.Answer.Text(written)], Placement.Centered, Tone.Plain));
            }
        }
        foreach (Mark label in words) yield return label;
    }

    private static IEnumerable<Mark> Lines(HeatMap map) => map.Target is { } target
        ? IsoLine.Of(map.Answers, target).Select(line => new Polyline([.. line.Select(point => new Point(point.X + 0.5, point.Y + 0.5))], Tone.Accent))
        : [];

    /// <summary>A column of shades from the least to the most, as high as the cells together, with the target where it lies between.</summary>
    private static IEnumerable<Mark> ColourScale(HeatMap map, int columns, int rows, double least, double most)
    {
        (double from, double to) = (columns * (1 + ScaleGap), columns * (1 + ScaleGap + ScaleWidth));
        int shades = most > least ? ScaleCells : 1;
        for (int i = 0; i < shades; i++) yield return new Cell(new Point(from, rows * i / (double)shades), new Point(to, rows * (i + 1) / (double)shades), shades == 1 ? 0.5 : i / (shades - 1.0));
        if (most > least) yield return new Label(new Point(to, rows), [map.Answer.Text(most)], Placement.InRightMargin, Tone.Plain);
        yield return new Label(new Point(to, most > least ? 0 : rows / 2.0), [map.Answer.Text(least)], Placement.InRightMargin, Tone.Plain);
        if (map.Target is not { } target || target < least || target > most || most <= least) yield break;
        double height = rows * Shade(target, least, most);
        yield return new Polyline([new Point(from, height), new Point(to, height)], Tone.Accent);
        yield return new Label(new Point(to, height), ["line", map.Answer.Text(target)], Placement.InRightMargin, Tone.Accent);
    }
}
