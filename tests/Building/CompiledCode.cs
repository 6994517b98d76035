using System.Diagnostics;
using SurvivalSim.Tests.Cli;

namespace SurvivalSim.Tests.Building;

/// <summary>What the runtime compiles while the program runs, told by the runtime itself.</summary>
internal static class CompiledCode
{
    /// <summary>The program where it was built, not its copy beside the tests, whose neighbours are not compiled ahead of time.</summary>
    public static string Program { get; } = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "SurvivalSim.Cli", new DirectoryInfo(AppContext.BaseDirectory).Name, "survivalsim.dll"));

    /// <summary>The methods that a process compiles, a line for each, but for what it compiles again in the background.</summary>
    public static string[] Methods(params string[] arguments) =>
        [.. Lines("DOTNET_JitDisasmSummary", "1", arguments).Where(line => !line.Contains("[Tier1", StringComparison.Ordinal))];

    /// <summary>Machine code of methods.</summary>
    /// <param name="methods">Their names.</param>
    /// <param name="arguments">The command.</param>
    public static string[] Of(string[] methods, params string[] arguments) => Lines("DOTNET_JitDisasm", string.Join(' ', methods), arguments);

    private static string[] Lines(string setting, string value, string[] arguments)
    {
        using var folder = new TemporaryFolder();
        string list = Path.Combine(folder.Path, "compiled.txt");
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments]) { WorkingDirectory = Repository.Root, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_JitStdOutFile"] = list;
        start.Environment[setting] = value;
        using Process process = Process.Start(start)!;
        Survivalsim finished = Survivalsim.Finish(process);
        Assert.True(finished.ExitCode == 0, finished.Error);
        return File.ReadAllLines(list);
    }
}
