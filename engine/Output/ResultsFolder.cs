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
        string target = Target(path);
        CheckReplaceable(target);
        string parent = Path.GetDirectoryName(target) ?? throw new IOException($"'{path}' is the root of a disk.");
        Directory.CreateDirectory(parent);
        string unfinished = Neighbour(target, "unfinished"), replaced = Neighbour(target, "replaced");
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

    /// <summary>Adds pictures that were painted later to an earlier results folder. They belong to it from then on, and are replaced with it.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="files">Paths within the folder, with <c>/</c>, and their contents.</param>
    /// <exception cref="IOException">The folder is not one of results, holds something else in the place of one, or cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static void Add(string path, IReadOnlyDictionary<string, byte[]> files)
    {
        string target = Target(path), manifest = Path.Combine(target, ManifestJson.FileName);
        if (FilesOf(target) is not { } known) throw new IOException($"'{path}' is not a results folder");
        if (files.Keys.FirstOrDefault(name => !known.Contains(Path.Combine(target, name)) && Path.Exists(Path.Combine(target, name))) is { } strange)
            throw new IOException($"'{path}' holds '{strange}', which was not painted there");
        // First their names: what is named and missing disturbs nobody, what is there and not named is a stranger.
        WholeFile.Write(manifest, ManifestJson.WithAdded(File.ReadAllBytes(manifest), files.Keys));
        foreach ((string name, byte[] content) in files) WholeFile.Write(Path.Combine(target, name), content);
    }

    /// <summary>Refuses a path that holds something which is not ours to replace.</summary>
    /// <exception cref="IOException">It does.</exception>
    public static void CheckReplaceable(string path)
    {
        string target = Target(path);
        if (File.Exists(target)) throw new IOException($"'{path}' is a file.");
        if (!Directory.Exists(target)) return;
        if (Contains(target, Directory.GetCurrentDirectory())) throw new IOException($"'{path}' is the folder you are in, or holds it.");
        if (!Directory.EnumerateFileSystemEntries(target).Any()) return;
        if (FilesOf(target) is not { } files) throw new IOException($"'{path}' exists and is not a results folder.");
        string? strange = Directory.EnumerateFiles(target, "*", SearchOption.AllDirectories).FirstOrDefault(file => !files.Contains(Path.GetFullPath(file)));
        if (strange is not null) throw new IOException($"'{path}' holds '{Path.GetRelativePath(target, strange)}', which no run has written.");
    }

    /// <summary>Makes sure, before hours of work, that a folder can be written there; leaves nothing behind.</summary>
    /// <exception cref="IOException">It cannot.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not.</exception>
    public static void CheckWritable(string path)
    {
        string target = Target(path), parent = target;
        do parent = Path.GetDirectoryName(parent) ?? throw new IOException($"'{path}' is the root of a disk."); while (!Path.Exists(parent));
        string probe = Neighbour(Path.Combine(parent, Path.GetFileName(target)), "probe");
        Directory.CreateDirectory(probe);
        Directory.Delete(probe);
    }

    /// <summary>Where the folder really is: a link is followed, not replaced.</summary>
    private static string Target(string path)
    {
        string target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var link = new DirectoryInfo(target);
        return link.LinkTarget is null ? target : link.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
    }

    /// <summary>A hidden file beside a results folder, for what is not finished.</summary>
    /// <param name="path">The folder, which need not be there.</param>
    /// <param name="purpose">What it is for.</param>
    internal static string HiddenFile(string path, string purpose)
    {
        string target = Target(path);
        return Path.Combine(Path.GetDirectoryName(target) ?? throw new IOException($"'{path}' is the root of a disk."), $".{Path.GetFileName(target)}.{purpose}");
    }

    private static string Neighbour(string target, string purpose) =>
        Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Environment.ProcessId}.{purpose}");

    private static bool Contains(string folder, string path) =>
        path == folder || path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>Full paths of what a results folder should hold, or <see langword="null"/> where a folder is none.</summary>
    private static HashSet<string>? FilesOf(string folder)
    {
        string manifest = Path.Combine(folder, ManifestJson.FileName);
        if (!File.Exists(manifest)) return null;
        try
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllText(manifest, Encoding.UTF8));
            JsonElement root = document.RootElement;
            if (root.GetProperty("schema").GetString() != ManifestJson.Schema) return null;
            IEnumerable<JsonElement> added = root.TryGetProperty(ManifestJson.AddedFiles, out JsonElement later) ? later.EnumerateArray() : [];
            return [manifest, .. root.GetProperty("files").EnumerateArray().Concat(added).Select(file => Path.GetFullPath(Path.Combine(folder, file.GetString()!)))];
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or KeyNotFoundException or ArgumentException)
        {
            return null;
        }
    }
}
