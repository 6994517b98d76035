using System.Text.Json;
using SurvivalSim.Tests.Output;

namespace SurvivalSim.Tests.Cli;

/// <summary><c>survivalsim observed</c> as a process.</summary>
public sealed class ObservedTests : IDisposable
{
    private static readonly string s_data = Repository.PathOf("tests", "Observations", "Data");
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("lung.csv", "228 lifetimes, 165 ended", "310", "284 to 361")]
    [InlineData("veteran.csv", "137 lifetimes, 128 ended", "χ²", "25.4", "< 0.0001", "--group", "celltype")]
    [InlineData("pbc.csv", "418 lifetimes, 186 ended", "death", "transplant", "--group", "sex")]
    [InlineData("heart.csv", "172 lifetimes, 75 ended", "0.175", "90.0", "--group", "transplant")]
    public void Pictures_and_tables_are_for_80_columns(string table, params string[] wordsAndArguments)
    {
        string[] arguments = [.. wordsAndArguments.SkipWhile(word => word != "--group")];
        Survivalsim observed = Survivalsim.Run(_folder.Path, ["observed", Path.Combine(s_data, table), .. arguments]);
        Assert.Equal((0, ""), (observed.ExitCode, observed.Error));
        foreach (string word in wordsAndArguments.TakeWhile(word => word != "--group")) Assert.Contains(word, observed.Out, StringComparison.Ordinal);
        Assert.All(observed.Out.Split('\n'), line => Assert.True(line.Length <= 80 && line == line.TrimEnd(), line));
        Assert.Contains("100%┤", observed.Out, StringComparison.Ordinal);
        Assert.Empty(_folder.Entries);
    }

    /// <summary>What a run writes of its futures is a table of lifetimes like any other, and gives the survival that the run says.</summary>
    [Fact]
    public void The_futures_of_a_run_can_be_read_as_if_they_had_been_observed()
    {
        Assert.Equal(0, Survivalsim.Run(_folder.Path, "run", Repository.PathOf("scenarios", "sora.yaml"), "-n", "500", "-q", "--out", "r", "--raw", "lives.csv").ExitCode);
        Survivalsim observed = Survivalsim.Run(_folder.Path, "observed", "lives.csv", "--against", "r");
        Assert.Equal((0, ""), (observed.ExitCode, observed.Error));
        Assert.Contains("500 lifetimes", observed.Out, StringComparison.Ordinal);
        Assert.Contains("reallocated", observed.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Curves_of_groups_stand_side_by_side_whatever_the_groups_are_called()
    {
        _folder.Write("t.csv", "time,event,g\n1,1,動画生成\n3,0,動画生成\n4,1,b\n9,1,b\n");
        string[] lines = Survivalsim.Run(_folder.Path, "observed", "t.csv", "--group", "g").Out.Split('\n');
        int heading = Array.FindIndex(lines, line => line.StartsWith("  alive, b", StringComparison.Ordinal));
        Assert.Equal("  alive, b".PadRight(42) + "alive, 動画生成", lines[heading]);
        Assert.Equal(42, lines[heading + 1].IndexOf("100%", 10, StringComparison.Ordinal));
    }

    [Fact]
    public void A_folder_has_the_tables_and_a_figure_for_each_group_and_can_be_replaced()
    {
        string[] command = ["observed", Path.Combine(s_data, "pbc.csv"), "--group", "sex", "--out", "r"];
        for (int time = 0; time < 2; time++) Assert.Equal(0, Survivalsim.Run(_folder.Path, command).ExitCode);
        string results = Path.Combine(_folder.Path, "r");
        Assert.Equal(["figures.json", "incidence.csv", "km.csv", "manifest.json", "observed.json", "plots/survival-f.svg", "plots/survival-m.svg", "report.html", "tests.csv"],
            Directory.EnumerateFiles(results, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(results, file).Replace('\\', '/')).Order(StringComparer.Ordinal));

        Dictionary<string, string>[] last = [.. Csv.Read(File.ReadAllText(Path.Combine(results, "km.csv"))).GroupBy(row => row["group"]).Select(group => group.Last())];
        Assert.Equal(["f", "m"], last.Select(row => row["group"]));
        List<Dictionary<string, string>> incidence = Csv.Read(File.ReadAllText(Path.Combine(results, "incidence.csv")));
        foreach (Dictionary<string, string> row in last)
            Assert.Equal(1, Csv.Number(row["survival"]) + incidence.Where(p => p["group"] == row["group"] && p["time"] == row["time"]).Sum(p => Csv.Number(p["probability"])), 12);
        Assert.Equal(["log_rank", "log_rank"], Csv.Read(File.ReadAllText(Path.Combine(results, "tests.csv"))).Select(row => row["test"]));
    }

    [Fact]
    public void Json_is_observed_json_and_nothing_else()
    {
        Survivalsim observed = Survivalsim.Run(_folder.Path, "observed", Path.Combine(s_data, "aml.csv"), "--group", "x", "--json", "--out", "r");
        Assert.Equal((0, ""), (observed.ExitCode, observed.Error));
        Assert.Equal(File.ReadAllText(Path.Combine(_folder.Path, "r", "observed.json")).Trim(), observed.Out.Trim());
        JsonElement root = JsonDocument.Parse(observed.Out).RootElement;
        Assert.Equal("survivalsim.observed/1", root.GetProperty("schema").GetString());
        JsonElement group = root.GetProperty("groups")[0];
        Assert.Equal(("Maintained", 11, 7, 31.0), (group.GetProperty("group").GetString(), group.GetProperty("n").GetInt32(), group.GetProperty("ended").GetInt32(), group.GetProperty("median").GetDouble()));
        Assert.Equal(JsonValueKind.Null, group.GetProperty("median_high").ValueKind);
        Assert.Equal(1, root.GetProperty("tests").GetProperty("log_rank").GetProperty("df").GetInt32());
        Assert.Contains("Aalen-Johansen", root.GetProperty("conventions").GetProperty("incidence").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sample_drawn_from_a_simulated_curve_is_not_told_from_it_and_another_is()
    {
        Survivalsim.Run(_folder.Path, "run", Repository.PathOf("scenarios", "two-products.yaml"), "-n", "2k", "-q", "--out", "two");
        List<Dictionary<string, string>> curve = [.. Csv.Read(File.ReadAllText(Path.Combine(_folder.Path, "two", "survival.csv"))).Where(row => row["product"] == "video")];
        // 200 lifetimes at the 1/400, 3/400, … quantiles of the curve, by month of its steps; who outlives it is censored at its end.
        IEnumerable<string> lives = from i in Enumerable.Range(0, 200)
                                    let share = 1 - (i + 0.5) / 200
                                    let month = curve.FirstOrDefault(row => Csv.Number(row["survival"]) <= share)
                                    select month is null ? $"{curve[^1]["months_since_launch"]},0" : $"{month["months_since_launch"]},1";
        _folder.Write("same.csv", $"months,event\n{string.Join('\n', lives)}\n");
        _folder.Write("other.csv", $"months,event\n{string.Join('\n', Enumerable.Repeat("0.5,1", 50))}\n");
        Assert.InRange(PValue("same.csv"), 0.3, 1);
        Assert.InRange(PValue("other.csv"), 0, 1e-6);
        Assert.Equal(["against.svg", "survival.svg"], Directory.EnumerateFiles(Path.Combine(_folder.Path, "seen", "plots")).Select(Path.GetFileName).Order(StringComparer.Ordinal));

        double PValue(string table)
        {
            Survivalsim observed = Survivalsim.Run(_folder.Path, "observed", table, "--against", "two", "--product", "video", "--json", "--out", "seen");
            Assert.Equal((0, ""), (observed.ExitCode, observed.Error));
            return JsonDocument.Parse(observed.Out).RootElement.GetProperty("tests").GetProperty("against")[0].GetProperty("p").GetDouble();
        }
    }

    [Theory]
    [InlineData("there is no file 'no.csv'", "no.csv")]
    [InlineData("Did you mean 'lung.csv'?", "DATA/lugn.csv")]
    [InlineData("'.' is a folder. Name a table in it.", ".")]
    [InlineData("lung.csv:1:1: error S502: --group names 'sx' (there is no such column). Did you mean 'sex'?", "DATA/lung.csv", "--group", "sx")]
    [InlineData("--as-of is 'today' (an existing day, written as 2026-11-01).", "DATA/lung.csv", "--as-of", "today")]
    [InlineData("--tau is 5000 (above 0 and at most 1022", "DATA/lung.csv", "--tau", "5000")]
    [InlineData("--tau is -1", "DATA/lung.csv", "--tau", "-1")]
    [InlineData("--tau is 'abc' (a number, in the times of the table)", "DATA/lung.csv", "--tau", "abc")]
    [InlineData("--against is 'nix'", "DATA/lung.csv", "--against", "nix")]
    [InlineData("--product stands without --against", "DATA/lung.csv", "--product", "sora")]
    [InlineData("all times of the table, or of a group, are 0", "zero.csv")]
    [InlineData("is a file", "DATA/lung.csv", "--out", "zero.csv")]
    public void Mistakes_end_with_2_and_leave_nothing(string words, params string[] arguments)
    {
        _folder.Write("zero.csv", "time,event\n0,1\n");
        Survivalsim observed = Survivalsim.Run(_folder.Path, ["observed", .. arguments.Select(argument => argument.Replace("DATA", s_data, StringComparison.Ordinal))]);
        Assert.Equal((2, ""), (observed.ExitCode, observed.Out));
        Assert.Contains(words, observed.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", observed.Error, StringComparison.Ordinal);
        Assert.Equal(["zero.csv"], _folder.Entries);
    }

    [Fact]
    public void A_curve_needs_a_product_where_there_are_several()
    {
        _folder.Write("survival.csv", "product,months_since_launch,survival\na,1,0.5\nb,1,0.5\nc,1,0\n");
        _folder.Write("t.csv", "months,event\n1,1\n");
        foreach ((string? product, string words) in new[] { (null, "Write --product with one of a, b, c."), ("d", "--product names 'd'"), ("c", "all of 'c' have ended by month 1") })
        {
            Survivalsim observed = Survivalsim.Run(_folder.Path, ["observed", "t.csv", "--against", ".", .. product is null ? [] : new[] { "--product", product }]);
            Assert.Equal(2, observed.ExitCode);
            Assert.Contains(words, observed.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_table_of_products_is_read_and_said_to_be_small()
    {
        Survivalsim observed = Survivalsim.Run(Repository.Root, "observed", "scenarios/data/ai-products.csv");
        Assert.Equal((0, ""), (observed.ExitCode, observed.Error));
        Assert.Contains("4 lifetimes, 1 ended; times in months", observed.Out, StringComparison.Ordinal);
        Assert.Contains("1 end is too few to conclude from", observed.Out, StringComparison.Ordinal);
    }
}
