using System.Text.Encodings.Web;
using System.Text.Json;
using SurvivalSim.Output;

namespace SurvivalSim.Bench.Measurements;

/// <summary>Results as a file.</summary>
public static class BenchJson
{
    private static readonly JsonSerializerOptions s_options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Writes results, whole or not at all.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string file, BenchResults results) => WholeFile.Write(file, [.. JsonSerializer.SerializeToUtf8Bytes(results, s_options), (byte)'\n']);

    /// <summary>Reads results.</summary>
    /// <exception cref="InvalidDataException">The file holds no results.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static BenchResults Read(string file)
    {
        try
        {
            BenchResults results = JsonSerializer.Deserialize<BenchResults>(File.ReadAllBytes(file), s_options) ?? throw new JsonException("it is null");
            if (results.Schema != BenchResults.CurrentSchema) throw new JsonException($"its schema is '{results.Schema}'");
            return results.Measurements.CountBy(one => one.Name).FirstOrDefault(name => name.Value > 1).Key is not { } twice ? results : throw new JsonException($"it has '{twice}' twice");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"'{file}' holds no results ({error.Message.TrimEnd('.')}; the schema is {BenchResults.CurrentSchema}). Measure again: dotnet run -c Release --project bench -- all --out {file}", error);
        }
    }
}
