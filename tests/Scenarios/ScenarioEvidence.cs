using System.Text.RegularExpressions;

namespace SurvivalSim.Tests.Scenarios;

/// <summary>Where the numbers of a scenario come from, by the comments that stand beside or above them.</summary>
/// <param name="Sourced">Numbers with a source, or derived from such.</param>
/// <param name="Judged">Numbers that are judgement.</param>
/// <param name="Unexplained">Lines with a number that no comment explains.</param>
internal sealed partial record ScenarioEvidence(int Sourced, int Judged, IReadOnlyList<string> Unexplained)
{
    /// <summary>Reads the comments of a scenario from <c>company:</c> on, of an overlay from <c>how_likely:</c> on. Numbers that are so by construction (units, what a condition means, how often at most) are not counted, nor are correlations, which are judgement throughout.</summary>
    public static ScenarioEvidence Of(IEnumerable<string> lines)
    {
        int sourced = 0, judged = 0;
        List<string> unexplained = [];
        string above = "";
        foreach (string line in lines.SkipWhile(line => !Begin().IsMatch(line)))
        {
            string text = line.Trim();
            if (text.StartsWith('#'))
            {
                above = $"{above} {text[1..].Trim()}".Trim();
                continue;
            }
            (string data, string comment) = Split(text);
            if (comment.Length == 0 && data.EndsWith(':')) continue; // what is said above it is said of what stands under it
            int numbers = Number().Count(Quoted().Replace(ByConstruction().Replace(data, ""), "0"));
            string why = comment.Length > 0 ? comment : above;
            above = "";
            if (numbers == 0 || why.StartsWith("by construction", StringComparison.Ordinal)) continue;
            if (why.Length == 0) unexplained.Add(text);
            else if (why.StartsWith("judgement", StringComparison.Ordinal)) judged += numbers;
            else sourced += numbers;
        }
        return new ScenarioEvidence(sourced, judged, unexplained);
    }

    private static (string Data, string Comment) Split(string text)
    {
        int at = text.IndexOf(" #", StringComparison.Ordinal);
        return at < 0 ? (text, "") : (text[..at], text[(at + 2)..].Trim());
    }

    /// <summary>The value of a key: a number, a range, a distribution, a level.</summary>
    [GeneratedRegex(@":\s+(?:above |below |[a-z]+\()?[-+]?[.0-9]")]
    private static partial Regex Number();

    [GeneratedRegex("^(?:company|how_likely):")]
    private static partial Regex Begin();

    /// <summary>A distribution is one number, whatever stands in it.</summary>
    [GeneratedRegex("'[^']*'")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"at_most: \d+|cash_usd: below 0\b")]
    private static partial Regex ByConstruction();
}
