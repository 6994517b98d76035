using System.Globalization;
using System.Text;
using SurvivalSim.Estimates;

namespace SurvivalSim.Output;

/// <summary>A comma-separated table as it grows; what is not a finite number is an empty cell.</summary>
/// <param name="header">Names of the columns, with commas.</param>
internal sealed class CsvTable(string header)
{
    private readonly StringBuilder _text = new(header + "\n");

    /// <summary>Adds a row.</summary>
    public void Row(params object?[] cells) => _text.AppendJoin(',', cells.Select(Cell)).Append('\n');

    /// <summary>Adds a row that ends in a probability, its interval and its error.</summary>
    public void Row(string product, string what, double time, Probability p) => Row(product, what, time, p.P, p.Low, p.High, p.StandardError);

    /// <summary>The whole table.</summary>
    public override string ToString() => _text.ToString();

    /// <summary>A cell as it is written, in quotes where it must be.</summary>
    public static string Cell(object? cell) => cell switch
    {
        null => "",
        double number => double.IsFinite(number) ? number.ToString("R", CultureInfo.InvariantCulture) : "",
        float number => float.IsFinite(number) ? number.ToString("R", CultureInfo.InvariantCulture) : "",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        string text when text.AsSpan().IndexOfAny(",\"\n") >= 0 => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"",
        _ => cell.ToString()!,
    };
}
