using SurvivalSim.Analyses;
using SurvivalSim.Analyses.Comparisons;
using SurvivalSim.Analyses.Precedents;
using SurvivalSim.Estimates;
using SurvivalSim.Plots.Figures;

namespace SurvivalSim.Plots.Precedents;

/// <summary>The figures of a precedent, product by product.</summary>
public static class PrecedentFigures
{
    private const int MonthSteps = 8;

    /// <summary>The survival with and without the replay, and where the precedent stands among the product's futures.</summary>
    /// <param name="precedent">What came out.</param>
    /// <param name="futures">Futures of each variant.</param>
    /// <param name="seed">Key of all random numbers.</param>
    public static IReadOnlyList<NamedFigure> Of(Precedent precedent, long futures, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(precedent);
        List<NamedFigure> figures = [];
        foreach (ProductPrecedent product in precedent.Products)
        {
            string suffix = precedent.Products.Count == 1 ? "" : $"-{FigureNames.Of(product.Product)}", told = CaptionWords.Futures(futures, seed);
            figures.Add(new NamedFigure($"precedent-survival{suffix}", Survival(precedent.Case, product.Replay, told)) { Subject = product.Product });
            if (product.Distance.Ratios.Any(ratio => ratio.Count > 0)) figures.Add(new NamedFigure($"precedent-distance{suffix}", DistanceFigure.Of(product.Distance, precedent.Case, told)) { Subject = product.Product });
        }
        return FigureNames.Unique(figures);
    }

    private static Figure Survival(PrecedentCase precedent, Replay replay, string told)
    {
        ProductEstimate without = replay.EstimateWithout;
        return CurvesFigure.Of(new CurveSet
        {
            Title = $"Survival of {replay.Product}, with and without what happened to {precedent.Name}",
            Subtitle = $"It begins in month {replay.Month} since the launch",
            What = "the probability of being alive, by months since the launch",
            X = Axes.Months(without.Life.ByMonth[^1].Month, MonthSteps),
            Curves = [Curve.Survival("without", without), Curve.Survival("with the replay", replay.EstimateWith)],
            Difference = Difference(replay),
            ToldAt = [0, .. without.Life.ByMonth.Select(row => row.Month)],
            Caption = $"{told} Both curves are of the same futures, so how sure their difference is cannot be read off their intervals; below, it can.",
        });
    }

    /// <summary>The replay is what all variants are held against: what they say of the one without it is turned round.</summary>
    private static Curve? Difference(Replay replay)
    {
        ProductChange? without = replay.Comparison.Changes.FirstOrDefault(change => change.Variant == Replay.None && change.Product == replay.Product);
        return without?.Differences.Survival() is { Count: > 0 } months ? Curve.OfDifference("with less without", months, sign: -1) : null;
    }
}
