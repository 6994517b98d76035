using SurvivalSim.Lanes;
using SurvivalSim.Planning;
using SurvivalSim.Planning.Records;
using SurvivalSim.Simulation;
using SurvivalSim.Simulation.Backends;
using Life = SurvivalSim.Tallies.LifeReading<SurvivalSim.Lanes.Lane1, SurvivalSim.Lanes.Mask1, SurvivalSim.Lanes.Word1, SurvivalSim.Simulation.FutureSlots>;

namespace SurvivalSim.Tallies;

/// <summary>The lives of some futures one by one, where a tally would count them. 88 bytes a future and product.</summary>
public sealed class LifeTable : IFutureRecorder
{
    private static readonly LifeTime[] s_times = Enum.GetValues<LifeTime>();
    private static readonly Outcome[] s_outcomes = Enum.GetValues<Outcome>();

    private readonly Plan _plan;
    private readonly float _horizon;
    private readonly float[][] _cells;

    /// <summary>A table to be filled as a recorder.</summary>
    internal LifeTable(Plan plan, FutureRange futures)
    {
        _plan = plan;
        _horizon = (float)plan.Grid.HorizonMonths;
        Futures = futures;
        _cells = [.. plan.Products.Select(_ => new float[futures.Count * ProductLife.Cells])];
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
    public ProductLife this[int product, long future] => new(_cells[product], (int)(future - Futures.First) * ProductLife.Cells);

    /// <inheritdoc/>
    public bool Watches(long firstFuture) => false;

    /// <inheritdoc/>
    public bool WantsStep(int step) => false;

    /// <inheritdoc/>
    public void RecordStep(in FutureView futures, int step)
    {
    }

    /// <inheritdoc/>
    public void RecordEnd(in FutureView futures)
    {
        for (int product = 0; product < _cells.Length; product++)
        {
            for (int i = 0; i < futures.Count; i++)
                Read(futures.Of(i), _plan.Products[product], _cells[product].AsSpan((int)(futures.Number(i) - Futures.First) * ProductLife.Cells, ProductLife.Cells));
        }
    }

    private void Read(FutureSlots slots, in ProductRecord product, Span<float> cells)
    {
        cells[ProductLife.Launches] = slots.Load(product.State + (int)ProductSlot.Launch).Value;
        if (!Mask1.Any(Life.Launched(ref slots, product, _horizon)))
        {
            cells[ProductLife.Launches] = Plan.Never;
            return;
        }
        foreach (LifeTime time in s_times)
        {
            Life.Time(ref slots, product, _horizon, time, out Lane1 code, out Lane1 months);
            (cells[ProductLife.CodeOf(time)], cells[ProductLife.CodeOf(time) + 1]) = (code.Value, months.Value);
        }
        foreach (Outcome outcome in s_outcomes) cells[ProductLife.ValueOf(outcome)] = Life.Value(ref slots, product, _horizon, outcome).Value;
    }
}

/// <summary>The life of a product in one future: a view of a row of a <see cref="LifeTable"/>.</summary>
public readonly struct ProductLife
{
    /// <summary>Where a row has the month of the launch.</summary>
    internal const int Launches = 0;

    /// <summary>Numbers of a row: the launch, then codes and months of the times, then the outcomes.</summary>
    internal const int Cells = 1 + 2 * Times + (int)Outcome.NoticeDays + 1;

    private const int Times = (int)LifeTime.BreakEven + 1;

    private readonly float[] _cells;
    private readonly int _row;

    /// <summary>The life in a row.</summary>
    internal ProductLife(float[] cells, int row)
    {
        _cells = cells;
        _row = row;
    }

    /// <summary>Month of the launch, since the start.</summary>
    public float Launch => _cells[_row + Launches];

    /// <summary>Whether it was launched; if not, nothing else is known of it.</summary>
    public bool Launched => Launch < Plan.Never;

    /// <summary>A time of the life; codes as in <see cref="EventTimes"/>.</summary>
    public TimedCode Of(LifeTime time) => new((int)_cells[_row + CodeOf(time)], _cells[_row + CodeOf(time) + 1]);

    /// <summary>An outcome of the life.</summary>
    public float Of(Outcome outcome) => _cells[_row + ValueOf(outcome)];

    internal static int CodeOf(LifeTime time) => 1 + 2 * (int)time;

    internal static int ValueOf(Outcome outcome) => 1 + 2 * Times + (int)outcome;
}

/// <summary>What happened, and when.</summary>
/// <param name="Code">0 for nothing yet: censored.</param>
/// <param name="Months">Months since the launch.</param>
public readonly record struct TimedCode(int Code, float Months);
