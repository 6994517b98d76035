using System.Diagnostics;
using SurvivalSim.Analyses.Speeds;
using SurvivalSim.Lanes;
using SurvivalSim.Planning;
using SurvivalSim.Simulation.Backends;
using SurvivalSim.Simulation.Model;
using SurvivalSim.Tallies;

namespace SurvivalSim.Bench.Stages;

/// <summary>Where the time of a run goes, stage by stage.</summary>
/// <remarks>
/// Of each stage the clock is read before and after it has run over a chunk. What reading the clock takes is measured with a stage that does nothing, in the same loop, and
/// subtracted once for each call. Chunks are run as a worker does, but without what it does to pass over futures that have ended.
/// </remarks>
internal static class StageTimes
{
    /// <summary>Times that the stage that does nothing runs.</summary>
    private const int EmptyCalls = 100_000;

    /// <summary>What the cost of reading the clock is called.</summary>
    public const string Clock = "(clock)";

    /// <summary>Nanoseconds per future-step by stage, on lanes of the widest kind and one thread; of <see cref="Clock"/> those of a call.</summary>
    /// <param name="plan">What is simulated.</param>
    /// <param name="seed">Key of all random numbers.</param>
    /// <param name="chunks">Chunks of a round.</param>
    /// <param name="rounds">How often it is done.</param>
    public static IReadOnlyList<(string Stage, Repeated Nanoseconds)> Of(Plan plan, ulong seed, int chunks, int rounds) => CpuBackend.WidestLanes switch
    {
        16 => Of<Lane16, Mask16, Word16>(plan, seed, chunks, rounds),
        8 => Of<Lane8, Mask8, Word8>(plan, seed, chunks, rounds),
        _ => Of<Lane1, Mask1, Word1>(plan, seed, chunks, rounds),
    };

    private static IReadOnlyList<(string Stage, Repeated Nanoseconds)> Of<TLane, TMask, TWord>(Plan plan, ulong seed, int chunks, int rounds)
        where TLane : unmanaged, IVectorLane<TLane, TMask, TWord>
        where TMask : unmanaged, IMask<TMask>
        where TWord : unmanaged, IWord<TWord>
    {
        using var chunk = new StageChunk<TLane, TMask, TWord>(plan, seed);
        var tally = new RunTally(plan);
        var tallying = StageClock.Add("(tally)");
        var ending = StageClock.Add("(has all ended?)");
        var measured = new Dictionary<string, List<double>>();
        void Add(string stage, double value)
        {
            if (!measured.TryGetValue(stage, out List<double>? values)) measured.Add(stage, values = []);
            values.Add(value);
        }
        for (int round = -1; round < rounds; round++)
        {
            StageClock.Reset();
            double ticksOfNothing = TicksOfNothing(chunk);
            for (int i = 0; i < chunks; i++) RunChunk(chunk, plan, i, tally, tallying, ending);
            if (round < 0) continue;
            double nanoseconds = 1e9 / Stopwatch.Frequency / ((double)chunks * CpuBackend.ChunkLength * plan.Grid.Count);
            Add(Clock, ticksOfNothing * 1e9 / Stopwatch.Frequency);
            foreach (StageClock.Entry entry in StageClock.Entries.Where(entry => entry.Calls > 0 && entry.Name != nameof(TimedLoop<,,>.Nothing)))
                Add(entry.Name, Math.Max(0, entry.Ticks - (entry.Calls * ticksOfNothing)) * nanoseconds);
        }
        return [.. measured.Select(stage => (stage.Key, Repeated.Of(stage.Value))).OrderByDescending(stage => stage.Item2.Median)];
    }

    private static void RunChunk<TLane, TMask, TWord>(StageChunk<TLane, TMask, TWord> chunk, Plan plan, int number, RunTally tally, StageClock.Entry tallying, StageClock.Entry ending)
        where TLane : unmanaged, IVectorLane<TLane, TMask, TWord>
        where TMask : unmanaged, IMask<TMask>
        where TWord : unmanaged, IWord<TWord>
    {
        long first = (long)number * CpuBackend.ChunkLength;
        chunk.Clear(first);
        var loop = new TimedLoop<TLane, TMask, TWord>(chunk, 0);
        FutureModel<TLane, TMask, TWord, CpuFutures<TLane, TMask, TWord>>.Begin(loop);
        for (int step = 0; step < plan.Grid.Count; step++)
        {
            bool wantsStep = tally.WantsStep(first, step);
            FutureModel<TLane, TMask, TWord, CpuFutures<TLane, TMask, TWord>>.RunStep(loop.AtStep(step), wantsStep);
            int recorded = step;
            if (wantsStep) Time(tallying, () => tally.RecordStep(chunk.Futures, recorded));
            bool goesOn = false;
            Time(ending, () => goesOn = GoesOn(chunk, recorded));
            if (!goesOn) break;
        }
        Time(tallying, () => tally.RecordEnd(chunk.Futures));
    }

    private static bool GoesOn<TLane, TMask, TWord>(StageChunk<TLane, TMask, TWord> chunk, int step)
        where TLane : unmanaged, IVectorLane<TLane, TMask, TWord>
        where TMask : unmanaged, IMask<TMask>
        where TWord : unmanaged, IWord<TWord>
    {
        for (int group = 0; group < StageChunk<TLane, TMask, TWord>.Groups; group++)
        {
            CpuFutures<TLane, TMask, TWord> futures = chunk.Group(group, step);
            if (TMask.Any(FutureModel<TLane, TMask, TWord, CpuFutures<TLane, TMask, TWord>>.GoesOn(ref futures))) return true;
        }
        return false;
    }

    private static void Time(StageClock.Entry clock, Action work)
    {
        long start = Stopwatch.GetTimestamp();
        work();
        clock.Ticks += Stopwatch.GetTimestamp() - start;
        clock.Calls++;
    }

    /// <summary>Ticks that the clock shows for a stage that does nothing.</summary>
    private static double TicksOfNothing<TLane, TMask, TWord>(StageChunk<TLane, TMask, TWord> chunk)
        where TLane : unmanaged, IVectorLane<TLane, TMask, TWord>
        where TMask : unmanaged, IMask<TMask>
        where TWord : unmanaged, IWord<TWord>
    {
        var loop = new TimedLoop<TLane, TMask, TWord>(chunk, 0);
        for (int i = 0; i < EmptyCalls; i++) loop.Run(default(TimedLoop<TLane, TMask, TWord>.Nothing));
        StageClock.Entry clock = StageClock.Of<TimedLoop<TLane, TMask, TWord>.Nothing>.Entry;
        return (double)clock.Ticks / clock.Calls;
    }
}
