using SurvivalSim.Estimates;
using SurvivalSim.Plots.Figures;

namespace SurvivalSim.Plots;

/// <summary>How an outcome is distributed over the futures: the probability of more, for every amount.</summary>
/// <remarks>Exceedance rather than a histogram: it needs no choice of bins, and how likely more than an amount is can be read off it.</remarks>
public static class OutcomeFigure
{
    /// <summary>How many futures the axis leaves out at an end: the largest would press all others flat.</summary>
    private const double LeftOut = 0.01;

    /// <summary>How far along the axis a label may begin, so that there is room for it.</summary>
    private const double LabelFrom = 0.8;

    /// <summary>Draws the distribution of an outcome.</summary>
    /// <param name="scenario">Name of the scenario.</param>
    /// <param name="product">The product.</param>
    /// <param name="seed">Key of the run's random numbers.</param>
    /// <param name="kind">Which of its outcomes.</param>
    public static Figure Of(string scenario, ProductEstimate product, ulong seed, OutcomeKind kind)
    {
        ArgumentNullException.ThrowIfNull(product);
        ArgumentNullException.ThrowIfNull(kind);
        DistributionEstimate estimate = product.Outcomes.Single(pair => pair.Outcome == kind.Outcome).Estimate;
        (double min, double max) = Reach(estimate);
        QuantileEstimate median = estimate.Quantiles[estimate.Quantiles.Count / 2];
        string words = $"Median {WithInterval(median)}; 95% quantile {WithInterval(estimate.ValueAtRisk95)}; mean of the largest 5% {FigureNumber.Amount(estimate.Cvar95.Value)}";
        return new Figure
        {
            Title = $"{kind.Title} {product.Name}",
            Subtitle = $"Scenario: {scenario}",
            Description = $"Falling curve of the probability of more, by {kind.Axis}. {words}.",
            X = Axes.Amounts(kind.Axis, min, max),
            Y = Axes.Shares("probability of more", 1),
            Marks = [new Polyline([.. Curve(estimate.Exceedance, min, max)], Tone.Main), .. Marked(median, "median", min, max), .. Marked(estimate.ValueAtRisk95, "95%", min, max)],
            Rows = [],
            Caption = $"{CaptionWords.Futures(product, seed)} The curve tells in which share of {(product.AlwaysLaunches ? "them" : "those with a launch")} it is more. {words} (95% intervals: {CaptionWords.ErrorOfSimulation})."
                + (estimate.Exceedance[^1].Value > max || estimate.Exceedance[0].Value < min ? " The axis leaves out the most extreme, at most 1% at either end." : "")
                + (kind.Note.Length > 0 ? $" {kind.Note}" : ""),
            Values = new ValueTable(
                ["quantile", kind.Axis, "95% interval"],
                [.. estimate.Quantiles.Select(quantile => new ValueRow(quantile.Value, [FigureNumber.PercentTick(quantile.Probability), FigureNumber.Amount(quantile.Value), $"{FigureNumber.Amount(quantile.Low)} to {FigureNumber.Amount(quantile.High)}"]))]),
        };
    }

    /// <summary>From 0, or from where there is less, to where all but a few are.</summary>
    private static (double Min, double Max) Reach(DistributionEstimate estimate)
    {
        double min = Math.Min(estimate.Exceedance.Last(edge => edge.Share >= 1 - LeftOut).Value, 0);
        double max = Math.Max(estimate.Exceedance.First(edge => edge.Share <= LeftOut).Value, min + (estimate.ValueAtRisk95.Value - min) / LabelFrom);
        return max > min ? (min, max) : (min, min + 1);
    }

    /// <summary>The edges between two amounts, without those that a picture cannot tell from their neighbours.</summary>
    private static IEnumerable<Point> Curve(IReadOnlyList<Exceedance> edges, double min, double max)
    {
        Point[] points =
        [
            new(min, edges.LastOrDefault(edge => edge.Value <= min, new Exceedance(min, 1)).Share),
            .. edges.Where(edge => edge.Value > min && edge.Value <= max).Select(edge => new Point(edge.Value, edge.Share)),
            new(max, edges.Last(edge => edge.Value <= max).Share),
        ];
        Point kept = points[0];
        yield return kept;
        for (int i = 1; i < points.Length; i++)
        {
            if (i < points.Length - 1 && points[i + 1].X - kept.X < Axes.Resolution * (max - min) && kept.Y - points[i + 1].Y < Axes.Resolution) continue;
            yield return kept = points[i];
        }
    }

    /// <summary>A quantile on the curve, with lines from the axes.</summary>
    private static IEnumerable<Mark> Marked(QuantileEstimate quantile, string name, double min, double max)
    {
        var at = new Point(Math.Clamp(quantile.Value, min, max), 1 - quantile.Probability);
        return [.. MarkedPoint.Of(at, min), new Label(at, [$"{name} {FigureNumber.Amount(quantile.Value)}"], Placement.AboveRight, Tone.Accent)];
    }

    private static string WithInterval(QuantileEstimate quantile) => $"{FigureNumber.Amount(quantile.Value)} ({FigureNumber.Amount(quantile.Low)} to {FigureNumber.Amount(quantile.High)})";
}
