using SurvivalSim.Foundation;
using SurvivalSim.Scenarios.Yaml;

namespace SurvivalSim.Scenarios;

/// <summary>Takes back the correlations of numbers that a change has made known, or has taken away with the event that had them: what is known moves with nothing.</summary>
internal static class KnownByNow
{
    /// <summary>The document without them. One that was wrong before stays, so that it is reported.</summary>
    /// <param name="before">The document without the change.</param>
    /// <param name="after">The document with it.</param>
    public static YamlMapping WithoutCorrelations(YamlMapping before, YamlMapping after)
    {
        if (after["correlations"]?.Value is not YamlList list) return after;
        YamlNode[] kept = [.. list.Items.Where(item => !(item is YamlList pair && pair.Items.Any(path => IsUncertain(before, path) && !IsUncertain(after, path))))];
        return kept.Length == list.Items.Count ? after : YamlEditor.Set(after, "correlations", list with { Items = kept });
    }

    private static bool IsUncertain(YamlMapping root, YamlNode path)
    {
        YamlNode? at = root;
        foreach (string key in ((path as YamlScalar)?.Text ?? "").Split('.')) at = (at as YamlMapping)?[key]?.Value;
        return at is YamlScalar value && !NumberText.TryParse(value.Text, out _) && !value.Text.Equals("unlimited", StringComparison.OrdinalIgnoreCase);
    }
}
