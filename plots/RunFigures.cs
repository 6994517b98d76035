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
        List<(string Name, string? Subject, Func<Figure> Draw)> wanted = [];
        if (run.Products.Count > 1) wanted.Add(("products", null, () => ProductsFigure.Of(scenario, run.Products, run.Futures, seed)));
        foreach (ProductEstimate product in run.Products)
        {
            string suffix = run.Products.Count == 1 ? "" : $"-{FigureNames.Of(product.Name)}";
            IReadOnlyList<AnswerDrivers> answers = drivers.FirstOrDefault(of => of.Product == product.Name)?.Answers ?? [];
            foreach ((string name, Func<Figure> draw) in Of(scenario, product, answers, seed)) wanted.Add((name + suffix, product.Name, draw));
        }
        // None has to do with another: all cores draw.
        var figures = new NamedFigure[wanted.Count];
        Parallel.For(0, figures.Length, i => figures[i] = new NamedFigure(wanted[i].Name, wanted[i].Draw()) { Subject = wanted[i].Subject });
        return FigureNames.Unique(figures);
    }

    private static IEnumerable<(string Name, Func<Figure> Draw)> Of(string scenario, ProductEstimate product, IReadOnlyList<AnswerDrivers> answers, ulong seed)
    {
        yield return ("survival", () => SurvivalFigure.Of(scenario, product, seed));
        yield return ("incidence", () => IncidenceFigure.Of(scenario, product, seed));
        if (product.HasThreshold) yield return ("breach", () => BreachFigure.Of(scenario, product, seed));
        foreach (FanKind kind in FanKind.All)
        {
            if (kind.IsIn(product)) yield return (kind.File, () => FanFigure.Of(scenario, product, seed, kind));
        }
        foreach (OutcomeKind kind in OutcomeKind.All) yield return (kind.File, () => OutcomeFigure.Of(scenario, product, seed, kind));
        foreach (AnswerDrivers answer in answers)
        {
            if (DriversFigure.IsIn(answer)) yield return (DriversFigure.FileOf(answer.Answer), () => DriversFigure.Of(scenario, product.Name, answer, seed));
        }
    }
}
