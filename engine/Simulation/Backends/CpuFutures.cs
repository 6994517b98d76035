using System.Runtime.CompilerServices;
using SurvivalSim.Lanes;
using SurvivalSim.Planning.Records;
using SurvivalSim.Randomness;
using SurvivalSim.Simulation.Model;

namespace SurvivalSim.Simulation.Backends;

/// <summary>Futures on a CPU, as many as a vector has lanes.</summary>
internal readonly unsafe struct CpuFutures<TLane, TMask, TWord, TSlots> : IFutures<TLane, TMask, TWord>
    where TLane : unmanaged, IVectorLane<TLane, TMask, TWord>
    where TMask : unmanaged, IMask<TMask>
    where TWord : unmanaged, IWord<TWord>
    where TSlots : unmanaged, ICpuSlots<TLane, TWord>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    private readonly PlanPointers* _plan;
    private readonly float* _step;
    private readonly TSlots _slots;
    private readonly uint _numberHigh;

    [MethodImpl(Inline)]
    public CpuFutures(PlanPointers* plan, float* step, TSlots slots, uint numberHigh)
    {
        _plan = plan;
        _step = step;
        _slots = slots;
        _numberHigh = numberHigh;
    }

    public TWord NumberLow
    {
        [MethodImpl(Inline)]
        get => _slots.Numbers;
    }

    public TWord NumberHigh
    {
        [MethodImpl(Inline)]
        get => TWord.Splat(_numberHigh);
    }

    public ulong Seed
    {
        [MethodImpl(Inline)]
        get => _plan->Seed;
    }

    public ref readonly CompanyRecord Company
    {
        [MethodImpl(Inline)]
        get => ref *_plan->Company;
    }

    public ref readonly PlanShape Shape
    {
        [MethodImpl(Inline)]
        get => ref *_plan->Shape;
    }

    [MethodImpl(Inline)]
    public TLane Load(int slot) => _slots.Load(slot);

    [MethodImpl(Inline)]
    public void Store(int slot, TLane value) => _slots.Store(slot, value);

    [MethodImpl(Inline)]
    public void Occurred(in EventRecord e, TMask due, TMask acts, TLane instant)
    {
        if (_plan->Journal is null || !TMask.Any(due)) return;
        TWord number = _slots.Numbers;
        _plan->Journal->Note((long)(((ulong)_numberHigh << 32) | Unsafe.As<TWord, uint>(ref number)), e.Order, TMask.Any(acts), Unsafe.As<TLane, float>(ref instant));
    }

    [MethodImpl(Inline)]
    public float Step(int column) => _step[column];

    [MethodImpl(Inline)]
    public float Table(int index) => _plan->Tables[index];

    [MethodImpl(Inline)]
    public TLane Table(int offset, TWord index) => TLane.Gather(_plan->Tables + offset, index);

    [MethodImpl(Inline)]
    public void TablePairs(int offset, TWord index, out TLane first, out TLane second) => TLane.GatherPairs(_plan->Tables + offset, index, out first, out second);

    [MethodImpl(Inline)]
    public int Index(int position) => _plan->Indices[position];

    [MethodImpl(Inline)]
    public ref readonly ProductRecord Product(int index) => ref _plan->Products[index];

    [MethodImpl(Inline)]
    public ref readonly SegmentRecord Segment(int index) => ref _plan->Segments[index];

    [MethodImpl(Inline)]
    public ref readonly EventRecord Event(int index) => ref _plan->Events[index];

    [MethodImpl(Inline)]
    public ref readonly MultiplierRecord Multiplier(int index) => ref _plan->Multipliers[index];

    [MethodImpl(Inline)]
    public ref readonly ConditionRecord Condition(int index) => ref _plan->Conditions[index];

    [MethodImpl(Inline)]
    public ref readonly ParameterRecord Parameter(int index) => ref _plan->Parameters[index];

    [MethodImpl(Inline)]
    public ref readonly CorrelationRecord Correlation(int index) => ref _plan->Correlations[index];

    [MethodImpl(Inline)]
    public ref readonly EventGroupRecord EventGroup(int index) => ref _plan->EventGroups[index];

    [MethodImpl(Inline)]
    public ref readonly AverageRecord Average(int index) => ref _plan->Averages[index];

    [MethodImpl(Inline)]
    public ref readonly BreakEvenRecord BreakEven(int index) => ref _plan->BreakEvens[index];

    [MethodImpl(Inline)]
    public TLane Coefficient(int power, TWord octave) => TLane.Lookup32(_plan->NormalScores + (power * NormalScoreTable.Octaves), octave);
}
