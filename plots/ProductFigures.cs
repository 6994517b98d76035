using SurvivalSim.Estimates;
using SurvivalSim.Plots.Figures;

namespace SurvivalSim.Plots;

/// <summary>All figures of a product of a run.</summary>
public static class ProductFigures
{
    /// <summary>Draws those for which there is something to draw.</summary>
    /// <param name="scenario">Name of the scenario.</param>
    /// <param name="product">The product.</param>
    /// <param name="seed">Key of the run's random numbers.</param>
    /// <returns>The figures, each with a name for its file.</returns>
    public static IEnumerable<NamedFigure> Of(string scenario, ProductEstimate product, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(product);
        yield return new("survival", SurvivalFigure.Of(scenario, product.Name, product.Life, product.Launched, seed, product.Causes));
        yield return new("incidence", IncidenceFigure.Of(scenario, product, seed));
        if (product.HasThreshold) yield return new("breach", BreachFigure.Of(scenario, product, seed));
        foreach (FanKind kind in FanKind.All.Where(kind => kind.IsIn(product))) yield return new(kind.File, FanFigure.Of(scenario, product, seed, kind));
        foreach (OutcomeKind kind in OutcomeKind.All) yield return new(kind.File, OutcomeFigure.Of(scenario, product, seed, kind));
    }
}
