using System.Runtime.CompilerServices;
using SurvivalSim.Lanes;
using SurvivalSim.Planning.Records;
using SurvivalSim.Simulation.Model;

namespace SurvivalSim.Simulation.Backends;

/// <summary>Runs a stage for each of some groups of a pool.</summary>
internal readonly unsafe struct CpuLoop<TLane, TMask, TWord, TClock> : IStageLoop<CpuFutures<TLane, TMask, TWord, GroupSlots<TLane, TWord>>>
    where TLane : unmanaged, IVectorLane<TLane, TMask, TWord>
    where TMask : unmanaged, IMask<TMask>
    where TWord : unmanaged, IWord<TWord>
    where TClock : struct, IWorkClock
{
    private readonly PlanPointers* _plan;
    private readonly float* _step;
    private readonly TLane* _slots;
    private readonly uint* _numbers;
    private readonly uint _numberHigh;
    private readonly int _slotCount;
    private readonly int _groups;
    private readonly DueEvents<TLane, TMask, TWord> _due;

    /// <param name="plan">The plan.</param>
    /// <param name="pool">The futures.</param>
    /// <param name="due">Room for the events that fall due.</param>
    /// <param name="from">The first of their groups to run.</param>
    /// <param name="to">The group after the last.</param>
    public CpuLoop(PlanPointers* plan, FuturePool<TLane, TMask, TWord> pool, DueEvents<TLane, TMask, TWord> due, int from, int to)
    {
        _plan = plan;
        _step = plan->StepTable;
        _slots = pool.Slots(from);
        _numbers = pool.Numbers(from);
        _numberHigh = pool.NumberHigh;
        _slotCount = pool.SlotCount;
        _groups = to - from;
        _due = due;
    }

    private CpuLoop(CpuLoop<TLane, TMask, TWord, TClock> loop, float* step)
    {
        this = loop;
        _step = step;
    }

    /// <inheritdoc/>
    public CpuFutures<TLane, TMask, TWord, GroupSlots<TLane, TWord>> Any
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Group(0);
    }

    /// <summary>The same futures at another step.</summary>
    /// <param name="step">Its row of the step table.</param>
    public CpuLoop<TLane, TMask, TWord, TClock> AtStep(float* step) => new(this, step);

    /// <summary>A group, numbered from 0 here.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public CpuFutures<TLane, TMask, TWord, GroupSlots<TLane, TWord>> Group(int group) =>
        new(_plan, _step, new GroupSlots<TLane, TWord>(_slots + ((nint)group * _slotCount), _numbers + ((nint)group * TLane.Width)), _numberHigh);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public void Run<TStage>(TStage stage) where TStage : struct, IStage<CpuFutures<TLane, TMask, TWord, GroupSlots<TLane, TWord>>>
    {
        long start = TClock.Start();
        for (int group = 0; group < _groups; group++)
        {
            CpuFutures<TLane, TMask, TWord, GroupSlots<TLane, TWord>> futures = Group(group);
            stage.Run(ref futures);
        }
        TClock.Stop<TStage>(start);
    }

    /// <inheritdoc/>
    /// <remarks>An event falls due in few futures of a group. Those of all groups are brought together, so that what it does is done for many at once.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void TakeEvents(EventGroupRecord events)
    {
        long start = TClock.Start();
        _due.OpenAll(_groups);
        do
        {
            Collect(events);
            for (int i = 0; i < events.Count; i++)
            {
                if (_due.Count(i) > 0) Occur(i, _plan->Indices[events.EventsOffset + i]);
            }
        }
        while (_due.Turn());
        TClock.Stop<WorkPart.TakeEvents>(start);
    }

    /// <summary>Notes for each future of the open groups which event falls due next.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private void Collect(EventGroupRecord events)
    {
        for (int i = 0; i < _due.OpenCount; i++)
        {
            int group = _due.Open(i);
            CpuFutures<TLane, TMask, TWord, GroupSlots<TLane, TWord>> futures = Group(group);
            TLane next = FutureModel<TLane, TMask, TWord, CpuFutures<TLane, TMask, TWord, GroupSlots<TLane, TWord>>>.NextDue(ref futures, events, out TLane position);
            TMask due = next <= FutureModel<TLane, TMask, TWord, CpuFutures<TLane, TMask, TWord, GroupSlots<TLane, TWord>>>.StepEnd(ref futures);
            for (int e = 0; e < events.Count; e++) _due.Note(e, group, due & TLane.Same(position, TLane.Splat(e)));
            _due.Keep(group, TMask.Any(due));
        }
    }

    /// <summary>An event falls due in futures of any groups.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private void Occur(int position, int index)
    {
        _due.Pad(position);
        for (int i = 0; i < _due.Count(position); i += TLane.Width)
        {
            TWord numbers = TLane.ToBits(TLane.Gather((float*)_numbers, *(TWord*)_due.Lanes(position, i)));
            var slots = new ScatteredSlots<TLane, TMask, TWord>((float*)_slots, *(TWord*)_due.Offsets(position, i), numbers);
            var futures = new CpuFutures<TLane, TMask, TWord, ScatteredSlots<TLane, TMask, TWord>>(_plan, _step, slots, _numberHigh);
            FutureModel<TLane, TMask, TWord, CpuFutures<TLane, TMask, TWord, ScatteredSlots<TLane, TMask, TWord>>>.Occur(ref futures, _plan->Events[index]);
        }
    }
}
