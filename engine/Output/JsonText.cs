using System.Text.Encodings.Web;
using System.Text.Json;

namespace SurvivalSim.Output;

/// <summary>How JSON is written here.</summary>
internal static class JsonText
{
    /// <summary>For people too: indented, and letters as letters.</summary>
    public static JsonWriterOptions Indented { get; } = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A number, or null where there is none or JSON has no word for it.</summary>
    public static void Write(this Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number && double.IsFinite(number)) json.WriteNumber(name, number);
        else json.WriteNull(name);
    }

    /// <summary>A list of texts.</summary>
    public static void Write(this Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
