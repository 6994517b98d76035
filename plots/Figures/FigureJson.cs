using System.Text.Json;
using System.Text.Json.Serialization;

namespace SurvivalSim.Plots.Figures;

/// <summary>Keeps figures as they are described, before anything is painted, so that they can be painted again: as another picture, for other surroundings, by another program.</summary>
public static class FigureJson
{
    /// <summary>Name of the file in a results folder.</summary>
    public const string FileName = "figures.json";

    private const string Schema = "survivalsim.figures/1";

    /// <summary>Writes figures.</summary>
    /// <returns>UTF-8.</returns>
    public static byte[] Write(IReadOnlyList<NamedFigure> figures) => JsonSerializer.SerializeToUtf8Bytes(new FigureFile(Schema, figures), FigureJsonContext.Default.FigureFile);

    /// <summary>Reads what <see cref="Write"/> has written.</summary>
    /// <exception cref="FormatException">It is something else, with what is wrong.</exception>
    public static IReadOnlyList<NamedFigure> Read(ReadOnlySpan<byte> json)
    {
        try
        {
            FigureFile? file = JsonSerializer.Deserialize(json, FigureJsonContext.Default.FigureFile);
            return file?.Schema == Schema ? file.Figures : throw new FormatException($"its 'schema' is not '{Schema}'");
        }
        catch (Exception error) when (error is JsonException or NotSupportedException)
        {
            throw new FormatException(error.Message, error);
        }
    }
}

/// <summary>The document.</summary>
internal sealed record FigureFile(string Schema, IReadOnlyList<NamedFigure> Figures);

/// <summary>How it is written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UseStringEnumConverter = true, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(FigureFile))]
internal sealed partial class FigureJsonContext : JsonSerializerContext;
