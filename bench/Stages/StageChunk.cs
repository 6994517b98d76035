using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SurvivalSim.Lanes;
using SurvivalSim.Planning;
using SurvivalSim.Simulation;
using SurvivalSim.Simulation.Backends;

namespace SurvivalSim.Bench.Stages;

/// <summary>A chunk of futures as a worker of the processor holds it, to run stages on one by one.</summary>
/// <typeparam name="TLane">One number per future.</typeparam>
/// <typeparam name="TMask">One truth value per future.</typeparam>
/// <typeparam name="TWord">One 32-bit word per future.</typeparam>
internal sealed unsafe class StageChunk<TLane, TMask, TWord>(Plan plan, ulong seed) : IDisposable
    where TLane : unmanaged, IVectorLane<TLane, TMask, TWord>
    where TMask : unmanaged, IMask<TMask>
    where TWord : unmanaged, IWord<TWord>
{
    /// <summary>Groups of lanes in a chunk.</summary>
    public static readonly int Groups = CpuBackend.ChunkLength / TLane.Width;

    private readonly PlanMemory _memory = new(plan, seed);
    private readonly nuint _bytes = (nuint)(Groups * plan.SlotCount * sizeof(TLane));
    private readonly TLane* _slots = (TLane*)NativeMemory.AlignedAlloc((nuint)(Groups * plan.SlotCount * sizeof(TLane)), 64);

    /// <summary>Number of its first future.</summary>
    public ulong First { get; private set; }

    /// <summary>What the chunk holds, as bits.</summary>
    public Span<TLane> Slots => new(_slots, Groups * plan.SlotCount);

    /// <summary>The chunk as recorders see it.</summary>
    public FutureChunk Futures => new((long)First, CpuBackend.ChunkLength, (float*)_slots, plan.SlotCount, TLane.Width);

    /// <summary>Empties it for other futures.</summary>
    /// <param name="first">Number of the first; a multiple of the chunk's length.</param>
    public void Clear(long first)
    {
        First = (ulong)first;
        NativeMemory.Clear(_slots, _bytes);
    }

    /// <summary>A group of its futures at a step.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public CpuFutures<TLane, TMask, TWord> Group(int group, int step) =>
        new(_memory.Pointers, _slots + ((nint)group * plan.SlotCount), _memory.Pointers->StepTable + (step * plan.StepColumns), First + (ulong)(group * TLane.Width));

    public void Dispose()
    {
        NativeMemory.AlignedFree(_slots);
        _memory.Dispose();
    }
}
