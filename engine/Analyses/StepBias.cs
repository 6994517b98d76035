using SurvivalSim.Estimates;
using SurvivalSim.Planning;
using SurvivalSim.Scenarios;
using SurvivalSim.Simulation;
using SurvivalSim.Tallies;

namespace SurvivalSim.Analyses;

/// <summary>How far the length of a step moves the answers: the same futures at the next finer step, future by future.</summary>
/// <param name="Step">The step of the run.</param>
/// <param name="Finer">The next finer one.</param>
/// <param name="Futures">Futures simulated at both: the first ones of the run.</param>
/// <param name="Products">Those that launched in the run, in the order of the file.</param>
/// <remarks>
/// Both steps draw the same parameters, arrivals, chances and effects of events, because these belong to names and ordinals. The shocks of market and price have an innovation each step and are
/// therefore other ones; so is whatever follows from where a boundary lies. Each step has its own right law all the same: the difference of the means is without bias, and how much the two share only decides its
/// standard error, which is measured. The idea: the correction of the second level in M. B. Giles, Oper. Res. 56 (2008) 607–617, doi:10.1287/opre.1070.0496.
/// </remarks>
public sealed record StepBias(Step Step, Step Finer, long Futures, IReadOnlyList<ProductStepBias> Products)
{
    /// <summary>Futures that are enough, mostly, to see an error of a tenth of a percentage point.</summary>
    public const long DefaultFutures = 16_384;

    private const int Block = 1 << 13;

    /// <summary>Simulates futures at the step of a run and at the next finer one, on the processor.</summary>
    /// <param name="plan">The plan of the run.</param>
    /// <param name="finer">The same scenario at the next finer step.</param>
    /// <param name="run">What came out of the run.</param>
    /// <param name="options">How; as many futures as are to be paired.</param>
    /// <param name="done">Told how many futures of either step were finished since the last call; may be <see langword="null"/>.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static StepBias Of(Plan plan, FinerPlan finer, RunEstimate run, RunOptions options, Action<long>? done = null, CancellationToken cancellation = default)
    {
        (string Name, PairedLives Pairs)[] products = [.. run.Products.Select(product => (product.Name, new PairedLives(
            new LivingProduct(plan, product.Name, product), new LivingProduct(finer.Plan, product.Name, product), LifeStatistic.Of(product, product.Causes))))];
        for (long first = 0; first < options.Futures; first += Block)
        {
            var futures = new FutureRange(first, Math.Min(Block, options.Futures - first));
            LifeTable coarse = LifeTable.Of(plan, options, futures, done, cancellation), fine = LifeTable.Of(finer.Plan, options, futures, done, cancellation);
            foreach ((_, PairedLives pairs) in products) pairs.Add(coarse, fine);
        }
        return new StepBias(finer.Coarser, finer.Step, options.Futures, [.. products.Select(product => new ProductStepBias(product.Name, product.Pairs.Count, product.Pairs.Differences()))]);
    }
}

/// <summary>How far the step moves the answers about a product. Months count from its launch.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Pairs">Futures in which it launched at both steps; all others are left out.</param>
/// <param name="Differences">What differs by how much; what no pair was followed for is not there.</param>
public sealed record ProductStepBias(string Name, long Pairs, IReadOnlyList<LifeDifference> Differences)
{
    /// <summary>A difference by its name; <see langword="null"/> where there is none. The last month where there are several.</summary>
    /// <param name="statistic">What results files call it.</param>
    /// <param name="cause">Of an ending.</param>
    public PairedDifference? Find(string statistic, string cause = "") => Differences.Find(statistic, cause)?.Difference;
}
