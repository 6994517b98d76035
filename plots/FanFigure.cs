using SurvivalSim.Estimates;
using SurvivalSim.Foundation;
using SurvivalSim.Plots.Figures;
using SurvivalSim.Tallies;

namespace SurvivalSim.Plots;

/// <summary>How a metric spreads over the futures in which a product still lives: median and bands, month by month.</summary>
public static class FanFigure
{
    /// <summary>How many times as far as the inner band ever reaches the axis may reach: what few futures do must not press the others flat.</summary>
    private const double TimesInner = 6;

    /// <summary>How many times as far as the fan reaches a level to compare with may lie and still be shown.</summary>
    private const double TimesShown = 2;

    private const double Headroom = 0.04;

    /// <summary>Of fewer futures the 5 and 95% quantiles are but the least and the most.</summary>
    private const long Enough = 20;

    /// <summary>Draws a fan.</summary>
    /// <param name="scenario">Name of the scenario.</param>
    /// <param name="product">The product.</param>
    /// <param name="seed">Key of the run's random numbers.</param>
    /// <param name="kind">Which of its metrics, one that <see cref="FanKind.IsIn"/> it.</param>
    public static Figure Of(string scenario, ProductEstimate product, ulong seed, FanKind kind)
    {
        ArgumentNullException.ThrowIfNull(product);
        ArgumentNullException.ThrowIfNull(kind);
        FanEstimate fan = product.Fans.Single(fan => fan.Metric == kind.Metric);
        FanMonth[] months = [.. Drawn(fan)];
        (double lowest, double highest) = (months.Min(month => month.Quantiles[0].Value), months.Max(month => month.Quantiles[^1].Value));
        (double low, double high) = Reach(months, lowest, highest);
        (double Level, IReadOnlyList<string> Label)? reference = kind.Reference(product) is { } level && level.Level <= TimesShown * high ? level : null;
        if (reference is { } shown) high = Math.Max(high, shown.Level);
        double headroom = Headroom * (high - low);
        (low, high) = (low < 0 ? low - headroom : 0, high + headroom);
        Axis x = Axes.Months(product.Life.ByMonth[^1].Month);
        Axis y = kind.IsShare ? Axes.Ratios(kind.Axis, low, high) : Axes.Amounts(kind.Axis, low, high);
        return new Figure
        {
            Title = $"{kind.Title} {product.Name}",
            Subtitle = $"Scenario: {scenario}",
            Description = $"Fan of {kind.Axis} by months since launch: {string.Join("; ", months.Where(month => month == months[^1] || x.Ticks.Any(tick => tick.At == month.Month)).Select(month => InWords(kind, month)))}.",
            X = x,
            Y = y,
            Marks = [Band(months, 0, y), Band(months, 1, y), .. ReferenceMarks(reference, x), Median(months, y), .. Labels(kind, months, x, y)],
            Rows = [.. Axes.Dates(product, x), Axes.Counts("alive", fan.ByMonth.Select(month => ((double)month.Month, month.Alive)), x)],
            Caption = string.Join(' ', Sentences(product, seed, months, cut: lowest < low || highest > high)),
            Values = new ValueTable(
                ["month", .. QuantileEstimate.Reported.Select(p => p == 0.5 ? "median" : FigureNumber.PercentTick(p)), "futures alive"],
                [.. months.Select(month => new ValueRow(month.Month, [NumberText.Exact(month.Month), .. month.Quantiles.Select(quantile => Text(kind, quantile.Value)), FigureNumber.FullCount(month.Alive)]))]),
        };
    }

    /// <summary>The months in which the product lives in enough futures; in a run of few, in any.</summary>
    internal static IEnumerable<FanMonth> Drawn(FanEstimate fan)
    {
        long enough = fan.ByMonth.Count > 0 && fan.ByMonth[0].Alive >= Enough ? Enough : 1;
        return fan.ByMonth.TakeWhile(month => month.Alive >= enough);
    }

    /// <summary>From the outer band's lowest to its highest value, with 0, but not many times as far as the inner band.</summary>
    private static (double Low, double High) Reach(FanMonth[] months, double lowest, double highest)
    {
        double inner = TimesInner * months.Max(month => month.Quantiles.Skip(1).SkipLast(1).Max(quantile => Math.Abs(quantile.Value)));
        if (inner > 0) (lowest, highest) = (Math.Max(lowest, -inner), Math.Min(highest, inner));
        (lowest, highest) = (Math.Min(lowest, 0), Math.Max(highest, 0));
        return highest > lowest ? (lowest, highest) : (0, 1);
    }

    /// <summary>The band from a quantile to its mirror: 0 the outermost. A month's values hold from the end of the month before.</summary>
    private static StepBand Band(FanMonth[] months, int quantile, Axis y) => new(
        [.. months.Select(month => new BandStep(month.Month - 1, On(y, month.Quantiles[quantile].Value), On(y, month.Quantiles[^(quantile + 1)].Value)))],
        months[^1].Month, Tone.Main);

    private static StepLine Median(FanMonth[] months, Axis y) =>
        new([.. months.Select(month => new Point(month.Month - 1, On(y, month.Quantiles[month.Quantiles.Count / 2].Value)))], months[^1].Month, Tone.Main);

    private static IEnumerable<Mark> ReferenceMarks((double Level, IReadOnlyList<string> Label)? reference, Axis x)
    {
        if (reference is not { } shown) yield break;
        yield return new ReferenceLine(new Point(0, shown.Level), new Point(x.Max, shown.Level), Tone.Accent);
        yield return new Label(new Point(x.Max, shown.Level), shown.Label, Placement.InRightMargin, Tone.Accent);
    }

    /// <summary>In the margin where the fan reaches it; otherwise the median alone, where it ends.</summary>
    private static IEnumerable<Mark> Labels(FanKind kind, FanMonth[] months, Axis x, Axis y)
    {
        FanMonth last = months[^1];
        // Ends that are not whole months are not in a fan.
        bool reachesMargin = last.Month == (int)x.Max;
        Placement besideEnd = last.Quantiles[last.Quantiles.Count / 2].Value > y.Max / 2 ? Placement.BelowRight : Placement.AboveRight;
        return
            from quantile in last.Quantiles.Reverse()
            where quantile.Probability is 0.5 || (reachesMargin && (quantile == last.Quantiles[0] || quantile == last.Quantiles[^1]))
            let name = quantile.Probability is 0.5 ? "median" : FigureNumber.PercentTick(quantile.Probability)
            select new Label(
                new Point(last.Month, On(y, quantile.Value)), [$"{name} {Text(kind, quantile.Value)}"], reachesMargin ? Placement.InRightMargin : besideEnd, Tone.Main);
    }

    private static double On(Axis axis, double value) => Math.Clamp(value, axis.Min, axis.Max);

    private static string Text(FanKind kind, double value) => kind.IsShare ? FigureNumber.Ratio(value) : FigureNumber.Amount(value);

    private static string InWords(FanKind kind, FanMonth month) =>
        $"median {Text(kind, month.Quantiles[month.Quantiles.Count / 2].Value)} at month {NumberText.Exact(month.Month)}, 5 to 95%: {Text(kind, month.Quantiles[0].Value)} to {Text(kind, month.Quantiles[^1].Value)}";

    private static IEnumerable<string> Sentences(ProductEstimate product, ulong seed, FanMonth[] months, bool cut)
    {
        yield return CaptionWords.FuturesByMonth(product, seed);
        yield return "Line: median; shaded: the middle 50% (25 to 75%) and 90% (5 to 95%) of the futures in which the product lives in the step that ends the month; those that have ended are not in it.";
        yield return product.Launched > RunTally.FullFanFutures
            ? $"Alive: of the futures counted here, one in {RunTally.FanStride} beyond the first {FigureNumber.FullCount(RunTally.FullFanFutures)}."
            : "Alive: how many these are.";
        if (months[^1].Month < (int)product.Life.ByMonth[^1].Month) yield return $"After month {NumberText.Exact(months[^1].Month)} it lives in {(months[^1].Alive >= Enough ? $"fewer than {Enough} of these" : "none")}.";
        if (cut) yield return "The outer band reaches beyond the axis.";
    }
}
