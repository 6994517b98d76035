using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SurvivalSim.Tests.Output.Language;

/// <summary>Validates by JSON Schema, draft 2020-12, as far as the schema of scenarios needs it; a keyword it does not know is an error, not ignored.</summary>
internal sealed class SchemaValidator(JsonObject root)
{
    private static readonly string[] s_silent = ["$schema", "$defs", "title", "description", "default"];

    /// <summary>Where the instance breaks the schema; empty where it is valid.</summary>
    public IReadOnlyList<string> Errors(JsonNode? instance) => [.. Check(root, instance, "")];

    private IEnumerable<string> Check(JsonObject schema, JsonNode? value, string path)
    {
        foreach ((string keyword, JsonNode? rule) in schema)
        {
            if (s_silent.Contains(keyword)) continue;
            foreach (string error in Check(keyword, rule!, schema, value, path)) yield return error;
        }
    }

    private IEnumerable<string> Check(string keyword, JsonNode rule, JsonObject schema, JsonNode? value, string path)
    {
        var mapping = value as JsonObject;
        var list = value as JsonArray;
        string? text = TypeOf(value) == "string" ? value!.GetValue<string>() : null;
        double? number = TypeOf(value) is "number" or "integer" ? value!.GetValue<double>() : null;
        string?[] keys = mapping is null ? [] : [.. mapping.Select(entry => entry.Key)];
        string[] words = rule is JsonArray { Count: > 0 } all && all[0] is JsonValue ? [.. all.Select(word => word!.ToString())] : [];
        bool holds = keyword switch
        {
            "type" => (rule is JsonArray ? words : [rule.GetValue<string>()]).Any(type => type == TypeOf(value) || (type == "number" && TypeOf(value) == "integer")),
            "enum" => text is not null && words.Contains(text),
            "const" => text == rule.GetValue<string>(),
            "pattern" => text is null || Regex.IsMatch(text, rule.GetValue<string>(), RegexOptions.ECMAScript),
            "minLength" => text is null || text.Length >= rule.GetValue<int>(),
            "maxLength" => text is null || text.Length <= rule.GetValue<int>(),
            "minimum" => !(number < rule.GetValue<double>()),
            "maximum" => !(number > rule.GetValue<double>()),
            "exclusiveMinimum" => !(number <= rule.GetValue<double>()),
            "exclusiveMaximum" => !(number >= rule.GetValue<double>()),
            "required" => mapping is null || words.All(keys.Contains),
            "minProperties" => mapping is null || mapping.Count >= rule.GetValue<int>(),
            "maxProperties" => mapping is null || mapping.Count <= rule.GetValue<int>(),
            "minItems" => list is null || list.Count >= rule.GetValue<int>(),
            "maxItems" => list is null || list.Count <= rule.GetValue<int>(),
            "dependentRequired" => ((JsonObject)rule).All(needed => !keys.Contains(needed.Key) || needed.Value!.AsArray().All(key => keys.Contains(key!.GetValue<string>()))),
            "propertyNames" => keys.All(key => !Check((JsonObject)rule, JsonValue.Create(key), path).Any()),
            "not" => Check((JsonObject)rule, value, path).Any(),
            "anyOf" => rule.AsArray().Any(choice => !Check((JsonObject)choice!, value, path).Any()),
            "oneOf" => rule.AsArray().Count(choice => !Check((JsonObject)choice!, value, path).Any()) == 1,
            "allOf" or "properties" or "patternProperties" or "additionalProperties" or "items" or "prefixItems" or "$ref" => true,
            _ => throw new NotSupportedException($"'{keyword}' is not a keyword this validator knows."),
        };
        if (!holds) yield return $"{path}: {keyword}";
        IEnumerable<string> within = keyword switch
        {
            "$ref" => Check(Definition(rule.GetValue<string>()), value, path),
            "allOf" => rule.AsArray().SelectMany(part => Check((JsonObject)part!, value, path)),
            "properties" when mapping is not null => ((JsonObject)rule).Where(entry => mapping.ContainsKey(entry.Key)).SelectMany(entry => Check((JsonObject)entry.Value!, mapping[entry.Key], $"{path}.{entry.Key}")),
            "patternProperties" when mapping is not null => mapping.SelectMany(entry => ((JsonObject)rule).Where(form => Regex.IsMatch(entry.Key, form.Key, RegexOptions.ECMAScript)).SelectMany(form => Check((JsonObject)form.Value!, entry.Value, $"{path}.{entry.Key}"))),
            "additionalProperties" when mapping is not null => mapping.Where(entry => !IsKnown(entry.Key, schema))
                .SelectMany(entry => rule is JsonObject others ? Check(others, entry.Value, $"{path}.{entry.Key}") : [$"{path}.{entry.Key}: {keyword}"]),
            "items" when list is not null => list.SelectMany((item, i) => Check((JsonObject)rule, item, $"{path}[{i}]")),
            "prefixItems" when list is not null => list.Zip(rule.AsArray()).SelectMany((pair, i) => Check((JsonObject)pair.Second!, pair.First, $"{path}[{i}]")),
            _ => [],
        };
        foreach (string error in within) yield return error;
    }

    private static bool IsKnown(string key, JsonObject schema) =>
        (schema["properties"] is JsonObject known && known.ContainsKey(key)) || (schema["patternProperties"] is JsonObject forms && forms.Any(form => Regex.IsMatch(key, form.Key, RegexOptions.ECMAScript)));

    private JsonObject Definition(string reference) => (JsonObject)root["$defs"]![reference["#/$defs/".Length..]]!;

    private static string TypeOf(JsonNode? value) => value switch
    {
        null => "null",
        JsonObject => "object",
        JsonArray => "array",
        _ => value.GetValueKind() switch
        {
            JsonValueKind.String => "string",
            JsonValueKind.True or JsonValueKind.False => "boolean",
            _ => value.GetValue<double>() == Math.Floor(value.GetValue<double>()) ? "integer" : "number",
        },
    };
}
