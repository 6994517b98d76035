namespace SurvivalSim.Cli.Commands;

/// <summary>Names of files made of names that people chose.</summary>
internal static class FileNames
{
    /// <summary>A name as part of a file's.</summary>
    public static string Of(string name) =>
        string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' ? letter : '-'));

    /// <summary>Two names can become the same file's, also where letters' case does not count: the next one that is free.</summary>
    public static string Unused(string name, string extension, IReadOnlyCollection<string> taken) =>
        Enumerable.Range(1, int.MaxValue).Select(number => (number == 1 ? name : $"{name}-{number}") + extension).First(candidate => !taken.Contains(candidate, StringComparer.OrdinalIgnoreCase));
}
