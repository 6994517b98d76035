using SurvivalSim.Analyses;
using SurvivalSim.Estimates;
using SurvivalSim.Plots.Figures;

namespace SurvivalSim.Plots;

/// <summary>All figures of a run.</summary>
public static class RunFigures
{
    /// <summary>Draws those for which there is something to draw: the products side by side where there are several, then each by itself, in the order in which a reader asks.</summary>
    /// <param name="scenario">Name of the scenario.</param>
    /// <param name="run">The estimates.</param>
    /// <param name="drivers">What the answers about products depend on, by the name of the product; one may be missing.</param>
    /// <param name="seed">Key of the run's random numbers.</param>
    /// <returns>The figures, each with a name for its file: of several products it ends with the product's.</returns>
    public static IReadOnlyList<NamedFigure> Of(string scenario, RunEstimate run, IReadOnlyList<ProductDrivers> drivers, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(drivers);
        List<NamedFigure> figures = [];
        if (run.Products.Count > 1) figures.Add(new NamedFigure("products", ProductsFigure.Of(scenario, run.Products, run.Futures, seed)));
        foreach (ProductEstimate product in run.Products)
        {
            string suffix = run.Products.Count == 1 ? "" : $"-{FigureNames.Of(product.Name)}";
            IReadOnlyList<AnswerDrivers> answers = drivers.FirstOrDefault(of => of.Product == product.Name)?.Answers ?? [];
            foreach ((string name, Figure figure) in Of(scenario, product, answers, seed)) figures.Add(new NamedFigure(name + suffix, figure) { Subject = product.Name });
        }
        return FigureNames.Unique(figures);
    }

    private static IEnumerable<NamedFigure> Of(string scenario, ProductEstimate product, IReadOnlyList<AnswerDrivers> answers, ulong seed)
    {
        yield return new("survival", SurvivalFigure.Of(scenario, product, seed));
        yield return new("incidence", IncidenceFigure.Of(scenario, product, seed));
        if (product.HasThreshold) yield return new("breach", BreachFigure.Of(scenario, product, seed));
        foreach (FanKind kind in FanKind.All)
        {
            if (kind.IsIn(product)) yield return new(kind.File, FanFigure.Of(scenario, product, seed, kind));
        }
        foreach (OutcomeKind kind in OutcomeKind.All) yield return new(kind.File, OutcomeFigure.Of(scenario, product, seed, kind));
        foreach (AnswerDrivers answer in answers)
        {
            if (DriversFigure.IsIn(answer)) yield return new(DriversFigure.FileOf(answer.Answer), DriversFigure.Of(scenario, product.Name, answer, seed));
        }
    }
}
