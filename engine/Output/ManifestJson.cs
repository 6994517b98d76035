using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using SurvivalSim.Scenarios;

namespace SurvivalSim.Output;

/// <summary>Writes <c>manifest.json</c>: what a results folder holds and how it was made.</summary>
public static class ManifestJson
{
    /// <summary>Name of the file, by which a results folder is known.</summary>
    public const string FileName = "manifest.json";

    /// <summary>Value of its <c>schema</c>.</summary>
    public const string Schema = "survivalsim.manifest/1";

    /// <summary>The whole document, indented.</summary>
    /// <param name="provenance">How it was made.</param>
    /// <param name="created">When.</param>
    /// <param name="files">The folder's other files.</param>
    public static byte[] Write(Provenance provenance, DateTimeOffset created, IEnumerable<string> files)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonText.Indented))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteString("program", "survivalsim");
            json.WriteString("version", Provenance.Version);
            json.WriteString("created_utc", created.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
            json.WriteString("scenario_file", provenance.ScenarioFile);
            json.WriteString("scenario_sha256", provenance.ScenarioHash);
            json.WriteStartArray("set");
            foreach (string assignment in provenance.Overrides) json.WriteStringValue(assignment);
            json.WriteEndArray();
            json.WriteString("plan_hash", provenance.PlanHash);
            json.WriteString("generator", Provenance.Generator);
            json.WriteNumber("seed", provenance.Options.Seed);
            json.WriteNumber("futures", provenance.Options.Futures);
            json.WriteString("step", Words.Word(provenance.Step));
            json.WriteNumber("horizon_months", provenance.HorizonMonths);
            json.WriteString("device", provenance.Device);
            json.WriteNumber("lanes", provenance.Options.Lanes);
            json.WriteNumber("threads", provenance.Options.Threads);
            json.WriteNumber("wall_seconds", Math.Round(provenance.WallSeconds, 3));
            json.WriteString("system", $"{RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}, {RuntimeInformation.FrameworkDescription}");
            json.WriteStartArray("files");
            foreach (string file in files) json.WriteStringValue(file);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return buffer.ToArray();
    }
}
