using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SurvivalSim.Lanes;
using SurvivalSim.Planning;
using SurvivalSim.Planning.Records;
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
            FutureModel<TLane, TMask, TWord, CpuFutures<TLane, TMask, TWord>>.RunStep(loop.AtStep(step * plan.StepColumns), wantsStep);
            if (wantsStep) recorder.RecordStep(chunk, step);
            if (AllEnded(memory.Pointers->StepTable[(step * plan.StepColumns) + (int)StepColumn.End])) break;
        }
        recorder.RecordEnd(chunk);
    }

    /// <inheritdoc/>
    public void Dispose() => NativeMemory.AlignedFree(_slots);

    /// <summary>Whether every product of every future in the chunk has ended: nothing more can happen that anybody records.</summary>
    private bool AllEnded(float month)
    {
        foreach (ProductRecord product in plan.Products)
        {
            for (int group = 0; group < s_groups; group++)
            {
                if (TMask.Any(_slots[(group * plan.SlotCount) + product.State + (int)ProductSlot.End] > TLane.Splat(month))) return false;
            }
        }
        return true;
    }

    /// <summary>Runs a stage for each group of the chunk.</summary>
    private readonly struct Loop(PlanPointers* plan, TLane* slots, int slotCount, ulong first, float* step) : IStageLoop<CpuFutures<TLane, TMask, TWord>>
    {
        public CpuFutures<TLane, TMask, TWord> Any
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get => new(plan, slots, step, first);
        }

        public Loop AtStep(int row) => new(plan, slots, slotCount, first, plan->StepTable + row);

        [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
        public void Run<TStage>(TStage stage) where TStage : struct, IStage<CpuFutures<TLane, TMask, TWord>>
        {
            for (int group = 0; group < s_groups; group++)
            {
                var futures = new CpuFutures<TLane, TMask, TWord>(plan, slots + ((nint)group * slotCount), step, first + (ulong)(group * TLane.Width));
                stage.Run(ref futures);
            }
        }
    }
}
