namespace SurvivalSim.Scenarios.Schema;

/// <summary>What may stand behind a key.</summary>
public enum KeyKind
{
    /// <summary>Plain text.</summary>
    Text,

    /// <summary>Plain text that names something, and can be drawn on a figure.</summary>
    Title,

    /// <summary>The name of a product or event of the scenario.</summary>
    Reference,

    /// <summary>A date: <c>2026-01</c> or <c>2026-01-15</c>.</summary>
    Date,

    /// <summary>The length of a step: a word.</summary>
    Step,

    /// <summary>A number, known or uncertain.</summary>
    Number,

    /// <summary>A number that must be known.</summary>
    KnownNumber,

    /// <summary>A number that may follow a schedule.</summary>
    NumberOrSchedule,

    /// <summary>A number, or a mapping with more about it.</summary>
    NumberOrSection,

    /// <summary>A mapping with known keys.</summary>
    Section,

    /// <summary>A mapping from names to mappings with known keys.</summary>
    Named,

    /// <summary>A mapping from dates to known numbers.</summary>
    Knots,

    /// <summary>A mapping from metrics to levels.</summary>
    Conditions,

    /// <summary>A mapping from channels to factors.</summary>
    Multipliers,

    /// <summary>A power of a metric: <c>0.4 of opportunity</c>.</summary>
    Power,

    /// <summary>A list of words.</summary>
    Words,

    /// <summary>A list of correlations.</summary>
    Correlations,

    /// <summary>A mapping from path patterns to values, in an overlay.</summary>
    Edits,

    /// <summary>A list of sentences, in an overlay.</summary>
    Texts,
}
