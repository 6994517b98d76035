using System.Text;
using SurvivalSim.Foundation;
using SurvivalSim.Planning;
using SurvivalSim.Scenarios;
using SurvivalSim.Scenarios.Reading;
using SurvivalSim.Tests.Cli;
using SurvivalSim.Tests.Validation;

namespace SurvivalSim.Tests.Scenarios;

/// <summary>Numbers from a column of a file beside the scenario.</summary>
public sealed class DataTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>The inverse of the step distribution function: each cell as often as it stands there, blanks not at all.</summary>
    [Fact]
    public void Every_number_of_the_column_is_as_likely_as_any_other()
    {
        const int Futures = 50_000;
        _folder.Write("a.csv", "day,usd, note\r\n1,2k,\"a, \"\"b\"\"\"\r\n2, 30% ,\n3,,x\n4,2k,\n5, 7 ,\n\n6,,\n");
        Plan plan = PlanOf("data(a.csv, usd)");
        float[] values = Simulate.AtEnd(plan, Futures, plan.Parameters.Single().Slot);
        Assert.Equal([0.3f, 7f, 2000f], values.Distinct().Order());
        foreach ((float value, double share) in new[] { (0.3f, 0.25), (7f, 0.25), (2000f, 0.5) })
            MonteCarloAssert.Proportion(values.LongCount(drawn => drawn == value), Futures, share, mustDetect: 0.018);
    }

    [Fact]
    public void It_is_the_discrete_distribution_of_its_numbers()
    {
        _folder.Write("sub/a.csv", "x\n1\n5\n5\n2\n");
        Assert.Equal(PlanOf("discrete(1: 25%, 2: 25%, 5: 50%)").Hash, PlanOf("data(sub/a.csv, x)").Hash);
        Assert.Equal(PlanOf("truncated(discrete(1: 25%, 2: 25%, 5: 50%), 2, 9)").Hash, PlanOf("truncated(data(./sub/../sub/a.csv,x), 2, 9)").Hash);
        Assert.NotEqual(PlanOf("discrete(1: 25%, 2: 25%, 5: 50%)").Hash, PlanOf("discrete(1: 25%, 2: 26%, 5: 49%)").Hash); // negative control
    }

    [Fact]
    public void Other_contents_are_another_plan()
    {
        _folder.Write("a.csv", "x\n1\n5\n");
        string before = PlanOf("data(a.csv, x)").Hash;
        _folder.Write("a.csv", "x\n1\n6\n");
        Assert.NotEqual(before, PlanOf("data(a.csv, x)").Hash);
    }

    [Fact]
    public void Columns_may_have_any_name()
    {
        _folder.Write("a b.csv", "\"users, active (k)\",y\n3,4\n");
        Assert.Equal(PlanOf("discrete(3: 100%)").Hash, PlanOf("data(a b.csv, users, active (k))").Hash);
    }

    [Theory]
    [InlineData("S307", 35, "there is no file 'b.csv' (a data file lies in the scenario's folder or below it, and is named from there). Did you mean 'a.csv'?", "data(b.csv, x)")]
    [InlineData("S307", 42, "'a.csv' has no column 'usr' (a data file is text in UTF-8 whose first line names its columns, separated by commas). Did you mean 'usd'?", "data(a.csv, usr)")]
    [InlineData("S307", 46, "line 1 of 'twice.csv' cannot be read: two columns are named 'x'", "data(twice.csv, x)")]
    [InlineData("S307", 42, "line 3 of 'a.csv' holds 'n/a' in column 'text' (the cells of a column of data are numbers, or blank)", "data(a.csv, text)")]
    [InlineData("S307", 42, "column 'empty' of 'a.csv' has no numbers", "data(a.csv, empty)")]
    [InlineData("S302", 42, "line 2 of 'a.csv' holds '-1' in column 'usd' (must lie between 0 and 1e15)", "data(a.csv, usd)")]
    [InlineData("S307", 35, "'/etc/hostname' is outside the scenario's folder", "data(/etc/hostname, x)")]
    [InlineData("S307", 35, "'../a.csv' is outside the scenario's folder", "data(../a.csv, x)")]
    [InlineData("S307", 35, "'sub/../../a.csv' is outside the scenario's folder", "data(sub/../../a.csv, x)")]
    [InlineData("S307", 35, "'' is outside the scenario's folder", "data(, x)")]
    [InlineData("S307", 35, "'folder' is a folder", "data(folder, x)")]
    [InlineData("S307", 44, "line 2 of 'bad.csv' cannot be read: this line is not text in UTF-8", "data(bad.csv, x)")]
    [InlineData("S307", 46, "line 2 of 'quote.csv' cannot be read: a quote opens here and is not closed", "data(quote.csv, x)")]
    [InlineData("S103", 45, "column 'x' of 'long.csv' has more than 100,000 numbers", "data(long.csv, x)")]
    [InlineData("S103", 35, "'huge.csv' is too large (a data file has at most 16,000,000 bytes)", "data(huge.csv, x)")]
    public void A_mistake_is_reported_where_it_is(string code, int column, string words, string number)
    {
        _folder.Write("a.csv", "usd,text,empty\n-1,5,\n2,n/a,\n");
        _folder.Write("folder/x", "");
        File.WriteAllBytes(Path.Combine(_folder.Path, "bad.csv"), [(byte)'x', (byte)'\n', 0xFF]);
        _folder.Write("quote.csv", "x\n\"1\n");
        _folder.Write("twice.csv", "x,x\n1,1\n");
        if (number.Contains("long", StringComparison.Ordinal)) _folder.Write("long.csv", "x\n" + string.Concat(Enumerable.Repeat("1\n", 100_001)));
        if (number.Contains("huge", StringComparison.Ordinal)) _folder.Write("huge.csv", "x\n" + new string('1', 16_000_000));
        Diagnostic finding = Assert.Single(Assert.Throws<InvalidScenarioException>(() => PlanOf(number)).Findings);
        Assert.Equal((code, 1, column), (finding.Code, finding.Where.Line, finding.Where.Column));
        Assert.Contains($": {words}", finding.ToString(), StringComparison.Ordinal);
    }

    /// <summary>A link is followed where it leads to a file within, and not beyond.</summary>
    [Fact]
    public void Links_do_not_lead_outside()
    {
        if (OperatingSystem.IsWindows()) return;
        _folder.Write("s/in/a.csv", "x\n1\n");
        _folder.Write("secret/a.csv", "x\n1\n");
        string scenario = Path.Combine(_folder.Path, "s");
        File.CreateSymbolicLink(Path.Combine(scenario, "inside.csv"), "in/a.csv");
        File.CreateSymbolicLink(Path.Combine(scenario, "outside.csv"), "../secret/a.csv");
        Directory.CreateSymbolicLink(Path.Combine(scenario, "folder"), Path.Combine(_folder.Path, "secret"));
        File.CreateSymbolicLink(Path.Combine(scenario, "loop.csv"), "loop.csv");
        Assert.NotEmpty(PlanOf("data(inside.csv, x)", "s").Parameters);
        foreach (string name in new[] { "outside.csv", "folder/a.csv", "loop.csv" })
            Assert.Equal(DiagnosticCodes.BadData, Assert.Single(Assert.Throws<InvalidScenarioException>(() => PlanOf($"data({name}, x)", "s")).Findings).Code);
    }

    /// <summary>A results folder holds the data, under the name the scenario knows it by, with its fingerprint: the scenario in it can be run again.</summary>
    [Fact]
    public void A_results_folder_can_be_run_again()
    {
        _folder.Write("a/history/fees.csv", "usd\n1000\n4000\n2000\n");
        _folder.Write("a/s.yaml", Text("data(history/fees.csv, usd)"));
        Assert.Equal(new Survivalsim(0, "", ""), Survivalsim.Run(_folder.Path, "run", "a/s.yaml", "-n", "500", "-q", "--out", "r"));
        Directory.Delete(Path.Combine(_folder.Path, "a"), recursive: true);
        Assert.Equal(new Survivalsim(0, "", ""), Survivalsim.Run(_folder.Path, "run", "r/scenario.yaml", "-n", "500", "-q", "--out", "again"));
        Assert.Equal(new Survivalsim(0, "", ""), Survivalsim.Run(_folder.Path, "run", "r/scenario.yaml", "-n", "500", "-q", "--out", "again"));
        foreach (string file in new[] { "outcomes.csv", "history/fees.csv" })
            Assert.Equal(File.ReadAllText(Path.Combine(_folder.Path, "r", file)), File.ReadAllText(Path.Combine(_folder.Path, "again", file)));
        string manifest = File.ReadAllText(Path.Combine(_folder.Path, "again", "manifest.json"));
        Assert.Contains("\"file\": \"history/fees.csv\"", manifest, StringComparison.Ordinal);
        Assert.Contains(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes("usd\n1000\n4000\n2000\n"))), manifest, StringComparison.Ordinal);
    }

    [Theory, InlineData("survival.csv"), InlineData("Plots/x.csv")]
    public void Data_does_not_take_the_place_of_a_result(string name)
    {
        _folder.Write(name, "usd\n1\n2\n");
        _folder.Write("s.yaml", Text($"data({name}, usd)"));
        Survivalsim run = Survivalsim.Run(_folder.Path, "run", "s.yaml", "-n", "1T", "--out", "r");
        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains("Rename it.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wide_range_is_a_warning_on_the_error_stream()
    {
        _folder.Write("s.yaml", Text("1 to 10k"));
        Survivalsim check = Survivalsim.Run(_folder.Path, "check", "s.yaml"), quiet = Survivalsim.Run(_folder.Path, "check", "-q", "s.yaml");
        Assert.Equal(0, check.ExitCode);
        Assert.StartsWith("s.yaml: valid, with 1 warning. 1 product", check.Out, StringComparison.Ordinal);
        Assert.StartsWith("s.yaml:1:29: warning S308: ", check.Error, StringComparison.Ordinal);
        Assert.Equal(new Survivalsim(0, "", ""), quiet);
        Survivalsim run = Survivalsim.Run(_folder.Path, "run", "s.yaml", "-n", "500", "--out", "r");
        Assert.Equal((0, check.Error), (run.ExitCode, run.Error));
    }

    private static string Text(string number) => $"products: {{p: {{notice_days: '{number}', users: {{s: {{churn_per_month: 5%}}}}}}}}\n";

    private Plan PlanOf(string number, string folder = "") =>
        Planner.Make(ScenarioReader.Read(ScenarioDocument.Parse(Text(number), Path.Combine(_folder.Path, folder, "s.yaml"))));
}
