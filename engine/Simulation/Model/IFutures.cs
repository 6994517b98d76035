using System.Diagnostics.CodeAnalysis;
using SurvivalSim.Planning;
using SurvivalSim.Planning.Records;
using SurvivalSim.Randomness;

namespace SurvivalSim.Simulation.Model;

/// <summary>Some futures side by side, one to a lane, at one step: their slots, the plan they follow, their random numbers' key.</summary>
/// <remarks>All that a stage sees of the machine. A CPU backs it by memory of its own, a GPU by buffers.</remarks>
/// <typeparam name="TLane">One number per future.</typeparam>
/// <typeparam name="TMask">One truth value per future.</typeparam>
/// <typeparam name="TWord">One 32-bit word per future.</typeparam>
public interface IFutures<TLane, TMask, TWord> : ISlots<TLane>, INormalTable<TLane, TWord>
{
    /// <summary>Lower half of each future's number.</summary>
    TWord NumberLow { get; }

    /// <summary>Upper half of each future's number.</summary>
    TWord NumberHigh { get; }

    /// <summary>The run's seed.</summary>
    ulong Seed { get; }

    /// <summary>How much of everything the plan has.</summary>
    [UnscopedRef]
    ref readonly PlanShape Shape { get; }

    /// <summary>The company.</summary>
    ref readonly CompanyRecord Company { get; }

    /// <summary>Writes a slot.</summary>
    void Store(int slot, TLane value);

    /// <summary>Told that an event fell due; a machine that keeps no journal has nothing to do.</summary>
    /// <param name="e">The event.</param>
    /// <param name="due">Futures in which it fell due.</param>
    /// <param name="acts">Those of them in which it took effect.</param>
    /// <param name="instant">When, months since the start.</param>
    void Occurred(in EventRecord e, TMask due, TMask acts, TLane instant);

    /// <summary>A number of the step, the same in all futures.</summary>
    /// <param name="column">One of <see cref="StepColumn"/>, or a column that a record names.</param>
    float Step(int column);

    /// <summary>An entry of the plan's tables.</summary>
    float Table(int index);

    /// <summary>Entries of the plan's tables, one per lane.</summary>
    TLane Table(int offset, TWord index);

    /// <summary>Entries of the plan's tables, one per lane, and those behind them.</summary>
    void TablePairs(int offset, TWord index, out TLane first, out TLane second);

    /// <summary>An entry of the plan's lists.</summary>
    int Index(int position);

    /// <summary>A product.</summary>
    ref readonly ProductRecord Product(int index);

    /// <summary>A segment.</summary>
    ref readonly SegmentRecord Segment(int index);

    /// <summary>An event.</summary>
    ref readonly EventRecord Event(int index);

    /// <summary>A multiplier.</summary>
    ref readonly MultiplierRecord Multiplier(int index);

    /// <summary>A condition.</summary>
    ref readonly ConditionRecord Condition(int index);

    /// <summary>A parameter.</summary>
    ref readonly ParameterRecord Parameter(int index);

    /// <summary>A correlated group.</summary>
    ref readonly CorrelationRecord Correlation(int index);

    /// <summary>A group of events.</summary>
    ref readonly EventGroupRecord EventGroup(int index);

    /// <summary>An average.</summary>
    ref readonly AverageRecord Average(int index);

    /// <summary>A forecast of break-even.</summary>
    ref readonly BreakEvenRecord BreakEven(int index);
}
