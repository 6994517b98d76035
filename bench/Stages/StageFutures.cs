using SurvivalSim.Lanes;
using SurvivalSim.Planning;
using SurvivalSim.Simulation;
using SurvivalSim.Simulation.Backends;

namespace SurvivalSim.Bench.Stages;

/// <summary>The futures of a chunk as a worker of the processor holds them, to run stages on one by one; none is retired.</summary>
/// <typeparam name="TLane">One number per future.</typeparam>
/// <typeparam name="TMask">One truth value per future.</typeparam>
/// <typeparam name="TWord">One 32-bit word per future.</typeparam>
/// <typeparam name="TClock">Told what runs.</typeparam>
internal sealed unsafe class StageFutures<TLane, TMask, TWord, TClock> : IDisposable
    where TLane : unmanaged, IVectorLane<TLane, TMask, TWord>
    where TMask : unmanaged, IMask<TMask>
    where TWord : unmanaged, IWord<TWord>
    where TClock : struct, IWorkClock
{
    private readonly Plan _plan;
    private readonly PlanMemory _memory;
    private readonly FuturePool<TLane, TMask, TWord> _pool;
    private readonly DueEvents<TLane, TMask, TWord> _due;

    /// <summary>The first futures of a run, before the first step.</summary>
    public StageFutures(Plan plan, ulong seed)
    {
        _plan = plan;
        _memory = new PlanMemory(plan, seed);
        _pool = new FuturePool<TLane, TMask, TWord>(CpuBackend.ChunkLength, plan.SlotCount);
        _due = new DueEvents<TLane, TMask, TWord>(plan);
        _pool.Add(0, CpuBackend.ChunkLength);
    }

    /// <summary>What their slots hold.</summary>
    public Span<TLane> Slots => new(_pool.Slots(0), _pool.Groups * _plan.SlotCount);

    /// <summary>All of them, as recorders see them.</summary>
    public FutureView Futures => _pool.Living(0, _pool.Groups);

    /// <summary>What runs stages over them.</summary>
    public CpuLoop<TLane, TMask, TWord, TClock> Loop(int step) => Loop(step, _pool.Groups);

    /// <summary>What runs stages over the first groups of them.</summary>
    public CpuLoop<TLane, TMask, TWord, TClock> Loop(int step, int groups) =>
        new CpuLoop<TLane, TMask, TWord, TClock>(_memory.Pointers, _pool, _due, 0, groups).AtStep(_memory.Pointers->StepTable + (step * _plan.StepColumns));

    /// <inheritdoc/>
    public void Dispose()
    {
        _due.Dispose();
        _pool.Dispose();
        _memory.Dispose();
    }
}
