using SurvivalSim.Estimates;
using SurvivalSim.Plots.Figures;

namespace SurvivalSim.Plots;

/// <summary>The survival curve of observed lifetimes: it steps where one ended.</summary>
public static class ObservedFigure
{
    private const int TimeSteps = 8;
    private const int MostStrokes = 100;
    private const double HalfStroke = 0.015;

    /// <summary>Draws the curve of a group.</summary>
    /// <param name="subject">Whose survival is shown.</param>
    /// <param name="file">Where the observations come from.</param>
    /// <param name="unit">What the times are counted in.</param>
    /// <param name="group">The estimates.</param>
    /// <exception cref="ArgumentException">All were seen only at time 0, so there is no axis to draw.</exception>
    public static Figure Of(string subject, string file, string unit, GroupEstimate group)
    {
        ArgumentNullException.ThrowIfNull(group);
        double end = group.Times[^1].Time;
        if (end <= 0) throw new ArgumentException("A curve is drawn over some time.", nameof(group));
        Axis x = Axes.Times(unit, end, TimeSteps);
        return new Figure
        {
            Title = $"Survival of {subject}",
            Subtitle = $"Observed: {file}",
            Description = $"Step curve of the probability of being alive, with 95% intervals, from {Counts(group)}: {string.Join("; ", x.Ticks.Select(tick => tick.At).Append(end).Distinct().Select(time => At(group, time)))}. {Median(group)}",
            X = x,
            Y = Axes.Alive,
            Marks =
            [
                .. BandOfAllTimes(group),
                new StepBand([new BandStep(0, 1, 1), .. group.Times.Select(row => new BandStep(row.Time, row.Survival.Low, row.Survival.High))], end, Tone.Main),
                new StepLine([new Point(0, 1), .. group.Times.Select(row => new Point(row.Time, row.Survival.P))], end, Tone.Main),
                .. Censored(group),
                .. MedianMarks(group),
                new Label(new Point(end, group.Times[^1].Survival.P), [FigureNumber.Percent(group.Times[^1].Survival.P), "alive"], Placement.InRightMargin, Tone.Main),
            ],
            Rows = [AtRisk(group, x)],
            Caption = $"{Counts(group)}; at risk just before the times under the axis. Shaded: 95% interval of each time by itself (log-log){Band(group)}. {(Censored(group).Any() ? "Upright strokes: last seen alive. " : "")}{Median(group)}",
            Values = new ValueTable(
                [x.Label, "alive", "95% interval", "95% band of all times", "at risk", "ended", "last seen"],
                [.. group.Times.Select(row => new ValueRow(row.Time, [FigureNumber.Months(row.Time), FigureNumber.Percent(row.Survival.P), FigureNumber.Between(row.Survival.Low, row.Survival.High), BandOf(row), FigureNumber.FullCount(row.AtRisk), FigureNumber.FullCount(row.Ended), FigureNumber.FullCount(row.Censored)]))]),
        };
    }

    private static string At(GroupEstimate group, double time) => group.LastBy(time) is { } row
        ? $"{FigureNumber.Percent(row.Survival.P)} at {FigureNumber.Months(time)} ({FigureNumber.Percent(row.Survival.Low)} to {FigureNumber.Percent(row.Survival.High)})"
        : $"100% at {FigureNumber.Months(time)}";

    /// <summary>Who is at risk just before the ticks of an axis.</summary>
    internal static RowUnderAxis AtRisk(GroupEstimate group, Axis x) => new("at risk", [.. x.Ticks.Select(tick => new Tick(tick.At, FigureNumber.Count(group.Lifetimes.AtRisk(tick.At))))]);

    /// <summary>How many were observed.</summary>
    internal static string Counts(GroupEstimate group) => $"{FigureNumber.FullCount(group.Count)} observed {(group.Count == 1 ? "lifetime" : "lifetimes")}, {FigureNumber.FullCount(group.Ended)} ended";

    private static string Median(GroupEstimate group) => group.Median switch
    {
        { Months: null } => "Fewer than half are estimated to have ended.",
        { Months: { } median, Low: var low, High: null } => $"Half have ended by {FigureNumber.Months(median)} (95%: {FigureNumber.Months(low ?? 0)} or later).",
        { Months: { } median, Low: var low, High: { } high } => Half(FigureNumber.MedianTime(median, low ?? 0, high)),
    };

    private static string Half((string Median, string Interval) by) => $"Half have ended by {by.Median} (95%: {by.Interval}).";

    private static string Band(GroupEstimate group) => group.Band is { } band
        ? $" and, wider, the 95% band that holds at all times from {FigureNumber.Months(band.From)} to {FigureNumber.Months(band.To)} together"
        : "";

    private static string BandOf(ObservedTime row) => row.SurvivalBand is { } band ? FigureNumber.Between(band.Low, band.High) : "";

    private static IEnumerable<Mark> BandOfAllTimes(GroupEstimate group)
    {
        if (group.Band is not { } band) yield break;
        BandStep[] steps = [.. group.Times.Where(row => row.SurvivalBand is not null).Select(row => new BandStep(row.Time, row.SurvivalBand!.Value.Low, row.SurvivalBand.Value.High))];
        if (steps.Length > 0) yield return new StepBand(steps, Math.Max(band.To, steps[^1].X), Tone.Main);
    }

    /// <summary>A stroke through the curve where one was last seen alive; none where they would be a bar.</summary>
    private static IEnumerable<Mark> Censored(GroupEstimate group)
    {
        ObservedTime[] times = [.. group.Times.Where(row => row.Censored > 0)];
        return times.Length > MostStrokes ? [] : times.Select(row => new Polyline(
            [new Point(row.Time, Math.Max(row.Survival.P - HalfStroke, 0)), new Point(row.Time, Math.Min(row.Survival.P + HalfStroke, 1))], Tone.Main));
    }

    private static IEnumerable<Mark> MedianMarks(GroupEstimate group) => group.Median.Months is { } median ? MarkedPoint.Of(new Point(median, 0.5)) : [];
}
