using SurvivalSim.Planning;
using SurvivalSim.Scenarios;
using SurvivalSim.Scenarios.Reading;
using SurvivalSim.Simulation;
using SurvivalSim.Tallies;

namespace SurvivalSim.Tests.Validation;

/// <summary>The model was written twice, by different hands and in different precision. Both must tell the same story.</summary>
public class ReferenceComparisonTests
{
    private const int EngineFutures = 64_000, ReferenceFutures = 8_000;
    private const int ReferenceSeed = 20260601;

    /// <summary>In standard errors of the difference. The worst of some 20,000 comparisons of numbers that agree stays below 5 but once in a hundred runs; the seeds are fixed.</summary>
    private const double AlarmAt = 5;

    /// <summary>A bias of 8 standard errors is caught with probability 0.9987.</summary>
    private const double CaughtAt = 8;

    /// <summary>The smallest bias that must be seen, in a probability or a point of a distribution, where all futures count.</summary>
    private const double MustDetect = 0.05;

    public static TheoryData<string> Scenarios => [.. ReferenceScenarios.WithChance.Keys];

    [Theory, MemberData(nameof(Scenarios))]
    public void The_engine_and_the_reference_tell_the_same_story(string about)
    {
        double largestError = 0.5 * Math.Sqrt((1.0 / EngineFutures) + (1.0 / ReferenceFutures));
        Assert.True(CaughtAt * largestError <= MustDetect, $"A standard error of {largestError:g3} cannot see a bias of {MustDetect}.");

        ScenarioDocument document = Document(ReferenceScenarios.WithChance[about]);
        List<(string What, double Z)> differences = Differences(document, document, EngineFutures, ReferenceFutures);
        Assert.True(Math.Abs(differences[0].Z) <= AlarmAt, $"In standard errors: {string.Join("; ", differences.Take(6).Select(difference => $"{difference.What} {difference.Z:+0.0;-0.0}"))}");
    }

    /// <summary>Negative control: churn of 8 % instead of 10 %, a company that looks at its cash every 2.5 months instead of every step, or a stall in which a fifth of the gain goes on.</summary>
    [Theory]
    [InlineData("chains, also within a step and after an end, followers of a sleeping product, rivals that rule each other out", "products.b.users.x.churn_per_month=8%")]
    [InlineData("shared cash, shocks correlated across products, an uncertain launch", "events.broke.every_months=2.5")]
    [InlineData("efficiency that stalls, slows down for good, leaps and fades, of a sleeping product, too", "events.stall.multiplies={efficiency: 0.2}")]
    public void A_slightly_different_scenario_is_noticed(string about, string change)
    {
        ScenarioDocument document = Document(ReferenceScenarios.WithChance[about]);
        Assert.NotInRange(Differences(document.With(change), document, EngineFutures, ReferenceFutures)[0].Z, -AlarmAt, AlarmAt);
    }

    /// <summary>Without chance nothing is left but rounding: 24 bits over 57 steps, seldom more than 1e-5.</summary>
    [Fact]
    public void Without_chance_they_agree_to_rounding()
    {
        const double Tolerance = 2e-5;
        ScenarioDocument document = Document(ReferenceScenarios.WithoutChance);
        Scenario scenario = ScenarioReader.Read(document);
        Plan plan = Planner.Make(scenario);
        RunTally engine = RunTally.Of(plan, new RunOptions { Futures = 1 });
        IReadOnlyList<ReferenceTally> reference = ReferenceTally.Of(scenario, plan, futures: 1, ReferenceSeed);
        foreach ((ProductTally mine, ReferenceTally other) in engine.Products.Zip(reference))
        {
            Assert.All(other.Outcomes, outcome =>
            {
                double exact = outcome.Value.Sum.Mean();
                Assert.InRange(mine.Of(outcome.Key).Sum.Mean() - exact, -Tolerance * Math.Abs(exact), Tolerance * Math.Abs(exact));
            });
            foreach ((EventTimes here, EventTimes there) in new[] { (mine.Ends, other.Ends), (mine.BreakEven, other.BreakEven), (mine.Breach, other.Breach), (mine.SustainedBreach, other.SustainedBreach) })
                Assert.Equal(Happened(there, there.Causes), Happened(here, there.Causes));
        }
        Assert.All(Differences(document, document, engineFutures: 2, referenceFutures: 2), difference => Assert.Equal(0, difference.Z, tolerance: 1));
    }

    /// <summary>Six months are two terms, also where neither the launch nor the end is a float; a third term would cost 44,000 USD.</summary>
    [Fact]
    public void Who_ends_with_a_term_strands_nothing()
    {
        Plan plan = Planner.Make(ScenarioReader.Read(Document("""
            step: week
            horizon_months: 12
            company: {gpu_usd_per_hour: 2}
            products: {app: {launch_month: 1 to 3, users: {all: {churn_per_month: 10%} }, compute: {reserved_gpus: 10, term_months: 3} } }
            events: {end: {product: app, at_month: 6, ends: end} }
            """)));
        Assert.InRange(RunTally.Of(plan, new RunOptions { Futures = 1_000 }).Products[0].Of(Outcome.StrandedUsd).Histogram.Max, 0, 0.05);
    }

    /// <summary>Code and month of what happened in a lone future; nothing where it has no such code.</summary>
    private static (int Code, double Month)? Happened(EventTimes times, int codes)
    {
        int code = Enumerable.Range(1, codes).FirstOrDefault(code => Enumerable.Range(0, times.Bins).Any(bin => times.Count(code, bin) > 0));
        return code == 0 ? null : (code, Math.Round(times.Months.Mean(), 4));
    }

    private static List<(string What, double Z)> Differences(ScenarioDocument simulated, ScenarioDocument referred, int engineFutures, int referenceFutures)
    {
        Scenario scenario = ScenarioReader.Read(referred);
        Plan plan = Planner.Make(ScenarioReader.Read(simulated));
        RunTally engine = RunTally.Of(plan, new RunOptions { Futures = engineFutures });
        IReadOnlyList<ReferenceTally> reference = ReferenceTally.Of(scenario, plan, referenceFutures, ReferenceSeed);
        List<(string What, double Z)> differences = [];
        for (int product = 0; product < engine.Products.Count; product++)
        {
            var comparison = new TallyComparison(engine.Products[product], reference[product], engineFutures, referenceFutures);
            differences.AddRange(comparison.Differences(plan).Select(difference => ($"{plan.ProductNames[product]}: {difference.What}", difference.Z)));
        }
        return [.. differences.OrderByDescending(difference => Math.Abs(difference.Z))];
    }

    private static ScenarioDocument Document(string yaml) => ScenarioDocument.Parse(yaml, "test.yaml");
}
