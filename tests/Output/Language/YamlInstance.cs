using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SurvivalSim.Foundation;
using SurvivalSim.Scenarios.Yaml;

namespace SurvivalSim.Tests.Output.Language;

/// <summary>A YAML text as the JSON that an editor checks: plain values have the types of YAML's core schema (YAML 1.2.2, section 10.3).</summary>
internal static partial class YamlInstance
{
    public static JsonNode? Of(string yaml)
    {
        var findings = new Diagnostics();
        YamlNode? root = YamlReader.Read(yaml, "test.yaml", findings);
        findings.ThrowIfAny();
        return Of(root!);
    }

    private static JsonNode? Of(YamlNode node) => node switch
    {
        YamlMapping mapping => new JsonObject(mapping.Entries.Select(entry => KeyValuePair.Create(entry.Key.Text, Of(entry.Value)))),
        YamlList list => new JsonArray([.. list.Items.Select(Of)]),
        YamlScalar { Inset: 0, Text: "" or "~" or "null" } => null,
        YamlScalar { Inset: 0, Text: "true" or "false" } truth => truth.Text == "true",
        YamlScalar { Inset: 0 } number when Number().IsMatch(number.Text) => double.Parse(number.Text, CultureInfo.InvariantCulture),
        _ => ((YamlScalar)node).Text,
    };

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$")]
    private static partial Regex Number();
}
