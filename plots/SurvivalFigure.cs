using SurvivalSim.Estimates;
using SurvivalSim.Plots.Figures;

namespace SurvivalSim.Plots;

/// <summary>The survival curve of a product: the probability that it is still alive, month by month.</summary>
/// <remarks>The rows under the axis count futures. Where some were not followed to the horizon, because the product was launched later, who is
/// neither alive nor followed need not have ended; the rows are then named otherwise.</remarks>
public static class SurvivalFigure
{
    private const int MonthSteps = 8;
    private const int PercentSteps = 5;

    /// <summary>Draws the survival curve of a product.</summary>
    /// <param name="scenario">Name of the scenario.</param>
    /// <param name="product">Name of the product.</param>
    /// <param name="estimate">When the product ends; the months count from its launch.</param>
    /// <param name="futures">Futures behind the estimate: those in which the product was launched.</param>
    /// <param name="seed">Key of the run's random numbers.</param>
    /// <param name="causes">What can end the product, in the order of the estimate's causes.</param>
    /// <exception cref="ArgumentException">There are not as many causes as the estimate has.</exception>
    public static Figure Of(
        string scenario, string product, TimeToEvent estimate, long futures, ulong seed, IReadOnlyList<string> causes)
    {
        ArgumentNullException.ThrowIfNull(estimate);
        ArgumentNullException.ThrowIfNull(causes);
        if (causes.Count != estimate.ByMonth[^1].Incidence.Count)
            throw new ArgumentException($"{causes.Count} causes are named, but {estimate.ByMonth[^1].Incidence.Count} were estimated.", nameof(causes));
        double horizon = estimate.ByMonth[^1].Month;
        Axis x = Axes.Months(horizon, MonthSteps);
        Axis y = new("probability of being alive", 0, 1, [.. Ticks.OneTwoFive(0, 1, PercentSteps).Select(share => new Tick(share, FigureNumber.PercentTick(share)))]);
        var words = new SurvivalWords(estimate, futures, seed, causes);
        return new Figure
        {
            Title = $"Survival of {product}",
            Subtitle = $"Scenario: {scenario}",
            Description = words.Description(x.Ticks),
            X = x,
            Y = y,
            Marks = [.. Curve(estimate), .. MedianMarks(estimate, words), EndLabel(estimate.ByMonth[^1])],
            Rows = Rows(estimate, futures, x.Ticks),
            Caption = words.Caption,
            Values = Values(estimate, futures),
        };
    }

    private static ValueTable Values(TimeToEvent estimate, long futures) => new(
        ["month", "alive", "95% interval", "95% band of all months", "futures alive"],
        [
            new ValueRow(0, ["0", "100%", "", "", FigureNumber.FullCount(futures)]),
            .. estimate.ByMonth.Select(row => new ValueRow(
                row.Month,
                [
                    FigureNumber.Months(row.Month), FigureNumber.Percent(row.Survival.P), FigureNumber.Between(row.Survival.Low, row.Survival.High),
                    row.SurvivalBand is { } band ? FigureNumber.Between(band.Low, band.High) : "", FigureNumber.FullCount(row.Alive),
                ])),
        ]);

    private static IEnumerable<Mark> Curve(TimeToEvent estimate)
    {
        double horizon = estimate.ByMonth[^1].Month;
        IEnumerable<BandStep> band = estimate.ByMonth.Select(row => new BandStep(row.Month, row.Survival.Low, row.Survival.High));
        IEnumerable<Point> curve = estimate.ByMonth.Select(row => new Point(row.Month, row.Survival.P));
        yield return new StepBand([new BandStep(0, 1, 1), .. band], horizon, Tone.Main);
        yield return new StepLine([new Point(0, 1), .. curve], horizon, Tone.Main);
    }

    /// <summary>Lines from the axes to the median and its label, where the curve cannot be: right of it above ½, left of it below.</summary>
    private static IEnumerable<Mark> MedianMarks(TimeToEvent estimate, SurvivalWords words)
    {
        double horizon = estimate.ByMonth[^1].Month;
        if (estimate.Median.Months is not { } median)
        {
            yield return new ReferenceLine(new Point(0, 0.5), new Point(horizon, 0.5), Tone.Accent);
            yield return new Label(new Point(0, 0.5), words.Median, Placement.BelowRight, Tone.Accent);
            yield break;
        }

        var at = new Point(median, 0.5);
        double curveFalls = estimate.ByMonth.First(row => row.Month >= median).Month;
        yield return new ReferenceLine(new Point(0, 0.5), at, Tone.Accent);
        yield return new ReferenceLine(new Point(median, 0), at, Tone.Accent);
        yield return new Dot(at, Tone.Accent);
        yield return curveFalls <= horizon / 2
            ? new Label(at with { X = curveFalls }, words.Median, Placement.AboveRight, Tone.Accent)
            : new Label(at, words.Median, Placement.BelowLeft, Tone.Accent);
    }

    private static Label EndLabel(MonthEstimate last) => new(
        new Point(last.Month, last.Survival.P), [FigureNumber.Percent(last.Survival.P), "alive"], Placement.InRightMargin, Tone.Main);

    private static IReadOnlyList<RowUnderAxis> Rows(TimeToEvent estimate, long futures, IReadOnlyList<Tick> ticks)
    {
        (double Month, long Alive)[] rows =
        [
            (0, futures),
            .. estimate.ByMonth.Where(row => ticks.Any(tick => tick.At == row.Month)).Select(row => (row.Month, row.Alive)),
        ];
        bool allFollowed = SurvivalWords.AllFollowed(estimate, futures);
        return
        [
            new RowUnderAxis(allFollowed ? "alive" : "seen", [.. rows.Select(row => new Tick(row.Month, FigureNumber.Count(row.Alive)))]),
            new RowUnderAxis(
                allFollowed ? "ended" : "gone",
                [.. rows.Select(row => new Tick(row.Month, FigureNumber.Count(futures - row.Alive)))]),
        ];
    }
}
