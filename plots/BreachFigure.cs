using SurvivalSim.Estimates;
using SurvivalSim.Plots.Figures;

namespace SurvivalSim.Plots;

/// <summary>How likely a product's burn has been above its threshold, month by month: in one step, and in its three-month mean.</summary>
public static class BreachFigure
{
    /// <summary>Draws the crossings of a product that has a threshold.</summary>
    /// <param name="scenario">Name of the scenario.</param>
    /// <param name="product">The product.</param>
    /// <param name="seed">Key of the run's random numbers.</param>
    /// <exception cref="ArgumentException">The product has no threshold.</exception>
    public static Figure Of(string scenario, ProductEstimate product, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(product);
        if (!product.HasThreshold) throw new ArgumentException($"'{product.Name}' has no threshold to be above.", nameof(product));
        Axis x = Axes.Months(product.Life.ByMonth[^1].Month);
        Axis y = Axes.Shares("probability of burn above the threshold by then", Math.Max(Highest(product.Breach), Highest(product.SustainedBreach)));
        return new Figure
        {
            Title = $"Burn of {product.Name} above its threshold",
            Subtitle = $"Scenario: {scenario}",
            Description = "Step curves by months since launch, with 95% intervals: the probability that burn has been above the threshold "
                + $"in one step, {InWords(product.Breach)}, and that its three-month mean has been above it, {InWords(product.SustainedBreach)}.",
            X = x,
            Y = y,
            Marks = [.. Curve(product.Breach, Tone.Accent), .. Curve(product.SustainedBreach, Tone.Main), Label(product.Breach, "one step", Tone.Accent), Label(product.SustainedBreach, "3-month mean", Tone.Main)],
            Rows = Axes.Rows(product, x),
            Caption = $"{CaptionWords.FuturesByMonth(product, seed)} One step: burn above the threshold in any step so far. 3-month mean: the three-month mean of burn over threshold above 1; "
                + "it begins with the first month's value. A product that ends before it crosses never does, so the curves need not reach 100%. The curves step at the end of each month. "
                + (SurvivalWords.AllFollowed(product) ? "" : "Each is estimated by itself from the futures that were followed so long, so that of the mean may lie a little above that of one step. ")
                + $"Shaded: 95% interval of each month by itself, at most {FigureNumber.Error(100 * Widest(product))} percentage points wide: {CaptionWords.ErrorOfSimulation}."
                + (y.Max < 1 ? $" The axis ends at {FigureNumber.PercentTick(y.Max)}." : ""),
            Values = new ValueTable(
                ["month", "one step", "95% interval", "3-month mean", "95% interval"],
                [.. product.Breach.ByMonth.Zip(product.SustainedBreach.ByMonth, (one, mean) => new ValueRow(one.Month, [FigureNumber.Months(one.Month), .. Cells(one), .. Cells(mean)]))]),
        };
    }

    private static string[] Cells(CrossingMonth month) => [FigureNumber.Percent(month.Probability.P), FigureNumber.Between(month.Probability.Low, month.Probability.High)];

    private static IEnumerable<Mark> Curve(CrossingEstimate crossing, Tone tone)
    {
        double until = crossing.ByMonth[^1].Month;
        yield return new StepBand([new BandStep(0, 0, 0), .. crossing.ByMonth.Select(row => new BandStep(row.Month, row.Probability.Low, row.Probability.High))], until, tone);
        yield return new StepLine([new Point(0, 0), .. crossing.ByMonth.Select(row => new Point(row.Month, row.Probability.P))], until, tone);
    }

    private static Label Label(CrossingEstimate crossing, string name, Tone tone) =>
        new(new Point(crossing.ByMonth[^1].Month, crossing.Ever.P), [name, FigureNumber.Percent(crossing.Ever.P)], Placement.InRightMargin, tone);

    /// <summary>Where nothing was seen the interval alone does not set the scale.</summary>
    private static double Highest(CrossingEstimate crossing) => crossing.Ever.P > 0 ? crossing.Ever.High : 0;

    private static double Widest(ProductEstimate product) => product.Breach.ByMonth.Concat(product.SustainedBreach.ByMonth).Max(row => row.Probability.High - row.Probability.Low);

    private static string InWords(CrossingEstimate crossing) =>
        $"{FigureNumber.Percent(crossing.Ever.P)} by month {FigureNumber.Months(crossing.ByMonth[^1].Month)} ({FigureNumber.Percent(crossing.Ever.Low)} to {FigureNumber.Percent(crossing.Ever.High)})";
}
