using SurvivalSim.Analyses.Comparisons;
using SurvivalSim.Estimates;
using SurvivalSim.Plots.Figures;

namespace SurvivalSim.Plots.Comparisons;

/// <summary>What each of several variants changes of an answer: a bar from no change, with the interval of the paired difference, the longest at the top.</summary>
public static class ChangesFigure
{
    /// <summary>Room for the numbers at the ends of bars, as a share of what bars and intervals span, on either side.</summary>
    private const double RoomForValues = 0.5;

    /// <summary>Draws it.</summary>
    /// <param name="title">What is shown.</param>
    /// <param name="scenario">Name of the scenario that is changed.</param>
    /// <param name="kind">What changes.</param>
    /// <param name="changes">The changes, in any order; at least one.</param>
    /// <param name="caption">How they were made, in sentences.</param>
    public static Figure Of(string title, string scenario, ChangeKind kind, IReadOnlyList<ProductChange> changes, string caption)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(changes);
        (string Name, PairedDifference Pair)[] rows =
        [
            .. changes.Select(change => (Name: change.Variant, Pair: change.Of(kind.Measure))).Where(row => row.Pair is not null).Select(row => (row.Name, row.Pair!.Value)).OrderByDescending(row => Math.Abs(row.Item2.Difference.Value)),
        ];
        double low = Math.Min(0, rows.Min(row => Low(row.Pair))), high = Math.Max(0, rows.Max(row => High(row.Pair)));
        double room = high > low ? RoomForValues * (high - low) : 1;
        return new Figure
        {
            Title = title,
            Subtitle = $"Scenario: {scenario}",
            Description = $"Bars of the change of the {kind.Name}, in {kind.Unit}: {string.Join("; ", rows.Select(row => $"{row.Name} {kind.WithError(row.Pair.Difference)}"))}.",
            X = new Axis($"change, {kind.Unit}", low - room, high + room, high > low ? kind.Ticks(low, high) : [new Tick(0, "0")]),
            Y = BarSlots.Axis("what is changed, the largest change at the top", [.. rows.Select(row => row.Name)]),
            Marks = [.. rows.SelectMany((row, slot) => Marks(kind, row.Pair, BarSlots.Middle(slot, rows.Length))), new ReferenceLine(new Point(0, 0), new Point(0, rows.Length), Tone.Plain)],
            Rows = [],
            Caption = $"{caption} Strokes: 95% intervals of the difference, future by future; each by itself.",
            Values = new ValueTable(
                ["what is changed", kind.Name, "without", "change", "95% interval"],
                [.. rows.Select(row => new ValueRow(null, [row.Name, kind.Value(row.Pair.Value), kind.Value(row.Pair.Other), kind.Change(row.Pair.Difference.Value), $"{kind.Change(Low(row.Pair))} to {kind.Change(High(row.Pair))}"]))]),
        };
    }

    private static IEnumerable<Mark> Marks(ChangeKind kind, PairedDifference pair, double y)
    {
        double change = pair.Difference.Value;
        Tone tone = change < 0 ? Tone.Main : Tone.Accent;
        yield return new Bar(0, change, y, BarSlots.Thickness, tone);
        if (High(pair) > Low(pair)) yield return new Whisker(Low(pair), High(pair), y, Tone.Plain);
        yield return change < 0
            ? new Label(new Point(Low(pair), y), [kind.Change(change)], Placement.Left, tone)
            : new Label(new Point(High(pair), y), [kind.Change(change)], Placement.Right, tone);
    }

    private static double Low(PairedDifference pair) => pair.Difference.Value - Half(pair);

    private static double High(PairedDifference pair) => pair.Difference.Value + Half(pair);

    /// <summary>Of a single pair nothing is known.</summary>
    private static double Half(PairedDifference pair) => double.IsFinite(pair.Difference.StandardError) ? Interval.Z95 * pair.Difference.StandardError : 0;
}
