using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SurvivalSim.Lanes;
using SurvivalSim.Planning;
using SurvivalSim.Simulation.Model;

namespace SurvivalSim.Simulation.Backends;

/// <summary>What runs chunks of futures, whatever its lanes.</summary>
internal interface ICpuWorker : IDisposable
{
    /// <summary>Runs one chunk.</summary>
    /// <param name="first">Number of its first future: a multiple of <see cref="CpuBackend.ChunkLength"/>.</param>
    /// <param name="count">Futures in it that count.</param>
    /// <param name="recorder">Takes note.</param>
    void RunChunk(long first, int count, IFutureRecorder recorder);
}

/// <summary>One thread's slots. Each stage is looped over the groups of a chunk, whose slots stay in cache.</summary>
internal sealed unsafe class CpuWorker<TLane, TMask, TWord>(Plan plan, PlanMemory memory) : ICpuWorker
    where TLane : unmanaged, IVectorLane<TLane, TMask, TWord>
    where TMask : unmanaged, IMask<TMask>
    where TWord : unmanaged, IWord<TWord>
{
    private static readonly int s_groups = CpuBackend.ChunkLength / TLane.Width;

    private readonly nuint _bytes = (nuint)(s_groups * plan.SlotCount * sizeof(TLane));
    private readonly TLane* _slots = (TLane*)NativeMemory.AlignedAlloc((nuint)(s_groups * plan.SlotCount * sizeof(TLane)), 64);

    /// <inheritdoc/>
    public void RunChunk(long first, int count, IFutureRecorder recorder)
    {
        NativeMemory.Clear(_slots, _bytes);
        var chunk = new FutureChunk(first, count, (float*)_slots, plan.SlotCount, TLane.Width);
        var loop = new Loop(memory.Pointers, _slots, plan.SlotCount, (ulong)first, memory.Pointers->StepTable);
        FutureModel<TLane, TMask, TWord, CpuFutures<TLane, TMask, TWord>>.Begin(loop);
        for (int step = 0; step < plan.Grid.Count; step++)
        {
            bool wantsStep = recorder.WantsStep(first, step);
            Loop thisStep = loop.AtStep(step * plan.StepColumns);
            FutureModel<TLane, TMask, TWord, CpuFutures<TLane, TMask, TWord>>.RunStep(thisStep, wantsStep);
            if (wantsStep) recorder.RecordStep(chunk, step);
            if (!GoesOn(thisStep)) break;
        }
        recorder.RecordEnd(chunk);
    }

    /// <inheritdoc/>
    public void Dispose() => NativeMemory.AlignedFree(_slots);

    /// <summary>Whether some product of some future in the chunk lives on.</summary>
    private static bool GoesOn(Loop loop)
    {
        for (int group = 0; group < s_groups; group++)
        {
            CpuFutures<TLane, TMask, TWord> futures = loop.Group(group);
            if (TMask.Any(FutureModel<TLane, TMask, TWord, CpuFutures<TLane, TMask, TWord>>.GoesOn(ref futures))) return true;
        }
        return false;
    }

    /// <summary>Runs a stage for each group of the chunk.</summary>
    private readonly struct Loop(PlanPointers* plan, TLane* slots, int slotCount, ulong first, float* step) : IStageLoop<CpuFutures<TLane, TMask, TWord>>
    {
        public CpuFutures<TLane, TMask, TWord> Any
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get => new(plan, slots, step, first);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public CpuFutures<TLane, TMask, TWord> Group(int group) => new(plan, slots + ((nint)group * slotCount), step, first + (ulong)(group * TLane.Width));

        public Loop AtStep(int row) => new(plan, slots, slotCount, first, plan->StepTable + row);

        [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
        public void Run<TStage>(TStage stage) where TStage : struct, IStage<CpuFutures<TLane, TMask, TWord>>
        {
            for (int group = 0; group < s_groups; group++)
            {
                CpuFutures<TLane, TMask, TWord> futures = Group(group);
                stage.Run(ref futures);
            }
        }
    }
}
