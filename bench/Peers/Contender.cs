using System.Text.Json;
using SurvivalSim.Analyses.Speeds;

namespace SurvivalSim.Bench.Peers;

/// <summary>One that is timed against the others.</summary>
/// <param name="record">What is known of it beforehand.</param>
/// <param name="run">Runs it, with a number of futures and a seed.</param>
/// <param name="agreement">Compares it with a run of the engine.</param>
internal sealed class Contender(PeerRecord record, Func<long, ulong, PeerRun> run, Func<Func<long, ulong, PeerRun>, PeerRun, Agreement> agreement)
{
    private const ulong Seed = 1;
    private const long FewFutures = 50_000;

    private Agreement? _agreement;
    private PeerRun? _sample;
    private long _futures;
    private ulong _runs;

    /// <summary>What is known of it so far.</summary>
    public PeerRecord Record { get; private set; } = record;

    /// <summary>Compares it, and chooses how many futures a timed run has. One that fails is not timed.</summary>
    public void Check(PeerRun engine, double secondsPerRun)
    {
        try
        {
            run(FewFutures, Seed);
            _agreement = agreement(run, engine);
            _sample = run(FewFutures, Seed);
            _futures = Math.Max(FewFutures, (long)(secondsPerRun / _sample.Seconds) * FewFutures);
        }
        catch (Exception failure) when (failure is InvalidOperationException or JsonException or ArgumentException)
        {
            Record = Record with { Skipped = $"failed: {failure.Message}" };
        }
    }

    /// <summary>Runs it once more, each time with another seed.</summary>
    /// <returns>Seconds that it took.</returns>
    public double Time() => run(_futures, Seed + ++_runs).Seconds;

    /// <summary>Tells in <see cref="Record"/> what was measured.</summary>
    /// <param name="seconds">Of each round.</param>
    public void Tell(IReadOnlyList<double> seconds) => Record = Record with
    {
        Version = _sample!.Version,
        Futures = _futures,
        Seconds = seconds,
        FutureStepsPerSecond = Repeated.Of([.. seconds.Select(one => (double)_futures * _sample.Steps / one)]).Median,
        Agreement = _agreement,
    };
}
