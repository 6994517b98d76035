using System.Text.Json;

namespace SurvivalSim.Bench.Peers;

/// <summary>One that is timed against the others.</summary>
/// <param name="record">What is known of it beforehand.</param>
/// <param name="run">Runs it, with a number of futures and a seed.</param>
/// <param name="agreement">Compares it with a run of the engine.</param>
internal sealed class Contender(PeerRecord record, Func<long, ulong, PeerRun> run, Func<Func<long, ulong, PeerRun>, PeerRun, Agreement> agreement)
{
    private const ulong Seed = 1;
    private const long FewFutures = 50_000;

    private readonly List<PeerRun> _runs = [];
    private Agreement? _agreement;
    private long _futures;

    /// <summary>What is known of it so far.</summary>
    public PeerRecord Record { get; private set; } = record;

    /// <summary>Whether it is the engine that the others of its number of threads are compared with.</summary>
    public bool IsReference { get; init; }

    /// <summary>Compares it, and chooses how many futures a timed run has. One that fails is not timed.</summary>
    public void Check(PeerRun engine, double secondsPerRun)
    {
        try
        {
            run(FewFutures, Seed);
            _agreement = agreement(run, engine);
            PeerRun sample = run(FewFutures, Seed);
            _futures = Math.Max(FewFutures, (long)(secondsPerRun / sample.Seconds) * FewFutures);
        }
        catch (Exception failure) when (failure is InvalidOperationException or JsonException or ArgumentException)
        {
            Record = Record with { Skipped = $"failed: {failure.Message}" };
        }
    }

    /// <summary>Runs it once more, with a seed of the round.</summary>
    public void Time(int round) => _runs.Add(run(_futures, Seed + (ulong)round));

    /// <summary>What is known of it in the end.</summary>
    /// <param name="engine">The engine on as many threads.</param>
    public PeerRecord Told(Contender engine)
    {
        if (Record.Skipped is not null) return Record;
        double[] speeds = [.. _runs.Select(run => run.FutureStepsPerSecond)], ratios = [.. engine._runs.Zip(_runs, (mine, theirs) => mine.FutureStepsPerSecond / theirs.FutureStepsPerSecond)];
        bool counts = _agreement!.Agrees;
        return Record with
        {
            Version = _runs[0].Version,
            Futures = _futures,
            Seconds = [.. _runs.Select(run => run.Seconds)],
            FutureStepsPerSecond = Median(speeds),
            Agreement = _agreement,
            EngineIsFasterBy = counts ? Median([.. engine._runs.Select(run => run.FutureStepsPerSecond)]) / Median(speeds) : null,
            OverRounds = counts ? [ratios.Min(), ratios.Max()] : null,
        };
    }

    private static double Median(double[] values)
    {
        double[] sorted = [.. values.Order()];
        return 0.5 * (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]);
    }
}
