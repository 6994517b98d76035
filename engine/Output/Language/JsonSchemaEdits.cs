using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SurvivalSim.Scenarios;
using SurvivalSim.Scenarios.Numbers;
using SurvivalSim.Scenarios.Schema;

namespace SurvivalSim.Output.Language;

/// <summary>Changes of an overlay in a JSON Schema: which path patterns there are, and what may be set, multiplied by or added behind each.</summary>
internal static class JsonSchemaEdits
{
    private const string Name = @"[^.=\s](?:[^.=]*[^.=\s])?";

    /// <summary>What stands under <c>set</c>, <c>multiply</c> or <c>add</c>.</summary>
    public static JsonObject Of(KeySpec edits) => new()
    {
        ["type"] = "object",
        ["patternProperties"] = new JsonObject(
            from path in Paths(ScenarioSchema.Header)
            where edits.Name == "set" || path.IsNumber
            let value = edits.Name == "set" ? path.Value : By(edits.Name == "multiply" ? Domain.Positive : Domain.Real)
            group (path.Pattern, value) by value.ToJsonString() into alike
            select KeyValuePair.Create<string, JsonNode?>($@"^(?:{string.Join('|', alike.Select(path => path.Pattern))})[?+]?$", alike.First().value)),
        ["additionalProperties"] = false,
    };

    private static JsonObject By(Domain domain) => JsonSchemaNumbers.Uncertain(new KeySpec("", KeyKind.Number, "", "", domain));

    private static IEnumerable<ValuePath> Paths(SectionSpec section, string before = "")
    {
        foreach (KeySpec key in section.Keys)
        {
            string path = before + Regex.Escape(key.Name);
            if (key.Kind is not (KeyKind.Named or KeyKind.Section)) yield return new ValuePath(path, key.IsNumber, JsonSchema.Value(key));
            IEnumerable<ValuePath> below = key.Kind switch
            {
                KeyKind.Named => Paths(key.Section!, $@"{path}\.{Name}\."),
                KeyKind.Section or KeyKind.NumberOrSection => Paths(key.Section!, $@"{path}\."),
                KeyKind.NumberOrSchedule => Paths(ScenarioSchema.Schedule, $@"{path}\."),
                KeyKind.Multipliers => [new ValuePath($@"{path}\.(?:{string.Join('|', Words.Channels.Keys)})", true, By(Domain.Positive))],
                KeyKind.Conditions => [new ValuePath($@"{path}\.(?:{string.Join('|', Words.Metrics.Keys)})(?:{Words.AverageSuffix})?", false, JsonSchema.Level("above or below a level"))],
                _ => [],
            };
            foreach (ValuePath inner in below) yield return inner;
        }
    }

    /// <summary>A place where a value stands.</summary>
    /// <param name="Pattern">Its path as a regular expression; names are anything, stars included.</param>
    /// <param name="IsNumber">Whether it can be multiplied and added to.</param>
    /// <param name="Value">What may be set there.</param>
    private readonly record struct ValuePath(string Pattern, bool IsNumber, JsonObject Value);
}
