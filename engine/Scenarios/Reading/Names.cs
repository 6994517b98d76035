using System.Text.RegularExpressions;
using SurvivalSim.Foundation;
using SurvivalSim.Scenarios.Yaml;

namespace SurvivalSim.Scenarios.Reading;

/// <summary>What products, segments and events may be called, and what tags and the words on a figure may be.</summary>
public static partial class Names
{
    /// <summary>Characters a name may have.</summary>
    public const int MaxLength = 80;

    /// <summary>Reports a name that could not be written in a path or a table.</summary>
    public static void Check(YamlScalar name, Diagnostics diagnostics)
    {
        if (!IsTitle(name.Text) || name.Text.Any(c => c is '.' or '='))
            diagnostics.Report(DiagnosticCodes.BadName, name.Where, Problem(name), $"a name has 1 to {MaxLength} characters, without '.', '=' and control characters, and neither begins nor ends with a space");
    }

    /// <summary>Reports a scenario's name or a cause of end that could not be written in a table or a figure.</summary>
    public static void CheckTitle(YamlNode? node, Diagnostics diagnostics)
    {
        if (node is YamlScalar title && !IsTitle(title.Text))
            diagnostics.Report(DiagnosticCodes.BadName, title.Where, Problem(title), $"it has 1 to {MaxLength} characters, no control characters, and neither begins nor ends with a space");
    }

    /// <summary>Reports a tag that is no plain word.</summary>
    public static void CheckTag(YamlScalar tag, Diagnostics diagnostics)
    {
        if (tag.Text.Length is > 0 and <= MaxLength && tag.Text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')) return;
        string word = BetweenWords().Replace(tag.Text, "-").Trim('-');
        diagnostics.Report(DiagnosticCodes.BadName, tag.Where, $"'{PlainText.Shortened(tag.Text)}' cannot be a tag", $"a tag has 1 to {MaxLength} letters from a to z, digits and hyphens",
            word.Length is > 0 and <= MaxLength ? $"Write {word}." : null);
    }

    /// <summary>Whether it can be the name of a scenario.</summary>
    public static bool IsTitle(string text) => text.Length is > 0 and <= MaxLength && text == text.Trim() && !text.Any(char.IsControl);

    private static string Problem(YamlScalar name) => $"'{PlainText.Shortened(name.Text)}' cannot be a name";

    [GeneratedRegex("[^A-Za-z0-9-]+")]
    private static partial Regex BetweenWords();
}
