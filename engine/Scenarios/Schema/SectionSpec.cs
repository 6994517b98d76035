namespace SurvivalSim.Scenarios.Schema;

/// <summary>The keys of one mapping of a scenario file.</summary>
/// <param name="Path">Where it stands, names in capitals: <c>products.PRODUCT.compute</c>.</param>
/// <param name="Meaning">What it describes.</param>
/// <param name="Keys">Its keys, in the order in which they are explained.</param>
public sealed record SectionSpec(string Path, string Meaning, IReadOnlyList<KeySpec> Keys)
{
    /// <summary>Keys of which exactly one is written; none where there is no such choice.</summary>
    public IReadOnlyList<string> OneOf { get; init; } = [];

    /// <summary>Pairs of which at most one is written.</summary>
    public IReadOnlyList<KeyRule> Excludes { get; init; } = [];

    /// <summary>Pairs of which the first is written only beside the second.</summary>
    public IReadOnlyList<KeyRule> Needs { get; init; } = [];

    /// <summary>A key by its name.</summary>
    public KeySpec this[string key] => Keys.First(spec => spec.Name == key);
}

/// <summary>How two keys of a section go together.</summary>
/// <param name="First">One key.</param>
/// <param name="Second">The other.</param>
/// <param name="Why">The reason, as half a sentence.</param>
public sealed record KeyRule(string First, string Second, string Why);
