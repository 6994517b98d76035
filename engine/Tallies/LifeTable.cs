using SurvivalSim.Lanes;
using SurvivalSim.Planning;
using SurvivalSim.Planning.Records;
using SurvivalSim.Simulation;
using SurvivalSim.Simulation.Backends;
using Life = SurvivalSim.Tallies.LifeReading<SurvivalSim.Lanes.Lane1, SurvivalSim.Lanes.Mask1, SurvivalSim.Lanes.Word1, SurvivalSim.Simulation.FutureSlots>;

namespace SurvivalSim.Tallies;

/// <summary>The lives of some futures one by one, where a tally would count them. 84 bytes a future and product.</summary>
public sealed class LifeTable : IFutureRecorder
{
    private static readonly LifeTime[] s_times = Enum.GetValues<LifeTime>();
    private static readonly Outcome[] s_outcomes = Enum.GetValues<Outcome>();

    private readonly Plan _plan;
    private readonly float _horizon;
    private readonly ProductLife[][] _lives;

    /// <summary>A table to be filled as a recorder.</summary>
    internal LifeTable(Plan plan, FutureRange futures)
    {
        _plan = plan;
        _horizon = (float)plan.Grid.HorizonMonths;
        Futures = futures;
        _lives = [.. plan.Products.Select(_ => new ProductLife[futures.Count])];
    }

    /// <summary>The futures.</summary>
    public FutureRange Futures { get; }

    /// <summary>Simulates futures on the processor and notes their lives.</summary>
    /// <param name="plan">What to simulate.</param>
    /// <param name="options">How; the number of futures is not looked at.</param>
    /// <param name="futures">Which futures; the first is a multiple of the chunk length.</param>
    /// <param name="done">Told how many futures were finished since the last call; may be <see langword="null"/>.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public static LifeTable Of(Plan plan, RunOptions options, FutureRange futures, Action<long>? done = null, CancellationToken cancellation = default)
    {
        var table = new LifeTable(plan, futures);
        // Every future has rows of its own: the threads may share the table.
        CpuBackend.Run(plan, futures, options.Seed, options.Lanes, [.. Enumerable.Repeat(table, options.Threads)], done, cancellation);
        return table;
    }

    /// <summary>The life of a product in a future.</summary>
    /// <param name="product">Index of the product.</param>
    /// <param name="future">Number of the future, within <see cref="Futures"/>.</param>
    public ProductLife this[int product, long future] => _lives[product][future - Futures.First];

    /// <inheritdoc/>
    public bool WantsStep(long firstFuture, int step) => false;

    /// <inheritdoc/>
    public void RecordStep(in FutureChunk chunk, int step)
    {
    }

    /// <inheritdoc/>
    public void RecordEnd(in FutureChunk chunk)
    {
        for (int product = 0; product < _lives.Length; product++)
        {
            for (int future = 0; future < chunk.Count; future++) _lives[product][chunk.First - Futures.First + future] = Read(chunk.Of(future), _plan.Products[product]);
        }
    }

    private ProductLife Read(FutureSlots slots, in ProductRecord product)
    {
        if (!Mask1.Any(Life.Launched(ref slots, product, _horizon))) return default;
        var times = new TimedCode[s_times.Length];
        foreach (LifeTime time in s_times)
        {
            Life.Time(ref slots, product, _horizon, time, out Lane1 code, out Lane1 months);
            times[(int)time] = new TimedCode((int)code.Value, months.Value);
        }
        float[] outcomes = new float[s_outcomes.Length];
        foreach (Outcome outcome in s_outcomes) outcomes[(int)outcome] = Life.Value(ref slots, product, _horizon, outcome).Value;
        return new ProductLife(slots.Load(product.State + (int)ProductSlot.Launch).Value, times, outcomes);
    }
}

/// <summary>The life of a product in one future; <see langword="default"/> where it was not launched.</summary>
/// <param name="Launch">Month of the launch, since the start.</param>
/// <param name="Times">Its times, in the order of <see cref="LifeTime"/>.</param>
/// <param name="Outcomes">Its outcomes, in the order of <see cref="Outcome"/>.</param>
public readonly record struct ProductLife(float Launch, IReadOnlyList<TimedCode> Times, IReadOnlyList<float> Outcomes)
{
    /// <summary>Whether it was launched.</summary>
    public bool Launched => Times is not null;

    /// <summary>A time of the life; codes as in <see cref="EventTimes"/>.</summary>
    public TimedCode Of(LifeTime time) => Times[(int)time];

    /// <summary>An outcome of the life.</summary>
    public float Of(Outcome outcome) => Outcomes[(int)outcome];
}

/// <summary>What happened, and when.</summary>
/// <param name="Code">0 for nothing yet: censored.</param>
/// <param name="Months">Months since the launch.</param>
public readonly record struct TimedCode(int Code, float Months);
