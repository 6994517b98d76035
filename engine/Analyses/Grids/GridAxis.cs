using System.Globalization;
using SurvivalSim.Foundation;

namespace SurvivalSim.Analyses.Grids;

/// <summary>A key of a scenario and the values it takes in a grid, one after the other.</summary>
/// <param name="Path">Keys joined by dots.</param>
/// <param name="Values">At least two, none twice; YAML, as after <c>--set PATH=</c>.</param>
/// <param name="Text">How it was written.</param>
public sealed record GridAxis(string Path, IReadOnlyList<string> Values, string Text)
{
    /// <summary>Most values of an axis.</summary>
    public const int MostValues = 100_000;

    private const string Form = "write PATH=FROM:TO:COUNT for evenly spaced numbers, both ends included, or PATH=A,B,C";

    /// <summary>The values as numbers, where all are; otherwise <see langword="null"/>.</summary>
    public IReadOnlyList<double>? Numbers()
    {
        double[] numbers = new double[Values.Count];
        for (int i = 0; i < numbers.Length; i++)
        {
            if (!NumberText.TryParse(Values[i], out numbers[i])) return null;
        }
        return numbers;
    }

    /// <summary>Reads <c>path=from:to:count</c> or <c>path=a,b,c</c>; commas and colons between brackets or quotes belong to a value.</summary>
    /// <exception cref="FormatException">It is neither; what, why and what to do.</exception>
    public static GridAxis Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        string path = equals < 0 ? "" : text[..equals].Trim();
        if (path.Length == 0) throw Fail(text, $"it names no key ({Form})");
        string written = text[(equals + 1)..];
        List<string> listed = Parts(written, ','), spaced = Parts(written, ':');
        string[] values = (listed.Count, spaced) switch
        {
            ( > 1, _) => [.. listed],
            (_, [var from, var to, var count]) => Spaced(text, from, to, count),
            _ => throw Fail(text, $"'{written.Trim()}' is one value, and nothing varies ({Form}; one value for all cells is set with --set)"),
        };
        if (values.Length > MostValues) throw Fail(text, $"it has {values.Length} values (at most {MostValues})");
        if (values.Any(value => value.Length == 0)) throw Fail(text, "a value is empty (something stands between two commas)");
        if (values.GroupBy(value => value).FirstOrDefault(same => same.Count() > 1) is { } twice) throw Fail(text, $"'{twice.Key}' stands in it twice (each value is simulated once)");
        return new GridAxis(path, values, text.Trim());
    }

    /// <summary>Evenly spaced numbers in the unit that both ends are written in; the ends as they are written.</summary>
    private static string[] Spaced(string text, string from, string to, string count)
    {
        string unit = from.Length > 0 && to.Length > 0 && from[^1] == to[^1] && !char.IsAsciiDigit(from[^1]) && from[^1] != '.' ? from[^1..] : "";
        string low = from[..^unit.Length], high = to[..^unit.Length];
        if (!NumberText.TryParse(from, out _) || !NumberText.TryParse(to, out _) || !NumberText.TryParse(low, out double first) || !NumberText.TryParse(high, out double last))
            throw Fail(text, $"'{from}' and '{to}' are not two numbers to space others between ({Form})");
        if (!int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number is < 2 or > MostValues)
            throw Fail(text, $"'{count}' is not a number of values (a whole number from 2 to {MostValues})");
        if (first == last) throw Fail(text, "it ends where it begins, and nothing varies");
        // Twelve digits: what is written with a few of them is not followed by rounding errors.
        return [from, .. Enumerable.Range(1, number - 2).Select(i => (first + (last - first) * i / (number - 1)).ToString("G12", CultureInfo.InvariantCulture) + unit), to];
    }

    /// <summary>The parts between separators that stand outside of brackets and quotes.</summary>
    private static List<string> Parts(string text, char separator)
    {
        List<string> parts = [];
        int depth = 0, start = 0;
        char quote = '\0';
        for (int i = 0; i < text.Length; i++)
        {
            char letter = text[i];
            if (quote != '\0') quote = letter == quote ? '\0' : quote;
            else if (letter is '"' or '\'') quote = letter;
            else if (letter is '(' or '[' or '{') depth++;
            else if (letter is ')' or ']' or '}') depth--;
            else if (letter == separator && depth == 0)
            {
                parts.Add(text[start..i].Trim());
                start = i + 1;
            }
        }
        parts.Add(text[start..].Trim());
        return parts;
    }

    private static FormatException Fail(string text, string problem) => new($"--vary is '{text}': {problem}.");
}
