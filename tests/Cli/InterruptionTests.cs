using System.Diagnostics;

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
        using Process process = Survivalsim.Start(_folder.Path, "run", Repository.PathOf("scenarios", "sora.yaml"), "--futures", "1B", "--out", "r");
        WaitUntilItWorks(process);
        var clock = Stopwatch.StartNew();
        using (var kill = Process.Start("kill", [$"-{signal}", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])) kill.WaitForExit();
        Survivalsim run = Survivalsim.Finish(process);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 1);
        Assert.Equal(new Survivalsim(130, "", "Interrupted: nothing was written.\n"), run);
        Assert.Empty(_folder.Entries);
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
