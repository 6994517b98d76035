using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SurvivalSim.Scenarios;
using SurvivalSim.Scenarios.Reading;
using SurvivalSim.Scenarios.Schema;

namespace SurvivalSim.Output.Language;

/// <summary>The language of scenarios as a JSON Schema, for editors that complete and check while one writes.</summary>
/// <remarks>Draft 2020-12 (json-schema.org/draft/2020-12), without keywords that an editor that knows only draft 7 would misread. It holds no more than
/// <see cref="ScenarioSchema"/>; what two numbers must be to each other, and whether a name exists, only <c>survivalsim check</c> knows.</remarks>
public static class JsonSchema
{
    /// <summary>Name of the file that editors look for.</summary>
    public const string FileName = "scenario.schema.json";

    /// <summary>The first line of a scenario beside that file.</summary>
    public const string Modeline = $"# yaml-language-server: $schema={FileName}";

    private const string NameCharacters = @"^[^.=\s](?:[^.=]*[^.=\s])?$";
    private const string TagCharacters = "^[A-Za-z0-9-]+$";
    private const string DatePattern = "^[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?$";

    /// <summary>The same names for overlays.</summary>
    public const string OverlayFileName = "overlay.schema.json";

    /// <summary>The first line of an overlay beside that file.</summary>
    public const string OverlayModeline = $"# yaml-language-server: $schema={OverlayFileName}";

    /// <summary>The schema of scenarios, indented, with an end of line.</summary>
    public static string Text => Document("SurvivalSim scenario", ScenarioSchema.Header);

    /// <summary>The schema of overlays, likewise.</summary>
    public static string OverlayText => Document("SurvivalSim overlay", OverlaySchema.Overlay);

    private static string Document(string title, SectionSpec header)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, JsonText.Indented)) Nodes(title, header).WriteTo(json);
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static JsonObject Nodes(string title, SectionSpec header)
    {
        JsonObject document = new()
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = title,
        };
        foreach ((string key, JsonNode? value) in Detached(Section(header))) document[key] = value;
        var definitions = new JsonObject();
        foreach (SectionSpec section in ScenarioSchema.Sections.Skip(1)) definitions[section.Path] = Section(section);
        document["$defs"] = definitions;
        return document;
    }

    private static JsonObject Section(SectionSpec section)
    {
        JsonObject schema = new() { ["type"] = "object", ["description"] = section.Meaning };
        schema["properties"] = new JsonObject(section.Keys.Select(key => KeyValuePair.Create<string, JsonNode?>(key.Name, Key(key))));
        schema["additionalProperties"] = false;
        if (section.Keys.Any(key => key.Required)) schema["required"] = List(section.Keys.Where(key => key.Required).Select(key => key.Name));
        if (section.OneOf.Count > 0) schema["oneOf"] = new JsonArray([.. section.OneOf.Select(key => new JsonObject { ["required"] = List([key]) })]);
        if (section.Excludes.Count > 0)
            schema["allOf"] = new JsonArray([.. section.Excludes.Select(rule => new JsonObject { ["description"] = rule.Why, ["not"] = new JsonObject { ["required"] = List([rule.First, rule.Second]) } })]);
        if (section.Needs.Count > 0)
            schema["dependentRequired"] = new JsonObject(section.Needs.Select(rule => KeyValuePair.Create<string, JsonNode?>(rule.First, List([rule.Second]))));
        return schema;
    }

    private static JsonObject Key(KeySpec key)
    {
        JsonObject schema = Value(key);
        schema["description"] = key.Required ? key.Explanation : $"{key.Explanation}. Without it: {KeyText.Default(key)}";
        if (key.Default is { } number && double.IsFinite(number)) schema["default"] = number;
        return schema;
    }

    /// <summary>What may stand behind a key.</summary>
    internal static JsonObject Value(KeySpec key) => key.Kind switch
    {
        KeyKind.Text => Plain(),
        KeyKind.Title => Title(),
        KeyKind.Reference => new JsonObject { ["type"] = List(["string", "number", "boolean"]), ["minLength"] = 1 },
        KeyKind.Date => new JsonObject { ["type"] = "string", ["pattern"] = DatePattern },
        KeyKind.Step => new JsonObject { ["type"] = "string", ["enum"] = List(Words.Steps.Keys) },
        KeyKind.Number => JsonSchemaNumbers.Uncertain(key),
        KeyKind.KnownNumber => JsonSchemaNumbers.Known(key),
        KeyKind.NumberOrSchedule => JsonSchemaNumbers.Uncertain(key, Reference(ScenarioSchema.Schedule)),
        KeyKind.NumberOrSection => JsonSchemaNumbers.Uncertain(key, Reference(key.Section!)),
        KeyKind.Section => Reference(key.Section!),
        KeyKind.Named => Named(key),
        KeyKind.Knots => new JsonObject { ["type"] = "object", ["minProperties"] = 1, ["propertyNames"] = new JsonObject { ["pattern"] = DatePattern }, ["additionalProperties"] = JsonSchemaNumbers.Knot() },
        KeyKind.Conditions => Choice(Words.Metrics.SelectMany(Conditions), atLeast: 1),
        KeyKind.Multipliers => Choice(Words.Channels.Select(channel => (channel.Key, JsonSchemaNumbers.Factor(Vocabulary.Channels[channel.Value])))),
        KeyKind.Power => new JsonObject { ["type"] = "string", ["pattern"] = NumberPatterns.Power },
        KeyKind.Words => new JsonObject { ["type"] = "array", ["items"] = Tag() },
        KeyKind.Correlations => new JsonObject { ["type"] = "array", ["items"] = Correlation() },
        KeyKind.Edits => JsonSchemaEdits.Of(key),
        KeyKind.Texts => new JsonObject { ["type"] = "array", ["items"] = Plain() },
        _ => throw new ArgumentOutOfRangeException(nameof(key), key.Kind, "A kind without a schema."),
    };

    private static JsonObject Plain() => new() { ["type"] = List(["string", "number", "boolean", "null"]) };

    private static JsonObject Title() => new() { ["type"] = List(["string", "number", "boolean"]), ["pattern"] = @"^\S(?:.*\S)?$", ["maxLength"] = Names.MaxLength };

    private static JsonObject Tag() => new() { ["type"] = List(["string", "number", "boolean"]), ["pattern"] = TagCharacters, ["maxLength"] = Names.MaxLength };

    private static JsonObject Named(KeySpec key)
    {
        JsonObject names = new() { ["pattern"] = NameCharacters, ["maxLength"] = Names.MaxLength };
        if (key.Section == EventSchema.Event) names["not"] = new JsonObject { ["pattern"] = $"{EventReader.EndsSuffix}$" };
        JsonObject schema = new() { ["type"] = "object", ["propertyNames"] = names, ["additionalProperties"] = Reference(key.Section!) };
        if (key.Required) schema["minProperties"] = 1;
        if (key.MostEntries is { } most) schema["maxProperties"] = most;
        return schema;
    }

    private static IEnumerable<(string, JsonObject)> Conditions(KeyValuePair<string, Metric> metric)
    {
        (string unit, string meaning) = Vocabulary.Metrics[metric.Value];
        foreach ((string suffix, string how) in new[] { ("", ""), (Words.AverageSuffix, ", averaged over three months") })
            yield return (metric.Key + suffix, Level($"{meaning}{how} ({unit}); 'above 1', 'below 25%'"));
    }

    /// <summary>A level of a metric with its side.</summary>
    internal static JsonObject Level(string description) => new() { ["type"] = "string", ["pattern"] = NumberPatterns.Condition, ["description"] = description };

    private static JsonObject Choice(IEnumerable<(string Word, JsonObject Schema)> words, int atLeast = 0) => new()
    {
        ["type"] = "object",
        ["minProperties"] = atLeast,
        ["properties"] = new JsonObject(words.Select(word => KeyValuePair.Create<string, JsonNode?>(word.Word, word.Schema))),
        ["additionalProperties"] = false,
    };

    private static JsonObject Correlation() => new()
    {
        ["type"] = "array",
        ["minItems"] = 3,
        ["maxItems"] = 3,
        ["prefixItems"] = new JsonArray(new JsonObject { ["type"] = "string" }, new JsonObject { ["type"] = "string" }, JsonSchemaNumbers.Rho()),
    };

    private static JsonObject Reference(SectionSpec section) => new() { ["$ref"] = $"#/$defs/{section.Path}" };

    private static JsonArray List(IEnumerable<string> words) => new([.. words.Select(word => JsonValue.Create(word))]);

    /// <summary>The entries of an object, which may now stand in another.</summary>
    private static List<KeyValuePair<string, JsonNode?>> Detached(JsonObject from)
    {
        List<KeyValuePair<string, JsonNode?>> entries = [.. from];
        from.Clear();
        return entries;
    }
}
