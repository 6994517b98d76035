using System.Text.Json;

namespace SurvivalSim.Tests.Cli;

/// <summary><c>survivalsim bench</c> as a process.</summary>
public sealed class BenchTests : IDisposable
{
    private static readonly string s_minimal = Repository.PathOf("scenarios", "minimal.yaml");
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_tells_what_the_machine_does_and_writes_nothing()
    {
        Survivalsim bench = Survivalsim.Run(_folder.Path, "bench", "--seconds", "0.2", "--device", "cpu");
        Assert.Equal((0, ""), (bench.ExitCode, bench.Error));
        Assert.StartsWith("Sora precedent: how fast this machine simulates it", bench.Out, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^  cpu +1 +1 +\S+ ± \S+ +\S+ +\d+\.\d\d s$", bench.Out);
        Assert.Contains($"{Environment.ProcessorCount} thread", bench.Out, StringComparison.Ordinal);
        Assert.All(bench.Out.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
        Assert.Empty(_folder.Entries);
    }

    [Fact]
    public void Json_has_every_way_of_a_scenario_with_what_is_set()
    {
        Survivalsim bench = Survivalsim.Run(_folder.Path, "bench", s_minimal, "--seconds", "0.2", "--device", "cpu", "--step", "week", "--horizon", "7", "--json");
        Assert.Equal((0, ""), (bench.ExitCode, bench.Error));
        JsonElement root = JsonDocument.Parse(bench.Out).RootElement;
        Assert.Equal(("survivalsim.bench/1", 31), (root.GetProperty("schema").GetString(), root.GetProperty("steps").GetInt32())); // 7 months of 30.4375 days are 30.4 weeks
        JsonElement[] speeds = [.. root.GetProperty("speeds").EnumerateArray()];
        Assert.Contains(speeds, speed => speed.GetProperty("lanes").GetInt32() == 1 && speed.GetProperty("threads").GetInt32() == 1);
        Assert.All(speeds, speed => Assert.Equal(1e6, speed.GetProperty("futures_per_second").GetDouble() * speed.GetProperty("seconds_of_a_million").GetDouble(), precision: 3));
    }

    [Theory]
    [InlineData("--seconds is '0' (a number, 0.1 to 3600)", "--seconds", "0")]
    [InlineData("--seconds is 'soon' (a number, 0.1 to 3600)", "--seconds", "soon")]
    [InlineData("--device is 'tpu' (auto, cpu or gpu)", "--device", "tpu")]
    [InlineData("there is no file 'no.yaml'", "no.yaml")]
    public void Mistakes_are_told(string words, params string[] arguments)
    {
        Survivalsim bench = Survivalsim.Run(_folder.Path, ["bench", .. arguments]);
        Assert.Equal((2, ""), (bench.ExitCode, bench.Out));
        Assert.Contains(words, bench.Error, StringComparison.Ordinal);
    }
}
