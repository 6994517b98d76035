using System.Text.Json;
using SurvivalSim.Bench.Measurements;
using SurvivalSim.Tests.Cli;

namespace SurvivalSim.Tests.Bench;

/// <summary>Results as a file: what is written is read again, and what is none is refused.</summary>
public sealed class BenchJsonTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_written_is_read_again()
    {
        BenchResults results = SampleResults.Of(SampleResults.Speed, SampleResults.Time) with { Contestants = [new Contestant("NumPy", "2.1", "float64", 1, null, [], false, "not installed")] };
        string file = Path.Combine(_folder.Path, "results.json");
        BenchJson.Write(file, results);
        Assert.Equivalent(results, BenchJson.Read(file), strict: true);
        Assert.Equal(["results.json"], _folder.Entries);
        JsonElement time = JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("measurements")[1];
        Assert.Equal("""{"name":"process/check","unit":"ms","value":200,"spread":4,"rounds":5}""", JsonSerializer.Serialize(time));
    }

    [Theory]
    [InlineData("not JSON")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"schema\": \"survivalsim.summary/1\"}")]
    public void What_is_no_file_of_results_is_refused(string text)
    {
        string file = Path.Combine(_folder.Path, _folder.Write("a.json", text));
        Assert.Contains("holds no results", Assert.Throws<InvalidDataException>(() => BenchJson.Read(file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_schema_is_refused()
    {
        string file = Path.Combine(_folder.Path, "a.json");
        BenchJson.Write(file, SampleResults.Of() with { Schema = "survivalsim.performance/2" });
        Assert.Contains("its schema is 'survivalsim.performance/2'", Assert.Throws<InvalidDataException>(() => BenchJson.Read(file)).Message, StringComparison.Ordinal);
    }
}
