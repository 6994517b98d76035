using System.Text;
using System.Text.Json.Nodes;

namespace SurvivalSim.Output;

/// <summary>Where two versions of a results file differ.</summary>
public static class FileDifference
{
    private const int MostShown = 80;

    /// <summary>Names within <c>run</c> of a summary that say how it was computed, not what came out.</summary>
    private static readonly string[] s_circumstances = ["device", "lanes", "threads", "wall_seconds", "compile_seconds"];

    /// <summary>The first difference, in words; <see langword="null"/> where there is none.</summary>
    /// <param name="name">The file's name: of a JSON document, how it was computed is passed over.</param>
    /// <param name="before">Its content as it was.</param>
    /// <param name="now">Its content as it is now.</param>
    public static string? Of(string name, byte[] before, byte[] now)
    {
        if (before.AsSpan().SequenceEqual(now)) return null;
        string[] old = Lines(name, before), current = Lines(name, now);
        for (int line = 0; line < Math.Max(old.Length, current.Length); line++)
        {
            string was = line < old.Length ? old[line] : "nothing", became = line < current.Length ? current[line] : "nothing";
            if (was != became) return $"line {line + 1} was '{Shown(was)}' and is now '{Shown(became)}'";
        }
        return null;
    }

    private static string[] Lines(string name, byte[] content)
    {
        string text = Encoding.UTF8.GetString(content);
        return (name.EndsWith(".json", StringComparison.Ordinal) ? Essence(text) : text).Split('\n');
    }

    private static string Essence(string text)
    {
        JsonNode? root = JsonNode.Parse(text);
        if (root?["run"] is JsonObject run)
        {
            foreach (string circumstance in s_circumstances) run.Remove(circumstance);
        }
        return root?.ToJsonString(new System.Text.Json.JsonSerializerOptions { WriteIndented = true }) ?? "";
    }

    private static string Shown(string line) => line.Length <= MostShown ? line : line[..MostShown] + "…";
}
