using System.Text.RegularExpressions;
using SurvivalSim.Foundation;
using SurvivalSim.Scenarios.Yaml;

namespace SurvivalSim.Scenarios;

/// <summary>A value that two scenarios have otherwise.</summary>
/// <param name="Path">Where: keys joined by dots, as the first scenario names its product.</param>
/// <param name="First">As the first has it; <see langword="null"/> where it has none.</param>
/// <param name="Second">As the second has it; <see langword="null"/> where it has none.</param>
public sealed partial record PathDifference(string Path, string? First, string? Second)
{
    /// <summary>All that two scenarios have otherwise, in the order of the first, and then what only the second has. A number is the same however it is written; what is not written is not there, whatever its default.</summary>
    /// <remarks>Where both have a single product, its name is no difference.</remarks>
    public static IReadOnlyList<PathDifference> Between(ScenarioDocument first, ScenarioDocument second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        (string Name, string OfFirst)? renamed = (Products(first), Products(second)) is ([var one], [var other]) && one != other ? (other, one) : null;
        Dictionary<string, string> ones = new(Leaves(first.Root, "", renamed: null)), others = new(Leaves(second.Root, "", renamed));
        return
        [
            .. ones.Where(leaf => !others.TryGetValue(leaf.Key, out string? value) || !IsSame(leaf.Value, value)).Select(leaf => new PathDifference(leaf.Key, leaf.Value, others.GetValueOrDefault(leaf.Key))),
            .. others.Where(leaf => !ones.ContainsKey(leaf.Key)).Select(leaf => new PathDifference(leaf.Key, null, leaf.Value)),
        ];
    }

    /// <summary>Whether two texts are the same but for how their numbers are written.</summary>
    private static bool IsSame(string one, string other)
    {
        string[] ones = Pieces().Split(one), others = Pieces().Split(other);
        return ones.Length == others.Length && ones.Zip(others).All(pair => pair.First == pair.Second || (NumberText.TryParse(pair.First, out double a) && NumberText.TryParse(pair.Second, out double b) && a == b));
    }

    [GeneratedRegex(@"([\s,:()\[\]{}]+)")]
    private static partial Regex Pieces();

    private static string[] Products(ScenarioDocument document) => document.Root["products"]?.Value is YamlMapping products ? [.. products.Entries.Select(product => product.Key.Text)] : [];

    private static IEnumerable<KeyValuePair<string, string>> Leaves(YamlNode node, string path, (string Name, string OfFirst)? renamed)
    {
        if (node is not YamlMapping { Entries.Count: > 0 } mapping)
        {
            string text = node is YamlScalar scalar ? scalar.Text : YamlWriter.Flow(node);
            if (renamed is { } now && text == $"{now.Name} ends") text = $"{now.OfFirst} ends";
            else if (renamed is { } then && path.EndsWith(".product", StringComparison.Ordinal) && text == then.Name) text = then.OfFirst;
            else if (renamed is { } by && path == "correlations") text = text.Replace($"products.{by.Name}.", $"products.{by.OfFirst}.", StringComparison.Ordinal);
            return [new(path, text)];
        }
        return mapping.Entries.SelectMany(entry =>
        {
            string key = path == "products" && entry.Key.Text == renamed?.Name ? renamed.Value.OfFirst : entry.Key.Text;
            return Leaves(entry.Value, path.Length == 0 ? key : $"{path}.{key}", renamed);
        });
    }
}
