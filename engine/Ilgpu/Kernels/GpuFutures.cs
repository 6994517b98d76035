using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using SurvivalSim.Ilgpu.Lanes;
using SurvivalSim.Planning.Records;
using SurvivalSim.Randomness;
using SurvivalSim.Simulation.Model;

namespace SurvivalSim.Ilgpu.Kernels;

/// <summary>The future that a GPU's thread has, at one step.</summary>
internal readonly struct GpuFutures : IFutures<GpuLane, GpuMask, GpuWord>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    private readonly DevicePlan _plan;
    private readonly PlanShape _shape;
    private readonly Wave _wave;
    private readonly int _thread;
    private readonly int _row;

    [MethodImpl(Inline)]
    public GpuFutures(in DevicePlan plan, in PlanShape shape, in Wave wave, int thread, int step)
    {
        _plan = plan;
        _shape = shape;
        _wave = wave;
        _thread = thread;
        _row = step * plan.StepColumns;
    }

    public GpuWord NumberLow
    {
        [MethodImpl(Inline)]
        get => new((uint)(_wave.First + _thread));
    }

    public GpuWord NumberHigh
    {
        [MethodImpl(Inline)]
        get => new((uint)((_wave.First + _thread) >> 32));
    }

    public ulong Seed
    {
        [MethodImpl(Inline)]
        get => _plan.Seed;
    }

    [UnscopedRef]
    public ref readonly PlanShape Shape
    {
        [MethodImpl(Inline)]
        get => ref _shape;
    }

    public ref readonly CompanyRecord Company
    {
        [MethodImpl(Inline)]
        get => ref _plan.Company[0];
    }

    [MethodImpl(Inline)]
    public GpuLane Load(int slot) => new(_wave.At(slot, _thread));

    [MethodImpl(Inline)]
    public void Store(int slot, GpuLane value) => _wave.At(slot, _thread) = value.Value;

    [MethodImpl(Inline)]
    public void Occurred(in EventRecord e, GpuMask due, GpuMask acts, GpuLane instant)
    {
    }

    [MethodImpl(Inline)]
    public float Step(int column) => _plan.StepTable[_row + column];

    [MethodImpl(Inline)]
    public float Table(int index) => _plan.Tables[index];

    [MethodImpl(Inline)]
    public GpuLane Table(int offset, GpuWord index) => new(_plan.Tables[offset + (int)index.Value]);

    [MethodImpl(Inline)]
    public void TablePairs(int offset, GpuWord index, out GpuLane first, out GpuLane second)
    {
        first = Table(offset, index);
        second = Table(offset + 1, index);
    }

    [MethodImpl(Inline)]
    public int Index(int position) => _plan.Indices[position];

    [MethodImpl(Inline)]
    public ref readonly ProductRecord Product(int index) => ref _plan.Products[index];

    [MethodImpl(Inline)]
    public ref readonly SegmentRecord Segment(int index) => ref _plan.Segments[index];

    [MethodImpl(Inline)]
    public ref readonly EventRecord Event(int index) => ref _plan.Events[index];

    [MethodImpl(Inline)]
    public ref readonly MultiplierRecord Multiplier(int index) => ref _plan.Multipliers[index];

    [MethodImpl(Inline)]
    public ref readonly ConditionRecord Condition(int index) => ref _plan.Conditions[index];

    [MethodImpl(Inline)]
    public ref readonly ParameterRecord Parameter(int index) => ref _plan.Parameters[index];

    [MethodImpl(Inline)]
    public ref readonly CorrelationRecord Correlation(int index) => ref _plan.Correlations[index];

    [MethodImpl(Inline)]
    public ref readonly EventGroupRecord EventGroup(int index) => ref _plan.EventGroups[index];

    [MethodImpl(Inline)]
    public ref readonly AverageRecord Average(int index) => ref _plan.Averages[index];

    [MethodImpl(Inline)]
    public ref readonly BreakEvenRecord BreakEven(int index) => ref _plan.BreakEvens[index];

    [MethodImpl(Inline)]
    public GpuLane Coefficient(int power, GpuWord octave) => new(_plan.NormalScores[(power * NormalScoreTable.Octaves) + (int)(octave.Value & 31)]);
}
