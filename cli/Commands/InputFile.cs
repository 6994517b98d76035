using SurvivalSim.Foundation;

namespace SurvivalSim.Cli.Commands;

/// <summary>A file that a user named.</summary>
internal static class InputFile
{
    /// <summary>Its content.</summary>
    /// <param name="file">As the user named it.</param>
    /// <param name="pattern">How such files are named; among them is looked for one that may have been meant.</param>
    /// <param name="kind">What it should be: "a table".</param>
    /// <exception cref="InvalidInputException">There is no such file.</exception>
    public static byte[] Read(string file, string pattern, string kind)
    {
        if (file.Length == 0) throw new InvalidInputException($"the file has no name. Name {kind}.");
        if (Directory.Exists(file)) throw new InvalidInputException($"'{file}' is a folder. Name {kind} in it.");
        try { return File.ReadAllBytes(file); }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException) { throw new InvalidInputException(Missing(file, pattern)); }
    }

    /// <summary>That there is no such file, and which there is.</summary>
    public static string Missing(string file, string pattern)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        string? near = Directory.Exists(folder) ? NearestWord.Suggest(Path.GetFileName(file), Directory.EnumerateFiles(folder, pattern).Select(name => Path.GetFileName(name)!).Order(StringComparer.Ordinal)) : null;
        return $"there is no file '{file}'.{(near is null ? "" : " " + near)}";
    }
}
