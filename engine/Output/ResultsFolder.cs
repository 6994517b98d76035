using System.Text;
using System.Text.Json;

namespace SurvivalSim.Output;

/// <summary>Writes a folder whole or not at all: into a hidden neighbour first, which then takes its name.</summary>
public static class ResultsFolder
{
    /// <summary>Writes the files.</summary>
    /// <param name="path">The folder. It may exist if it is empty or an earlier results folder, which it then replaces.</param>
    /// <param name="files">Paths within the folder, with <c>/</c>, and their contents.</param>
    /// <exception cref="IOException">The folder cannot be written, or holds something else; what was there is untouched.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static void Write(string path, IReadOnlyDictionary<string, byte[]> files)
    {
        string target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        CheckReplaceable(target);
        string parent = Path.GetDirectoryName(target) ?? throw new IOException($"'{path}' is the root of a disk.");
        Directory.CreateDirectory(parent);
        string unfinished = Path.Combine(parent, $".{Path.GetFileName(target)}.{Environment.ProcessId}.unfinished");
        string replaced = Path.Combine(parent, $".{Path.GetFileName(target)}.{Environment.ProcessId}.replaced");
        try
        {
            foreach ((string name, byte[] content) in files)
            {
                string file = Path.Combine(unfinished, name);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllBytes(file, content);
            }
            if (Directory.Exists(target)) Directory.Move(target, replaced);
            try { Directory.Move(unfinished, target); }
            catch
            {
                if (Directory.Exists(replaced)) Directory.Move(replaced, target);
                throw;
            }
        }
        finally
        {
            if (Directory.Exists(unfinished)) Directory.Delete(unfinished, recursive: true);
            if (Directory.Exists(replaced)) Directory.Delete(replaced, recursive: true);
        }
    }

    /// <summary>Refuses a path that holds something which is not ours to replace.</summary>
    /// <exception cref="IOException">It does.</exception>
    public static void CheckReplaceable(string path)
    {
        if (File.Exists(path)) throw new IOException($"'{path}' is a file.");
        if (!Directory.Exists(path) || !Directory.EnumerateFileSystemEntries(path).Any() || IsResultsFolder(path)) return;
        throw new IOException($"'{path}' exists and is not a results folder.");
    }

    private static bool IsResultsFolder(string path)
    {
        string manifest = Path.Combine(path, ManifestJson.FileName);
        if (!File.Exists(manifest)) return false;
        try
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllText(manifest, Encoding.UTF8));
            return document.RootElement.TryGetProperty("schema", out JsonElement schema) && schema.GetString() == ManifestJson.Schema;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
