using SurvivalSim.Planning;
using SurvivalSim.Simulation;
using SurvivalSim.Simulation.Backends;
using SurvivalSim.Tallies;

namespace SurvivalSim.Analyses.Speeds;

/// <summary>How fast this machine simulates a plan, in each way that it can.</summary>
public static class SpeedTest
{
    /// <summary>Rounds of each way.</summary>
    public const int Rounds = 5;

    /// <summary>Rounds' worth of time that finding the number of futures takes.</summary>
    private const int Preparations = 2;

    private static readonly int[] s_widths = [16, 8, 1];

    /// <summary>The ways of the processor: every width of lanes that it has, on one thread and on all.</summary>
    /// <param name="seed">Key of all random numbers.</param>
    public static IReadOnlyList<RunOptions> OnProcessor(ulong seed) =>
    [
        .. from lanes in s_widths
           where CpuBackend.Supports(lanes)
           from threads in new[] { 1, Environment.ProcessorCount }.Distinct()
           select new RunOptions { Lanes = lanes, Threads = threads, Seed = seed },
    ];

    /// <summary>Measures ways in turn, with all that a run counts, for about a given time.</summary>
    /// <param name="plan">What to simulate.</param>
    /// <param name="ways">Ways of the processor; how many futures is found out.</param>
    /// <param name="devices">Devices, each a way of its own.</param>
    /// <param name="budget">How long it takes, about; at least the time of a chunk for each way and round.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <exception cref="NotFiniteNumberException">The scenario's numbers grow without end.</exception>
    /// <exception cref="PlatformNotSupportedException">A device failed.</exception>
    public static IReadOnlyList<Speed> Of(Plan plan, IReadOnlyList<RunOptions> ways, IReadOnlyList<ITallyDevice> devices, TimeSpan budget, CancellationToken cancellation = default)
    {
        double secondsOfRound = budget.TotalSeconds / ((ways.Count + devices.Count) * (Rounds + Preparations));
        Way[] all =
        [
            .. ways.Select(options => new Way(DeviceTally.Processor, options, (way, futures) => RunTally.Of(plan, way with { Futures = futures }, done: null, cancellation))),
            .. devices.Select(device => new Way(device.Name, ways[0], (way, futures) => RequireAll(DeviceTally.Of(plan, way with { Futures = futures }, [device], done: null, cancellation)))),
        ];
        foreach (Way way in all) way.Prepare(secondsOfRound);
        IReadOnlyList<IReadOnlyList<double>> seconds = Turns.Of([.. all.Select<Way, Func<double>>(way => way.Seconds)], Rounds, cancellation);
        return [.. all.Zip(seconds, (way, rounds) => new Speed(way.Device, way.Options.Lanes, way.Options.Threads, way.Futures, Repeated.Of([.. rounds.Select(round => way.Futures / round)])))];
    }

    /// <summary>What the processor had to do instead of a device says nothing of the device.</summary>
    private static void RequireAll(DeviceTally tally)
    {
        foreach (DeviceFailure failure in tally.Failures) throw new PlatformNotSupportedException($"{failure.Device} failed ({failure.Reason.TrimEnd('.')}). Measure the processor alone.");
    }

    /// <summary>A way, with the number of futures that take a round.</summary>
    private sealed class Way(string device, RunOptions options, Action<RunOptions, long> run)
    {
        public string Device => device;

        public RunOptions Options => options;

        public long Futures { get; private set; } = CpuBackend.ChunkLength;

        public double Seconds() => Turns.Seconds(() => run(options, Futures));

        /// <summary>Compiles what has to be compiled, and doubles the futures until half a round is filled; then that is the number for a whole one.</summary>
        public void Prepare(double secondsOfRound)
        {
            Seconds();
            double seconds;
            while ((seconds = Seconds()) < secondsOfRound / 2) Futures *= 2;
            long chunks = (long)(Futures * Math.Min(secondsOfRound / seconds, 2) / CpuBackend.ChunkLength);
            Futures = CpuBackend.ChunkLength * Math.Max(1, chunks);
        }
    }
}

/// <summary>How fast one way is.</summary>
/// <param name="Device"><see cref="DeviceTally.Processor"/>, or the name of a device.</param>
/// <param name="Lanes">Futures side by side in a thread of the processor.</param>
/// <param name="Threads">Threads of the processor.</param>
/// <param name="Futures">Futures of a round.</param>
/// <param name="FuturesPerSecond">Futures per second of wall time, with all that a run counts.</param>
public sealed record Speed(string Device, int Lanes, int Threads, long Futures, Repeated FuturesPerSecond)
{
    /// <summary>Whether the processor is measured.</summary>
    public bool IsOnProcessor => Device == DeviceTally.Processor;

    /// <summary>Future-steps per second: a future counts as all steps of its plan, also where it ends early.</summary>
    /// <param name="plan">What was simulated.</param>
    public Repeated FutureStepsPerSecond(Plan plan) => FuturesPerSecond.Times(plan.Grid.Count);

    /// <summary>Seconds that so many futures take.</summary>
    public double SecondsOf(long futures) => futures / FuturesPerSecond.Median;
}
