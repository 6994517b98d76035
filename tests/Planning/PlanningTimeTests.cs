using System.Diagnostics;
using SurvivalSim.Planning;
using SurvivalSim.Scenarios;
using SurvivalSim.Scenarios.Reading;
using SurvivalSim.Tests.Cli;

namespace SurvivalSim.Tests.Planning;

/// <summary>Tables are made when a scenario is planned: nobody waits for them.</summary>
[Collection(Alone.Name)]
public sealed class PlanningTimeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("data(a.csv, x)", 131_072)]
    [InlineData("poisson(mean: 100k)", 8_192)]
    [InlineData("mixture(30%: poisson(mean: 1k), 30%: gamma(shape: 300, scale: 4), 40%: mixture(50%: 900 to 2k, 50%: truncated(weibull(shape: 5, scale: 1k), 800, 3k)))", 2_048)]
    [InlineData("mixture(20%: beta(2, 5), 20%: beta(20, 5), 20%: 0, 20%: 1, 20%: gamma(shape: 0.5, scale: 2))", 1_024)]
    [InlineData("gamma(shape: 1M, scale: 1)", 0)]
    public void A_number_is_planned_within_two_seconds(string number, int mostPieces)
    {
        _folder.Write("a.csv", "x\n" + string.Join('\n', Enumerable.Range(1, 100_000)));
        string text = $"products: {{p: {{notice_days: '{number}', users: {{s: {{churn_per_month: 5%}}}}}}}}\n";
        var clock = Stopwatch.StartNew();
        Plan plan = Planner.Make(ScenarioReader.Read(ScenarioDocument.Parse(text, Path.Combine(_folder.Path, "s.yaml"))));
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 2);
        if (mostPieces > 0) Assert.InRange(plan.Parameters.Single().Pieces, 1, mostPieces);
    }
}
