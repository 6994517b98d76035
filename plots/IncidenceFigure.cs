using SurvivalSim.Estimates;
using SurvivalSim.Plots.Figures;
using static SurvivalSim.Plots.Figures.FigureNumber;

namespace SurvivalSim.Plots;

/// <summary>What ends a product: the probability to have ended by then, cause upon cause, so that they add up to 1 − survival.</summary>
public static class IncidenceFigure
{
    /// <summary>Most causes that are shown each by itself.</summary>
    private const int CausesShown = 5;

    private static readonly Tone[] s_tones = [Tone.Main, Tone.Accent, Tone.Third, Tone.Fourth, Tone.Fifth];

    /// <summary>One of the areas: a cause, or several together.</summary>
    private sealed record Part(string Name, Tone Tone, IReadOnlyList<int> Causes)
    {
        public double At(MonthEstimate row) => Causes.Sum(cause => row.Incidence[cause].P);
    }

    /// <summary>Draws the causes of a product's end, the most frequent undermost.</summary>
    /// <param name="scenario">Name of the scenario.</param>
    /// <param name="product">The product.</param>
    /// <param name="seed">Key of the run's random numbers.</param>
    public static Figure Of(string scenario, ProductEstimate product, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(product);
        IReadOnlyList<MonthEstimate> rows = product.Life.ByMonth;
        IReadOnlyList<Part> parts = PartsOf(product);
        Axis x = Axes.Months(rows[^1].Month);
        Axis y = Axes.Shares("probability to have ended, by cause", 1 - rows[^1].Survival.P);
        return new Figure
        {
            Title = $"What ends {product.Name}",
            Subtitle = $"Scenario: {scenario}",
            Description = $"Stacked areas of the probability to have ended by months since launch, by cause. {Endings(product, parts)}",
            X = x,
            Y = y,
            Marks = [.. Stacked(parts, rows), .. Labels(parts, rows[^1], y.Max)],
            Rows = Axes.Rows(product, x),
            Caption = $"{CaptionWords.FuturesByMonth(product, seed)} Causes compete: together with what is left, alive, they add up to 100%. The areas step at the end of each month. {Endings(product, parts)}"
                + (y.Max < 1 ? $" The axis ends at {PercentTick(y.Max)}." : ""),
            Values = new ValueTable(
                ["month", .. parts.Select(part => part.Name), "alive"],
                [.. rows.Select(row => new ValueRow(row.Month, [Months(row.Month), .. parts.Select(part => Percent(part.At(row))), Percent(row.Survival.P)]))]),
        };
    }

    private static IReadOnlyList<Part> PartsOf(ProductEstimate product)
    {
        IReadOnlyList<Probability> ends = product.Life.ByMonth[^1].Incidence;
        int[] seen = [.. product.LikeliestCauses().Where(cause => ends[cause].P > 0)];
        int single = seen.Length <= CausesShown ? seen.Length : CausesShown - 1;
        IEnumerable<Part> parts = seen.Take(single).Select((cause, i) => new Part(product.Causes[cause], s_tones[i], [cause]));
        return seen.Length == single ? [.. parts] : [.. parts, new Part($"{seen.Length - single} others", Tone.Rest, seen[single..])];
    }

    private static IEnumerable<Mark> Stacked(IReadOnlyList<Part> parts, IReadOnlyList<MonthEstimate> rows)
    {
        double[] low = new double[rows.Count];
        foreach (Part part in parts)
        {
            // Rounding must not lift the sum above 1.
            double[] high = [.. rows.Select((row, i) => Math.Min(low[i] + part.At(row), 1))];
            yield return new StepArea([new BandStep(0, 0, 0), .. rows.Select((row, i) => new BandStep(row.Month, low[i], high[i]))], rows[^1].Month, part.Tone);
            low = high;
        }
    }

    /// <summary>Each part's name at its height at the horizon, and what is left above.</summary>
    private static IEnumerable<Mark> Labels(IReadOnlyList<Part> parts, MonthEstimate last, double top)
    {
        double low = 0;
        foreach (Part part in parts)
        {
            double share = part.At(last);
            yield return InMargin(low + share / 2, part.Name, share, part.Tone);
            low += share;
        }
        yield return InMargin((Math.Min(low, top) + top) / 2, "alive", last.Survival.P, Tone.Plain);

        Label InMargin(double height, string name, double share, Tone tone) =>
            new(new Point(last.Month, Math.Min(height, top)), [name, Percent(share)], Placement.InRightMargin, tone);
    }

    private static string Endings(ProductEstimate product, IReadOnlyList<Part> parts)
    {
        MonthEstimate last = product.Life.ByMonth[^1];
        if (parts.Count == 0) return $"None has ended by month {Months(last.Month)}.";
        IEnumerable<string> shares = parts.Select(part => part.Causes is [var cause]
            ? $"{part.Name} {Percent(part.At(last))} ({Percent(last.Incidence[cause].Low)} to {Percent(last.Incidence[cause].High)})"
            : $"{part.Name} {Percent(part.At(last))}");
        return $"Ended by month {Months(last.Month)}, with 95% intervals ({CaptionWords.ErrorOfSimulation}): {string.Join(", ", shares)}.";
    }
}
