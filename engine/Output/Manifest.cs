using System.Text;
using System.Text.Json;

namespace SurvivalSim.Output;

/// <summary>What a results folder's <c>manifest.json</c> says about how a run is made again.</summary>
/// <param name="Version">The program that made it.</param>
/// <param name="ScenarioFile">The scenario file as the user named it.</param>
/// <param name="Overlays">What was laid over the file.</param>
/// <param name="Overrides">What was set on top of that.</param>
/// <param name="PlanHash">The plan's fingerprint.</param>
/// <param name="Futures">Futures of the run.</param>
/// <param name="Seed">Key of all random numbers.</param>
/// <param name="StepBiasFutures">Futures simulated at the next finer step, too; <see langword="null"/> for none.</param>
/// <param name="Files">The folder's other files.</param>
public sealed record Manifest(string Version, string ScenarioFile, IReadOnlyList<UsedOverlay> Overlays, IReadOnlyList<string> Overrides, string PlanHash, long Futures, ulong Seed, long? StepBiasFutures, IReadOnlyList<string> Files)
{
    /// <summary>Reads the manifest of a run's folder.</summary>
    /// <exception cref="FormatException">The folder has none, or it is not of a run.</exception>
    public static Manifest Read(string folder)
    {
        string file = Path.Combine(folder, ManifestJson.FileName);
        if (!File.Exists(file)) throw new FormatException($"'{folder}' holds no {ManifestJson.FileName}");
        try
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllText(file, Encoding.UTF8));
            JsonElement root = document.RootElement;
            if (root.GetProperty("schema").GetString() != ManifestJson.Schema) throw new FormatException($"'{file}' is not of schema {ManifestJson.Schema}");
            if (root.TryGetProperty(ManifestJson.TracedFuture, out _)) throw new FormatException($"'{folder}' holds one future that was looked into");
            if (root.TryGetProperty(ManifestJson.PrecedentMonth, out _)) throw new FormatException($"'{folder}' holds a scenario beside a precedent");
            if (root.TryGetProperty(ManifestJson.TableFile, out _)) throw new FormatException($"'{folder}' holds estimates from observations");
            if (root.TryGetProperty(ManifestJson.Variants, out _)) throw new FormatException($"'{folder}' holds a comparison of scenarios; the command that makes it again stands in its report");
            if (root.TryGetProperty(ManifestJson.Cells, out _)) throw new FormatException($"'{folder}' holds a grid or a batch, of which each row is a run: run SCENARIO with its values makes one again");
            if (root.GetProperty("futures").GetInt64() < 1) throw new FormatException($"'{file}' names no number of futures from 1 on");
            return new Manifest(Text(root, "version"), Text(root, "scenario_file"), OverlaysOf(root), Texts(root, "set"), Text(root, "plan_hash"), root.GetProperty("futures").GetInt64(), root.GetProperty("seed").GetUInt64(), root.TryGetProperty(ManifestJson.StepBiasFutures, out JsonElement paired) ? paired.GetInt64() : null, Texts(root, "files"));
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new FormatException($"'{file}' is not the manifest of a run ({error.Message.TrimEnd('.')})", error);
        }
    }

    /// <summary>None in a folder from before there were any.</summary>
    private static UsedOverlay[] OverlaysOf(JsonElement root) =>
        root.TryGetProperty("with", out JsonElement with) ? [.. with.EnumerateArray().Select(item => new UsedOverlay(Text(item, "overlay"), Text(item, "sha256")))] : [];

    private static string Text(JsonElement root, string name) => root.GetProperty(name).GetString() ?? "";

    private static string[] Texts(JsonElement root, string name) => [.. root.GetProperty(name).EnumerateArray().Select(item => item.GetString() ?? "")];
}
