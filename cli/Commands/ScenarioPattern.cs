using System.IO.Enumeration;

namespace SurvivalSim.Cli.Commands;

/// <summary>Names of scenario files as a user writes them: a file, or a pattern that a shell has left as it is.</summary>
internal static class ScenarioPattern
{
    private static readonly char[] s_wild = ['*', '?'];

    /// <summary>The files, in the order written; those of a pattern by name.</summary>
    /// <exception cref="InvalidInputException">There is no such file, or none that matches.</exception>
    public static IReadOnlyList<string> Files(IEnumerable<string> written)
    {
        List<string> files = [];
        foreach (string name in written)
        {
            if (File.Exists(name) || name.IndexOfAny(s_wild) < 0)
            {
                if (name.Length == 0) throw new InvalidInputException("a scenario file has no name. Name one, for example scenarios/minimal.yaml.");
                if (Directory.Exists(name)) throw new InvalidInputException($"'{name}' is a folder. Name the scenario files in it, for example '{Path.Combine(name, "*.yaml")}'.");
                if (!File.Exists(name)) throw new InvalidInputException(InputFile.Missing(name, "*.yaml"));
                files.Add(name);
                continue;
            }
            string[] matching = [.. Matching(name).Order(StringComparer.Ordinal)];
            files.AddRange(matching.Length > 0 ? matching : throw new InvalidInputException($"no file matches '{name}' (* and ? stand for letters of names, also of folders, not for the / between them). Name files that are there."));
        }
        return files;
    }

    /// <summary>The files that match, folder by folder.</summary>
    private static IEnumerable<string> Matching(string pattern)
    {
        string[] parts = pattern.Split('/');
        IEnumerable<string> paths = [""];
        for (int i = 0; i < parts.Length; i++)
        {
            string part = parts[i];
            bool isLast = i == parts.Length - 1;
            paths = part.IndexOfAny(s_wild) < 0
                ? paths.Select(path => path + part + (isLast ? "" : "/")).Where(path => isLast ? File.Exists(path) : path == "/" || Directory.Exists(path))
                : paths.SelectMany(path => Entries(path, isLast).Where(name => FileSystemName.MatchesSimpleExpression(part, name, ignoreCase: false) && (name[0] != '.' || part[0] == '.')).Select(name => path + name + (isLast ? "" : "/")));
        }
        return paths;
    }

    private static IEnumerable<string> Entries(string folder, bool files)
    {
        string place = folder.Length == 0 ? "." : folder;
        return (files ? Directory.EnumerateFiles(place) : Directory.EnumerateDirectories(place)).Select(entry => Path.GetFileName(entry));
    }
}
