using SurvivalSim.Planning;
using SurvivalSim.Simulation;
using SurvivalSim.Simulation.Backends;

namespace SurvivalSim.Tallies;

/// <summary>What is counted in a run. Integers and exact sums only: shards add up to the same tally in any order.</summary>
public sealed class RunTally : IFutureRecorder
{
    /// <summary>Of the futures below this number all are counted in the fans …</summary>
    public const long FullFanFutures = 131_072;

    /// <summary>… and beyond it one chunk in so many.</summary>
    public const int FanStride = 8;

    private readonly Plan _plan;
    private readonly bool _hasFans;
    private readonly bool _anyLaunchesLater;
    private readonly FanCalendar _calendar;
    private readonly ProductTally[] _products;

    /// <summary>An empty tally.</summary>
    /// <param name="plan">What is to be simulated.</param>
    /// <param name="hasFans">Whether metrics are counted month by month, which costs most in a short run: of its futures all are watched.</param>
    public RunTally(Plan plan, bool hasFans = true)
    {
        _plan = plan;
        _hasFans = hasFans;
        _anyLaunchesLater = plan.Products.Any(product => product.LaunchesLater);
        _calendar = new FanCalendar(plan.Grid);
        _products = [.. plan.Products.Select((_, product) => new ProductTally(plan, product, _calendar))];
    }

    /// <summary>Futures counted.</summary>
    public long Futures { get; private set; }

    /// <summary>By product, in the order of the plan.</summary>
    public IReadOnlyList<ProductTally> Products => _products;

    /// <summary>Simulates futures on the processor and counts them.</summary>
    /// <param name="plan">What to simulate.</param>
    /// <param name="options">How.</param>
    /// <param name="done">Told how many futures were finished since the last call, from any thread; may be <see langword="null"/>.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public static RunTally Of(Plan plan, RunOptions options, Action<long>? done = null, CancellationToken cancellation = default) =>
        Of(plan, options, new FutureRange(0, options.Futures), done, cancellation);

    /// <summary>Simulates some futures of a run on the processor and counts them.</summary>
    /// <param name="plan">What to simulate.</param>
    /// <param name="options">How; the number of futures is not looked at.</param>
    /// <param name="futures">Which futures, at least one; the first is a multiple of the chunk length.</param>
    /// <param name="done">Told how many futures were finished since the last call, from any thread; may be <see langword="null"/>.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public static RunTally Of(Plan plan, RunOptions options, FutureRange futures, Action<long>? done = null, CancellationToken cancellation = default) =>
        Of(plan, options, futures, hasFans: true, done, cancellation);

    /// <summary>The same without fans, for those who look at lives only.</summary>
    /// <param name="plan">What to simulate.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public static RunTally OfLives(Plan plan, RunOptions options, CancellationToken cancellation = default) =>
        Of(plan, options, new FutureRange(0, options.Futures), hasFans: false, done: null, cancellation);

    private static RunTally Of(Plan plan, RunOptions options, FutureRange futures, bool hasFans, Action<long>? done, CancellationToken cancellation)
    {
        long chunks = (futures.Count + CpuBackend.ChunkLength - 1) / CpuBackend.ChunkLength;
        RunTally[] tallies = [.. Enumerable.Range(0, (int)Math.Min(options.Threads, chunks)).Select(_ => new RunTally(plan, hasFans))];
        CpuBackend.Run(plan, futures, options.Seed, options.Lanes, tallies, done, cancellation);
        foreach (RunTally other in tallies[1..]) tallies[0].Add(other);
        return tallies[0];
    }

    /// <inheritdoc/>
    public bool Watches(long firstFuture) => _hasFans && FanCalendar.Counts(firstFuture);

    /// <inheritdoc/>
    public bool WantsStep(int step) => _anyLaunchesLater || _calendar.MonthEndingIn(step, launchStep: 0) > 0;

    /// <inheritdoc/>
    public void RecordStep(in FutureView futures, int step)
    {
        for (int i = 0; i < _products.Length; i++) _products[i].RecordStep(futures, step);
    }

    /// <inheritdoc/>
    public void RecordEnd(in FutureView futures)
    {
        Futures += futures.Count;
        for (int i = 0; i < _products.Length; i++) _products[i].RecordEnd(futures);
    }

    /// <inheritdoc/>
    public void Finish()
    {
        foreach (ProductTally product in _products) product.CountLives();
    }

    /// <summary>Adds the futures of another tally of the same plan.</summary>
    /// <exception cref="ArgumentException">The other tally is of another plan.</exception>
    public void Add(RunTally other)
    {
        if (other._plan.Hash != _plan.Hash) throw new ArgumentException("Tallies of different plans cannot be added.", nameof(other));
        Futures += other.Futures;
        foreach ((ProductTally mine, ProductTally theirs) in Products.Zip(other.Products)) mine.Add(theirs);
    }

    /// <summary>Adds what a device counted.</summary>
    /// <param name="flat">What it counted.</param>
    /// <param name="futures">Of how many futures.</param>
    /// <exception cref="NotFiniteNumberException">A value was infinite or no number.</exception>
    internal void Add(FlatTally flat, long futures)
    {
        if (flat.Counts[flat.Layout.NotFiniteIndex] > 0) throw new NotFiniteNumberException("A device met a value that is infinite or no number.", double.NaN);
        Futures += futures;
        for (int i = 0; i < _products.Length; i++) _products[i].Add(flat, i);
    }
}
