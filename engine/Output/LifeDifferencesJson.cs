using System.Text.Json;
using SurvivalSim.Analyses;
using SurvivalSim.Estimates;

namespace SurvivalSim.Output;

/// <summary>Differences of lives that were simulated in two ways, as JSON: the same words in every document.</summary>
internal static class LifeDifferencesJson
{
    /// <summary>Writes the member <c>differences</c> into the object that is open.</summary>
    /// <param name="json">The document.</param>
    /// <param name="differences">The differences.</param>
    /// <param name="values">Writes what the number is in both ways.</param>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<LifeDifference> differences, Action<PairedDifference> values)
    {
        json.WriteStartArray("differences");
        foreach (LifeDifference row in differences)
        {
            json.WriteStartObject();
            json.WriteString("statistic", row.Statistic);
            if (row.Cause.Length > 0) json.WriteString("cause", row.Cause);
            json.Write("month", row.Month);
            json.WriteNumber("pairs", row.Difference.Pairs);
            values(row.Difference);
            json.Write("difference", row.Difference.Difference.Value);
            json.Write("se", row.Difference.Difference.StandardError);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
