namespace SurvivalSim.Tests.Scenarios;

/// <summary>Every number of a shipped scenario names its source or admits that it is judgement.</summary>
public class ScenarioEvidenceTests
{
    /// <summary>All but the smallest, whose numbers are all invented, as it says.</summary>
    public static TheoryData<string> Files => [.. ShippedScenarioTests.Names.Where(file => file != "minimal.yaml")];

    [Theory, MemberData(nameof(Files))]
    public void Every_number_is_explained(string file)
    {
        ScenarioEvidence evidence = ScenarioEvidence.Of(File.ReadLines(Repository.PathOf("scenarios", file)));
        Assert.Empty(evidence.Unexplained);
        Assert.InRange(evidence.Sourced, 2, 100);
        Assert.InRange(evidence.Judged, 20, 200);
    }

    public static TheoryData<string> Overlays => ShippedOverlayTests.Overlays;

    [Theory, MemberData(nameof(Overlays))]
    public void Every_number_of_an_overlay_is_explained(string name)
    {
        string[] lines = File.ReadAllLines(Repository.PathOf("scenarios", "overlays", $"{name}.yaml"));
        ScenarioEvidence evidence = ScenarioEvidence.Of(lines);
        Assert.Empty(evidence.Unexplained);
        Assert.InRange(evidence.Sourced + evidence.Judged, 1, 20);
        Assert.All(new[] { "EVIDENCE", "CONFLICTS", "READS", "LEFT OUT" }, part => Assert.Single(lines, line => line.StartsWith($"# {part}  ", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_number_of_an_overlay_that_nobody_explains_is_noticed() =>
        Assert.Equal(["opex: 1.1"], ScenarioEvidence.Of(["overlay: o", "how_likely: 5 % a year   # judgement", "events:", "  e:", "    multiplies:", "      adds: 0.5   # judgement", "      opex: 1.1"]).Unexplained);

    [Fact] // negative control
    public void What_nobody_explains_is_noticed()
    {
        ScenarioEvidence evidence = ScenarioEvidence.Of(
        [
            "horizon_months: 36", "company:", "  # judgement; seen elsewhere", "  cash_usd: 1M to 3M", "  gpu_usd_per_hour: 2.35", "products:", "  app:", "    opex_usd_per_day: {schedule: {2026-01: 5, 2026-04: 6}}   # its own page",
            "    launch: 2026-03-01", "events:", "  e: {product: app, at_most: 3}", "    when: {cash_usd: below 0}", "    when: {coverage: below 25%, unmet: 'above uniform(1, 2)'}  # judgement", "    # a weak page", "    multiplies:", "      price: 'weibull(shape: 1, scale: 2)'", "    at_month: 0   # by construction", "  - [a, b, 0.5]",
        ]);
        Assert.Equal(["gpu_usd_per_hour: 2.35", "launch: 2026-03-01"], evidence.Unexplained);
        Assert.Equal((3, 3), (evidence.Sourced, evidence.Judged));
    }
}
