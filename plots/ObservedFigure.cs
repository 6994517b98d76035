using SurvivalSim.Estimates;
using SurvivalSim.Plots.Figures;

namespace SurvivalSim.Plots;

/// <summary>The survival curve of observed lifetimes: it steps where one ended.</summary>
public static class ObservedFigure
{
    private const int TimeSteps = 8;
    private const int PercentSteps = 5;

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
        Axis x = new($"time, {unit}", 0, end, [.. Ticks.OneTwoFive(0, end, TimeSteps).Select(time => new Tick(time, FigureNumber.Months(time)))]);
        Axis y = new("probability of being alive", 0, 1, [.. Ticks.OneTwoFive(0, 1, PercentSteps).Select(share => new Tick(share, FigureNumber.PercentTick(share)))]);
        return new Figure
        {
            Title = $"Survival of {subject}",
            Subtitle = $"Observed: {file}",
            Description = $"Step curve of the probability of being alive, with 95% intervals, from {Counts(group)}: {string.Join("; ", x.Ticks.Select(tick => tick.At).Append(end).Distinct().Select(time => At(group, time)))}. {Median(group)}",
            X = x,
            Y = y,
            Marks =
            [
                new StepBand([new BandStep(0, 1, 1), .. group.Times.Select(row => new BandStep(row.Time, row.Survival.Low, row.Survival.High))], end, Tone.Main),
                new StepLine([new Point(0, 1), .. group.Times.Select(row => new Point(row.Time, row.Survival.P))], end, Tone.Main),
                .. MedianMarks(group),
                new Label(new Point(end, group.Times[^1].Survival.P), [FigureNumber.Percent(group.Times[^1].Survival.P), "alive"], Placement.InRightMargin, Tone.Main),
            ],
            Rows = [new RowUnderAxis("at risk", [.. x.Ticks.Select(tick => new Tick(tick.At, FigureNumber.Count(group.Lifetimes.AtRisk(tick.At))))])],
            Caption = $"{Counts(group)}; at risk just before the times under the axis. Shaded: 95% interval of each time by itself (log-log). {Median(group)}",
            Values = new ValueTable(
                [x.Label, "alive", "95% interval"],
                [.. group.Times.Select(row => new ValueRow(row.Time, [FigureNumber.Months(row.Time), FigureNumber.Percent(row.Survival.P), FigureNumber.Between(row.Survival.Low, row.Survival.High)]))]),
        };
    }

    private static string At(GroupEstimate group, double time) => group.LastBy(time) is { } row
        ? $"{FigureNumber.Percent(row.Survival.P)} at {FigureNumber.Months(time)} ({FigureNumber.Percent(row.Survival.Low)} to {FigureNumber.Percent(row.Survival.High)})"
        : $"100% at {FigureNumber.Months(time)}";

    private static string Counts(GroupEstimate group) => $"{FigureNumber.FullCount(group.Count)} observed {(group.Count == 1 ? "lifetime" : "lifetimes")}, {FigureNumber.FullCount(group.Ended)} ended";

    private static string Median(GroupEstimate group) => group.Median switch
    {
        { Months: null } => "Fewer than half are estimated to have ended.",
        { Months: { } median, Low: var low, High: null } => $"Half have ended by {FigureNumber.Months(median)} (95%: {FigureNumber.Months(low ?? 0)} or later).",
        { Months: { } median, Low: var low, High: { } high } => $"Half have ended by {FigureNumber.Months(median)} (95%: {FigureNumber.MonthsBetween(low ?? 0, high)}).",
    };

    private static IEnumerable<Mark> MedianMarks(GroupEstimate group)
    {
        if (group.Median.Months is not { } median) yield break;
        yield return new ReferenceLine(new Point(0, 0.5), new Point(median, 0.5), Tone.Accent);
        yield return new ReferenceLine(new Point(median, 0), new Point(median, 0.5), Tone.Accent);
        yield return new Dot(new Point(median, 0.5), Tone.Accent);
    }
}
