using SurvivalSim.Lanes;
using SurvivalSim.Planning;
using SurvivalSim.Planning.Records;
using SurvivalSim.Simulation.Backends;
using SurvivalSim.Simulation.Model;

namespace SurvivalSim.Bench.Stages;

/// <summary>Runs stages over the futures of a chunk and, where there is a list, keeps each with a copy of what it found.</summary>
internal readonly struct CapturingLoop<TLane, TMask, TWord>(Plan plan, ulong seed, StageFutures<TLane, TMask, TWord, NoClock> futures, int step, List<ICapturedStage>? captured) : IStageLoop<CpuFutures<TLane, TMask, TWord, GroupSlots<TLane, TWord>>>
    where TLane : unmanaged, IVectorLane<TLane, TMask, TWord>
    where TMask : unmanaged, IMask<TMask>
    where TWord : unmanaged, IWord<TWord>
{
    public CpuFutures<TLane, TMask, TWord, GroupSlots<TLane, TWord>> Any => futures.Loop(step).Any;

    public void Run<TStage>(TStage stage) where TStage : struct, IStage<CpuFutures<TLane, TMask, TWord, GroupSlots<TLane, TWord>>> => Run(typeof(TStage).Name, loop => loop.Run(stage));

    public void TakeEvents(EventGroupRecord group) => Run(nameof(TakeEvents), loop => loop.TakeEvents(group));

    /// <summary>The beginning and some steps of the first futures of a run.</summary>
    /// <param name="plan">What is simulated.</param>
    /// <param name="seed">Key of all random numbers.</param>
    /// <param name="steps">How many steps.</param>
    /// <param name="captured">Takes the stages of the beginning and of the last of the steps, in their order; may be <see langword="null"/>.</param>
    public static StageFutures<TLane, TMask, TWord, NoClock> Simulate(Plan plan, ulong seed, int steps, List<ICapturedStage>? captured)
    {
        var futures = new StageFutures<TLane, TMask, TWord, NoClock>(plan, seed);
        FutureModel<TLane, TMask, TWord, CpuFutures<TLane, TMask, TWord, GroupSlots<TLane, TWord>>>.Begin(new CapturingLoop<TLane, TMask, TWord>(plan, seed, futures, 0, captured));
        for (int step = 0; step < steps; step++)
            FutureModel<TLane, TMask, TWord, CpuFutures<TLane, TMask, TWord, GroupSlots<TLane, TWord>>>.RunStep(new CapturingLoop<TLane, TMask, TWord>(plan, seed, futures, step, step == steps - 1 ? captured : null), wantsAllMetrics: true);
        return futures;
    }

    private void Run(string name, Action<CpuLoop<TLane, TMask, TWord, NoClock>> stage)
    {
        if (captured is not null)
        {
            // Never freed: a benchmark's process ends with it.
            var copy = new StageFutures<TLane, TMask, TWord, NoClock>(plan, seed);
            futures.Slots.CopyTo(copy.Slots);
            captured.Add(new CapturedStage<TLane, TMask, TWord>(name, copy, step, stage));
        }
        stage(futures.Loop(step));
    }
}
