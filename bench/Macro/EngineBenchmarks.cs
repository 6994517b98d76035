using System.Globalization;
using SurvivalSim.Analyses.Speeds;
using SurvivalSim.Bench.Measurements;
using SurvivalSim.Bench.Stages;
using SurvivalSim.Foundation;
using SurvivalSim.Planning;
using SurvivalSim.Scenarios;
using SurvivalSim.Simulation;
using SurvivalSim.Simulation.Backends;
using SurvivalSim.Tallies;

namespace SurvivalSim.Bench.Macro;

/// <summary>The engine in this process, on whole runs.</summary>
internal static class EngineBenchmarks
{
    private const ulong Seed = 1;

    /// <summary>Everything that is measured of it.</summary>
    public static IEnumerable<Measurement> Run(Effort effort) => Speeds(effort).Concat(Stages(effort)).Concat(Costs(effort)).Concat(Regrouping.Run(effort)).Concat(Growth(effort)).Concat(Allocations(effort));

    /// <summary>Future-steps per second of every shipped scenario, in each way of the processor.</summary>
    public static IEnumerable<Measurement> Speeds(Effort effort)
    {
        foreach ((string name, ScenarioDocument document) in Workloads.Shipped())
        {
            Plan plan = Workloads.Plan(document);
            foreach (Speed speed in SpeedTest.Of(plan, SpeedTest.OnProcessor(Seed), [], TimeSpan.FromSeconds(effort.SecondsPerScenario)))
                yield return Measurement.Of($"speed/{name}/{(speed.Threads == 1 ? "1 thread" : $"{speed.Threads} threads")}, {(speed.Lanes == 1 ? "1 lane" : $"{speed.Lanes} lanes")}", "future-steps/s", speed.FutureStepsPerSecond(plan));
        }
    }

    /// <summary>Nanoseconds per future-step, stage by stage, and of a whole run of the same futures; of lives alone and with fans.</summary>
    public static IEnumerable<Measurement> Stages(Effort effort)
    {
        Plan plan = Workloads.Plan(Workloads.Sora);
        var options = new RunOptions { Threads = 1, Seed = Seed, Futures = effort.FuturesPerRound };
        foreach ((string what, bool hasFans, Action run) in new (string, bool, Action)[] { ("lives alone", false, () => RunTally.OfLives(plan, options)), ("with fans", true, () => RunTally.Of(plan, options)) })
        {
            yield return Measurement.Of($"clock/a whole run, {what}", "ns/future-step", Repeated.Of(InTurn([run], effort.Rounds)[0]).Times(1e9 / (effort.FuturesPerRound * plan.Grid.Count)));
            foreach ((string stage, Repeated nanoseconds) in StageTimes.Of(plan, Seed, effort.FuturesPerRound, hasFans, effort.Rounds))
                yield return stage == StageTimes.Clock ? Measurement.Of($"clock/reading it, {what}", "ns", nanoseconds) : Measurement.Of($"stage/{what}/{stage}", "ns/future-step", nanoseconds);
        }
    }

    /// <summary>What more threads and lanes bring, and what fans, finer steps, products and events cost: each in turn with the plain run, on one thread and the widest lanes.</summary>
    public static IEnumerable<Measurement> Costs(Effort effort)
    {
        Plan sora = Workloads.Plan(Workloads.Sora), weekly = Workloads.Plan(Workloads.Sora.With("step=week"));
        var one = new RunOptions { Threads = 1, Seed = Seed, Futures = effort.FuturesPerRound };
        var large = one with { Futures = 1_000_000 };
        (string Name, double Per, Action Work)[] variants =
        [
            ("cost/weekly steps, per step", (double)weekly.Grid.Count / sora.Grid.Count, () => RunTally.Of(weekly, one)),
            ("cost/five products", 1, Running(Workloads.WithProducts(5), one)),
            ("cost/ten more events", 1, Running(Workloads.WithMoreEvents(), one)),
        ];
        Action plain = () => RunTally.Of(sora, one);
        IReadOnlyList<IReadOnlyList<double>> seconds = InTurn([plain, .. variants.Select(variant => variant.Work)], effort.Rounds);
        foreach (((string name, double per, _), IReadOnlyList<double> rounds) in variants.Zip(seconds.Skip(1))) yield return Measurement.Of(name, Measurement.TimesAsMuch, Repeated.Ratio(rounds, seconds[0]).Times(1 / per));

        if (CpuBackend.Supports(16)) yield return Ratio("ratio/8 lanes against 16", Measurement.TimesAsFast, plain, () => RunTally.Of(sora, one with { Lanes = 8 }), effort);
        if (Environment.ProcessorCount > 1) yield return Ratio("ratio/two threads", Measurement.TimesAsFast, plain, () => RunTally.Of(sora, one with { Threads = 2 }), effort);
        yield return Ratio("cost/fans of 100k futures", Measurement.TimesAsMuch, () => RunTally.Of(sora, one with { Futures = 100_000 }), () => RunTally.OfLives(sora, one with { Futures = 100_000 }), effort);
        yield return Ratio("cost/fans of 1M futures", Measurement.TimesAsMuch, () => RunTally.Of(sora, large with { Threads = Environment.ProcessorCount }), () => RunTally.OfLives(sora, large with { Threads = Environment.ProcessorCount }), effort);
    }

    /// <summary>Nanoseconds per future on all threads, as futures grow.</summary>
    public static IEnumerable<Measurement> Growth(Effort effort)
    {
        Plan plan = Workloads.Plan(Workloads.Sora);
        foreach ((string name, Action<RunOptions> run) in new (string, Action<RunOptions>)[] { ("growth", options => RunTally.Of(plan, options)), ("growth, lives alone", options => RunTally.OfLives(plan, options)) })
        {
            long[] numbers = [.. effort.Growth()];
            double Seconds(long futures) => Turns.Seconds(() => run(new RunOptions { Seed = Seed, Futures = futures }));
            Seconds(numbers[0]); // compiles for all
            IReadOnlyList<IReadOnlyList<double>> seconds = Turns.Of([.. numbers.Select<long, Func<double>>(futures => () => Seconds(futures))], effort.LongRounds);
            foreach ((long futures, IReadOnlyList<double> of) in numbers.Zip(seconds)) yield return Measurement.Of($"{name}/{NumberText.Short(futures)} futures", "ns/future", Repeated.Of(of).Times(1e9 / futures));
            yield return Measurement.Of($"ratio/{name}", Measurement.TimesAsMuch, Repeated.Ratio(seconds[^1], seconds[0]).Times((double)numbers[0] / numbers[^1]));
        }
    }

    /// <summary>Bytes that a run allocates, and for each future more.</summary>
    public static IEnumerable<Measurement> Allocations(Effort effort)
    {
        Plan plan = Workloads.Plan(Workloads.Sora);
        long Bytes(long futures)
        {
            long before = GC.GetTotalAllocatedBytes(precise: true);
            RunTally.OfLives(plan, new RunOptions { Seed = Seed, Futures = futures, Threads = 1 });
            return GC.GetTotalAllocatedBytes(precise: true) - before;
        }
        long few = effort.FuturesPerRound, many = 4 * few;
        Bytes(few);
        yield return Measurement.Counted($"allocated/run/of {few.ToString("N0", CultureInfo.InvariantCulture)} futures", "bytes", Bytes(few));
        yield return Measurement.Counted("allocated/run/per future more", "bytes", (double)(Bytes(many) - Bytes(few)) / (many - few));
    }

    private static Action Running(ScenarioDocument document, RunOptions options)
    {
        Plan plan = Workloads.Plan(document);
        return () => RunTally.Of(plan, options);
    }

    /// <summary>Seconds of one work over those of another.</summary>
    private static Measurement Ratio(string name, string unit, Action work, Action other, Effort effort)
    {
        IReadOnlyList<IReadOnlyList<double>> seconds = InTurn([work, other], effort.Rounds);
        return Measurement.Of(name, unit, Repeated.Ratio(seconds[0], seconds[1]));
    }

    /// <summary>Seconds of works in turn, after each was done once.</summary>
    private static IReadOnlyList<IReadOnlyList<double>> InTurn(Action[] works, int rounds)
    {
        foreach (Action work in works) work();
        return Turns.Of([.. works.Select<Action, Func<double>>(work => () => Turns.Seconds(work))], rounds);
    }
}
