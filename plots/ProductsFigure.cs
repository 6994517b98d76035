using SurvivalSim.Estimates;
using SurvivalSim.Plots.Figures;

namespace SurvivalSim.Plots;

/// <summary>The survival of all products of a run, side by side: each from its own launch on.</summary>
public static class ProductsFigure
{
    private const int MonthSteps = 8;

    /// <summary>Draws the survival curves of products.</summary>
    /// <param name="scenario">Name of the scenario.</param>
    /// <param name="products">The products; at least one.</param>
    /// <param name="futures">Futures of the run.</param>
    /// <param name="seed">Key of the run's random numbers.</param>
    public static Figure Of(string scenario, IReadOnlyList<ProductEstimate> products, long futures, ulong seed) => CurvesFigure.Of(new CurveSet
    {
        Title = $"Survival of {products.Count} products",
        Subtitle = $"Scenario: {scenario}",
        What = "the probability of being alive, by months since each product's launch",
        X = Axes.Months(products.Max(product => product.Life.ByMonth[^1].Month), MonthSteps),
        Curves = [.. products.Select(product => Curve.Survival(product.Name, product))],
        ToldAt = [0, .. products.SelectMany(product => product.Life.ByMonth.Select(row => row.Month)).Distinct().Order()],
        Caption = $"{CaptionWords.Futures(futures, seed)} Months count from each product's own launch; a product that is launched later is followed for less long. "
            + $"Each curve is over the futures in which its product was launched{(products.All(product => product.Launched == futures) ? ", here all" : $": {string.Join(", ", products.Select(product => $"{product.Name} {FigureNumber.FullCount(product.Launched)}"))}")}. "
            + $"The products live in the same futures, so how sure their difference is cannot be read off their intervals ({CaptionWords.ErrorOfSimulation}).",
    });
}
