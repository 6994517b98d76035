using SurvivalSim.Planning;
using SurvivalSim.Scenarios;
using SurvivalSim.Scenarios.Reading;

namespace SurvivalSim.Bench.Macro;

/// <summary>What is simulated: the shipped scenarios, and the Sora precedent with more of everything.</summary>
public static class Workloads
{
    private const int MoreEvents = 10;

    /// <summary>The Sora precedent.</summary>
    public static ScenarioDocument Sora => ShippedScenarios.Sora;

    /// <summary>The shipped scenarios by name, in the order of the alphabet.</summary>
    public static IEnumerable<(string Name, ScenarioDocument Document)> Shipped() =>
        from file in Directory.EnumerateFiles(Repository.PathOf("scenarios"), "*.yaml").Order(StringComparer.Ordinal)
        select (Path.GetFileNameWithoutExtension(file), ScenarioDocument.Load(file));

    /// <summary>The plan of a document.</summary>
    public static Plan Plan(ScenarioDocument document) => Planner.Make(ScenarioReader.Read(document));

    /// <summary>Ten events more: half of them take a few users, half multiply churn for good; all by so little that lives stay as long as they were.</summary>
    public static ScenarioDocument WithMoreEvents() => Enumerable.Range(0, MoreEvents).Aggregate(Sora, (document, i) => document.With(i % 2 == 0
        ? $"events.nuisance {i}={{product: sora, rate_per_year: 1 to 3, loses_users: 0.001% to 0.002%}}"
        : $"events.nuisance {i}={{product: sora, rate_per_year: 1 to 3, at_most: 1, multiplies: {{churn: 0.9999 to 1.0001}}}}"));

    /// <summary>Several products, each with the events and correlations of Sora.</summary>
    public static ScenarioDocument WithProducts(int count)
    {
        string[] products = [.. Enumerable.Range(1, count).Select(i => $"sora{i}")];
        IEnumerable<string> lines = Sections(Sora.Text).SelectMany(section => section.Key switch
        {
            "products" => section.Lines[..1].Concat(products.SelectMany(product => section.Lines[1..].Select(line => line == "  sora:" ? $"  {product}:" : line))),
            "correlations" => section.Lines[..1].Concat(products.SelectMany(product => section.Lines[1..].Select(line => line.Replace("products.sora.", $"products.{product}.", StringComparison.Ordinal)))),
            "events" => section.Lines[..1].Concat(Blocks(section.Lines[1..]).SelectMany(block => Copies(block, products))),
            _ => section.Lines,
        });
        return ScenarioDocument.Parse(string.Join('\n', lines), $"sora, {count} products");
    }

    /// <summary>The text by its keys at the left margin.</summary>
    private static IEnumerable<(string Key, string[] Lines)> Sections(string text)
    {
        List<string> lines = [];
        foreach (string line in text.Split('\n'))
        {
            if (line.Length > 0 && char.IsAsciiLetter(line[0]) && lines.Count > 0)
            {
                yield return (lines[0].Split(':')[0], [.. lines]);
                lines.Clear();
            }
            lines.Add(line);
        }
        yield return (lines[0].Split(':')[0], [.. lines]);
    }

    /// <summary>The events, line by line.</summary>
    private static IEnumerable<string[]> Blocks(string[] lines)
    {
        int[] starts = [.. lines.Index().Where(line => line.Item.StartsWith("  ", StringComparison.Ordinal) && line.Item.Length > 2 && char.IsAsciiLetter(line.Item[2])).Select(line => line.Index), lines.Length];
        return starts.Zip(starts.Skip(1), (from, to) => lines[from..to]);
    }

    /// <summary>An event for each product; one that names none strikes the company, once.</summary>
    private static IEnumerable<string> Copies(string[] block, string[] products) => Array.Exists(block, line => line.Trim() == "product: sora")
        ? products.SelectMany(product => block.Select((line, i) => i == 0 ? line.Replace(":", $" {product}:", StringComparison.Ordinal) : line.Replace("product: sora", $"product: {product}", StringComparison.Ordinal)))
        : block;
}
