using SurvivalSim.Output;

namespace SurvivalSim.Tests.Cli;

/// <summary>What a reviewer does: look into one future, make results again, read every future.</summary>
public sealed class AuditTests : IDisposable
{
    private static readonly string s_sora = Repository.PathOf("scenarios", "sora.yaml");
    private static readonly string s_minimal = Repository.PathOf("scenarios", "minimal.yaml");
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Trace_tells_a_future_step_by_step_and_why_it_ended()
    {
        Survivalsim trace = Survivalsim.Run(_folder.Path, "trace", s_sora, "--future", "4711", "--out", "t");
        Assert.Equal((0, ""), (trace.ExitCode, trace.Error));
        Assert.StartsWith("Sora precedent: future 4711 of seed 1", trace.Out, StringComparison.Ordinal);
        Assert.Matches(@"focus before the IPO: multiplies threshold \(its date\)", trace.Out);
        Assert.Matches(@"strategic review: ends sora: burn \(coverage 0\.\d+ below 0\.250, burn_vs_threshold_avg3m above 1\.00, at a review\)", string.Join(' ', trace.Out.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)));
        Assert.Matches(@"ended in month \d+\.\d\d, \d+\.\d\d months after its launch: burn", trace.Out);
        Assert.All(trace.Out.Split('\n'), line => Assert.True(line.Length <= 80 && line == line.TrimEnd(), line));
        foreach (string file in new[] { "trace.csv", "events.csv", "parameters.csv", "plots/burn-sora.svg", "manifest.json" }) Assert.True(File.Exists(Path.Combine(_folder.Path, "t", file)), file);
    }

    [Theory]
    [InlineData("worst")]
    [InlineData("median")]
    [InlineData("first:reallocated")]
    public void Trace_finds_a_future_worth_a_look(string future)
    {
        Survivalsim trace = Survivalsim.Run(_folder.Path, "trace", s_sora, "--future", future, "-n", "3000");
        Assert.Equal((0, ""), (trace.ExitCode, trace.Error));
        Assert.Matches(@"^Sora precedent: future \d+ of seed 1", trace.Out);
    }

    [Theory]
    [InlineData("--future is 'best' (a number from 0, worst, median or first:CAUSE)", "best")]
    [InlineData("--future is '-1'", "-1")]
    [InlineData("nothing ends of 'burns' here (causes: burn, reallocated). Did you mean 'burn'?", "first:burns")]
    public void Trace_says_what_it_does_not_find(string words, string future)
    {
        Survivalsim trace = Survivalsim.Run(_folder.Path, "trace", s_sora, "--future", future);
        Assert.Equal((2, ""), (trace.ExitCode, trace.Out));
        Assert.Contains(words, trace.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Replay_says_identical_or_what_differs()
    {
        Assert.Equal(0, Survivalsim.Run(_folder.Path, "run", s_minimal, "-n", "3000", "--seed", "7", "--step", "week", "--set", "products.app.store_fee=15%", "-q", "--out", "r").ExitCode);
        Survivalsim same = Survivalsim.Run(_folder.Path, "replay", "r");
        Assert.Equal((0, ""), (same.ExitCode, same.Error));
        Assert.StartsWith("identical: ", same.Out, StringComparison.Ordinal);

        string survival = Path.Combine(_folder.Path, "r", "survival.csv"), exceedance = Path.Combine(_folder.Path, "r", "exceedance.csv");
        string[] lines = File.ReadAllLines(survival);
        lines[2] = lines[2].Replace(",2,", ",2.5,", StringComparison.Ordinal);
        File.WriteAllText(survival, string.Join('\n', lines) + "\n");
        File.Delete(exceedance);
        Survivalsim other = Survivalsim.Run(_folder.Path, "replay", "r");
        Assert.Equal((1, ""), (other.ExitCode, other.Error));
        Assert.Contains("survival.csv: line 3 was 'app,2.5,", other.Out, StringComparison.Ordinal);
        Assert.Contains("exceedance.csv: is missing", other.Out, StringComparison.Ordinal);
        Assert.Contains("2 of ", other.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Replay_passes_over_the_version_and_says_so()
    {
        Assert.Equal(0, Survivalsim.Run(_folder.Path, "run", s_minimal, "-n", "500", "-q", "--out", "r").ExitCode);
        foreach (string name in new[] { "manifest.json", "summary.json", "report.html" })
        {
            string file = Path.Combine(_folder.Path, "r", name), text = File.ReadAllText(file);
            Assert.Contains(Provenance.Version, text, StringComparison.Ordinal);
            File.WriteAllText(file, text.Replace(Provenance.Version, "9.9.9+other", StringComparison.Ordinal));
        }
        Survivalsim replay = Survivalsim.Run(_folder.Path, "replay", "r");
        Assert.StartsWith("identical: ", replay.Out, StringComparison.Ordinal);
        Assert.Contains("Note: version 9.9.9+other made it", replay.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Replay_notices_a_scenario_that_was_edited()
    {
        string written = _folder.Write("a.yaml", "products: {app: {users: {all: {churn_per_month: 5%}}}}\n");
        Assert.Equal(0, Survivalsim.Run(_folder.Path, "run", written, "-n", "500", "-q", "--out", "r").ExitCode);
        File.AppendAllText(Path.Combine(_folder.Path, "r", "scenario.yaml"), "horizon_months: 13\n");
        Survivalsim replay = Survivalsim.Run(_folder.Path, "replay", "r");
        Assert.Equal(1, replay.ExitCode);
        Assert.Contains("Note: the scenario makes another plan now", replay.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("there is no folder 'no'", "no")]
    [InlineData("'empty' holds no manifest.json. Name the results folder of a run.", "empty")]
    public void Replay_needs_a_results_folder(string words, string folder)
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "empty"));
        Survivalsim replay = Survivalsim.Run(_folder.Path, "replay", folder);
        Assert.Equal((2, ""), (replay.ExitCode, replay.Out));
        Assert.Contains(words, replay.Error, StringComparison.Ordinal);
    }

    /// <summary>More than one block of rows; the shares that ended are those of the summary.</summary>
    [Fact]
    public void Raw_has_a_row_for_every_life()
    {
        Assert.Equal(0, Survivalsim.Run(_folder.Path, "run", s_sora, "-n", "20000", "-q", "--out", "r", "--raw", "lives.csv").ExitCode);
        string[] lines = File.ReadAllLines(Path.Combine(_folder.Path, "lives.csv"));
        Assert.StartsWith("future,product,months,event,cause,", lines[0], StringComparison.Ordinal);
        string[][] rows = [.. lines[1..].Select(line => line.Split(','))];
        Assert.Equal(Enumerable.Range(0, 20_000).Select(future => future.ToString(System.Globalization.CultureInfo.InvariantCulture)), rows.Select(row => row[0]));
        Assert.All(rows, row => Assert.Equal(row[3] == "0", row[4].Length == 0));
        string[] last = File.ReadAllLines(Path.Combine(_folder.Path, "r", "survival.csv"))[^1].Split(',');
        Assert.Equal(last[2], rows.Count(row => row[3] == "0").ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(["lives.csv", "r"], _folder.Entries);
    }

    [Fact]
    public void Raw_that_cannot_be_written_leaves_nothing_behind()
    {
        Survivalsim run = Survivalsim.Run(_folder.Path, "run", s_minimal, "-n", "500", "--out", "r", "--raw", "no/such/folder/lives.csv");
        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains("or name another file with --raw.", run.Error, StringComparison.Ordinal);
        Assert.Empty(_folder.Entries);
    }

    /// <summary>Before the work begins, and never in the place of something else.</summary>
    [Theory]
    [InlineData("--raw has no name", "")]
    [InlineData("'.' is a folder", ".")]
    [InlineData("'r/lives.csv' lies in the results folder", "r/lives.csv")]
    [InlineData("'mine.yaml' exists and holds something else than futures", "mine.yaml")]
    public void Raw_takes_the_place_of_nothing(string words, string raw)
    {
        _folder.Write("mine.yaml", "products: {app: {users: {all: {churn_per_month: 5%}}}}\n");
        Directory.CreateDirectory(Path.Combine(_folder.Path, "r"));
        Survivalsim run = Survivalsim.Run(_folder.Path, "run", "mine.yaml", "-n", "1T", "--out", "r", "--raw", raw);
        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
        Assert.Equal(["mine.yaml", "r"], _folder.Entries);
    }

    [Fact]
    public void Raw_replaces_futures_of_an_earlier_run()
    {
        foreach (string futures in new[] { "500", "700" }) Assert.Equal(0, Survivalsim.Run(_folder.Path, "run", s_minimal, "-n", futures, "-q", "--out", "r", "--raw", "lives.csv").ExitCode);
        Assert.Equal(701, File.ReadAllLines(Path.Combine(_folder.Path, "lives.csv")).Length);
    }

    [Theory, InlineData("trace", "--future", "3", "--out", "t"), InlineData("trace", "--future", "worst", "-n", "200")]
    public void Numbers_without_end_are_the_scenarios_matter(string command, params string[] options)
    {
        Survivalsim trace = Survivalsim.Run(_folder.Path, [command, _folder.Write("a.yaml", Reproducibility.Everything.Exploding), .. options]);
        Assert.Equal((2, ""), (trace.ExitCode, trace.Out));
        Assert.Contains("error: in some future a number of this scenario grows beyond 3e38", trace.Error, StringComparison.Ordinal);
        Assert.Equal(["a.yaml"], _folder.Entries);
    }

    /// <summary>A trace's folder holds the scenario with what was set and its data: it can be made again from there.</summary>
    [Fact]
    public void A_traces_folder_is_enough_to_make_it_again()
    {
        _folder.Write("s/fees.csv", "usd\n1000\n4000\n2000\n");
        _folder.Write("s/a.yaml", "products: {app: {opex_usd_per_day: 'data(fees.csv, usd)', other_revenue_usd_per_day: 1, users: {all: {churn_per_month: 5%}}}}\n");
        Assert.Equal(0, Survivalsim.Run(_folder.Path, "trace", "s/a.yaml", "--future", "7", "--set", "horizon_months=9", "--out", "t").ExitCode);
        Directory.Delete(Path.Combine(_folder.Path, "s"), recursive: true);
        Assert.Equal(0, Survivalsim.Run(_folder.Path, "trace", "t/scenario.yaml", "--future", "7", "--out", "again").ExitCode);
        Assert.Equal(File.ReadAllText(Path.Combine(_folder.Path, "t", "trace.csv")), File.ReadAllText(Path.Combine(_folder.Path, "again", "trace.csv")));
        Assert.Contains("holds one future that was looked into", Survivalsim.Run(_folder.Path, "replay", "t").Error, StringComparison.Ordinal);
    }
}
