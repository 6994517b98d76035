using System.Diagnostics;
using System.Globalization;
using SurvivalSim.Analyses.Comparisons;
using SurvivalSim.Cli.Terminal;
using SurvivalSim.Output;
using SurvivalSim.Simulation;

namespace SurvivalSim.Cli.Commands;

/// <summary>The simulation of scenarios that are compared, with its progress.</summary>
internal static class VariantSimulation
{
    /// <summary>Simulates them.</summary>
    /// <exception cref="InvalidInputException">There are more futures than can be kept, or too few to tell an error.</exception>
    public static (Comparison Comparison, Computation Computation) Run(IReadOnlyList<Variant> variants, RunOptions options, bool shows, CancellationToken cancellation)
    {
        int products = variants.Max(variant => variant.Plan.Products.Length);
        if (options.Futures < 2) throw new InvalidInputException("--futures is 1 (a difference needs at least 2 to tell its error). Run more.");
        if (options.Futures * products > Comparison.MostLives)
            throw new InvalidInputException(string.Create(CultureInfo.InvariantCulture, $"--futures is {options.Futures:N0} (every life is kept to be paired: at most {Comparison.MostLives / products:N0} futures of {(products == 1 ? "1 product" : $"{products} products")}). Run fewer."));
        var watch = Stopwatch.StartNew();
        Comparison comparison = RunProgress.Show(shows, options.Futures * variants.Count, done => Comparison.Of(variants, options, done, cancellation));
        return (comparison, Computation.OnProcessor(watch.Elapsed));
    }
}
