using SurvivalSim.Foundation;
using SurvivalSim.Planning.Quantiles;
using SurvivalSim.Planning.Records;

namespace SurvivalSim.Planning;

/// <summary>A scenario for machines: flat arrays, names replaced by indices, dates by months, distributions by tables.</summary>
/// <remarks>Nothing of a plan depends on how many futures are run, with which seed, or on what.</remarks>
public sealed class Plan
{
    /// <summary>A month that never comes.</summary>
    public const float Never = 1e9f;

    /// <summary>Cash beyond this is as good as unlimited, USD.</summary>
    public const float CashLimit = 1e15f;

    /// <summary>Two instants closer than this are the same: four minutes, in months.</summary>
    public const float SameInstant = 1e-4f;

    /// <summary>Largest absolute value of a ratio.</summary>
    public const float RatioLimit = 1e6f;

    /// <summary>Name of the scenario.</summary>
    public required string Name { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>The steps.</summary>
    public required StepGrid Grid { get; init; }

    /// <summary>Names of the products, by index.</summary>
    public required IReadOnlyList<string> ProductNames { get; init; }

    /// <summary>Causes of end; code <c>c</c> stands at <c>c − 1</c>.</summary>
    public required IReadOnlyList<string> Causes { get; init; }

    /// <summary>Codes of the causes that can end each product.</summary>
    public required IReadOnlyList<IReadOnlyList<int>> CausesOfProduct { get; init; }

    /// <summary>Numbers of state that one future needs.</summary>
    public required int SlotCount { get; init; }

    /// <summary>How much of everything there is.</summary>
    public required PlanShape Shape { get; init; }

    /// <summary>The company.</summary>
    public required CompanyRecord Company { get; init; }

    /// <summary>The products, in the order of the file.</summary>
    public required ProductRecord[] Products { get; init; }

    /// <summary>The segments, product after product.</summary>
    public required SegmentRecord[] Segments { get; init; }

    /// <summary>The events, in the order of the file.</summary>
    public required EventRecord[] Events { get; init; }

    /// <summary>Names of the events, by index.</summary>
    public required IReadOnlyList<string> EventNames { get; init; }

    /// <summary>The multipliers, event after event.</summary>
    public required MultiplierRecord[] Multipliers { get; init; }

    /// <summary>The conditions, event after event.</summary>
    public required ConditionRecord[] Conditions { get; init; }

    /// <summary>The averages that somebody reads.</summary>
    public required AverageRecord[] Averages { get; init; }

    /// <summary>Forecasts of break-even, of the products and, where somebody reads it, of the company.</summary>
    public required BreakEvenRecord[] BreakEvens { get; init; }

    /// <summary>Groups of events that must be ordered in time: the timed ones, then the conditional ones.</summary>
    public required EventGroupRecord[] EventGroups { get; init; }

    /// <summary>Everything that is drawn.</summary>
    public required ParameterRecord[] Parameters { get; init; }

    /// <summary>Paths of the parameters, by index.</summary>
    public required IReadOnlyList<string> ParameterPaths { get; init; }

    /// <summary>What the kernel has of each parameter.</summary>
    internal IReadOnlyList<Transform> ParameterTransforms { get; init; } = [];

    /// <summary>Correlated groups: those of parameters, then those of shocks.</summary>
    public required CorrelationRecord[] Correlations { get; init; }

    /// <summary>Lists of indices that records point into.</summary>
    public required int[] Indices { get; init; }

    /// <summary>Quantile tables and correlation factors.</summary>
    public required float[] Tables { get; init; }

    /// <summary>One row per step, <see cref="StepColumns"/> wide; see <see cref="StepColumn"/>.</summary>
    public required float[] StepTable { get; init; }

    /// <summary>Width of the step table.</summary>
    public required int StepColumns { get; init; }

    /// <summary>SHA-256 of everything above that a future depends on, in hexadecimal.</summary>
    public string Hash { get; internal set; } = "";

    /// <summary>Whether what the kernel has of a parameter falls as the scenario's number rises: a share that is kept instead of lost.</summary>
    /// <param name="parameter">Index of the parameter.</param>
    public bool ParameterFalls(int parameter) => ParameterTransforms[parameter].Falls();

    /// <summary>A parameter's value as the scenario means it.</summary>
    /// <param name="parameter">Index of the parameter.</param>
    /// <param name="inKernel">What the kernel has of it: of a growth the logarithm of its factor, of a churn the hazard.</param>
    public double ParameterValue(int parameter, float inKernel) => ParameterTransforms[parameter].Undo(inKernel);

    /// <summary>What looks wrong with the scenario and does not keep it from being run.</summary>
    public IReadOnlyList<Diagnostic> Warnings { get; internal set; } = [];
}
