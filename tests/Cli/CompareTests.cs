using System.Text.Json;

namespace SurvivalSim.Tests.Cli;

/// <summary>Scenarios side by side, and under stress, as their users ask for it.</summary>
public sealed class CompareTests : IDisposable
{
    private static readonly string s_sora = Repository.PathOf("scenarios", "sora.yaml");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_scenario_and_an_overlay_of_it()
    {
        Survivalsim run = Compare(s_sora, "gpu-price-spike", "--out", "r");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("With GPU price spike, the mean life of sora within 36 months changes by ", run.Out.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains("events.gpu price spike.", run.Out, StringComparison.Ordinal);
        Assert.All(run.Out.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
        foreach (string file in (string[])["comparison.json", "differences.csv", "survival.csv", "scenarios.csv", "report.html", "figures.json", "plots/survival.svg", "scenarios/01/scenario.yaml", "scenarios/02/scenario.yaml"])
            Assert.True(File.Exists(In($"r/{file}")), file);
        Assert.Contains("#   --with gpu-price-spike", File.ReadAllText(In("r/scenarios/02/scenario.yaml")), StringComparison.Ordinal);
    }

    /// <summary>What the folder kept of a variant, run by itself, comes to the numbers that the comparison says.</summary>
    [Fact]
    public void A_variant_that_was_kept_gives_the_same_survival()
    {
        Assert.Equal(0, Compare(s_sora, "gpu-price-spike", "--out", "r", "--quiet").ExitCode);
        Assert.Equal(0, Survivalsim.Run(_folder.Path, "run", "r/scenarios/02/scenario.yaml", "--futures", "500", "--out", "alone", "--quiet").ExitCode);
        string[] alone = [.. File.ReadLines(In("alone/survival.csv")).Skip(1).Select(row => row.Split(',')).Select(cells => $"{cells[1]},{cells[3]}")];
        string[] compared = [.. File.ReadLines(In("r/survival.csv")).Where(row => row.StartsWith("GPU price spike,", StringComparison.Ordinal)).Select(row => row.Split(',')).Select(cells => $"{cells[2]},{cells[3]}")];
        Assert.NotEmpty(compared);
        Assert.Empty(compared.Except(alone));
    }

    [Fact]
    public void Scenarios_and_overlay_files_stand_side_by_side_under_what_is_set_for_all()
    {
        _folder.Write("dearer.yaml", "overlay: Dearer\nmultiply: {company.gpu_usd_per_hour: 2}\n");
        Survivalsim run = Compare(s_sora, Repository.PathOf("scenarios", "image-model.yaml"), "dearer.yaml", "--horizon", "12", "--json", "--out", "r");
        Assert.Equal(0, run.ExitCode);
        using JsonDocument json = JsonDocument.Parse(run.Out);
        Assert.Equal(["Sora precedent", "image model", "Dearer"], json.RootElement.GetProperty("variants").EnumerateArray().Select(variant => variant.GetProperty("name").GetString()!));
        Assert.All(json.RootElement.GetProperty("changes").EnumerateArray().SelectMany(change => change.GetProperty("differences").EnumerateArray()).Where(row => row.GetProperty("statistic").GetString() == "restricted_mean"), row => Assert.Equal(12, row.GetProperty("month").GetDouble()));
    }

    [Fact]
    public void Threads_and_lanes_change_nothing()
    {
        Assert.Equal(0, Compare(s_sora, "gpu-price-spike", "--out", "one", "--quiet", "--threads", "1", "--lanes", "1").ExitCode);
        Assert.Equal(0, Compare(s_sora, "gpu-price-spike", "--out", "two", "--quiet", "--threads", "3").ExitCode);
        foreach (string file in (string[])["comparison.json", "differences.csv", "survival.csv"]) Assert.Equal(File.ReadAllText(In($"one/{file}")), File.ReadAllText(In($"two/{file}")));
    }

    [Fact]
    public void Stresses_are_ranked_and_those_that_do_not_apply_are_named()
    {
        _folder.Write("dearer.yaml", "overlay: Dearer\nhow_likely: now and then\nmultiply: {company.gpu_usd_per_hour: 2}\n");
        _folder.Write("little.yaml", "overlay: Little\nmultiply: {company.gpu_usd_per_hour: 1.01}\n");
        _folder.Write("voices.yaml", "overlay: Voices\napplies_to: [voice]\nset: {products.*.store_fee: 1%}\n");
        Survivalsim run = Survivalsim.Run(_folder.Path, "stress", s_sora, "--overlays", "little.yaml", "voices.yaml,dearer.yaml", "--futures", "500", "--out", "r");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("Voices (it is for products tagged voice)", run.Out.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.True(run.Out.IndexOf("Dearer", StringComparison.Ordinal) < run.Out.IndexOf("Little", StringComparison.Ordinal));
        string[][] rows = [.. File.ReadLines(In("r/stress.csv")).Skip(1).Select(row => row.Split(','))];
        Assert.Equal([("1", "dearer.yaml", "now and then"), ("2", "little.yaml", ""), ("", "voices.yaml", "")], rows.Select(cells => (cells[1], cells[2], cells[4])));
        Assert.Equal("it is for products tagged voice", rows[2][^1]);
    }

    [Fact]
    public void Stresses_and_the_precedent_share_a_page()
    {
        Survivalsim run = Survivalsim.Run(_folder.Path, "stress", s_sora, "--overlays", "gpu-price-spike", "--futures", "300", "--out", "r"), without = Survivalsim.Run(_folder.Path, "stress", s_sora, "--overlays", "gpu-price-spike", "--futures", "300", "--no-precedent", "--out", "n");
        Assert.Equal((0, 0), (run.ExitCode, without.ExitCode));
        string page = File.ReadAllText(In("r/report.html"));
        Assert.Contains("What Sora can tell", page, StringComparison.Ordinal);
        Assert.Contains("under each stress", page, StringComparison.Ordinal);
        Assert.Contains("if what happened to Sora happens to it from month 2 on", run.Out.ReplaceLineEndings(" "), StringComparison.Ordinal);
        foreach (string file in (string[])["distance.csv", "replay.csv", "verdicts.csv", "judgement.csv", "precedent.json", "replay.yaml"])
        {
            Assert.True(File.Exists(In($"r/{file}")), file);
            Assert.False(File.Exists(In($"n/{file}")), file);
        }
        Assert.Contains("--no-precedent", File.ReadAllText(In("n/report.html")), StringComparison.Ordinal);
        Assert.Equal(File.ReadAllText(In("n/stress.csv")), File.ReadAllText(In("r/stress.csv")));
        // A second time the folder is replaced: it holds nothing that its manifest does not name.
        Assert.Equal(0, Survivalsim.Run(_folder.Path, "stress", s_sora, "--overlays", "gpu-price-spike", "--futures", "200", "--no-precedent", "--out", "r", "--quiet").ExitCode);
        Assert.False(File.Exists(In("r/replay.csv")));
    }

    [Theory]
    [InlineData("compare|SORA|gpu-price-spik", "Did you mean 'gpu-price-spike'?")]
    [InlineData("compare|SORA|missing.yaml", "there is no file 'missing.yaml'")]
    [InlineData("compare|gpu-price-spike|SORA", "Name the scenario first.")]
    [InlineData("compare|SORA|SORA", "is named twice")]
    [InlineData("compare|SORA|TWO", "S604")]
    [InlineData("compare|SORA|gpu-price-spike|--futures|1", "Run more.")]
    [InlineData("compare|SORA|gpu-price-spike|--futures|9M", "at most 8,000,000 futures")]
    [InlineData("stress|SORA|--by|size", "--by is 'size' (life, end, sustained_breach, tail_loss).")]
    [InlineData("stress|SORA|--overlays|voices.yaml", "none of the overlays applies")]
    [InlineData("run|SORA|--with|SORA", "This is a scenario.")]
    [InlineData("run|SORA|--with|voices.yaml", "S601")]
    [InlineData("run|voices.yaml", "unknown key 'overlay'")]
    public void Slips_are_told(string line, string told)
    {
        _folder.Write("voices.yaml", "overlay: Voices\napplies_to: [voice]\nset: {products.*.store_fee: 1%}\n");
        string[] words = [.. line.Split('|').Select(word => word switch { "SORA" => s_sora, "TWO" => Repository.PathOf("scenarios", "two-products.yaml"), _ => word })];
        Survivalsim run = Survivalsim.Run(_folder.Path, words);
        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
        Assert.Equal(["voices.yaml"], _folder.Entries);
    }

    [Fact]
    public void A_comparison_is_no_run_to_be_replayed()
    {
        Assert.Equal(0, Compare(s_sora, "gpu-price-spike", "--out", "r", "--quiet").ExitCode);
        Assert.Contains("holds a comparison of scenarios", Survivalsim.Run(_folder.Path, "replay", "r").Error, StringComparison.Ordinal);
        Assert.Equal(0, Survivalsim.Run(_folder.Path, "plot", "r", "--theme", "dark").ExitCode);
        Assert.Equal(0, Compare(s_sora, "gpu-price-spike", "--out", "r", "--quiet").ExitCode);
    }

    [Fact]
    public void A_run_with_an_overlay_is_made_again_from_its_folder()
    {
        Assert.Equal(0, Survivalsim.Run(_folder.Path, "run", s_sora, "--with", "gpu-price-spike", "--set", "horizon_months=12", "--futures", "300", "--out", "r", "--quiet").ExitCode);
        Assert.Contains("--with gpu-price-spike --horizon 12", File.ReadAllText(In("r/report.html")), StringComparison.Ordinal);
        Assert.Contains("identical", Survivalsim.Run(_folder.Path, "replay", "r").Out, StringComparison.Ordinal);
    }

    private Survivalsim Compare(params string[] arguments) => Survivalsim.Run(_folder.Path, ["compare", "--futures", "500", .. arguments]);

    private string In(string path) => Path.Combine(_folder.Path, path);
}
