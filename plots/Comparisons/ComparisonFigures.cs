using SurvivalSim.Analyses;
using SurvivalSim.Analyses.Comparisons;
using SurvivalSim.Estimates;
using SurvivalSim.Plots.Figures;

namespace SurvivalSim.Plots.Comparisons;

/// <summary>The figures of scenarios that were compared, and of stresses.</summary>
public static class ComparisonFigures
{
    private const int MonthSteps = 8;

    /// <summary>Of a stress so many curves are shown beside the base: the ones that move it most.</summary>
    private const int CurvesOfStress = 3;

    /// <summary>The survival of each product under all variants; of two the difference below it.</summary>
    /// <param name="comparison">What came out.</param>
    /// <param name="futures">Futures of each.</param>
    /// <param name="seed">Key of all random numbers.</param>
    public static IReadOnlyList<NamedFigure> OfComparison(Comparison comparison, long futures, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return FigureNames.Unique([.. comparison.Compared.Select(product => Survival(comparison, product, [.. comparison.Changes.Where(change => change.Product == product.Name)], futures, seed))]);
    }

    /// <summary>What each stress changes of each product, by everything it is judged by, and the survival under those that change most.</summary>
    /// <param name="comparison">What came out.</param>
    /// <param name="by">What the stresses are ranked by.</param>
    /// <param name="futures">Futures of each.</param>
    /// <param name="seed">Key of all random numbers.</param>
    public static IReadOnlyList<NamedFigure> OfStress(Comparison comparison, StressMeasure by, long futures, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        List<NamedFigure> figures = [];
        foreach (ProductEstimate product in comparison.Compared)
        {
            IReadOnlyList<ProductChange> ranked = comparison.Ranked(product.Name, by);
            foreach (ChangeKind kind in ChangeKind.All.OrderByDescending(kind => kind.Measure == by))
            {
                if (!ranked.Any(change => change.Of(kind.Measure) is not null)) continue;
                figures.Add(new NamedFigure(kind.File + Suffix(comparison, product), ChangesFigure.Of(
                    $"{product.Name}: change of the {kind.Name}{(kind.Measure == StressMeasure.TailLoss ? "" : $" by month {FigureNumber.Months(ranked[0].Month)}")}", comparison.Variants[0].Variant.Name, kind, ranked, $"Each stress by itself, in the same {FigureNumber.FullCount(futures)} simulated futures as the base, seed {seed}."))
                { Subject = product.Name });
            }
            figures.Add(Survival(comparison, product, [.. ranked.Take(CurvesOfStress)], futures, seed));
        }
        return FigureNames.Unique(figures);
    }

    private static string Suffix(Comparison comparison, ProductEstimate product) => comparison.Variants[0].Run.Products.Count == 1 ? "" : $"-{FigureNames.Of(product.Name)}";

    private static NamedFigure Survival(Comparison comparison, ProductEstimate product, IReadOnlyList<ProductChange> changes, long futures, ulong seed)
    {
        VariantEstimate reference = comparison.Variants[0];
        IEnumerable<(string Name, ProductEstimate Estimate)> others = changes.Select(change => (change.Variant, comparison.Variants.First(variant => variant.Variant.Name == change.Variant).Run.Products.First(of => of.Name == change.ProductOfVariant)));
        Figure figure = CurvesFigure.Of(new CurveSet
        {
            Title = $"Survival of {product.Name}",
            Subtitle = changes.Count == 1 ? $"{reference.Variant.Name} and {changes[0].Variant}" : $"{reference.Variant.Name} and {changes.Count} variants",
            What = "the probability of being alive, by months since the launch",
            X = Axes.Months(product.Life.ByMonth[^1].Month, MonthSteps),
            Curves = [Curve.Survival(reference.Variant.Name, product), .. others.Select(other => Curve.Survival(other.Name, other.Estimate))],
            Difference = changes is [var one] ? Curve.OfDifference($"{one.Variant} less the first", one.Differences.Survival()) : null,
            ToldAt = [0, .. product.Life.ByMonth.Select(row => row.Month)],
            Caption = $"{CaptionWords.Futures(futures, seed)} All curves are of the same futures, so how sure a difference is cannot be read off their intervals{(changes.Count == 1 ? "; below, it can" : "")}.",
        });
        return new NamedFigure($"survival{Suffix(comparison, product)}", figure) { Subject = product.Name };
    }
}
