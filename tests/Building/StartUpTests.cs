using System.Diagnostics;
using System.Reflection.PortableExecutable;
using SurvivalSim.Simulation.Backends;
using SurvivalSim.Tests.Cli;

namespace SurvivalSim.Tests.Building;

/// <summary>
/// What the runtime must still compile when the program starts, told by the runtime itself: counts, which do not depend on how busy a machine is. A method costs about 0.1 ms.
/// </summary>
/// <remarks>The limits are a third above what was counted when they were set.</remarks>
public class StartUpTests
{
    /// <summary>The program where it was built, not its copy beside the tests, whose neighbours are not compiled ahead of time.</summary>
    private static readonly string s_program = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "SurvivalSim.Cli", new DirectoryInfo(AppContext.BaseDirectory).Name, "survivalsim.dll"));

    /// <summary>Whether this build has the compiler that works ahead of time.</summary>
    private static bool IsReadyToRun
    {
        get
        {
            using var image = new PEReader(File.OpenRead(s_program));
            return image.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0;
        }
    }

    [Theory]
    [InlineData(100, 700, "--help")]
    [InlineData(450, 3000, "check", "scenarios/sora.yaml")]
    public void Little_is_left_to_compile(int limitAheadOfTime, int limitOtherwise, params string[] arguments)
    {
        int compiled = Compiled(arguments).Length;
        int limit = IsReadyToRun ? limitAheadOfTime : limitOtherwise;
        Assert.True(compiled <= limit, $"'survivalsim {string.Join(' ', arguments)}' compiles {compiled} methods (at most {limit}).");
    }

    [Fact]
    public void A_run_compiles_no_hot_method_of_the_kernel_that_is_not_prepared()
    {
        using var folder = new TemporaryFolder();
        string[] hot = [.. Compiled("run", "scenarios/sora.yaml", "--futures", "100", "--out", folder.Path).Where(line => line.Contains("FutureModel`4", StringComparison.Ordinal) && line.Contains("[FullOpts", StringComparison.Ordinal))];
        Assert.InRange(hot.Length, 1, KernelPreparation.Methods(CpuBackend.WidestLanes).Count);
    }

    /// <summary>What a process compiles, a line for each method, but for what it compiles again in the background.</summary>
    private static string[] Compiled(params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        string list = Path.Combine(folder.Path, "compiled.txt");
        var start = new ProcessStartInfo("dotnet", [s_program, .. arguments]) { WorkingDirectory = Repository.Root, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_JitStdOutFile"] = list;
        start.Environment["DOTNET_JitDisasmSummary"] = "1";
        using Process process = Process.Start(start)!;
        Survivalsim finished = Survivalsim.Finish(process);
        Assert.True(finished.ExitCode == 0, finished.Error);
        return [.. File.ReadLines(list).Where(line => !line.Contains("[Tier1", StringComparison.Ordinal))];
    }
}
