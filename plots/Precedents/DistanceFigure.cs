using SurvivalSim.Analyses.Precedents;
using SurvivalSim.Plots.Figures;

namespace SurvivalSim.Plots.Precedents;

/// <summary>Where a precedent stands among the futures of a product, ratio by ratio: at the share of futures that lie below it, which is of the same kind for all ratios and has no unit.</summary>
public static class DistanceFigure
{
    private const int Steps = 5;

    /// <summary>Draws it.</summary>
    /// <param name="distance">What came out; at least one ratio has values.</param>
    /// <param name="precedent">The precedent.</param>
    /// <param name="futures">How the futures were made, in a sentence.</param>
    public static Figure Of(Distance distance, PrecedentCase precedent, string futures)
    {
        ArgumentNullException.ThrowIfNull(distance);
        ArgumentNullException.ThrowIfNull(precedent);
        RatioDistance[] rows = [.. distance.Ratios.Where(ratio => ratio.Count > 0)];
        return new Figure
        {
            Title = $"{precedent.Name} among the futures of {distance.Product}",
            Subtitle = $"Ratios of month {distance.Month} since the launch",
            Description = $"The share of the product's futures below {precedent.Name}: {string.Join("; ", rows.Select(row => $"{PrecedentWords.Name(row.Fact.Ratio)} {FigureNumber.Percent(row.Below.Value)}"))}.",
            X = new Axis($"share of the product's futures below {precedent.Name}", 0, 1, [.. Ticks.OneTwoFive(0, 1, Steps).Select(share => new Tick(share, FigureNumber.PercentTick(share)))]),
            Y = BarSlots.Axis("ratio", [.. rows.Select(row => PrecedentWords.Name(row.Fact.Ratio))]),
            Marks = [new ReferenceLine(new Point(0.5, 0), new Point(0.5, rows.Length), Tone.Rest), .. rows.SelectMany((row, slot) => Marks(row, BarSlots.Middle(slot, rows.Length)))],
            Rows = [],
            Caption = $"{futures} In {FigureNumber.FullCount(distance.Alive)} of them the product lives in month {distance.Month}. Dots: the precedent's most plausible value; strokes: from the lowest to the highest that sources leave, which is no confidence interval. At the line in the middle the product's median stands where the precedent stood; at either end it is unlike it.",
            Values = new ValueTable(
                ["ratio", "median", "90% of futures", precedent.Name, "sources", "futures below"],
                [.. rows.Select(row => new ValueRow(null, [PrecedentWords.Name(row.Fact.Ratio), .. Cells(row), FigureNumber.Percent(row.Below.Value)]))]),
        };
    }

    /// <summary>The median and the range of the product, the value and the range of the precedent.</summary>
    internal static string[] Cells(RatioDistance row)
    {
        (double low, double median, double high) = row.Quantiles!.Value;
        PrecedentRatio ratio = row.Fact.Ratio;
        return [PrecedentWords.Value(ratio, median), PrecedentWords.Range(ratio, low, high), PrecedentWords.Value(ratio, row.Fact.Value), PrecedentWords.Range(ratio, row.Fact.Low, row.Fact.High)];
    }

    private static IEnumerable<Mark> Marks(RatioDistance row, double y)
    {
        if (row.BelowHigh > row.BelowLow) yield return new Whisker(row.BelowLow, row.BelowHigh, y, Tone.Plain);
        yield return new Dot(new Point(row.Below.Value, y), Tone.Accent);
    }
}
