using System.Globalization;
using Spectre.Console.Rendering;

namespace SurvivalSim.Cli.Terminal.Layout;

/// <summary>How many columns of a terminal a text takes: Chinese, Japanese and Korean letters take two, accents that are added to a letter none.</summary>
internal static class TextWidth
{
    private const char Ellipsis = '…';

    /// <summary>The columns of a text.</summary>
    public static int Of(string text) => text.All(IsNarrow) ? text.Length : new Segment(text).CellCount();

    /// <summary>A text as people count its letters: with what is added to each.</summary>
    public static IEnumerable<string> Letters(string text)
    {
        TextElementEnumerator letters = StringInfo.GetTextElementEnumerator(text);
        while (letters.MoveNext()) yield return letters.GetTextElement();
    }

    /// <summary>A text that takes so many columns at most; an ellipsis stands for its middle, since names that begin alike mostly differ at their ends.</summary>
    public static string Shortened(string text, int columns)
    {
        if (Of(text) <= columns) return text;
        string start = Start(text, columns / 2);
        string[] rest = [.. Letters(text[start.Length..])];
        int kept = rest.Length, free = columns - 1 - Of(start);
        while (kept > 0 && (free -= Of(rest[kept - 1])) >= 0) kept--;
        return start.TrimEnd() + Ellipsis + string.Concat(rest[kept..]).TrimStart();
    }

    /// <summary>A text in lines of at most so many columns: cut between words, and within one only where it is longer than a line.</summary>
    public static IReadOnlyList<string> Lines(string text, int columns)
    {
        List<string> lines = [];
        string line = "";
        foreach (string word in text.Split(' '))
        {
            if (line.Length > 0 && Of(line) + 1 + Of(word) <= columns)
            {
                line += ' ' + word;
                continue;
            }
            if (line.Length > 0) lines.Add(line);
            line = word;
            while (Of(line) > columns)
            {
                string start = Start(line, columns);
                lines.Add(start);
                line = line[start.Length..];
            }
        }
        lines.Add(line);
        return lines;
    }

    /// <summary>A text with blanks before it or after it, so that it fills so many columns.</summary>
    public static string Padded(string text, int columns, bool right)
    {
        var blanks = new string(' ', Math.Max(0, columns - Of(text)));
        return right ? blanks + text : text + blanks;
    }

    /// <summary>The first letters that fit, and one at least.</summary>
    private static string Start(string text, int columns)
    {
        int length = 0, width = 0;
        foreach (string letter in Letters(text))
        {
            width += Of(letter);
            if (width > columns && length > 0) break;
            length += letter.Length;
        }
        return text[..length];
    }

    /// <summary>Latin letters, and the punctuation and blocks of which a summary is made: spares the look into a table of widths.</summary>
    private static bool IsNarrow(char letter) => letter is < '\u0300' or (>= '\u2010' and < '\u2300') or (>= '\u2500' and < '\u25FD');
}
