using SurvivalSim.Foundation;

namespace SurvivalSim.Scenarios.Data;

/// <summary>The files beside a scenario: read once each, and none outside the scenario's folder.</summary>
/// <param name="scenarioFile">The scenario, as the user named it.</param>
internal sealed class DataFolder(string scenarioFile)
{
    private const int MaxBytes = 16_000_000;
    private const int MostLinks = 40;
    private const string Rule = "a data file lies in the scenario's folder or below it, and is named from there";

    private readonly string _folder = Path.GetDirectoryName(Path.GetFullPath(scenarioFile)) ?? Path.DirectorySeparatorChar.ToString();
    private readonly Dictionary<string, DataFile> _files = [];

    /// <summary>The files read so far, by name.</summary>
    public IReadOnlyList<DataFile> Files => [.. _files.Values.OrderBy(file => file.Name, StringComparer.Ordinal)];

    /// <summary>A file, or <see langword="null"/> with the reason among the findings.</summary>
    public DataFile? Read(TextPiece name, Diagnostics findings)
    {
        try
        {
            string path = Path.GetFullPath(Path.Combine(_folder, name.Text));
            if (name.Text.Length == 0 || Path.IsPathRooted(name.Text) || !IsInside(path, _folder) || (File.Exists(path) && !IsInside(Real(path), Real(_folder))))
                return Fail(name, findings, $"'{name.Text}' is outside the scenario's folder");
            string relative = Path.GetRelativePath(_folder, path).Replace(Path.DirectorySeparatorChar, '/');
            if (_files.TryGetValue(relative, out DataFile? known)) return known;
            if (Directory.Exists(path)) return Fail(name, findings, $"'{name.Text}' is a folder");
            if (!File.Exists(path)) return Fail(name, findings, $"there is no file '{name.Text}'", Near(path));
            byte[] bytes = new byte[MaxBytes + 1];
            using FileStream stream = File.OpenRead(path);
            int length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            if (length <= MaxBytes) return _files[relative] = new DataFile(relative, bytes.AsMemory(0, length).ToArray());
            findings.Report(DiagnosticCodes.TooLarge, name.Where, $"'{name.Text}' is too large", $"a data file has at most {MaxBytes:N0} bytes");
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Fail(name, findings, $"'{name.Text}' cannot be read: {error.Message.TrimEnd('.')}");
        }
    }

    private static DataFile? Fail(TextPiece name, Diagnostics findings, string problem, string? suggestion = null)
    {
        findings.Report(DiagnosticCodes.BadData, name.Where, problem, Rule, suggestion);
        return null;
    }

    private string? Near(string path)
    {
        string folder = Path.GetDirectoryName(path)!;
        if (!Directory.Exists(folder)) return null;
        string[] files = [.. Directory.EnumerateFiles(folder, "*.csv").Select(file => Path.GetRelativePath(_folder, file).Replace(Path.DirectorySeparatorChar, '/')).Order(StringComparer.Ordinal)];
        return NearestWord.Suggest(Path.GetRelativePath(_folder, path).Replace(Path.DirectorySeparatorChar, '/'), files);
    }

    private static bool IsInside(string path, string folder) =>
        path.StartsWith(Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>The path without symbolic links in any of its parts.</summary>
    private static string Real(string path, int links = 0)
    {
        if (links > MostLinks) throw new IOException("its symbolic links do not end");
        if (Path.GetDirectoryName(path) is not { } parent) return path;
        string here = Path.Combine(Real(parent, links), Path.GetFileName(path));
        return new FileInfo(here).LinkTarget is { } target ? Real(Path.GetFullPath(target, Path.GetDirectoryName(here)!), links + 1) : here;
    }
}
