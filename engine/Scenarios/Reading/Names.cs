using SurvivalSim.Foundation;
using SurvivalSim.Scenarios.Yaml;

namespace SurvivalSim.Scenarios.Reading;

/// <summary>What products, segments and events may be called.</summary>
internal static class Names
{
    private const int MaxLength = 80;

    /// <summary>Reports a name that could not be written in a path or a table.</summary>
    public static void Check(YamlScalar name, Diagnostics diagnostics)
    {
        string text = name.Text;
        if (text.Length is > 0 and <= MaxLength && text == text.Trim() && !text.Any(c => c is '.' or '=' || char.IsControl(c))) return;
        string shown = text.Length > MaxLength ? text[..MaxLength] + "…" : text;
        diagnostics.Report(DiagnosticCodes.BadName, name.Where, $"'{shown}' cannot be a name", $"a name has 1 to {MaxLength} characters, without '.', '=' and line breaks");
    }
}
