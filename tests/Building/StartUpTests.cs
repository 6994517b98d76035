using System.Reflection.PortableExecutable;
using SurvivalSim.Simulation.Backends;
using SurvivalSim.Simulation.Model;
using SurvivalSim.Tests.Cli;

namespace SurvivalSim.Tests.Building;

/// <summary>
/// What the runtime must still compile when the program starts, told by the runtime itself: counts, which do not depend on how busy a machine is. A method costs about 0.1 ms.
/// </summary>
/// <remarks>The limits are a third above what was counted when they were set.</remarks>
public class StartUpTests
{
    /// <summary>Whether this build has the compiler that works ahead of time.</summary>
    private static bool IsReadyToRun
    {
        get
        {
            using var image = new PEReader(File.OpenRead(CompiledCode.Program));
            return image.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0;
        }
    }

    [Theory]
    [InlineData(100, 700, "--help")]
    [InlineData(450, 3000, "check", "scenarios/sora.yaml")]
    public void Little_is_left_to_compile(int limitAheadOfTime, int limitOtherwise, params string[] arguments)
    {
        int compiled = CompiledCode.Methods(arguments).Length;
        int limit = IsReadyToRun ? limitAheadOfTime : limitOtherwise;
        Assert.True(compiled <= limit, $"'survivalsim {string.Join(' ', arguments)}' compiles {compiled} methods (at most {limit}).");
    }

    [Fact]
    public void A_run_compiles_no_hot_method_of_the_kernel_that_is_not_prepared()
    {
        using var folder = new TemporaryFolder();
        string[] hot = [.. CompiledCode.Methods("run", "scenarios/sora.yaml", "--futures", "100", "--out", folder.Path).Where(line => (line.Contains(typeof(FutureModel<,,,>).Name, StringComparison.Ordinal) || line.Contains(typeof(CpuLoop<,,,>).Name, StringComparison.Ordinal)) && line.Contains("[FullOpts", StringComparison.Ordinal))];
        Assert.InRange(hot.Length, 1, KernelPreparation.Methods(CpuBackend.WidestLanes).Count);
    }
}
