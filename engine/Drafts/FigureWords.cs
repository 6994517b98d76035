using System.Text.RegularExpressions;
using SurvivalSim.Foundation;

namespace SurvivalSim.Drafts;

/// <summary>What a person calls a figure: words in any order and case, with or without plurals and fillers, and with its period among them.</summary>
internal static partial class FigureWords
{
    private static readonly string[] s_fillers = ["per", "a", "an", "the", "of", "and", "in", "at", "on", "to", "for", "each", "now", "current", "currently", "today", "start", "number", "rate", "total", "our", "average", "usd", "us", "dollar", "$"];

    private static readonly Dictionary<string, Period> s_periods = new()
    {
        ["day"] = Period.Day,
        ["daily"] = Period.Day,
        ["month"] = Period.Month,
        ["monthly"] = Period.Month,
        ["mo"] = Period.Month,
        ["year"] = Period.Year,
        ["yearly"] = Period.Year,
        ["annual"] = Period.Year,
        ["annually"] = Period.Year,
        ["annum"] = Period.Year,
    };

    private static readonly Dictionary<string, FigureSpec> s_figures =
        FigureSpec.All.SelectMany(figure => figure.Words.Prepend(figure.Name).Select(words => (Key: KeyOf(Tokens(words)), figure))).DistinctBy(pair => pair.Key).ToDictionary(pair => pair.Key, pair => pair.figure);

    /// <summary>The figure, or <see langword="null"/> with the reason among the findings; and the period among its words.</summary>
    public static (FigureSpec? Figure, Period? Period) Read(string text, TextSpan where, Diagnostics findings)
    {
        (Period? period, string[] rest) = Split(text);
        if (s_figures.TryGetValue(KeyOf(rest), out FigureSpec? figure)) return (figure, period);
        string? near = NearestWord.Nearest(string.Join(' ', rest), [.. FigureSpec.All.SelectMany(known => known.Words.Prepend(known.Name))]);
        findings.Report(DiagnosticCodes.UnknownWord, where, text.Length == 0 ? "no quantity stands here" : $"'{text}' is not a quantity that is understood",
            $"these are: {string.Join("; ", FigureSpec.All.Select(known => known.Form))}", near is null ? null : $"Did you mean '{near}'?");
        return (null, null);
    }

    /// <summary>The period in a unit and whether its numbers are percentages; words that are no unit of this figure are reported.</summary>
    public static (Period? Period, bool IsPercent) Unit(FigureSpec figure, string unit, TextSpan where, Diagnostics findings)
    {
        (Period? period, string[] rest) = Split(unit);
        bool isMoney = Tokens(unit).Any(word => word is "usd" or "dollar" or "$");
        if (rest.Except(figure.UnitWords).Any() || (isMoney && !figure.IsMoney))
            findings.Report(DiagnosticCodes.UnknownWord, where, $"'{unit}' is not a unit of '{figure.Name}'", $"{(figure.IsMoney ? "it is an amount of USD" : $"it is counted in {string.Join(", ", figure.UnitWords)}")}, given {figure.Form}", "Numbers may end in %, k, M or B.");
        return (period, rest.Any(word => word is "%" or "percent"));
    }

    private static (Period? Period, string[] Left) Split(string text)
    {
        string plain = PerOutput().Replace(text, " ");
        string[] words = Tokens(plain);
        Period? period = plain != text ? Period.Output : words.Where(s_periods.ContainsKey).Select(word => (Period?)s_periods[word]).FirstOrDefault();
        return (period, [.. words.Where(word => !s_periods.ContainsKey(word) && !s_fillers.Contains(word))]);
    }

    /// <summary>Words in lower case without the s of a plural.</summary>
    private static string[] Tokens(string text) =>
        [.. Word().Matches(text.ToLowerInvariant()).Select(match => match.Value).Select(word => word.Length > 3 && word.EndsWith('s') ? word[..^1] : word)];

    private static string KeyOf(IEnumerable<string> words) => string.Join(' ', words.Where(word => !s_fillers.Contains(word)).Order(StringComparer.Ordinal));

    [GeneratedRegex(@"[a-z]+|[%$]")]
    private static partial Regex Word();

    [GeneratedRegex(@"(\bper|/|\beach)\s*(output|clip|image|video|request|query|message|generation)s?\b", RegexOptions.IgnoreCase)]
    private static partial Regex PerOutput();
}
