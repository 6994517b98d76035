using System.Diagnostics;
using SurvivalSim.Analyses.Speeds;
using SurvivalSim.Lanes;
using SurvivalSim.Planning;
using SurvivalSim.Simulation;
using SurvivalSim.Simulation.Backends;
using SurvivalSim.Simulation.Model;
using SurvivalSim.Tallies;

namespace SurvivalSim.Bench.Stages;

/// <summary>Where the time of a run goes, stage by stage: the worker of a run does it, and tells a clock.</summary>
/// <remarks>
/// Of each part the clock is read before and after. What reading the clock takes is measured with a stage that does nothing, in the same loop, and
/// subtracted once for each call.
/// </remarks>
internal static class StageTimes
{
    /// <summary>How often the stage that does nothing is measured, and times that it runs in each.</summary>
    private const int EmptyRounds = 101, EmptyCalls = 1000;

    /// <summary>What the cost of reading the clock is called.</summary>
    public const string Clock = "(clock)";

    /// <summary>Nanoseconds per future-step by stage, on lanes of the widest kind and one thread; of <see cref="Clock"/> those of a call.</summary>
    /// <param name="plan">What is simulated.</param>
    /// <param name="seed">Key of all random numbers.</param>
    /// <param name="futures">Futures of a round.</param>
    /// <param name="hasFans">Whether months are counted, too.</param>
    /// <param name="rounds">How often it is done.</param>
    public static IReadOnlyList<(string Stage, Repeated Nanoseconds)> Of(Plan plan, ulong seed, long futures, bool hasFans, int rounds)
    {
        var measured = new Dictionary<string, List<double>>();
        void Add(string stage, double value)
        {
            if (!measured.TryGetValue(stage, out List<double>? values)) measured.Add(stage, values = []);
            values.Add(value);
        }
        for (int round = -1; round < rounds; round++)
        {
            double ticksOfNothing = TicksOfNothing(plan, seed);
            StageClock.Reset();
            Run(plan, seed, CpuBackend.WidestLanes, futures, hasFans);
            if (round < 0) continue;
            double nanoseconds = 1e9 / Stopwatch.Frequency / ((double)futures * plan.Grid.Count);
            Add(Clock, ticksOfNothing * 1e9 / Stopwatch.Frequency);
            foreach (StageClock.Entry entry in StageClock.Entries.Where(entry => entry.Calls > 0))
                Add(entry.Name, Math.Max(0, entry.Ticks - (entry.Calls * ticksOfNothing)) * nanoseconds);
        }
        return [.. measured.Select(stage => (stage.Key, Repeated.Of(stage.Value))).OrderByDescending(stage => stage.Item2.Median)];
    }

    /// <summary>Runs futures on this thread, and <see cref="StageClock"/> is told.</summary>
    public static RunTally Run(Plan plan, ulong seed, int lanes, long futures, bool hasFans)
    {
        var tally = new RunTally(plan, hasFans);
        using var memory = new PlanMemory(plan, seed);
        using ICpuWorker worker = CpuBackend.Worker<StageClock>(lanes, plan, memory);
        var recorder = new TimedRecorder(tally);
        worker.Run(new FutureRange(0, futures), recorder, CancellationToken.None);
        recorder.Finish();
        return tally;
    }

    /// <summary>Ticks that the clock shows for a stage that does nothing, for no group. The median: what interrupts a few calls is no cost of the others.</summary>
    private static double TicksOfNothing(Plan plan, ulong seed)
    {
        using var futures = new StageFutures<Lane1, Mask1, Word1, StageClock>(plan, seed);
        CpuLoop<Lane1, Mask1, Word1, StageClock> loop = futures.Loop(step: 0, groups: 0);
        StageClock.Entry clock = StageClock.Of<Nothing>.Entry;
        var rounds = new double[EmptyRounds];
        for (int round = 0; round < EmptyRounds; round++)
        {
            StageClock.Reset();
            for (int i = 0; i < EmptyCalls; i++) loop.Run(default(Nothing));
            rounds[round] = (double)clock.Ticks / clock.Calls;
        }
        return Repeated.Of(rounds).Median;
    }

    /// <summary>A stage that does nothing: what the clock says of it is the cost of reading the clock.</summary>
    private readonly struct Nothing : IStage<CpuFutures<Lane1, Mask1, Word1, GroupSlots<Lane1, Word1>>>
    {
        public void Run(ref CpuFutures<Lane1, Mask1, Word1, GroupSlots<Lane1, Word1>> futures)
        {
        }
    }
}
