using SurvivalSim.Scenarios.Yaml;

namespace SurvivalSim.Scenarios.Overlays;

/// <summary>A change of values.</summary>
/// <param name="Kind">How.</param>
/// <param name="Pattern">Where.</param>
/// <param name="Value">The value, the factor or the summand.</param>
internal sealed record PathEdit(EditKind Kind, PathPattern Pattern, YamlNode Value)
{
    /// <summary>Whether a value is added where there is none.</summary>
    public bool Adds => Kind == EditKind.Set && Pattern.Adds;

    /// <summary>Whether a value is set where there is this one, or none.</summary>
    public bool Sets(YamlNode? node) => node is null ? Adds : Pattern.Replaces;
}

/// <summary>How values are changed.</summary>
internal enum EditKind
{
    /// <summary>To another value.</summary>
    Set,

    /// <summary>By a factor.</summary>
    Multiply,

    /// <summary>By a summand.</summary>
    Add,
}
