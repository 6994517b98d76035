using System.Diagnostics;
using System.Runtime.CompilerServices;
using SurvivalSim.Lanes;
using SurvivalSim.Simulation.Backends;
using SurvivalSim.Simulation.Model;

namespace SurvivalSim.Bench.Stages;

/// <summary>Runs each stage over the groups of a chunk, as a worker does, and reads the clock before and after.</summary>
internal readonly struct TimedLoop<TLane, TMask, TWord>(StageChunk<TLane, TMask, TWord> chunk, int step) : IStageLoop<CpuFutures<TLane, TMask, TWord>>
    where TLane : unmanaged, IVectorLane<TLane, TMask, TWord>
    where TMask : unmanaged, IMask<TMask>
    where TWord : unmanaged, IWord<TWord>
{
    public CpuFutures<TLane, TMask, TWord> Any => chunk.Group(0, step);

    public TimedLoop<TLane, TMask, TWord> AtStep(int other) => new(chunk, other);

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public void Run<TStage>(TStage stage) where TStage : struct, IStage<CpuFutures<TLane, TMask, TWord>>
    {
        long start = Stopwatch.GetTimestamp();
        for (int group = 0; group < StageChunk<TLane, TMask, TWord>.Groups; group++)
        {
            CpuFutures<TLane, TMask, TWord> futures = chunk.Group(group, step);
            stage.Run(ref futures);
        }
        long end = Stopwatch.GetTimestamp();
        StageClock.Entry clock = StageClock.Of<TStage>.Entry;
        clock.Ticks += end - start;
        clock.Calls++;
    }

    /// <summary>A stage that does nothing: what the clock says of it is the cost of reading the clock and of the loop.</summary>
    public readonly struct Nothing : IStage<CpuFutures<TLane, TMask, TWord>>
    {
        public void Run(ref CpuFutures<TLane, TMask, TWord> futures)
        {
        }
    }
}
