using System.Text.Json;
using SurvivalSim.Output;

namespace SurvivalSim.Tests.Cli;

/// <summary><c>survivalsim run --until</c>.</summary>
public sealed class UntilTests : IDisposable
{
    private static readonly string s_sora = Repository.PathOf("scenarios", "sora.yaml");
    private static readonly string s_minimal = Repository.PathOf("scenarios", "minimal.yaml");
    private static readonly string s_two = Repository.PathOf("scenarios", "two-products.yaml");
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_run_until_precise_is_the_run_of_as_many_futures()
    {
        Survivalsim until = Survivalsim.Run(_folder.Path, "run", s_sora, "--until", "survival@6:se<0.3%", "--out", "a");
        Assert.Equal((0, ""), (until.ExitCode, until.Error));
        Assert.Contains("survival@6:se<0.3% is reached: standard error 0.00276 after 32,768 futures.", until.Out, StringComparison.Ordinal);
        Survivalsim.Run(_folder.Path, "run", s_sora, "-n", "32768", "-q", "--out", "b");
        string[] files = [.. Directory.EnumerateFiles(Path.Combine(_folder.Path, "b"), "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Path.Combine(_folder.Path, "b"), file))];
        Assert.True(files.Length >= 9);
        foreach (string file in files.Where(file => file is not "manifest.json"))
            Assert.Null(FileDifference.Of(file, Bytes("a", file), Bytes("b", file)));
        Survivalsim.Run(_folder.Path, "run", s_sora, "-n", "32769", "-q", "--out", "c"); // negative control: one future more
        Assert.NotNull(FileDifference.Of("survival.csv", Bytes("a", "survival.csv"), Bytes("c", "survival.csv")));
        JsonElement manifest = JsonDocument.Parse(Bytes("a", "manifest.json")).RootElement;
        Assert.Equal((32_768, "survival@6:se<0.3%", true), (manifest.GetProperty("futures").GetInt64(), manifest.GetProperty("until").GetString(), manifest.GetProperty("until_reached").GetBoolean()));
        Assert.StartsWith("identical: ", Survivalsim.Run(_folder.Path, "replay", "a").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_futures_allowed_are_spent_before_the_results_are_written_and_a_note_says_so()
    {
        Survivalsim run = Survivalsim.Run(_folder.Path, "run", s_minimal, "--until", "loss:se<1", "-n", "20k", "--out", "r");
        Assert.Equal(0, run.ExitCode);
        Assert.Matches("^Note: 'loss:se<1' was not reached: the standard error is .+ after 20,000 futures", run.Error);
        Assert.DoesNotContain("is reached", run.Out, StringComparison.Ordinal);
        Assert.Contains("\"until_reached\": false", File.ReadAllText(Path.Combine(_folder.Path, "r", "manifest.json")), StringComparison.Ordinal);
    }

    /// <summary>Names that look like the grammar are read as names.</summary>
    [Theory]
    [InlineData("end:sold@12: as is@3:se<10%"), InlineData("end:sold@12: as is:a:b@2:se<10%"), InlineData("end:sold@4:se<10%"), InlineData("months@3:a:b@2:se<1"), InlineData("loss:se<1k"), InlineData("break_even:se<20%")]
    public void A_target_is_understood(string target)
    {
        string file = _folder.Write("a.yaml", "horizon_months: 4\nproducts: {'a:b@2': {users: {all: {churn_per_month: 5%}}, opex_usd_per_day: 1, other_revenue_usd_per_day: 0.5}}\nevents: {e: {rate_per_year: 1, ends: 'sold@12: as is'}, f: {rate_per_year: 1, ends: sold}}");
        Survivalsim run = Survivalsim.Run(_folder.Path, "run", file, "-n", "500", "--until", target, "--out", "r");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains($"{target} is reached", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("it does not say how small the error must be (write TARGET[@MONTH][:PRODUCT]:se<ERROR", "survival@12")]
    [InlineData("'1e' is not an error (a number above 0).", "survival:se<1e")]
    [InlineData("'-1' is not an error (a number above 0).", "survival:se<-1")]
    [InlineData("'breech' is no target. Did you mean 'breach'?", "breech@12:se<1%")]
    [InlineData("'' is no target. Known here: survival, breach, sustained_breach, break_even, end, months, loss.", ":se<1%")]
    [InlineData("it does not say which end (write end:CAUSE). Known here: out of cash, closed by the board.", "end@12:se<1%")]
    [InlineData("nothing ends of 'out of case' here. Did you mean 'out of cash'?", "end:out of case@12:video:se<1%")]
    [InlineData("'images' cannot end of 'closed by the board'. Known here: out of cash.", "end:closed by the board:images:se<1%")]
    [InlineData("'images' has no burn threshold that it could breach.", "sustained_breach:images:se<1%")]
    [InlineData("month 37 lies beyond the horizon, 36 months.", "survival@37:video:se<1%")]
    [InlineData("'0' is not a month (a number above 0).", "survival@0:video:se<1%")]
    [InlineData("the loss is that of the whole life and has no month.", "loss@3:video:se<1%")]
    [InlineData("there is no product 'vidoe'. Did you mean 'video'?", "survival@6:vidoe:se<1%")]
    [InlineData("it does not say which product", "survival@6:se<1%")]
    public void What_cannot_be_meant_is_told(string words, string target)
    {
        Survivalsim run = Survivalsim.Run(_folder.Path, "run", s_two, "--until", target);
        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.StartsWith($"survivalsim: error: --until is '{target}': ", run.Error, StringComparison.Ordinal);
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
        Assert.Empty(_folder.Entries);
    }

    private byte[] Bytes(string run, string file) => File.ReadAllBytes(Path.Combine(_folder.Path, run, file));
}
