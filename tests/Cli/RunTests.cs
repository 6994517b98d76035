using System.Text.Json;

namespace SurvivalSim.Tests.Cli;

/// <summary><c>survivalsim run</c> as a process.</summary>
public sealed class RunTests : IDisposable
{
    private static readonly string s_minimal = Repository.PathOf("scenarios", "minimal.yaml");
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_run_says_what_comes_out_and_writes_a_folder()
    {
        Survivalsim run = Survivalsim.Run(_folder.Path, "run", s_minimal, "--futures", "2k");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("Half have ended by month", run.Out, StringComparison.Ordinal);
        Assert.Contains("Results: results/minimal", run.Out, StringComparison.Ordinal);
        Assert.Equal(["drivers.csv", "exceedance.csv", "fans.csv", "figures.json", "incidence.csv", "manifest.json", "outcomes.csv", "plots", "report.html", "scenario.yaml", "summary.json", "survival.csv"],
            Directory.EnumerateFileSystemEntries(Path.Combine(_folder.Path, "results", "minimal")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(
            ["drivers-end", "drivers-loss", "fan-burn", "fan-cash", "fan-cost-per-output", "fan-coverage", "fan-users", "incidence", "outcome-loss", "outcome-months-lived", "outcome-peak-burn", "survival"],
            Directory.EnumerateFiles(Path.Combine(_folder.Path, "results", "minimal", "plots"), "*.svg").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));
        Assert.Equal(File.ReadAllText(s_minimal), File.ReadAllText(Path.Combine(_folder.Path, "results", "minimal", "scenario.yaml")));
        Assert.DoesNotContain('\u001b', run.Out);
        Assert.All(run.Out.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
    }

    [Fact]
    public void Json_is_the_summary_and_nothing_else()
    {
        Survivalsim run = Survivalsim.Run(_folder.Path, "run", s_minimal, "-n", "1k", "--json", "--out", "r");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal("survivalsim.summary/1", JsonDocument.Parse(run.Out).RootElement.GetProperty("schema").GetString());
        Assert.Equal(File.ReadAllText(Path.Combine(_folder.Path, "r", "summary.json")).Trim(), run.Out.Trim());
    }

    [Fact]
    public void Quiet_says_nothing()
    {
        Survivalsim run = Survivalsim.Run(_folder.Path, "run", s_minimal, "-n", "1k", "--quiet", "--out", "r");
        Assert.Equal(new Survivalsim(0, "", ""), run);
        Assert.Equal(["r"], _folder.Entries);
    }

    [Fact]
    public void How_it_is_computed_changes_no_number()
    {
        string[] common = ["run", s_minimal, "-n", "1k", "-q", "--seed", "3"];
        Survivalsim.Run(_folder.Path, [.. common, "--out", "a", "--threads", "1", "--lanes", "1"]);
        Survivalsim.Run(_folder.Path, [.. common, "--out", "b", "--threads", "3", "--lanes", "auto"]);
        Survivalsim.Run(_folder.Path, ["run", s_minimal, "-n", "1k", "-q", "--seed", "4", "--out", "c"]);
        foreach (string table in (string[])["survival.csv", "incidence.csv", "exceedance.csv", "fans.csv", "outcomes.csv", "drivers.csv"])
        {
            Assert.Equal(Read("a", table), Read("b", table));
            if (table != "exceedance.csv") Assert.NotEqual(Read("a", table), Read("c", table)); // negative control
        }
    }

    [Fact]
    public void A_scenario_as_it_was_run_gives_the_same_results_again()
    {
        Survivalsim.Run(_folder.Path, "run", s_minimal, "-n", "1k", "-q", "--out", "a", "--set", "products.app.store_fee=15%", "--step", "week", "--horizon", "12.5");
        Survivalsim.Run(_folder.Path, "run", Path.Combine("a", "scenario.yaml"), "-n", "1k", "-q", "--out", "b");
        Assert.Equal(Read("a", "survival.csv"), Read("b", "survival.csv"));
        Assert.Equal(Read("a", "outcomes.csv"), Read("b", "outcomes.csv"));
        Assert.Contains("12.5", Read("a", "survival.csv"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1", "0.5")]
    [InlineData("100", "1")]
    [InlineData("200", "1200")]
    public void Extremes_run(string futures, string horizon)
    {
        Survivalsim run = Survivalsim.Run(_folder.Path, "run", s_minimal, "-n", futures, "--horizon", horizon, "--out", "r");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("launches in no future", "products: {app: {launch: 2099-01, users: {all: {churn_per_month: 5%}}}}\nevents: {e: {rate_per_year: 1, ends: x}}")]
    [InlineData("100.0 % ± 0.4 of futures outlive the horizon", "products: {app: {users: {all: {churn_per_month: 5%}}}}\nevents: {e: {rate_per_year: 0, ends: x}}")]
    [InlineData("100.0 % ± 0.4 of futures outlive the horizon", "products: {app: {users: {all: {churn_per_month: 5%}}}}")]
    [InlineData("Half have ended by month 1.00", "products: {app: {users: {all: {churn_per_month: 5%}}}}\nevents: {e: {at_month: 1, ends: x}}")]
    public void Corner_cases_are_told(string words, string text)
    {
        Survivalsim run = Survivalsim.Run(_folder.Path, "run", _folder.Write("a.yaml", text), "-n", "500", "--out", "r");
        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain("error", run.Error, StringComparison.Ordinal);
        Assert.Contains(words, run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Products_whose_names_make_the_same_file_name_have_a_figure_each()
    {
        const string Text = "products: {a b: {users: {s: {churn_per_month: 5%}}}, a-b: {users: {s: {churn_per_month: 5%}}}, A-B: {users: {s: {churn_per_month: 5%}}}}\nevents: {e: {rate_per_year: 1, ends: x}}";
        Assert.Equal(0, Survivalsim.Run(_folder.Path, "run", _folder.Write("a.yaml", Text), "-n", "500", "-q", "--out", "r").ExitCode);
        Assert.Equal(3, Directory.GetFiles(Path.Combine(_folder.Path, "r", "plots"), "survival*").Select(file => file.ToUpperInvariant()).Distinct().Count());
    }

    [Fact]
    public void Numbers_that_explode_are_the_users_matter()
    {
        string text = "products: {app: {users: {all: {churn_per_month: 5%}}, opex_usd_per_day: {schedule: {2026-01: 5}, then_per_month: 50%}}}\nhorizon_months: 600\nevents: {e: {rate_per_year: 0, ends: x}}";
        Survivalsim run = Survivalsim.Run(_folder.Path, "run", _folder.Write("a.yaml", text), "-n", "500", "--out", "r");
        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains("survivalsim: error: in some future a number of this scenario grows beyond 3e38", run.Error, StringComparison.Ordinal);
        Assert.Equal(["a.yaml"], _folder.Entries);
    }

    private string Read(string run, string file) => File.ReadAllText(Path.Combine(_folder.Path, run, file));
}
