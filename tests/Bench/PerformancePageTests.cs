using System.Text.RegularExpressions;
using SurvivalSim.Bench.Measurements;
using SurvivalSim.Bench.Reports;

namespace SurvivalSim.Tests.Bench;

/// <summary>docs/performance.md is what <c>report</c> makes of the file of results that it names.</summary>
public partial class PerformancePageTests
{
    [Fact]
    public void The_page_is_made_from_the_file_it_names()
    {
        string page = File.ReadAllText(PerformancePage.Page);
        string file = Source().Match(page).Groups["file"].Value;
        Assert.Equal(PerformancePage.Of(File.ReadAllText(PerformancePage.Template), BenchJson.Read(Repository.PathOf(file)), file), page);
    }

    [Fact] // negative control
    public void Another_number_makes_another_page()
    {
        string file = Source().Match(File.ReadAllText(PerformancePage.Page)).Groups["file"].Value, template = File.ReadAllText(PerformancePage.Template);
        BenchResults results = BenchJson.Read(Repository.PathOf(file));
        string page = PerformancePage.Of(template, results, file);
        string[] told = [.. results.Measurements.Where(one => PerformancePage.Of(template, results with { Measurements = [.. results.Measurements.Select(other => other == one ? one with { Value = 12345 } : other)] }, file) != page).Select(one => one.Name)];
        Assert.Equal([.. results.Measurements.Select(one => one.Name).Where(name => !name.EndsWith("/at most", StringComparison.Ordinal))], told);
    }

    [Fact]
    public void Claims_are_judged_from_what_was_measured()
    {
        BenchResults results = SampleResults.Of(SampleResults.Time with { Value = 204 }, Measurement.Counted("ratio/two threads", Measurement.TimesAsFast, 1.9));
        string page = PerformancePage.Of("{{claims}}", results, "f.json");
        Assert.Contains("| check | at most 200 ms | 204 ms | **no** |", page, StringComparison.Ordinal);
        Assert.Contains("| two threads against one | at least 1.85 × | 1.90 × | yes |", page, StringComparison.Ordinal);
        Assert.Contains("| --help | at most 150 ms | not measured in this run | – |", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_of_names_become_rows_and_columns()
    {
        BenchResults results = SampleResults.Of(SampleResults.Speed, SampleResults.Speed with { Name = "speed/a/2 threads", Value = 12_340 }, SampleResults.Speed with { Name = "speed/b/2 threads", Rounds = 1 });
        Assert.Equal("| future-steps/s | 1 thread, 1 lane | 2 threads |\n|---|---|---|\n| a | 100 ± 2.00 | 12.3k ± 2.00 |\n| b | – | 100 |", PerformancePage.Of("{{grid speed}}", results, "f.json"));
        Assert.Equal("100 future-steps/s", PerformancePage.Of("{{value speed/a/1 thread, 1 lane}}", results, "f.json"));
        Assert.Equal("[f.json](../f.json)", PerformancePage.Of("{{file}}", results, "f.json"));
        Assert.Throws<InvalidDataException>(() => PerformancePage.Of("{{grdi speed}}", results, "f.json"));
    }

    [Fact]
    public void Stages_of_lives_alone_are_added_up_as_a_share_of_all()
    {
        Measurement Stage(string name, double nanoseconds) => new($"stage/{name}", "ns/future-step", nanoseconds, 0, 1);
        BenchResults results = SampleResults.Of(Stage("lives alone/A", 1), Stage("lives alone/B", 2), Stage("lives alone/C", 5), Stage("with fans/A", 3), Stage("with fans/D", 1));
        Assert.Equal("37.5 %", PerformancePage.Of("{{parts A, B}}", results, "f.json"));
        Assert.Throws<InvalidDataException>(() => PerformancePage.Of("{{parts A, D}}", results, "f.json"));
        string table = PerformancePage.Of("{{stages}}", results, "f.json");
        Assert.Contains("| A | 1.00 | 12.5 % | 3.00 | 75.0 % |", table, StringComparison.Ordinal);
        Assert.Contains("| D | – | – | 1.00 | 25.0 % |", table, StringComparison.Ordinal);
        Assert.Contains("| all | 8.00 | 100.0 % | 4.00 | 100.0 % |", table, StringComparison.Ordinal);
    }

    [Fact]
    public void Contestants_are_compared_on_as_many_threads_where_both_count()
    {
        Contestant engine = new(Contestant.Engine, "1.0", "float32", 1, 90, [1], true, ""), peer = new("other, odd", "g++", "float32", 1, 120, [1], true, "");
        BenchResults results = SampleResults.Of() with { Contestants = [engine, engine with { Threads = 2, StepsPerSecond = 180 }, peer, peer with { Threads = 2, StepsPerSecond = 90 }, peer with { Name = "wrong", Agrees = false }] };
        Assert.Equal("0.750 ×", PerformancePage.Of("{{ratio SurvivalSim / other, odd}}", results, "f.json"));
        Assert.Equal("–", PerformancePage.Of("{{ratio SurvivalSim / wrong}}", results, "f.json"));
        Assert.Contains("| other, odd | 2 | 90.0 | 2.00 × | yes |", PerformancePage.Of("{{contestants}}", results, "f.json"), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\[(?<file>bench/measured/[^\]]+\.json)\]\(\.\./bench/measured/[^)]+\)")]
    private static partial Regex Source();
}
