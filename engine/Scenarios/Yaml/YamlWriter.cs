using System.Text;

namespace SurvivalSim.Scenarios.Yaml;

/// <summary>A document back to text: two spaces a level, every value quoted that could be read otherwise.</summary>
public static class YamlWriter
{
    /// <summary>The text of a document; reading it gives the same keys and values.</summary>
    public static string Write(YamlMapping root)
    {
        var text = new StringBuilder();
        WriteEntries(root, 0, text);
        return text.ToString();
    }

    private static void WriteEntries(YamlMapping mapping, int level, StringBuilder text)
    {
        foreach (YamlEntry entry in mapping.Entries)
        {
            text.Append(' ', 2 * level).Append(Quoted(entry.Key.Text)).Append(':');
            WriteValue(entry.Value, level, text);
        }
    }

    private static void WriteValue(YamlNode value, int level, StringBuilder text)
    {
        switch (value)
        {
            case YamlScalar scalar:
                text.Append(' ').Append(Quoted(scalar.Text)).Append('\n');
                break;
            case YamlMapping { Entries.Count: 0 }:
                text.Append(" {}\n");
                break;
            case YamlMapping mapping:
                text.Append('\n');
                WriteEntries(mapping, level + 1, text);
                break;
            case YamlList list:
                text.Append('\n');
                foreach (YamlNode item in list.Items) text.Append(' ', 2 * (level + 1)).Append("- ").Append(Flow(item)).Append('\n');
                break;
        }
    }

    /// <summary>A piece of a document on one line.</summary>
    public static string Flow(YamlNode node) => node switch
    {
        YamlList list => $"[{string.Join(", ", list.Items.Select(Flow))}]",
        YamlMapping mapping => $"{{{string.Join(", ", mapping.Entries.Select(e => $"{Quoted(e.Key.Text)}: {Flow(e.Value)}"))}}}",
        _ => Quoted(((YamlScalar)node).Text),
    };

    /// <summary>A value as it is written: in quotes where it could be read otherwise.</summary>
    public static string Quoted(string text)
    {
        const string Special = "#:,[]{}&*!|>'\"%@`";
        bool trimmed = text.Length > 0 && text == text.Trim();
        bool plain = trimmed && text[0] is not ('-' or '?' or '%') && !text.Any(c => Special.Contains(c, StringComparison.Ordinal) || NeedsEscape(c));
        bool signedNumber = trimmed && text.Length > 1 && text[0] == '-' && char.IsDigit(text[1]) && text.All(c => char.IsLetterOrDigit(c) || c is '-' or '.' or ' ' or '%');
        bool share = trimmed && text.Length > 1 && char.IsDigit(text[0]) && text.All(c => char.IsLetterOrDigit(c) || c is '-' or '.' or ' ' or '%');
        return plain || signedNumber || share ? text : $"\"{string.Concat(text.Select(Escaped))}\"";
    }

    private static string Escaped(char c) => c switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        '\t' => "\\t",
        _ when NeedsEscape(c) => $"\\u{(int)c:X4}",
        _ => c.ToString(),
    };

    /// <summary>Control characters, and the separators that YAML takes for line breaks.</summary>
    private static bool NeedsEscape(char c) => char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF';
}
