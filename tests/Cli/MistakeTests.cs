namespace SurvivalSim.Tests.Cli;

/// <summary>Mistakes end with exit code 2 or 3 and words on the error stream, never with a stack trace, and leave nothing behind.</summary>
public sealed class MistakeTests : IDisposable
{
    private static readonly string s_minimal = Repository.PathOf("scenarios", "minimal.yaml");
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Required command was not provided")]
    [InlineData("Did you mean 'run' instead of 'rum'?", "rum")]
    [InlineData("Required argument missing", "run")]
    [InlineData("there is no file 'no.yaml'", "run", "no.yaml")]
    [InlineData("'.' is a folder", "check", ".")]
    [InlineData("the scenario file has no name", "check", "")]
    [InlineData("Did you mean '--futures' instead of '--futurs'?", "run", "MINIMAL", "--futurs", "10")]
    [InlineData("--futures is '0' (a whole number, 1 to 1T", "run", "MINIMAL", "--futures", "0")]
    [InlineData("--futures is '-5'", "run", "MINIMAL", "--futures", "-5")]
    [InlineData("--futures is '1.5'", "run", "MINIMAL", "--futures", "1.5")]
    [InlineData("--futures is '1e30'", "run", "MINIMAL", "--futures", "1e30")]
    [InlineData("--seed is '-1' (a whole number from 0 to 18446744073709551615)", "run", "MINIMAL", "--seed", "-1")]
    [InlineData("--threads is '0' (a whole number, 1 to 1024)", "run", "MINIMAL", "--threads", "0")]
    [InlineData("--lanes is '4' (auto, 1, 8 or 16)", "run", "MINIMAL", "--lanes", "4")]
    [InlineData("--device is 'tpu' (auto, cpu or gpu)", "run", "MINIMAL", "--device", "tpu")]
    [InlineData("--out has no name", "run", "MINIMAL", "--out", "")]
    [InlineData("--step year:1:1: error S203", "run", "MINIMAL", "--step", "year")]
    [InlineData("--horizon 0:1:1: error S302", "run", "MINIMAL", "--horizon", "0")]
    [InlineData("--horizon -1:1:1: error S302", "run", "MINIMAL", "--horizon", "-1")]
    [InlineData("error S403: 1,000,000,000 steps", "run", "MINIMAL", "--horizon", "1e9")]
    [InlineData("--set x:1:1: error S101", "run", "MINIMAL", "--set", "x")]
    [InlineData("--set products.app.stor_fee=1%:1:1: error S201", "check", "MINIMAL", "--set", "products.app.stor_fee=1%")]
    public void Of_the_user(string words, params string[] arguments)
    {
        Survivalsim run = Survivalsim.Run(_folder.Path, [.. arguments.Select(argument => argument == "MINIMAL" ? s_minimal : argument)]);
        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.Empty(_folder.Entries);
    }

    [Fact]
    public void Of_a_scenario_all_come_at_once_as_editors_understand_them()
    {
        string file = _folder.Write("bad.yaml", "step: year\nproducts: {app: {store_fee: 15, users: {all: {churn_per_month: 5 to 2}}}}\n");
        Survivalsim check = Survivalsim.Run(_folder.Path, "check", file);
        Assert.Equal((2, ""), (check.ExitCode, check.Out));
        string[] lines = check.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(4, lines.Length);
        Assert.All(lines[..3], line => Assert.Matches(@"^bad\.yaml:[12]:\d+: error S\d{3}: .+ \(.+\)\.( .+[.?])?$", line));
        Assert.Equal("3 errors.", lines[3]);
    }

    [Fact]
    public void One_bad_scenario_does_not_hide_the_others()
    {
        Survivalsim check = Survivalsim.Run(_folder.Path, "check", "no.yaml", s_minimal);
        Assert.Equal(2, check.ExitCode);
        Assert.StartsWith($"{s_minimal}: valid. 1 product, 1 segment, 1 event", check.Out, StringComparison.Ordinal);
        Assert.Contains("there is no file 'no.yaml'", check.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "'file' is a file", "file")]
    [InlineData(2, "is not a results folder", "full")]
    [InlineData(2, "is the folder you are in", ".")]
    [InlineData(3, "results cannot be written to 'file/x'", "file/x")]
    public void Of_the_place_for_results(int exitCode, string words, string place)
    {
        _folder.Write("file", "mine");
        Directory.CreateDirectory(Path.Combine(_folder.Path, "full"));
        _folder.Write("full/notes", "mine");
        Survivalsim run = Survivalsim.Run(_folder.Path, "run", s_minimal, "-n", "1T", "--out", place); // refused before the work begins
        Assert.Equal((exitCode, ""), (run.ExitCode, run.Out));
        Assert.StartsWith("survivalsim: error: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
        Assert.Contains("with --out.", run.Error, StringComparison.Ordinal);
        Assert.Equal(["file", "full"], _folder.Entries);
        Assert.Equal("mine", File.ReadAllText(Path.Combine(_folder.Path, "full", "notes")));
    }
}
