using SurvivalSim.Estimates;
using SurvivalSim.Planning;
using SurvivalSim.Simulation;
using SurvivalSim.Simulation.Backends;
using SurvivalSim.Tallies;

namespace SurvivalSim.Analyses.Comparisons;

/// <summary>A variant that was simulated: the estimates of a run, and every life behind them.</summary>
/// <param name="Plan">Its plan.</param>
/// <param name="Estimate">The estimates, those of a run of the same futures, but for fans, which are empty.</param>
/// <param name="Lives">The lives.</param>
internal sealed record VariantRun(Plan Plan, RunEstimate Estimate, LifeTable Lives)
{
    /// <summary>Simulates it, in one pass.</summary>
    public static VariantRun Of(Variant variant, RunOptions options, Action<long>? done, CancellationToken cancellation)
    {
        var futures = new FutureRange(0, options.Futures);
        // Every future has rows of its own: the threads may share the table. Each has a tally to itself.
        var lives = new LifeTable(variant.Plan, futures);
        RunTally[] tallies = [.. Enumerable.Range(0, options.Threads).Select(_ => new RunTally(variant.Plan, hasFans: false))];
        CpuBackend.Run(variant.Plan, futures, options.Seed, options.Lanes, [.. tallies.Select(tally => new Both(tally, lives))], done, cancellation);
        foreach (RunTally tally in tallies[1..]) tallies[0].Add(tally);
        return new VariantRun(variant.Plan, RunEstimate.From(variant.Plan, tallies[0]), lives);
    }

    /// <summary>A product that launched in at least one future; otherwise <see langword="null"/>.</summary>
    public LivingProduct? Product(string name) => Estimate.Products.FirstOrDefault(product => product.Name == name) is { } estimate ? new LivingProduct(Plan, name, estimate) : null;

    private sealed class Both(RunTally tally, LifeTable lives) : IFutureRecorder
    {
        public bool Watches(long firstFuture) => tally.Watches(firstFuture);

        public bool WantsStep(int step) => tally.WantsStep(step);

        public void RecordStep(in FutureView futures, int step) => tally.RecordStep(futures, step);

        public void RecordEnd(in FutureView futures)
        {
            tally.RecordEnd(futures);
            lives.RecordEnd(futures);
        }

        public void Finish() => tally.Finish();
    }
}
