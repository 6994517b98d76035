using SurvivalSim.Scenarios;

namespace SurvivalSim.Tests.Scenarios;

/// <summary>What two scenarios have otherwise, value by value.</summary>
public class PathDifferenceTests
{
    private const string One = "products: {app: {tags: [a, b], store_fee: 15%, users: {all: {churn_per_month: 5%}}}}\nevents: {end: {product: app, at: 2026-03, ends: x}}\n";

    [Theory]
    [InlineData("15%", "0.15", "")]
    [InlineData("5%}}}}", "0.05}}}}", "")]
    [InlineData("15%", "16%", "products.app.store_fee: 15% → 16%")]
    [InlineData("[a, b]", "[a]", "products.app.tags: [a, b] → [a]")]
    [InlineData("ends: x", "ends: x, costs_usd: 5", "events.end.costs_usd:  → 5")]
    [InlineData("store_fee: 15%, ", "", "products.app.store_fee: 15% → ")]
    [InlineData("app", "clip", "")]
    public void It_is_found_by_its_path(string old, string now, string difference) =>
        Assert.Equal(difference, string.Join("; ", PathDifference.Between(Parse(One), Parse(One.Replace(old, now, StringComparison.Ordinal))).Select(d => $"{d.Path}: {d.First} → {d.Second}")));

    private static ScenarioDocument Parse(string yaml) => ScenarioDocument.Parse(yaml, "a.yaml");
}
