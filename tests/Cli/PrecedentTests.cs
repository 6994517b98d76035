using System.Text.Json;
using SurvivalSim.Analyses.Precedents;
using SurvivalSim.Cli.Terminal;
using SurvivalSim.Cli.Terminal.Layout;
using SurvivalSim.Output;
using SurvivalSim.Planning;
using SurvivalSim.Scenarios;
using SurvivalSim.Scenarios.Reading;
using SurvivalSim.Simulation;
using SurvivalSim.Tests.Scenarios;

namespace SurvivalSim.Tests.Cli;

/// <summary><c>survivalsim precedent</c> as a process, and what it says of every shipped scenario.</summary>
public sealed class PrecedentTests : IDisposable
{
    private static readonly string s_sora = Repository.PathOf("scenarios", "sora.yaml"), s_two = Repository.PathOf("scenarios", "two-products.yaml");
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Shipped => [.. ShippedScenarioTests.Names];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_says_what_becomes_of_it_and_writes_a_folder()
    {
        Survivalsim run = Survivalsim.Run(_folder.Path, "precedent", s_sora, "-n", "500");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        foreach (string words in (string[])["n = 1:", "Sources conflict:", "With what happened to Sora, from month 2 on:", "without: users halve", "The verdict rests on", "Results: results/sora-precedent"])
            Assert.Contains(words, run.Out, StringComparison.Ordinal);
        string folder = Path.Combine(_folder.Path, "results", "sora-precedent");
        Assert.Equal(["distance.csv", "figures.json", "judgement.csv", "manifest.json", "plots", "precedent.json", "replay.csv", "replay.yaml", "report.html", "scenario.yaml", "verdicts.csv"], Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(["precedent-distance.svg", "precedent-survival.svg"], Directory.EnumerateFiles(Path.Combine(folder, "plots")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        string report = File.ReadAllText(Path.Combine(folder, "report.html"));
        foreach (string words in (string[])["n = 1", "15 M USD a day by Forbes", "no cash moved", "survivalsim precedent "]) Assert.Contains(words, report, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", report, StringComparison.Ordinal);
        Assert.Equal(0, Survivalsim.Run(folder, "check", "replay.yaml").ExitCode);
        Assert.Contains("beside a precedent", Survivalsim.Run(_folder.Path, "replay", folder).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_is_the_file_and_one_product_may_be_chosen()
    {
        Survivalsim run = Survivalsim.Run(_folder.Path, "precedent", s_two, "-n", "200", "--product", "video", "--month", "3", "--json", "--out", "r");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        JsonElement root = JsonDocument.Parse(run.Out).RootElement;
        Assert.Equal(("survivalsim.precedent/1", 1), (root.GetProperty("schema").GetString(), root.GetProperty("precedent").GetProperty("n").GetInt32()));
        JsonElement product = Assert.Single(root.GetProperty("products").EnumerateArray());
        Assert.Equal(("video", 3), (product.GetProperty("product").GetString(), product.GetProperty("replay").GetProperty("month").GetInt32()));
        Assert.Equal(File.ReadAllText(Path.Combine(_folder.Path, "r", "precedent.json")).Trim(), run.Out.Trim());
        Assert.Contains("\"precedent_month\": 3", File.ReadAllText(Path.Combine(_folder.Path, "r", "manifest.json")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--product is 'vidoe', and the scenario has no such product. Did you mean 'video'?", "--product", "vidoe")]
    [InlineData("--month is 36, and the scenario ends in month 36", "--month", "36")]
    [InlineData("--month is '-1' (a whole number, 0 to 1200)", "--month", "-1")]
    [InlineData("--month is 34, and 'video' is seen for", "--month", "34", "--product", "video")]
    [InlineData("video launches in no future within 36 months", "--product", "video", "--set", "products.video.launch_month=40")]
    [InlineData("--futures is 5000000 (at most 4000000 of a scenario of 2 products", "--futures", "5M")]
    public void Mistakes_are_told_and_leave_nothing(string words, params string[] options)
    {
        Survivalsim run = Survivalsim.Run(_folder.Path, ["precedent", s_two, .. options.Contains("--futures") ? [] : (string[])["-n", "100"], "--horizon", "36", .. options]);
        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
        Assert.Empty(_folder.Entries);
    }

    [Theory, MemberData(nameof(Shipped))]
    public void Every_shipped_scenario_can_be_held_beside_it(string file)
    {
        ScenarioDocument document = ScenarioDocument.Load(Repository.PathOf("scenarios", file));
        Scenario scenario = ScenarioReader.Read(document);
        Plan plan = Planner.Make(scenario);
        var options = new RunOptions { Futures = 256 };
        Precedent precedent = Precedent.Of(document, plan, [.. plan.ProductNames], Precedent.UsualMonth, options);
        Assert.Equal(plan.ProductNames.Count, precedent.Products.Count + precedent.NeverLaunched.Count);
        // No law, but what holds for all of these: what happened to Sora is good for none.
        Assert.All(precedent.Products, product => Assert.InRange(product.Replay.With.Alive.P, 0, product.Replay.Without.Alive.P));
        var written = new StringWriter();
        PrecedentSummary.Print(new Screen(written), precedent, Provenance.Of(document, scenario, plan, options, Computation.OnProcessor(TimeSpan.FromSeconds(1))), "r");
        Assert.All(written.ToString().Split(Environment.NewLine), line => Assert.InRange(line.Length, 0, Screen.Width));
        Assert.DoesNotMatch("NaN|Infinity|∞", written.ToString());
    }
}
