using System.Diagnostics;
using SurvivalSim.Ilgpu;

namespace SurvivalSim.Tests.Cli;

/// <summary>A run that is stopped stops within a second, says so, and leaves nothing behind.</summary>
[Collection(Alone.Name)]
public sealed class InterruptionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory, InlineData("INT"), InlineData("TERM")]
    public void A_signal_ends_a_long_run_at_once(string signal)
    {
        if (OperatingSystem.IsWindows()) return;
        Assert.Equal(new Survivalsim(130, "", "Interrupted: nothing was written.\n"), Interrupt(signal, "--device", "cpu"));
        Assert.Empty(_folder.Entries);
    }

    /// <summary>What a large run says about GPUs is a note, which those who want nothing but errors do not get.</summary>
    [Theory, InlineData(true), InlineData(false)]
    public void A_large_run_says_that_a_gpu_would_be_faster_where_there_is_none(bool quiet)
    {
        if (OperatingSystem.IsWindows()) return;
        Survivalsim run = Interrupt("INT", quiet ? "--quiet" : "--json");
        Assert.Equal((130, ""), (run.ExitCode, run.Out));
        bool isExpected = !quiet && Gpus.Find().Devices.Count == 0;
        Assert.Equal(isExpected, run.Error.StartsWith("Note: a GPU would be faster for a run of this size, but there is none (", StringComparison.Ordinal));
    }

    private Survivalsim Interrupt(string signal, params string[] options)
    {
        using Process process = Survivalsim.Start(_folder.Path, ["run", Repository.PathOf("scenarios", "sora.yaml"), "--futures", "1B", "--out", "r", .. options]);
        WaitUntilItWorks(process);
        var clock = Stopwatch.StartNew();
        using (var kill = Process.Start("kill", [$"-{signal}", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])) kill.WaitForExit();
        Survivalsim run = Survivalsim.Finish(process);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 1);
        return run;
    }

    /// <summary>Until the simulation burns processor time: starting takes much less.</summary>
    private static void WaitUntilItWorks(Process process)
    {
        for (int i = 0; i < 200 && process.TotalProcessorTime < TimeSpan.FromSeconds(1.5); i++)
        {
            Thread.Sleep(50);
            Assert.False(process.HasExited, "It ended before it could be interrupted.");
            process.Refresh();
        }
    }
}
