using SurvivalSim.Analyses.Grids;
using SurvivalSim.Estimates;
using SurvivalSim.Plots.Figures;

namespace SurvivalSim.Plots.Cells;

/// <summary>A number of many runs, one under the other in their order: a dot with its interval. Of too many the least and the most are shown.</summary>
internal static class RunsFigure
{
    private const int MostRuns = 30;

    /// <summary>Of the span of what is shown, the room at either end.</summary>
    private const double Room = 0.05;

    /// <summary>Draws it.</summary>
    /// <param name="answer">The number; at least one run has it.</param>
    /// <param name="subtitle">Where it belongs.</param>
    /// <param name="cells">The cells.</param>
    /// <param name="results">What became of them, in their order.</param>
    /// <param name="caption">How the runs were made.</param>
    public static Figure Of(CellAnswer answer, string subtitle, CellSet cells, IReadOnlyList<CellResult> results, string caption)
    {
        IReadOnlyList<CellRow> all = answer.Rows(results);
        bool showsAll = all.Count <= MostRuns;
        CellRow[] ranked = [.. all.OrderBy(run => run.Number.Value)], shown = showsAll ? [.. all] : [.. ranked[..(MostRuns / 2)], .. ranked[^(MostRuns / 2)..]];
        int without = results.Count - all.DistinctBy(run => run.Result).Count();
        double low = shown.Min(run => run.Number.LowOrValue), high = shown.Max(run => run.Number.HighOrValue);
        double room = high > low ? Room * (high - low) : Math.Max(Math.Abs(low) * Room, Room);
        (double from, double to) = (low - room, high + room);
        if (answer.Measure.Kind == MeasureKind.Share) (from, to) = (Math.Max(from, 0), Math.Min(to, 1));
        string[] names = [.. shown.Select(run => answer.Name(cells, run))];
        return new Figure
        {
            Title = answer.Title,
            Subtitle = subtitle,
            Description = $"Dots of {answer.Measure.Label}: {string.Join("; ", shown.Select((run, i) => $"{names[i]} {answer.Measure.Text(run.Number.Value)}"))}.",
            X = new Axis(answer.Measure.Label, from, to, answer.Measure.Ticks(from, to)),
            Y = BarSlots.Axis(string.Join(", ", cells.Inputs), names),
            Marks = [.. shown.SelectMany((run, slot) => Marks(answer, run.Number, BarSlots.Middle(slot, shown.Length)))],
            Rows = [],
            Caption = $"{caption} Strokes: 95% intervals." + (showsAll ? "" : $" Of {FigureNumber.FullCount(all.Count)} {answer.Counted(results)} the {MostRuns / 2} with the least and the {MostRuns / 2} with the most are shown.")
                + (without > 0 ? $" {FigureNumber.FullCount(without)} of {FigureNumber.FullCount(results.Count)} runs have no answer." : ""),
            Values = new ValueTable(
                [string.Join(", ", cells.Inputs), answer.Measure.Label, "95% interval"],
                [.. shown.Select((run, i) => new ValueRow(null, [names[i], answer.Measure.Text(run.Number.Value), answer.Interval(run.Number)]))]),
        };
    }

    private static IEnumerable<Mark> Marks(CellAnswer answer, Headline number, double y)
    {
        yield return new Whisker(number.LowOrValue, number.HighOrValue, y, Tone.Plain);
        yield return new Dot(new Point(number.Value, y), Tone.Main);
        yield return new Label(new Point(number.HighOrValue, y), [answer.Measure.Text(number.Value)], Placement.Right, Tone.Main);
    }
}
