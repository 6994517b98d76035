using SurvivalSim.Ilgpu;

namespace SurvivalSim.Tests.Cli;

/// <summary>What the program says and does about GPUs, on machines with and without.</summary>
public sealed class DeviceTests : IDisposable
{
    private static readonly string s_minimal = Repository.PathOf("scenarios", "minimal.yaml");
    private static readonly GpuSearch s_search = Gpus.Find();
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_run_on_a_gpu_has_the_results_of_the_processor_or_says_why_there_is_none()
    {
        Survivalsim gpu = Survivalsim.Run(_folder.Path, "run", s_minimal, "-n", "2000", "--device", "gpu", "--out", "gpu");
        if (s_search.Devices.Count == 0)
        {
            Assert.Equal((3, ""), (gpu.ExitCode, gpu.Out));
            Assert.StartsWith("survivalsim: error: there is no GPU to run on (", gpu.Error, StringComparison.Ordinal);
            Assert.All(s_search.Missing, reason => Assert.Contains(reason, gpu.Error, StringComparison.Ordinal));
            Assert.Contains("Leave --device away", gpu.Error, StringComparison.Ordinal);
            Assert.Empty(_folder.Entries);
            return;
        }
        Assert.Equal(0, gpu.ExitCode);
        Assert.Equal(0, Survivalsim.Run(_folder.Path, "run", s_minimal, "-n", "2000", "--device", "cpu", "--out", "cpu").ExitCode);
        foreach (string file in new[] { "survival.csv", "incidence.csv", "exceedance.csv", "fans.csv", "outcomes.csv" })
            Assert.Equal(File.ReadAllText(Path.Combine(_folder.Path, "cpu", file)), File.ReadAllText(Path.Combine(_folder.Path, "gpu", file)));
    }

    [Fact]
    public void A_small_run_does_not_look_for_a_gpu()
    {
        Survivalsim run = Survivalsim.Run(_folder.Path, "run", s_minimal, "-n", "2000", "--device", "auto", "--out", "auto");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("\"device\": \"cpu\"", File.ReadAllText(Path.Combine(_folder.Path, "auto", "manifest.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void Info_lists_what_was_found_and_what_was_not()
    {
        Survivalsim info = Survivalsim.Run(_folder.Path, "info");
        Assert.Equal((0, ""), (info.ExitCode, info.Error));
        Assert.All(s_search.Devices, device => Assert.Contains($"gpu         {device.Name}", info.Out, StringComparison.Ordinal));
        Assert.All(s_search.Missing, reason => Assert.Contains($"no gpu      {reason}", info.Out, StringComparison.Ordinal));
        Assert.NotEmpty(s_search.Missing.Concat(s_search.Devices.Select(device => device.Name)));
    }
}
