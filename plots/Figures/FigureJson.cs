using System.Text.Json;
using System.Text.Json.Serialization;
using SurvivalSim.Foundation;

namespace SurvivalSim.Plots.Figures;

/// <summary>Keeps figures as they are described, before anything is painted, so that they can be painted again: as another picture, for other surroundings, by another program.</summary>
public static class FigureJson
{
    /// <summary>Name of the file in a results folder.</summary>
    public const string FileName = "figures.json";

    private const string Schema = "survivalsim.figures/1";

    /// <summary>Writes figures.</summary>
    /// <returns>UTF-8.</returns>
    public static byte[] Write(IReadOnlyList<NamedFigure> figures)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer)) new FigureWriter(json).Write(new FigureFile(Schema, figures));
        return buffer.ToArray();
    }

    /// <summary>Reads what <see cref="Write"/> has written.</summary>
    /// <exception cref="FormatException">It is something else, with what is wrong.</exception>
    public static IReadOnlyList<NamedFigure> Read(ReadOnlySpan<byte> json)
    {
        try
        {
            RefuseNulls(json);
            FigureFile? file = JsonSerializer.Deserialize(json, FigureJsonContext.Default.FigureFile);
            if (file?.Schema != Schema) throw new FormatException($"its 'schema' is not '{Schema}'");
            var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach ((string name, Figure figure) in file.Figures)
            {
                if (name.Length == 0 || FigureNames.Of(name) != name || !names.Add(name)) throw new FormatException($"'{PlainText.OneLine(name)}' cannot be the name of a figure there (letters, digits, - and _, none twice)");
                if (FigureRules.FirstBroken(figure) is { } broken) throw new FormatException($"figure '{name}': {broken}");
            }
            return file.Figures;
        }
        catch (Exception error) when (error is JsonException or NotSupportedException)
        {
            throw new FormatException(error.Message, error);
        }
    }

    /// <summary>Lists have no gaps: only the place of a row of numbers may be null.</summary>
    private static void RefuseNulls(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        bool mayBeNull = true;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.Null && !mayBeNull) throw new FormatException($"it holds null at byte {reader.TokenStartIndex}");
            mayBeNull = reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("x");
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
