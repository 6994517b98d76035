using System.ComponentModel;
using System.Diagnostics;

namespace SurvivalSim.Bench.Peers;

/// <summary>Programs of the machine: where they are, and what they say.</summary>
internal static class Tool
{
    /// <summary>All programs of a name on a path, in its order.</summary>
    /// <param name="name">The name, without an ending.</param>
    /// <param name="path">Folders; those of the environment where <see langword="null"/>.</param>
    public static IEnumerable<string> All(string name, string? path) =>
        (path ?? Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => new[] { name, name + ".exe" }.Select(file => Path.Combine(folder, file))).Where(File.Exists);

    /// <summary>Runs a program to its end.</summary>
    /// <returns>Whether it succeeded, what it printed, and what it complained of.</returns>
    public static (bool Succeeded, string Output, string Errors) Run(string program, params IEnumerable<string> arguments)
    {
        using var process = new Process { StartInfo = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true } };
        try
        {
            process.Start();
        }
        catch (Win32Exception error)
        {
            return (false, "", $"error: '{program}' could not be started: {error.Message}");
        }
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode == 0, output, errors.Result);
    }

    /// <summary>The first line that says what went wrong, short enough for a table.</summary>
    public static string FirstLine(string errors) => errors.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.Contains("error", StringComparison.OrdinalIgnoreCase)) ?? errors.Trim();
}
