using SurvivalSim.Estimates;
using SurvivalSim.Plots.Figures;

namespace SurvivalSim.Plots;

/// <summary>The survival curve of a product: the probability that it is still alive, month by month.</summary>
/// <remarks>The rows under the axis count futures. Where some were not followed to the horizon, because the product was launched later, who is
/// neither alive nor followed need not have ended; the rows are then named otherwise.</remarks>
public static class SurvivalFigure
{
    private const int MonthSteps = 8;

    /// <summary>Draws the survival curve of a product.</summary>
    /// <param name="scenario">Name of the scenario.</param>
    /// <param name="product">The product.</param>
    /// <param name="seed">Key of the run's random numbers.</param>
    public static Figure Of(string scenario, ProductEstimate product, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(product);
        TimeToEvent life = product.Life;
        Axis x = Axes.Months(life.ByMonth[^1].Month, MonthSteps);
        var words = new SurvivalWords(product, seed);
        return new Figure
        {
            Title = $"Survival of {product.Name}",
            Subtitle = $"Scenario: {scenario}",
            Description = words.Description(x.Ticks),
            X = x,
            Y = Axes.Alive,
            Marks = [.. BandOfAllMonths(life), .. Curve(life), .. MedianMarks(life, words), EndLabel(life.ByMonth[^1])],
            Rows = [.. Axes.Dates(product, x), .. Counts(product, x.Ticks)],
            Caption = words.Caption,
            Values = Values(product),
        };
    }

    private static ValueTable Values(ProductEstimate product) => new(
        ["month", "alive", "95% interval", "95% band of all months", "futures alive"],
        [
            new ValueRow(0, ["0", "100%", "", "", FigureNumber.FullCount(product.Launched)]),
            .. product.Life.ByMonth.Select(row => new ValueRow(
                row.Month,
                [
                    FigureNumber.Months(row.Month), FigureNumber.Percent(row.Survival.P), FigureNumber.Between(row.Survival.Low, row.Survival.High),
                    row.SurvivalBand is { } band ? FigureNumber.Between(band.Low, band.High) : "", FigureNumber.FullCount(row.Alive),
                ])),
        ]);

    private static IEnumerable<Mark> Curve(TimeToEvent life)
    {
        double horizon = life.ByMonth[^1].Month;
        yield return new StepBand([new BandStep(0, 1, 1), .. life.ByMonth.Select(row => new BandStep(row.Month, row.Survival.Low, row.Survival.High))], horizon, Tone.Main);
        yield return new StepLine([new Point(0, 1), .. life.ByMonth.Select(row => new Point(row.Month, row.Survival.P))], horizon, Tone.Main);
    }

    /// <summary>The wider band, which holds in all of its months together; a month's bounds are drawn until the next month steps.</summary>
    private static IEnumerable<Mark> BandOfAllMonths(TimeToEvent life)
    {
        var steps = new List<BandStep>();
        double until = 0;
        foreach (MonthEstimate row in life.ByMonth)
        {
            if (steps.Count > 0) until = row.Month;
            if (row.SurvivalBand is { } band) steps.Add(new BandStep(row.Month, band.Low, band.High));
            else if (steps.Count > 0) break;
        }
        if (until > 0) yield return new StepBand(steps, until, Tone.Main);
    }

    /// <summary>Lines from the axes to the median and its label, where the curve cannot be: right of it above ½, left of it below.</summary>
    private static IEnumerable<Mark> MedianMarks(TimeToEvent life, SurvivalWords words)
    {
        double horizon = life.ByMonth[^1].Month;
        if (life.Median.Months is not { } median)
            return [new ReferenceLine(new Point(0, 0.5), new Point(horizon, 0.5), Tone.Accent), new Label(new Point(0, 0.5), words.Median, Placement.BelowRight, Tone.Accent)];

        var at = new Point(median, 0.5);
        double curveFalls = life.ByMonth.First(row => row.Month >= median).Month;
        Label label = curveFalls <= horizon / 2
            ? new Label(at with { X = curveFalls }, words.Median, Placement.AboveRight, Tone.Accent)
            : new Label(at, words.Median, Placement.BelowLeft, Tone.Accent);
        return [.. MarkedPoint.Of(at), label];
    }

    private static Label EndLabel(MonthEstimate last) => new(
        new Point(last.Month, last.Survival.P), [FigureNumber.Percent(last.Survival.P), "alive"], Placement.InRightMargin, Tone.Main);

    private static IReadOnlyList<RowUnderAxis> Counts(ProductEstimate product, IReadOnlyList<Tick> ticks)
    {
        var (alive, ended) = (new List<Tick>(), new List<Tick>());
        Add(0, product.Launched);
        foreach (MonthEstimate row in product.Life.ByMonth)
        {
            if (ticks.Any(tick => tick.At == row.Month)) Add(row.Month, row.Alive);
        }
        bool allFollowed = SurvivalWords.AllFollowed(product);
        return [new RowUnderAxis(allFollowed ? "alive" : "seen", alive), new RowUnderAxis(allFollowed ? "ended" : "gone", ended)];

        void Add(double month, long count)
        {
            alive.Add(new Tick(month, FigureNumber.Count(count)));
            ended.Add(new Tick(month, FigureNumber.Count(product.Launched - count)));
        }
    }
}
