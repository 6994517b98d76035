using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using SurvivalSim.Analyses.Grids;
using SurvivalSim.Scenarios;
using SurvivalSim.Scenarios.Data;
using SurvivalSim.Simulation;

namespace SurvivalSim.Output;

/// <summary>Writes <c>manifest.json</c>: what a results folder holds and how it was made.</summary>
public static class ManifestJson
{
    /// <summary>Name of the file, by which a results folder is known.</summary>
    public const string FileName = "manifest.json";

    /// <summary>Value of its <c>schema</c>.</summary>
    public const string Schema = "survivalsim.manifest/1";

    /// <summary>Member with the number of futures that were simulated at a finer step, too.</summary>
    internal const string StepBiasFutures = "step_bias_futures";

    /// <summary>Member with the number of the future that was looked into.</summary>
    internal const string TracedFuture = "traced_future";

    /// <summary>Member with the month in which the replay of a precedent begins.</summary>
    internal const string PrecedentMonth = "precedent_month";

    /// <summary>Member with the table of observations that was read.</summary>
    internal const string TableFile = "table_file";

    /// <summary>Member with the files that were added after the results: pictures, painted again.</summary>
    internal const string AddedFiles = "added_files";

    /// <summary>Member with the scenarios that were compared.</summary>
    internal const string Variants = "variants";

    /// <summary>Member with the number of runs of a grid or a batch.</summary>
    internal const string Cells = "cells";

    /// <summary>The manifest of a run, indented.</summary>
    /// <param name="provenance">How it was made.</param>
    /// <param name="created">When.</param>
    /// <param name="files">The folder's other files.</param>
    public static byte[] Write(Provenance provenance, DateTimeOffset created, IEnumerable<string> files) => Write(created, files, json =>
    {
        WriteScenario(json, provenance);
        RunJson.Write(json, provenance);
        if (provenance.Until is { } until)
        {
            json.WriteString("until", until.Text);
            json.Write("until_se", until.Error);
            json.WriteBoolean("until_reached", until.IsReached);
        }
        if (provenance.StepBiasFutures is { } paired) json.WriteNumber(StepBiasFutures, paired);
    });

    /// <summary>The manifest of one future that was looked into, indented.</summary>
    /// <param name="provenance">How it was made.</param>
    /// <param name="future">Its number.</param>
    /// <param name="created">When.</param>
    /// <param name="files">The folder's other files.</param>
    public static byte[] WriteTrace(Provenance provenance, long future, DateTimeOffset created, IEnumerable<string> files) => Write(created, files, json =>
    {
        WriteScenario(json, provenance);
        json.WriteNumber(TracedFuture, future);
        json.WriteNumber("seed", provenance.Options.Seed);
        json.WriteString("step", Words.Word(provenance.Step));
        json.WriteNumber("horizon_months", provenance.HorizonMonths);
    });

    /// <summary>The manifest of a precedent, indented.</summary>
    /// <param name="provenance">How it was made.</param>
    /// <param name="month">Month in which the replay begins.</param>
    /// <param name="created">When.</param>
    /// <param name="files">The folder's other files.</param>
    public static byte[] WritePrecedent(Provenance provenance, int month, DateTimeOffset created, IEnumerable<string> files) => Write(created, files, json =>
    {
        WriteScenario(json, provenance);
        json.WriteNumber(PrecedentMonth, month);
        RunJson.Write(json, provenance);
    });

    /// <summary>The manifest of estimates from observations, indented.</summary>
    /// <param name="table">The file that was read, as the user named it.</param>
    /// <param name="bytes">Its content.</param>
    /// <param name="created">When.</param>
    /// <param name="files">The folder's other files.</param>
    public static byte[] WriteObserved(string table, byte[] bytes, DateTimeOffset created, IEnumerable<string> files) => Write(created, files, json =>
    {
        json.WriteString(TableFile, table);
        json.WriteString("table_sha256", Convert.ToHexStringLower(SHA256.HashData(bytes)));
    });

    /// <summary>The manifest of scenarios that were compared, indented.</summary>
    /// <param name="variants">How each was made, by its name; all were run in the same way.</param>
    /// <param name="created">When.</param>
    /// <param name="files">The folder's other files.</param>
    public static byte[] WriteComparison(IReadOnlyList<(string Name, Provenance Provenance)> variants, DateTimeOffset created, IEnumerable<string> files) => Write(created, files, json =>
    {
        json.WriteStartArray(Variants);
        foreach ((string name, Provenance provenance) in variants)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            WriteScenario(json, provenance);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        RunJson.Write(json, variants[0].Provenance);
    });

    /// <summary>The manifest of a grid, indented.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="provenance">How its cells were made, but for what varies.</param>
    /// <param name="failed">How many cells failed.</param>
    /// <param name="created">When.</param>
    /// <param name="files">The folder's other files.</param>
    public static byte[] WriteGrid(Grid grid, Provenance provenance, int failed, DateTimeOffset created, IEnumerable<string> files) => Write(created, files, json =>
    {
        WriteScenario(json, provenance);
        json.WriteStartObject("vary");
        foreach (GridAxis axis in grid.Axes)
        {
            json.WriteStartArray(axis.Path);
            foreach (string value in axis.Values) json.WriteStringValue(value);
            json.WriteEndArray();
        }
        json.WriteEndObject();
        json.WriteNumber(Cells, grid.Count);
        json.WriteNumber("failed", failed);
        RunJson.Write(json, provenance);
    });

    /// <summary>The manifest of a batch, indented.</summary>
    /// <param name="scenarios">The scenario files, as the user named them, and what they hold with what was changed in all of them; <see langword="null"/> for one that cannot be used.</param>
    /// <param name="options">How they were run.</param>
    /// <param name="computation">What computed them, and how long it took.</param>
    /// <param name="failed">How many could not be run.</param>
    /// <param name="created">When.</param>
    /// <param name="files">The folder's other files.</param>
    public static byte[] WriteBatch(IReadOnlyList<(string File, ScenarioDocument? Document)> scenarios, RunOptions options, Computation computation, int failed, DateTimeOffset created, IEnumerable<string> files) => Write(created, files, json =>
    {
        json.WriteStartArray("scenarios");
        foreach ((string file, ScenarioDocument? document) in scenarios)
        {
            json.WriteStartObject();
            json.WriteString("file", file);
            if (document is not null) json.WriteString("sha256", Provenance.HashOf(document.Text));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (scenarios.Select(scenario => scenario.Document).FirstOrDefault(document => document is not null) is { } changed) WriteChanges(json, [.. changed.Overlays.Select(UsedOverlay.Of)], changed.Overrides);
        json.WriteString("generator", Provenance.Generator);
        json.WriteNumber(Cells, scenarios.Count);
        json.WriteNumber("failed", failed);
        RunJson.Write(json, options, computation);
    });

    /// <summary>A manifest with more files, which were added after the results.</summary>
    internal static byte[] WithAdded(byte[] manifest, IEnumerable<string> files)
    {
        JsonObject root = JsonNode.Parse(manifest)!.AsObject();
        string[] all = [.. (root["files"]?.AsArray() ?? []).Select(file => file!.GetValue<string>())];
        string[] added = [.. (root[AddedFiles]?.AsArray() ?? []).Select(file => file!.GetValue<string>()).Union(files).Except(all)];
        if (added.Length > 0) root[AddedFiles] = new JsonArray([.. added.Select(file => JsonValue.Create(file))]);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonText.Indented)) root.WriteTo(json);
        return buffer.ToArray();
    }

    private static void WriteScenario(Utf8JsonWriter json, Provenance provenance)
    {
        json.WriteString("scenario_file", provenance.ScenarioFile);
        json.WriteString("scenario_sha256", provenance.ScenarioHash);
        WriteChanges(json, provenance.Overlays, provenance.Overrides);
        json.WriteStartArray("data");
        foreach (DataFile data in provenance.DataFiles)
        {
            json.WriteStartObject();
            json.WriteString("file", data.Name);
            json.WriteString("sha256", data.Sha256);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteString("plan_hash", provenance.PlanHash);
        json.WriteString("generator", Provenance.Generator);
    }

    private static void WriteChanges(Utf8JsonWriter json, IReadOnlyList<UsedOverlay> overlays, IReadOnlyList<string> overrides)
    {
        json.WriteStartArray("with");
        foreach (UsedOverlay overlay in overlays)
        {
            json.WriteStartObject();
            json.WriteString("overlay", overlay.Reference);
            json.WriteString("sha256", overlay.Sha256);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("set");
        foreach (string assignment in overrides) json.WriteStringValue(assignment);
        json.WriteEndArray();
    }

    private static byte[] Write(DateTimeOffset created, IEnumerable<string> files, Action<Utf8JsonWriter> origin)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonText.Indented))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteString("program", "survivalsim");
            json.WriteString("version", Provenance.Version);
            json.WriteString("created_utc", created.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
            origin(json);
            json.WriteString("system", $"{RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}, {RuntimeInformation.FrameworkDescription}");
            json.WriteStartArray("files");
            foreach (string file in files) json.WriteStringValue(file);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return buffer.ToArray();
    }
}
