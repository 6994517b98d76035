using SurvivalSim.Planning;
using SurvivalSim.Simulation;
using SurvivalSim.Tallies;

namespace SurvivalSim.Analyses;

/// <summary>Finds, among the futures of a run, one that is worth looking into.</summary>
public static class FutureSearch
{
    /// <summary>Most futures that are searched: a number is kept for each.</summary>
    public const long MostFutures = 100_000_000;

    private const int Block = 1 << 16;

    /// <summary>The future in which the products together lose most.</summary>
    public static long Worst(Plan plan, RunOptions options, CancellationToken cancellation = default) => Losses(plan, options, cancellation).Index().MaxBy(pair => pair.Item).Index;

    /// <summary>The future whose loss is the median: as many lose more as lose less, or one fewer.</summary>
    public static long Median(Plan plan, RunOptions options, CancellationToken cancellation = default)
    {
        double[] losses = Losses(plan, options, cancellation), sorted = [.. losses.Order()];
        return Array.IndexOf(losses, sorted[(losses.Length - 1) / 2]);
    }

    /// <summary>The first future in which a product ends of a cause; <see langword="null"/> where none does.</summary>
    /// <param name="plan">What to simulate.</param>
    /// <param name="options">How.</param>
    /// <param name="cause">Code of the cause.</param>
    /// <param name="cancellation">Stops the search.</param>
    public static long? FirstEnding(Plan plan, RunOptions options, int cause, CancellationToken cancellation = default)
    {
        foreach (LifeTable lives in Blocks(plan, options, cancellation))
        {
            for (long future = lives.Futures.First; future < lives.Futures.First + lives.Futures.Count; future++)
            {
                for (int product = 0; product < plan.Products.Length; product++)
                {
                    if (lives[product, future] is { Launched: true } life && life.Of(LifeTime.End).Code == cause) return future;
                }
            }
        }
        return null;
    }

    /// <summary>What the products lose together, USD, by future.</summary>
    private static double[] Losses(Plan plan, RunOptions options, CancellationToken cancellation)
    {
        if (options.Futures > MostFutures) throw new ArgumentOutOfRangeException(nameof(options), options.Futures, $"At most {MostFutures} futures can be searched.");
        double[] losses = new double[options.Futures];
        foreach (LifeTable lives in Blocks(plan, options, cancellation))
        {
            for (long future = lives.Futures.First; future < lives.Futures.First + lives.Futures.Count; future++)
                losses[future] = Finite(Enumerable.Range(0, plan.Products.Length).Select(product => lives[product, future]).Where(life => life.Launched).Sum(life => (double)life.Of(Outcome.CumulativeLossUsd)));
        }
        return losses;
    }

    private static double Finite(double loss) => double.IsFinite(loss) ? loss : throw new NotFiniteNumberException("A loss grows without end.", loss);

    private static IEnumerable<LifeTable> Blocks(Plan plan, RunOptions options, CancellationToken cancellation)
    {
        for (long first = 0; first < options.Futures; first += Block)
            yield return LifeTable.Of(plan, options, new FutureRange(first, Math.Min(Block, options.Futures - first)), done: null, cancellation);
    }
}
