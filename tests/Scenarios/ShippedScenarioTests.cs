using System.Text;
using SurvivalSim.Estimates;
using SurvivalSim.Planning;
using SurvivalSim.Scenarios;
using SurvivalSim.Scenarios.Overlays;
using SurvivalSim.Scenarios.Reading;
using SurvivalSim.Simulation;
using SurvivalSim.Tallies;

namespace SurvivalSim.Tests.Scenarios;

/// <summary>Every file in scenarios/ reads, plans and runs.</summary>
public class ShippedScenarioTests
{
    private const int Futures = 2_000;

    public static TheoryData<string> Files => [.. Names];

    internal static IEnumerable<string> Names => Directory.EnumerateFiles(Repository.PathOf("scenarios"), "*.yaml").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal);

    [Fact]
    public void There_are_some() => Assert.Superset(new HashSet<string> { "minimal.yaml", "sora.yaml", "two-products.yaml" }, Directory.EnumerateFiles(Repository.PathOf("scenarios")).Select(file => Path.GetFileName(file)!).ToHashSet());

    [Theory, MemberData(nameof(Files))]
    public void It_reads_plans_and_runs(string file)
    {
        Scenario scenario = ScenarioReader.Read(ScenarioDocument.Load(Repository.PathOf("scenarios", file)));
        Plan plan = Planner.Make(scenario);
        Assert.Empty(plan.Warnings);
        RunEstimate run = RunEstimate.From(plan, RunTally.Of(plan, new RunOptions { Futures = Futures }));
        Assert.Equal(Futures, run.Futures);
        Assert.Equal(scenario.Products.Select(product => product.Name), run.Products.Select(product => product.Name));
        Assert.All(run.Products, product => Assert.InRange(product.Life.RestrictedMean.Value, 1, scenario.HorizonMonths));
        Assert.All(run.Products.SelectMany(product => product.Outcomes), pair => Assert.True(double.IsFinite(pair.Estimate.Mean.Value), $"{pair.Outcome}"));
        // Each has an interesting answer: neither certain life nor certain death, and not at once.
        Assert.All(run.Products, product => Assert.InRange(product.Life.ByMonth[0].Survival.P, 0.8, 1));
        Assert.Contains(run.Products, product => product.Life.ByMonth[^1].Survival.P is > 0 and < 0.99);
    }

    /// <summary>By what other files choose products.</summary>
    [Theory, MemberData(nameof(Files))]
    public void Its_products_say_what_kind_they_are(string file) =>
        Assert.All(Scenario.Load(Repository.PathOf("scenarios", file)).Products, product => Assert.InRange(product.Tags.Count, 1, 5));

    [Fact]
    public void Their_tags_are_read_in_order() => Assert.Equal(["image", "consumer", "api"], Scenario.Load(Repository.PathOf("scenarios", "two-products.yaml")).Products[0].Tags);

    public static TheoryData<string> Texts => [.. Names, .. ShippedOverlays.Names.Select(name => $"overlays/{name}.yaml")];

    [Theory, MemberData(nameof(Texts))]
    public void It_is_plain_text_that_fits_a_screen(string file)
    {
        string[] lines = File.ReadAllLines(Repository.PathOf("scenarios", file), new UTF8Encoding(false, throwOnInvalidBytes: true));
        Assert.All(lines, line => Assert.InRange(line.Length, 0, 150));
        Assert.DoesNotContain(lines, line => line.Contains('\t', StringComparison.Ordinal));
    }
}
