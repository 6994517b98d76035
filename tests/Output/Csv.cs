using System.Globalization;
using System.Text;

namespace SurvivalSim.Tests.Output;

/// <summary>Reads a table as RFC 4180 says, so that what spreadsheets see is tested.</summary>
internal static class Csv
{
    /// <summary>The rows as mappings from column to cell.</summary>
    public static List<Dictionary<string, string>> Read(string text)
    {
        List<List<string>> lines = Lines(text);
        return [.. lines.Skip(1).Select(line =>
        {
            Assert.Equal(lines[0].Count, line.Count);
            return lines[0].Zip(line).ToDictionary(pair => pair.First, pair => pair.Second);
        })];
    }

    /// <summary>A cell as a number.</summary>
    public static double Number(string cell) => double.Parse(cell, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static List<List<string>> Lines(string text)
    {
        List<List<string>> lines = [];
        List<string> line = [];
        var cell = new StringBuilder();
        bool quoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[++i]);
            else if (c == '"') quoted = !quoted;
            else if (quoted || c is not (',' or '\n')) cell.Append(c);
            else
            {
                line.Add(cell.ToString());
                cell.Clear();
                if (c == ',') continue;
                lines.Add(line);
                line = [];
            }
        }
        Assert.True(!quoted && line.Count == 0 && cell.Length == 0, "A table ends with a line break.");
        return lines;
    }
}
