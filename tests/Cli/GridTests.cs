using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using SurvivalSim.Tests.Output;

namespace SurvivalSim.Tests.Cli;

/// <summary><c>survivalsim grid</c> and <c>batch</c> as processes.</summary>
[Collection(Alone.Name)]
public sealed class GridTests : IDisposable
{
    private static readonly string s_sora = Repository.PathOf("scenarios", "sora.yaml");
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_row_is_the_run_with_its_values_set()
    {
        Survivalsim grid = Run("grid", s_sora, "--vary", "products.sora.store_fee=0%:30%:3", "--vary", "step=month,week", "--set", "company.cash_usd=50M", "-n", "500", "--seed", "3", "--out", "g");
        Assert.Equal((0, ""), (grid.ExitCode, grid.Error));
        Assert.Equal(["g"], _folder.Entries);
        Assert.Equal(["figures.json", "grid.csv", "manifest.json", "plots", "report.html", "scenario.original.yaml", "scenario.yaml"], Directory.EnumerateFileSystemEntries(At("g")).Select(entry => Path.GetFileName(entry)).Order(StringComparer.Ordinal));
        List<Dictionary<string, string>> rows = Csv.Read(File.ReadAllText(At("g/grid.csv")));
        Assert.Equal(["0", "1", "2", "3", "4", "5"], rows.Select(row => row["cell"]));
        Assert.Equal(("15%", "week"), (rows[3]["products.sora.store_fee"], rows[3]["step"]));
        Assert.Equal(0, Run("run", s_sora, "--set", "company.cash_usd=50M", "--set", "products.sora.store_fee=15%", "--set", "step=week", "-n", "500", "--seed", "3", "-q", "--out", "r").ExitCode);
        JsonElement summary = JsonDocument.Parse(File.ReadAllText(At("r/summary.json"))).RootElement, sora = summary.GetProperty("products").GetProperty("sora");
        Assert.Equal(summary.GetProperty("provenance").GetProperty("plan_hash").GetString(), rows[3]["plan_hash"]);
        foreach (string name in (string[])["breach", "sustained_breach", "break_even"]) Same(sora.GetProperty(name), "p", rows[3], name);
        foreach (JsonProperty cause in sora.GetProperty("endings").EnumerateObject()) Same(cause.Value, "p", rows[3], $"end:{cause.Name}");
        foreach (JsonProperty outcome in sora.GetProperty("outcomes").EnumerateObject().Where(outcome => outcome.Name != "months_lived")) Same(outcome.Value, "mean", rows[3], $"{outcome.Name}_mean");
        Same(sora.GetProperty("survival").GetProperty("rmst_months"), "value", rows[3], "rmst_months");
        Assert.Equal(sora.GetProperty("survival").GetProperty("median_months").GetDouble(), Csv.Number(rows[3]["median_months"]));
        Assert.Equal(1 - sora.GetProperty("survival").GetProperty("by_month").EnumerateArray().Last().GetProperty("s").GetDouble(), Csv.Number(rows[3]["end"]));
        Assert.Contains("down: products.sora.store_fee", grid.Out, StringComparison.Ordinal);
        Assert.All(grid.Out.Split('\n'), line => Assert.True(line.Length <= 80 && line == line.TrimEnd(), line));
    }

    [Fact]
    public void Threads_and_lanes_change_no_byte()
    {
        string[] command = ["grid", s_sora, "--vary", "products.sora.store_fee=0%:30%:5", "-n", "300", "-q"];
        Assert.Equal(new Survivalsim(0, "", ""), Run([.. command, "--threads", "1", "--lanes", "1", "--out", "a"]));
        Assert.Equal(new Survivalsim(0, "", ""), Run([.. command, "--threads", "3", "--out", "b"]));
        foreach (string file in (string[])["grid.csv", "report.html", "figures.json", "plots/curve.svg"]) Assert.Equal(File.ReadAllBytes(At($"a/{file}")), File.ReadAllBytes(At($"b/{file}")));
    }

    [Fact]
    public void A_cell_that_fails_is_recorded_and_the_exit_code_tells()
    {
        Survivalsim grid = Run("grid", s_sora, "--vary", "products.sora.store_fee=0%:150%:4", "-n", "200", "--out", "g");
        Assert.Equal(1, grid.ExitCode);
        Assert.StartsWith("1 of 4 runs failed; the column error of grid.csv says why. The first (products.sora.store_fee=150%): ", grid.Error, StringComparison.Ordinal);
        List<Dictionary<string, string>> rows = Csv.Read(File.ReadAllText(At("g/grid.csv")));
        Assert.Equal(4, rows.Count);
        Assert.Contains("error S302: '150%' is out of range", rows[3]["error"], StringComparison.Ordinal);
        Assert.Equal(("", "", "", ""), (rows[3]["end"], rows[3]["plan_hash"], rows[3]["product"], rows[2]["error"]));
        Assert.Equal(1, JsonDocument.Parse(File.ReadAllText(At("g/manifest.json"))).RootElement.GetProperty("failed").GetInt32());
        Assert.Contains("Runs that failed", File.ReadAllText(At("g/report.html")), StringComparison.Ordinal);
        Survivalsim replay = Run("replay", "g");
        Assert.Equal(2, replay.ExitCode);
        Assert.Contains("'g' holds a grid or a batch", replay.Error, StringComparison.Ordinal);
    }

    [Theory, InlineData("INT"), InlineData("KILL")]
    public void An_interrupted_grid_goes_on_and_comes_to_the_same(string signal)
    {
        if (OperatingSystem.IsWindows()) return;
        const int FiveLines = 10_000;
        string[] command = ["grid", s_sora, "--vary", "products.sora.store_fee=0%:29%:30", "-n", "20k", "--threads", "2", "-q", "--out"];
        using (Process process = Survivalsim.Start(_folder.Path, [.. command, "g"]))
        {
            for (int i = 0; i < 400 && !(Journal()?.Length > FiveLines); i++) Thread.Sleep(25);
            using (var kill = Process.Start("kill", [$"-{signal}", process.Id.ToString(CultureInfo.InvariantCulture)])) kill.WaitForExit();
            Survivalsim run = Survivalsim.Finish(process);
            Assert.Equal((signal == "INT" ? 130 : 137, ""), (run.ExitCode, run.Out));
            if (signal == "INT") Assert.Matches(@"^Interrupted: \d+ of 30 runs are finished and kept\. The same command goes on from there; to begin anew, delete .+\.cells\.\n$", run.Error);
        }
        // A heading, then a line for each cell that is finished.
        Assert.InRange(File.ReadAllLines(Journal()!.FullName).Length, 4, 30);
        Assert.False(Directory.Exists(At("g")));
        Assert.Equal(new Survivalsim(0, "", ""), Run([.. command, "g"]));
        Assert.Equal(new Survivalsim(0, "", ""), Run([.. command, "whole"]));
        Assert.Equal(["g", "whole"], _folder.Entries);
        foreach (string file in (string[])["grid.csv", "report.html", "figures.json"]) Assert.Equal(File.ReadAllBytes(At($"whole/{file}")), File.ReadAllBytes(At($"g/{file}")));
    }

    [Fact]
    public void A_batch_has_a_row_for_each_product_of_each_scenario()
    {
        foreach (string name in (string[])["minimal", "two-products"]) _folder.Write($"in/{name}.yaml", File.ReadAllText(Repository.PathOf("scenarios", $"{name}.yaml")));
        _folder.Write("in/bad.yaml", "products: {}\n");
        Survivalsim batch = Run("batch", "in/*.yaml", "in/minimal.yaml", "-n", "200", "--out", "b");
        Assert.Equal(1, batch.ExitCode);
        Assert.StartsWith("1 of 4 runs failed; the column error of grid.csv says why. The first (scenario=in/bad.yaml): ", batch.Error, StringComparison.Ordinal);
        List<Dictionary<string, string>> rows = Csv.Read(File.ReadAllText(At("b/grid.csv")));
        Assert.Equal(["in/bad.yaml ", "in/minimal.yaml app", "in/two-products.yaml images", "in/two-products.yaml video", "in/minimal.yaml app"], rows.Select(row => $"{row["scenario"]} {row["product"]}"));
        Assert.Equal(rows[1].Where(cell => cell.Key != "cell"), rows[4].Where(cell => cell.Key != "cell"));
        Assert.True(File.Exists(At("b/plots/runs.svg")));
    }

    /// <summary>The commands at the top of docs/grid.md can be typed.</summary>
    [Fact]
    public void The_examples_of_the_page_work()
    {
        string[] commands = [.. File.ReadAllLines(Repository.PathOf("docs", "grid.md")).SkipWhile(line => line != "```").Skip(1).TakeWhile(line => line != "```")];
        Assert.Equal(2, commands.Length);
        foreach (string command in commands)
        {
            // As a shell would: what stands between quotes is one word.
            string[] words = [.. command.Split('\'').SelectMany((part, i) => i % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
            Survivalsim run = Survivalsim.Run(Repository.Root, [.. words[1..], "-n", "100", "--out", At(words[1])]);
            Assert.Equal((0, ""), (run.ExitCode, run.Error));
            Assert.True(File.Exists(At($"{words[1]}/grid.csv")));
        }
    }

    [Theory]
    [InlineData("a grid varies something. Write --vary PATH=FROM:TO:COUNT", "grid", "SORA")]
    [InlineData("--vary is 'x': it names no key", "grid", "SORA", "--vary", "x")]
    [InlineData("Did you mean 'store_fee'?", "grid", "SORA", "--vary", "products.sora.stor_fee=1%:5%:3")]
    [InlineData("there is no 'sorra' in 'products'", "grid", "SORA", "--vary", "products.sorra.store_fee=1%:5%:3")]
    [InlineData("none of 2 runs can be simulated. The first: --vary products.sora.store_fee=5:1:1: error S302", "grid", "SORA", "--vary", "products.sora.store_fee=5,10")]
    [InlineData("--metric is 'brech', and no product has such a number (a column of grid.csv, with :PRODUCT where only one is meant). Did you mean 'breach'?", "grid", "SORA", "--vary", "step=month,week", "--metric", "brech")]
    [InlineData("Did you mean 'breach:sora'?", "grid", "SORA", "--vary", "step=month,week", "--metric", "breach:sorra")]
    [InlineData("Known here: launched, end, end:burn, end:reallocated, breach,", "grid", "SORA", "--vary", "step=month,week", "--metric", "nonsense")]
    [InlineData("--target is 'half' (a number: 0.3, 30%, 1.2M).", "grid", "SORA", "--vary", "step=month,week", "--target", "half")]
    [InlineData("no file matches 'no*.yaml'", "batch", "no*.yaml")]
    [InlineData("there is no file 'no.yaml'", "batch", "no.yaml")]
    [InlineData("'.' is a folder", "batch", ".")]
    [InlineData("Required argument missing", "batch")]
    public void Mistakes_end_with_2_and_leave_nothing(string words, params string[] arguments)
    {
        Survivalsim run = Run([.. arguments.Select(argument => argument == "SORA" ? s_sora : argument)]);
        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.Empty(_folder.Entries);
    }

    private Survivalsim Run(params string[] arguments) => Survivalsim.Run(_folder.Path, arguments);

    private string At(string path) => Path.Combine(_folder.Path, path);

    /// <summary>The journal of the folder g; <see langword="null"/> where there is none.</summary>
    private FileInfo? Journal() => Directory.EnumerateFiles(_folder.Path, ".g.*.cells").Select(file => new FileInfo(file)).SingleOrDefault();

    private static void Same(JsonElement of, string value, Dictionary<string, string> row, string name)
    {
        Assert.Equal(of.GetProperty(value).GetDouble(), Csv.Number(row[name]));
        Assert.Equal(of.GetProperty("se").GetDouble(), Csv.Number(row[$"{name}_se"]));
    }
}
