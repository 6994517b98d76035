using System.Text.RegularExpressions;
using SurvivalSim.Foundation;

namespace SurvivalSim.Scenarios.Numbers;

/// <summary>Finds the number a person probably meant.</summary>
internal static partial class NumberSuggestion
{
    /// <summary>What to do about a distribution that a comma has cut.</summary>
    public const string QuotesInBraces = "Inside braces, put quotes around a distribution that holds a comma.";

    /// <summary>A sentence for text that is not a number, or <see langword="null"/> where there is nothing useful to say.</summary>
    public static string? For(string text)
    {
        if (text.Contains('(', StringComparison.Ordinal) && !text.Contains(')', StringComparison.Ordinal))
            return QuotesInBraces;
        if (text.Contains(',', StringComparison.Ordinal)) return "Write decimals with a point and thousands without a comma.";
        string[] candidates = [text.Replace(" ", "", StringComparison.Ordinal), text.ToUpperInvariant(), Dash().Replace(text, "${low} to ${high}"), Currency().Replace(text, "")];
        return candidates.FirstOrDefault(candidate => candidate != text && IsNumber(candidate)) is { } meant ? $"Did you mean '{meant}'?" : null;
    }

    /// <summary>The same numbers as percentages: '20 to 50' becomes '20% to 50%'.</summary>
    public static string? AsPercentages(string text) =>
        text.Contains('%', StringComparison.Ordinal) || !Bare().IsMatch(text) ? null : $"Did you mean '{Bare().Replace(text, "$0%")}'?";

    private static bool IsNumber(string text) =>
        NumberText.TryParse(text, out _) || (text.Split(" to ") is [var low, var high] && NumberText.TryParse(low, out _) && NumberText.TryParse(high, out _));

    [GeneratedRegex(@"^(?<low>[\d.]+[%kKMBT]?)\s*[-–]\s*(?<high>[\d.]+[%kKMBT]?)$")]
    private static partial Regex Dash();

    [GeneratedRegex(@"[$€£]|\s*(USD|usd|EUR)$")]
    private static partial Regex Currency();

    [GeneratedRegex(@"(?<![\w.])\d+(\.\d+)?(?![\w.])")]
    private static partial Regex Bare();
}
