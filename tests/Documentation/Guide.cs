using System.Globalization;
using System.Text.RegularExpressions;

namespace SurvivalSim.Tests.Documentation;

/// <summary>What a guide has its reader do: type a command, or write a file.</summary>
/// <param name="Command">The command line; <see langword="null"/> where a file is written.</param>
/// <param name="File">Name of the file; <see langword="null"/> where a command is typed.</param>
/// <param name="Text">What the command is said to print; what the file holds.</param>
internal sealed record GuideStep(string? Command, string? File, string Text);

/// <summary>Reads a guide. A block <c>console</c> has commands after <c>$ </c>, each with what it prints; where lines of that are left out, it says how many. A block <c>yaml</c> or <c>csv</c> is a file, which the line before it names.</summary>
internal static partial class Guide
{
    /// <summary>What is done, in order.</summary>
    public static IReadOnlyList<GuideStep> Steps(string page) => [.. Blocks().Matches(page).SelectMany(Steps)];

    /// <summary>What was printed, less the lines that the page leaves out, and without how long it took.</summary>
    /// <param name="shown">What the page says; of it only the numbers of lines left out count.</param>
    /// <param name="printed">What the command printed.</param>
    public static string Excerpt(string shown, string printed)
    {
        Queue<string> lines = new(WithoutTime(printed.TrimEnd()).Split('\n'));
        List<string> kept = [];
        foreach (string line in WithoutTime(shown).Split('\n'))
        {
            Match gap = Gap().Match(line);
            for (int i = gap.Success ? int.Parse(gap.Groups["lines"].Value, CultureInfo.InvariantCulture) : 0; i > 0; i--) lines.TryDequeue(out _);
            if (gap.Success) kept.Add(line);
            else if (lines.TryDequeue(out string? next)) kept.Add(next);
        }
        return string.Join('\n', kept.Concat(lines));
    }

    /// <summary>The same without the seconds a simulation took, which are never the same; a page may have … for them.</summary>
    public static string WithoutTime(string text) => Time().Replace(text, "(time)");

    /// <summary>Numbers in the text between the blocks – without those in code, addresses of links, names (SHA-256) and those of headings and items – that no block has.</summary>
    public static IEnumerable<string> UnfoundedNumbers(string page)
    {
        HashSet<string> founded = [.. Blocks().Matches(page).SelectMany(block => Number().Matches(block.Groups["body"].Value)).Select(number => number.Value)];
        return Number().Matches(NotProse().Replace(page, " ")).Select(number => number.Value).Where(number => !founded.Contains(number));
    }

    private static IEnumerable<GuideStep> Steps(Match block)
    {
        string body = block.Groups["body"].Value;
        if (block.Groups["kind"].Value != "console") return [new GuideStep(null, FileName().Matches(block.Groups["before"].Value)[^1].Groups["name"].Value, body + "\n")];
        return Prompt().Split(body).Skip(1).Select(typed => typed.TrimEnd('\n').Split('\n', 2)).Select(typed => new GuideStep(typed[0], null, typed.Length > 1 ? typed[1] : ""));
    }

    [GeneratedRegex(@"(?<before>[^\n]*)\n\n```(?<kind>console|yaml|csv)\n(?<body>.*?)\n```(?=\n)", RegexOptions.Singleline)]
    private static partial Regex Blocks();

    [GeneratedRegex(@"^\$ ", RegexOptions.Multiline)]
    private static partial Regex Prompt();

    [GeneratedRegex(@"`(?<name>[\w-]+\.(yaml|csv))`")]
    private static partial Regex FileName();

    [GeneratedRegex(@"^… (?<lines>\d+) lines?$")]
    private static partial Regex Gap();

    [GeneratedRegex(@"(\d+\.\d+|…)\s+s\b(\s+\([\d.]+[kMB]?\s+futures/s\))?")]
    private static partial Regex Time();

    [GeneratedRegex(@"(?<![\w.]|\w-)\d+(?:[.,]\d+)*[kMB]?(?!\w)")]
    private static partial Regex Number();

    [GeneratedRegex(@"^```.*?^```$|`[^`\n]*`|\]\([^)]*\)|^(#+ )?\d+\. ", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex NotProse();
}
