using SurvivalSim.Lanes;
using SurvivalSim.Planning;
using SurvivalSim.Simulation.Backends;
using SurvivalSim.Simulation.Model;

namespace SurvivalSim.Bench.Stages;

/// <summary>Runs stages over a chunk and, where there is a list, keeps each with a copy of what it found.</summary>
internal readonly struct CapturingLoop<TLane, TMask, TWord>(Plan plan, ulong seed, StageChunk<TLane, TMask, TWord> chunk, int step, List<ICapturedStage>? captured) : IStageLoop<CpuFutures<TLane, TMask, TWord>>
    where TLane : unmanaged, IVectorLane<TLane, TMask, TWord>
    where TMask : unmanaged, IMask<TMask>
    where TWord : unmanaged, IWord<TWord>
{
    public CpuFutures<TLane, TMask, TWord> Any => chunk.Group(0, step);

    public void Run<TStage>(TStage stage) where TStage : struct, IStage<CpuFutures<TLane, TMask, TWord>>
    {
        if (captured is not null)
        {
            // Never freed: a benchmark's process ends with it.
            var copy = new StageChunk<TLane, TMask, TWord>(plan, seed);
            copy.Clear((long)chunk.First);
            chunk.Slots.CopyTo(copy.Slots);
            captured.Add(new CapturedStage<TStage, TLane, TMask, TWord>(stage, copy, step));
        }
        for (int group = 0; group < StageChunk<TLane, TMask, TWord>.Groups; group++)
        {
            CpuFutures<TLane, TMask, TWord> futures = chunk.Group(group, step);
            stage.Run(ref futures);
        }
    }

    /// <summary>The stages of the beginning and of one step, in their order.</summary>
    /// <param name="plan">What is simulated.</param>
    /// <param name="seed">Key of all random numbers.</param>
    /// <param name="at">Which step.</param>
    public static IReadOnlyList<ICapturedStage> Stages(Plan plan, ulong seed, int at)
    {
        List<ICapturedStage> captured = [];
        using var chunk = new StageChunk<TLane, TMask, TWord>(plan, seed);
        chunk.Clear(0);
        FutureModel<TLane, TMask, TWord, CpuFutures<TLane, TMask, TWord>>.Begin(new CapturingLoop<TLane, TMask, TWord>(plan, seed, chunk, 0, captured));
        for (int step = 0; step <= at; step++)
            FutureModel<TLane, TMask, TWord, CpuFutures<TLane, TMask, TWord>>.RunStep(new CapturingLoop<TLane, TMask, TWord>(plan, seed, chunk, step, step == at ? captured : null), wantsAllMetrics: true);
        return captured;
    }
}
