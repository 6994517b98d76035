using System.Runtime.InteropServices;
using SurvivalSim.Planning;
using SurvivalSim.Planning.Records;
using SurvivalSim.Randomness;

namespace SurvivalSim.Simulation.Backends;

/// <summary>A plan's arrays in memory that does not move, so that kernels reach them by address.</summary>
internal sealed unsafe class PlanMemory : IDisposable
{
    private readonly List<nint> _blocks = [];

    /// <summary>Copies a plan.</summary>
    public PlanMemory(Plan plan, ulong seed)
    {
        Pointers = (PlanPointers*)Allocate(sizeof(PlanPointers));
        *Pointers = new PlanPointers
        {
            Shape = Copy<PlanShape>([plan.Shape]),
            Company = Copy<CompanyRecord>([plan.Company]),
            Products = Copy(plan.Products),
            Segments = Copy(plan.Segments),
            Events = Copy(plan.Events),
            Multipliers = Copy(plan.Multipliers),
            Conditions = Copy(plan.Conditions),
            Parameters = Copy(plan.Parameters),
            Correlations = Copy(plan.Correlations),
            EventGroups = Copy(plan.EventGroups),
            Averages = Copy(plan.Averages),
            BreakEvens = Copy(plan.BreakEvens),
            Indices = Copy(plan.Indices),
            Tables = Copy(plan.Tables),
            StepTable = Copy(plan.StepTable),
            NormalScores = Copy(NormalScoreTable.Coefficients.ToArray()),
            Seed = seed,
        };
    }

    /// <summary>A journal of one future.</summary>
    /// <param name="future">Its number.</param>
    /// <param name="capacity">Most occurrences there can be.</param>
    public EventJournal* OpenJournal(long future, int capacity)
    {
        Pointers->Journal = (EventJournal*)Allocate(sizeof(EventJournal));
        *Pointers->Journal = new EventJournal { Future = future, Entries = (EventJournal.Entry*)Allocate(capacity * sizeof(EventJournal.Entry)) };
        return Pointers->Journal;
    }

    /// <summary>Addresses of the copies.</summary>
    public PlanPointers* Pointers { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (nint block in _blocks) NativeMemory.AlignedFree((void*)block);
        _blocks.Clear();
    }

    private T* Copy<T>(T[] source) where T : unmanaged
    {
        T* copy = (T*)Allocate(source.Length * sizeof(T));
        source.CopyTo(new Span<T>(copy, source.Length));
        return copy;
    }

    private void* Allocate(int bytes)
    {
        void* block = NativeMemory.AlignedAlloc((nuint)Math.Max(bytes, 64), 64);
        _blocks.Add((nint)block);
        return block;
    }
}

/// <summary>Addresses of a plan's arrays.</summary>
internal unsafe struct PlanPointers
{
    public PlanShape* Shape;
    public CompanyRecord* Company;
    public ProductRecord* Products;
    public SegmentRecord* Segments;
    public EventRecord* Events;
    public MultiplierRecord* Multipliers;
    public ConditionRecord* Conditions;
    public ParameterRecord* Parameters;
    public CorrelationRecord* Correlations;
    public EventGroupRecord* EventGroups;
    public AverageRecord* Averages;
    public BreakEvenRecord* BreakEvens;
    public int* Indices;
    public float* Tables;
    public float* StepTable;
    public float* NormalScores;
    public ulong Seed;

    /// <summary>Where occurrences are noted; null where nobody asked. Only for one lane.</summary>
    public EventJournal* Journal;
}
