using System.Diagnostics;
using SurvivalSim.Bench.Measurements;
using SurvivalSim.Tests.Cli;

namespace SurvivalSim.Tests.Bench;

/// <summary>The comparing command as a process: its exit code is for scripts.</summary>
public sealed class CompareProcessTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_exit_code_tells_whether_something_got_worse()
    {
        string before = File("before.json", SampleResults.Of(SampleResults.Time)), after = File("after.json", SampleResults.Of(SampleResults.Time with { Value = 240 }));
        Assert.Equal(0, Run("compare", before, before).ExitCode);
        (int exitCode, string output) = Run("compare", before, after);
        Assert.Equal(1, exitCode);
        Assert.Contains("worse   process/check: 200 ± 4.00 before, 240 ± 4.00 after, ms (+20 %)", output, StringComparison.Ordinal);
        Assert.Equal(0, Run("compare", before, after, "--percent", "25").ExitCode);
        (exitCode, output) = Run("compare", before, File("unsure.json", SampleResults.Of(SampleResults.Time with { Value = 240, Spread = 60 })));
        Assert.Equal(0, exitCode);
        Assert.Contains("unsure  process/check", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Mistakes_are_the_users()
    {
        string file = File("a.json", SampleResults.Of(SampleResults.Time));
        Assert.Equal(2, Run("compare", file, Path.Combine(_folder.Path, "no.json")).ExitCode);
        Assert.Equal(2, Run("compare", file).ExitCode);
        Assert.Equal(2, Run("compare", file, file, "--percent", "-1").ExitCode);
        Assert.Equal(2, Run("compare", file, file, "--percent", "abc").ExitCode);
        Assert.Equal(2, Run("compare", file, File("twice.json", SampleResults.Of(SampleResults.Time, SampleResults.Time))).ExitCode);
        _folder.Write("b.json", "{}");
        (int exitCode, string output) = Run("compare", file, Path.Combine(_folder.Path, "b.json"));
        Assert.Equal(2, exitCode);
        Assert.Contains("holds no results", output, StringComparison.Ordinal);
    }

    private string File(string name, BenchResults results)
    {
        string file = Path.Combine(_folder.Path, name);
        BenchJson.Write(file, results);
        return file;
    }

    private static (int ExitCode, string Output) Run(params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "SurvivalSim.Bench.dll"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Survivalsim run = Survivalsim.Finish(process);
        return (run.ExitCode, run.Out + run.Error);
    }
}
