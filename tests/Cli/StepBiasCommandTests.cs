using System.Globalization;
using System.Text.Json;
using SurvivalSim.Tests.Output;

namespace SurvivalSim.Tests.Cli;

/// <summary><c>survivalsim run --step-bias</c>.</summary>
public sealed class StepBiasCommandTests : IDisposable
{
    private static readonly string s_minimal = Repository.PathOf("scenarios", "minimal.yaml");
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_step_stands_below_the_figures_in_a_table_and_in_the_summary()
    {
        Survivalsim run = Survivalsim.Run(_folder.Path, "run", s_minimal, "-n", "3000", "--step-bias", "--out", "r");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Matches(@"step \+0\.\d\d ± 0\.\d\d in the mean: weekly steps give \d+\.\d\d", run.Out);
        Assert.Matches(@"step [+−]\d\.\d ± \d\.\d points: weekly steps give \d+\.\d %", run.Out);
        Assert.Contains("monthly minus weekly, over 3,000 futures simulated at both", run.Out, StringComparison.Ordinal);
        Assert.All(run.Out.Split('\n'), line => Assert.InRange(line.Length, 0, 80));

        List<Dictionary<string, string>> rows = Csv.Read(File.ReadAllText(Path.Combine(_folder.Path, "r", "step-bias.csv")));
        JsonElement bias = JsonDocument.Parse(File.ReadAllText(Path.Combine(_folder.Path, "r", "summary.json"))).RootElement.GetProperty("products").GetProperty("app").GetProperty("step_bias");
        Assert.Equal(("month", "week", 3_000, 3_000), (bias.GetProperty("step").GetString(), bias.GetProperty("finer").GetString(), bias.GetProperty("futures").GetInt64(), bias.GetProperty("pairs").GetInt64()));
        JsonElement[] differences = [.. bias.GetProperty("differences").EnumerateArray()];
        Assert.Equal(rows.Count, differences.Length);
        foreach ((Dictionary<string, string> row, JsonElement difference) in rows.Zip(differences))
        {
            Assert.Equal(row["statistic"], difference.GetProperty("statistic").GetString());
            foreach (string number in (string[])["value", "finer", "difference", "se"]) Assert.Equal(double.Parse(row[number], CultureInfo.InvariantCulture), difference.GetProperty(number).GetDouble());
            Assert.Equal(double.Parse(row["value"], CultureInfo.InvariantCulture) - double.Parse(row["finer"], CultureInfo.InvariantCulture), difference.GetProperty("difference").GetDouble(), 1e-6 * Math.Max(1, Math.Abs(difference.GetProperty("value").GetDouble())));
        }
        foreach (string statistic in (string[])["survival", "survival_at_median", "restricted_mean", "ending", "sustained_breach", "breach", "break_even", "months_lived", "cumulative_loss_usd", "stranded_usd"])
            Assert.Contains(rows, row => row["statistic"] == statistic);
        Assert.StartsWith("identical: ", Survivalsim.Run(_folder.Path, "replay", "r").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Fewer_pairs_can_be_asked_for()
    {
        Survivalsim run = Survivalsim.Run(_folder.Path, "run", s_minimal, "-n", "3000", "--step", "week", "--step-bias", "1k", "--out", "r");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("weekly minus daily, over 1,000 futures simulated at both", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_it_there_is_none()
    {
        Survivalsim run = Survivalsim.Run(_folder.Path, "run", s_minimal, "-n", "500", "--json", "--out", "r");
        Assert.DoesNotContain("step_bias", run.Out, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_folder.Path, "r", "step-bias.csv")));
    }

    [Theory]
    [InlineData("--step-bias needs a finer step to compare with, and there is none below a day.", "--step", "day", "--step-bias")]
    [InlineData("--step-bias needs the next finer step, at which this scenario has 21,742 steps (at most 20,000).", "--horizon", "5000", "--step-bias")]
    [InlineData("--step-bias is '1' (a whole number, 2 to 1T", "--step-bias", "1")]
    [InlineData("--step-bias is 'all' (a whole number, 2 to 1T", "--step-bias", "all")]
    public void What_cannot_be_paired_is_told(string words, params string[] options)
    {
        Survivalsim run = Survivalsim.Run(_folder.Path, ["run", s_minimal, .. options]);
        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
        Assert.Empty(_folder.Entries);
    }
}
