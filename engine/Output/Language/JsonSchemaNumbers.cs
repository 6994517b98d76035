using System.Text.Json.Nodes;
using SurvivalSim.Scenarios.Numbers;
using SurvivalSim.Scenarios.Schema;

namespace SurvivalSim.Output.Language;

/// <summary>Numbers in a JSON Schema: as YAML numbers within the domain, or as text of a known form.</summary>
internal static class JsonSchemaNumbers
{
    /// <summary>A number that may be uncertain, or something else.</summary>
    public static JsonObject Uncertain(KeySpec key, params JsonObject[] others)
    {
        List<JsonNode?> forms = [Plain(key.Domain, key), Text(NumberPatterns.Uncertain(key.Domain))];
        if (key.CanBeUnlimited) forms.Add(Unlimited());
        return AnyOf([.. forms, .. others]);
    }

    /// <summary>A number that must be known.</summary>
    public static JsonObject Known(KeySpec key) => AnyOf(Plain(key.Domain, key), Text(NumberPatterns.Known(key.Domain)));

    /// <summary>A value of a schedule.</summary>
    public static JsonObject Knot() => AnyOf(Plain(Domain.Positive), Text(NumberPatterns.Known(Domain.Positive)), Unlimited());

    /// <summary>A factor on a channel.</summary>
    public static JsonObject Factor(string meaning)
    {
        JsonObject factor = AnyOf(Plain(Domain.Positive), Text(NumberPatterns.Uncertain(Domain.Positive)));
        factor["description"] = $"factor on {meaning}";
        return factor;
    }

    /// <summary>A correlation.</summary>
    public static JsonObject Rho() => AnyOf(new JsonObject { ["type"] = "number", ["exclusiveMinimum"] = -1, ["exclusiveMaximum"] = 1 }, Text(NumberPatterns.Known(Domain.Real)));

    private static JsonObject Plain(Domain domain, KeySpec? key = null)
    {
        JsonObject number = new() { ["type"] = key is { Whole: true } ? "integer" : "number" };
        if (domain == Domain.Growth) number["exclusiveMinimum"] = DomainRange.LeastGrowth;
        else if (key is { AboveZero: true }) number["exclusiveMinimum"] = 0;
        else number["minimum"] = domain == Domain.Real ? -DomainRange.Largest : 0;
        number["maximum"] = domain == Domain.Fraction ? 1 : DomainRange.Largest;
        return number;
    }

    private static JsonObject Text(string pattern) => new() { ["type"] = "string", ["pattern"] = pattern };

    private static JsonObject Unlimited() => new() { ["const"] = "unlimited" };

    private static JsonObject AnyOf(params JsonNode?[] forms) => new() { ["anyOf"] = new JsonArray(forms) };
}
