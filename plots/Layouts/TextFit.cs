using System.Globalization;
using System.Text;

namespace SurvivalSim.Plots.Layouts;

/// <summary>Breaks text into lines. Which font a reader has is unknown: widths are those of a wide one, DejaVu Sans, rounded up.</summary>
internal static class TextFit
{
    private const char Ellipsis = '…';

    /// <summary>A text fits into its own width, in whichever order that was summed up.</summary>
    private const double Rounding = 1e-6;

    /// <summary>Estimated width of a text.</summary>
    public static double Width(string text, double fontSize) => fontSize * text.EnumerateRunes().Sum(Ems);

    /// <summary>Breaks a text into lines, at spaces where possible.</summary>
    /// <returns>At most <paramref name="maxLines"/> lines, the last with an ellipsis where text was left out.</returns>
    public static IReadOnlyList<string> Wrap(string text, double fontSize, double width, int maxLines)
    {
        var lines = new List<string>();
        string line = "";
        foreach (string piece in Pieces(text, fontSize, width))
        {
            string longer = line.Length == 0 ? piece : $"{line} {piece}";
            if (line.Length > 0 && Width(longer, fontSize) > width + Rounding)
            {
                lines.Add(line);
                longer = piece;
            }
            line = longer;
        }
        if (line.Length > 0) lines.Add(line);
        return lines.Count <= maxLines ? lines : [.. lines[..(maxLines - 1)], Shortened(string.Join(' ', lines[(maxLines - 1)..]), fontSize, width)];
    }

    /// <summary>A text in one line, with an ellipsis for its middle where it is too wide: names that begin alike mostly differ at their ends.</summary>
    private static string Shortened(string text, double fontSize, double width)
    {
        if (Width(text, fontSize) <= width + Rounding) return text;
        string start = text[..LengthThatFits(text, fontSize, width / 2)];
        double free = width - Width(start + Ellipsis, fontSize);
        int from = text.Length;
        foreach (int letter in StringInfo.ParseCombiningCharacters(text).Reverse())
        {
            if (letter < start.Length || Width(text[letter..], fontSize) > free + Rounding) break;
            from = letter;
        }
        return start.TrimEnd() + Ellipsis + text[from..].TrimStart();
    }

    /// <summary>Words, those too long for a line broken at joints of a path, or between letters.</summary>
    private static IEnumerable<string> Pieces(string text, double fontSize, double width)
    {
        foreach (string word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            string rest = word;
            while (rest.Length > 0)
            {
                int length = LengthThatFits(rest, fontSize, width);
                if (length < rest.Length && rest.AsSpan(0, length).LastIndexOfAny('.', '_', '/') is var joint && joint > length / 2) length = joint + 1;
                yield return rest[..length];
                rest = rest[length..];
            }
        }
    }

    /// <summary>How many characters fit, at least one letter with its accents.</summary>
    private static int LengthThatFits(string text, double fontSize, double width)
    {
        int length = 0;
        double used = 0;
        while (length < text.Length)
        {
            int next = StringInfo.GetNextTextElementLength(text, length);
            used += Width(text.Substring(length, next), fontSize);
            if (used > width + Rounding && length > 0) break;
            length += next;
        }
        return length;
    }

    private static double Ems(Rune rune) => rune.Value switch
    {
        ' ' or '.' or ',' or ':' or ';' or '\'' or '!' or '|' or 'i' or 'j' or 'l' or 'I' => 0.35,
        'f' or 'r' or 't' or '(' or ')' or '-' or '/' => 0.42,
        'm' or 'w' or 'M' or 'W' or '%' or '@' or '…' => 1,
        '−' => 0.84,
        >= 'a' and <= 'z' => 0.62,
        < 0x1100 => Rune.IsUpper(rune) ? 0.74 : 0.66,
        _ => 1.1,
    };
}
