using System.Diagnostics;
using System.Text;
using SurvivalSim.Foundation;

namespace SurvivalSim.Tests.Cli;

/// <summary>Files made to exhaust a machine are refused by the program as its users run it: measured from outside.</summary>
[Collection(Alone.Name)]
public sealed class LimitTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, string> Attacks => new()
    {
        { "a billion laughs", Laughs() },
        { "an abyss of brackets", "a: " + new string('[', 3_000_000) },
        { "an abyss of levels", string.Concat(Enumerable.Range(0, 1_500).Select(level => $"{new string(' ', level)}a:\n")) },
        { "a wide list", $"a: [{string.Concat(Enumerable.Repeat("0,", 1_900_000))}]" },
    };

    /// <remarks>Seconds of the processor, not of the clock, which would measure the machine's other work; with its start, about 0.2.</remarks>
    [Theory, MemberData(nameof(Attacks))]
    public void Refused_within_a_second_and_100_megabytes(string attack, string text)
    {
        _folder.Write("attack.yaml", text);
        using Process process = Survivalsim.Start(_folder.Path, "check", "attack.yaml");
        (TimeSpan time, long bytes) = Watch(process);
        Survivalsim check = Survivalsim.Finish(process);
        Assert.Equal(2, check.ExitCode);
        Assert.Contains($"error {DiagnosticCodes.TooLarge}: ", check.Error, StringComparison.Ordinal);
        Assert.True(time > TimeSpan.Zero && bytes > 0, "nothing was measured");
        Assert.True(time <= TimeSpan.FromSeconds(1) && bytes <= 100_000_000, $"{attack}: {time.TotalSeconds:0.00} s, {bytes / 1e6:0} MB");
    }

    /// <summary>The processor time and the memory a process has taken, as last seen before its end.</summary>
    private static (TimeSpan Time, long Bytes) Watch(Process process)
    {
        (TimeSpan Time, long Bytes) seen = default;
        while (!process.WaitForExit(TimeSpan.FromMilliseconds(2)))
        {
            try
            {
                process.Refresh();
                seen = (process.TotalProcessorTime, Math.Max(seen.Bytes, process.PeakWorkingSet64));
            }
            catch (Exception gone) when (gone is InvalidOperationException or System.ComponentModel.Win32Exception or IOException) { } // it ended between the two
        }
        return seen;
    }

    /// <summary>Ten aliases of ten aliases of …: a thousand million values in ten lines.</summary>
    private static string Laughs()
    {
        var text = new StringBuilder("a0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha, ha]\n");
        for (int i = 1; i < 10; i++) text.Append($"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n");
        return text.ToString();
    }
}
