using ILGPU;
using SurvivalSim.Planning.Records;

namespace SurvivalSim.Ilgpu.Kernels;

/// <summary>A plan's arrays on a device, and the key of all random numbers.</summary>
/// <remarks>Public fields, not properties: it is passed to kernels as it lies in memory.</remarks>
internal struct DevicePlan
{
    public ArrayView<CompanyRecord> Company;
    public ArrayView<ProductRecord> Products;
    public ArrayView<SegmentRecord> Segments;
    public ArrayView<EventRecord> Events;
    public ArrayView<MultiplierRecord> Multipliers;
    public ArrayView<ConditionRecord> Conditions;
    public ArrayView<ParameterRecord> Parameters;
    public ArrayView<CorrelationRecord> Correlations;
    public ArrayView<EventGroupRecord> EventGroups;
    public ArrayView<AverageRecord> Averages;
    public ArrayView<BreakEvenRecord> BreakEvens;
    public ArrayView<int> Indices;
    public ArrayView<float> Tables;
    public ArrayView<float> StepTable;
    public ArrayView<float> NormalScores;
    public int StepColumns;
    public ulong Seed;
}
