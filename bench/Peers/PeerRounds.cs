using SurvivalSim.Analyses.Speeds;
using SurvivalSim.Bench.Measurements;
using SurvivalSim.Planning;
using SurvivalSim.Simulation;
using SurvivalSim.Simulation.Backends;

namespace SurvivalSim.Bench.Peers;

/// <summary>Engine and peers on the same model, in turn: every round runs each of them once, every second one in the opposite order, so that what else the machine does meets all alike.</summary>
/// <param name="root">Folder of the repository.</param>
/// <param name="work">Folder for what is built.</param>
/// <param name="plan">The plan of scenarios/sora.yaml.</param>
public sealed class PeerRounds(string root, string work, Plan plan)
{
    private const ulong Seed = 1;
    private const long ManyFutures = 1_000_000, Lives = 20_000;

    private static int AllThreads => Environment.ProcessorCount;

    /// <summary>Builds, checks and times them.</summary>
    /// <param name="rounds">Rounds, at least 1; the median of an odd number is one of them.</param>
    /// <param name="secondsPerRun">How long a run is to take about, seconds.</param>
    /// <param name="progress">Told what is being done; may be <see langword="null"/>.</param>
    public IReadOnlyList<PeerRecord> Run(int rounds = 5, double secondsPerRun = 1, Action<string>? progress = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rounds, 1);
        Contender[] contenders = [.. Contenders()];
        PeerRun engine = EngineRun.Of(plan, new RunOptions { Futures = ManyFutures, Seed = Seed });
        foreach (Contender contender in contenders.Where(contender => contender.Record.Skipped is null))
        {
            progress?.Invoke($"check {contender.Record.Name}, {contender.Record.Threads} threads");
            contender.Check(engine, secondsPerRun);
        }
        Contender[] timed = [.. contenders.Where(contender => contender.Record.Skipped is null)];
        IReadOnlyList<IReadOnlyList<double>> seconds = Turns.Of([.. timed.Select<Contender, Func<double>>(contender => () => Time(contender, progress))], rounds);
        foreach ((Contender contender, IReadOnlyList<double> of) in timed.Zip(seconds)) contender.Tell(of);
        return [.. contenders.Select(contender => contender.Record)];
    }

    private static double Time(Contender contender, Action<string>? progress)
    {
        progress?.Invoke($"time {contender.Record.Name}, {contender.Record.Threads} threads");
        return contender.Time();
    }

    private IEnumerable<Contender> Contenders()
    {
        foreach (int threads in Threads())
            foreach (int lanes in new[] { 16, 8, 1 }) yield return Engine(lanes, threads);
        PeerProgram cpp = PeerProgram.Cpp(root, work, plan), numPy = PeerProgram.NumPy(root), usual = PeerProgram.UsualCSharp(root, work);
        foreach (int threads in Threads())
        {
            yield return Of(cpp, Contestant.CPlusPlus, "float32", threads, isExact: true);
            yield return Of(cpp, $"{Contestant.CPlusPlus}, regrouping", "float32", threads, isExact: true, "--regroup");
            yield return Of(numPy, Contestant.NumPy, "float64", threads, isExact: false, "--precision", "64");
            yield return Of(numPy, "NumPy float32", "float32", threads, isExact: false, "--precision", "32");
            yield return Of(numPy, $"{Contestant.NumPy}, ended futures kept", "float64", threads, isExact: false, "--precision", "64", "--keep-ended");
            yield return Of(usual, Contestant.UsualCSharp, "float64", threads, isExact: false);
        }
    }

    private static IEnumerable<int> Threads() => AllThreads > 1 ? [1, AllThreads] : [1];

    private Contender Engine(int lanes, int threads)
    {
        var record = new PeerRecord($"engine, {lanes} lanes", "C# (this engine)", "float32", threads) { Skipped = CpuBackend.Supports(lanes) ? null : $"this processor has no instructions for {lanes} lanes" };
        return new Contender(record, (futures, seed) => EngineRun.Of(plan, new RunOptions { Futures = futures, Seed = seed, Threads = threads, Lanes = lanes }),
            (run, engine) => Agreement.OfCounts(run(ManyFutures, Seed), engine));
    }

    private Contender Of(PeerProgram program, string name, string precision, int threads, bool isExact, params string[] arguments)
    {
        var record = new PeerRecord(name, program.Language, precision, threads) { Skipped = program.WhyNot };
        // Other seeds than the engine's: equal ones would not make the samples equal, only look as if they did.
        return new Contender(record, (futures, seed) => program.Run(futures, seed, threads, arguments), (run, engine) => isExact
            ? Agreement.ToTheBit(program.Run(ManyFutures, Seed, threads, [.. arguments, "--lives", $"{Lives}"]), engine, Lives, EngineRun.HashOfLives(plan, Lives, Seed))
            : Agreement.Statistical(run(ManyFutures, Seed + 1), engine));
    }
}
