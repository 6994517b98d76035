using SurvivalSim.Estimates;
using SurvivalSim.Foundation;
using SurvivalSim.Planning;
using SurvivalSim.Scenarios;
using SurvivalSim.Scenarios.Overlays;
using SurvivalSim.Scenarios.Reading;
using SurvivalSim.Simulation;
using SurvivalSim.Tallies;
using SurvivalSim.Tests.Validation;

namespace SurvivalSim.Tests.Scenarios;

/// <summary>Every file in scenarios/overlays/ fits every scenario, or says that it does not.</summary>
public class ShippedOverlayTests
{
    private const int Futures = 256;

    /// <summary>With 65,536 the smallest of the differences below, that to a stall, was 5.4 standard errors.</summary>
    private const int PairedFutures = 131_072;

    /// <summary>The scenarios that an overlay does not apply to; to the others it does.</summary>
    private static readonly Dictionary<string, string[]> s_misfits = new()
    {
        ["cap-free-tier"] = ["coding-assistant", "enterprise-video", "inference-api", "open-weight-video", "previz-video", "voice-assistant"],
        ["challenger-chip"] = ["enterprise-video", "open-weight-video", "previz-video", "sora"],
        ["challenger-chip-video"] = ["chatbot", "coding-assistant", "image-model", "inference-api", "minimal", "voice-assistant"],
        ["enterprise-partner-walks"] = ["chatbot", "coding-assistant", "image-model", "inference-api", "minimal", "open-weight-video", "previz-video", "roadmap", "sora", "two-products", "voice-assistant"],
        ["ipo-focus"] = ["chatbot", "coding-assistant", "inference-api", "minimal", "open-weight-video", "previz-video", "voice-assistant"],
        ["partner-walks"] = ["chatbot", "coding-assistant", "enterprise-video", "image-model", "inference-api", "minimal", "open-weight-video", "previz-video", "roadmap", "two-products", "voice-assistant"],
        ["regulation-ruling"] = ["voice-assistant"],
        ["shed-gpus"] = ["chatbot", "coding-assistant", "minimal", "open-weight-video", "previz-video", "voice-assistant"],
        ["training-cost-doubles"] = ["chatbot", "enterprise-video", "inference-api", "minimal", "open-weight-video", "previz-video", "two-products", "voice-assistant"],
    };

    public static TheoryData<string> Overlays => [.. ShippedOverlays.Names];

    private static IEnumerable<string> Scenarios => ShippedScenarioTests.Names.Select(file => Path.GetFileNameWithoutExtension(file)!);

    [Fact]
    public void The_files_are_those_that_come_with_the_program() =>
        Assert.Equal(Directory.EnumerateFiles(Repository.PathOf("scenarios", "overlays"), "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal), ShippedOverlays.Names);

    [Fact]
    public void The_table_of_misfits_names_overlays_and_leaves_each_a_scenario() =>
        Assert.All(s_misfits, entry => Assert.True(ShippedOverlays.Names.Contains(entry.Key) && entry.Value.Length < Scenarios.Count(), entry.Key));

    [Theory, MemberData(nameof(Overlays))]
    public void It_runs_over_every_scenario_or_does_not_apply(string name)
    {
        Overlay overlay = ShippedOverlays.Load(name);
        List<string> misfits = [];
        foreach (string scenario in Scenarios)
        {
            ScenarioDocument document = Load(scenario);
            if (CodesOf(document, overlay) is [_, ..] codes)
            {
                Assert.All(codes, code => Assert.True(code is DiagnosticCodes.AppliesToNothing or DiagnosticCodes.MatchesNothing, $"{scenario}: {code}"));
                misfits.Add(scenario);
            }
            else AssertRuns(document.With(overlay));
        }
        Assert.Equal(s_misfits.GetValueOrDefault(name, []), misfits);
    }

    [Fact]
    public void Sora_runs_under_all_that_apply_at_once()
    {
        Overlay[] all = [.. ShippedOverlays.Names.Where(name => !s_misfits.GetValueOrDefault(name, []).Contains("sora")).Select(ShippedOverlays.Load)];
        ScenarioDocument stacked = all.Aggregate(Load("sora"), (document, overlay) => document.With(overlay));
        Assert.Equal(all.Length, stacked.Overlays.Count);
        AssertRuns(stacked);
    }

    /// <summary>Where all GPUs are rented on demand, nothing else stands between the price of power and the cost of compute.</summary>
    [Fact]
    public void Dearer_power_makes_compute_dearer_by_its_share()
    {
        const string Yaml = """
            company: {gpu_usd_per_hour: 2.4}
            products: {app: {users: {all: {initial: 1k, churn_per_month: 5%, outputs_per_user_day: 1}}, compute: {gpu_seconds_per_output: 100, efficiency_gain_per_year: 30%}}}
            """;
        ScenarioDocument document = ScenarioDocument.Parse(Yaml, "app.yaml");
        ScenarioDocument dear = new[] { "at_month=0", "multiplies.gpu_price=1.045" }.Aggregate(document.With(ShippedOverlays.Load("power-price")), (changed, value) => changed.With($"events.power price.{value}"));
        OneFuture before = OneFuture.Of(PlanOf(document)), after = OneFuture.Of(PlanOf(dear));
        // A float holds a price, its factor and a cost to half a unit in the last place each; a power of the factor takes a few units more.
        for (int month = 0; month < before.Steps; month++)
            Assert.InRange(after[month, Metric.ComputeUsdPerDay] / before[month, Metric.ComputeUsdPerDay], (month < 24 ? 1.045 : 1) * (1 - 1e-6), (month < 24 ? 1.045 : 1) * (1 + 1e-6));
    }

    /// <summary>The power that runs GPUs is small beside what they are let for, what progress brings, and what an owner bears: of the same futures of sora, fewer months are lost to it.</summary>
    [Fact]
    public void Dearer_power_shortens_the_life_of_sora_less_than_a_spike_a_stall_or_a_listing()
    {
        float[] plain = MonthsOf(Load("sora")), power = MonthsUnder("power-price");
        double effect = Math.Abs(Paired(power, plain).Value);
        foreach (string other in new[] { "gpu-price-spike", "price-decline-stalls", "no-price-decline", "ipo-focus" })
        {
            float[] months = MonthsUnder(other);
            Estimate difference = Paired(power, months);
            Assert.True(difference.Value > 5 * difference.StandardError, $"{other}: {difference.Value:g3} ± {difference.StandardError:g3} months");
            Assert.True(effect < Math.Abs(Paired(months, plain).Value), other);
        }
    }

    private static Estimate Paired(float[] months, float[] others)
    {
        var sample = new PairedSample();
        foreach ((float one, float other) in months.Zip(others)) sample.Add(one, other);
        return sample.Estimate().Difference;
    }

    private static float[] MonthsUnder(string overlay) => MonthsOf(Load("sora").With(ShippedOverlays.Load(overlay)));

    /// <summary>Months lived within the horizon, future by future.</summary>
    private static float[] MonthsOf(ScenarioDocument document)
    {
        Plan plan = PlanOf(document);
        var futures = new FutureRange(0, PairedFutures);
        LifeTable lives = LifeTable.Of(plan, new RunOptions(), futures);
        return [.. Enumerable.Range(0, PairedFutures).Select(future => lives[0, future].Of(LifeTime.End).Months)];
    }

    private static void AssertRuns(ScenarioDocument document)
    {
        Plan plan = PlanOf(document);
        RunEstimate run = RunEstimate.From(plan, RunTally.Of(plan, new RunOptions { Futures = Futures }));
        Assert.All(run.Products, product => Assert.True(double.IsFinite(product.Life.RestrictedMean.Value), product.Name));
        Assert.All(run.Products.SelectMany(product => product.Outcomes), pair => Assert.True(double.IsFinite(pair.Estimate.Mean.Value), $"{pair.Outcome}"));
    }

    private static string[] CodesOf(ScenarioDocument document, Overlay overlay)
    {
        try
        {
            document.With(overlay);
            return [];
        }
        catch (InvalidScenarioException misfit) { return [.. misfit.Findings.Select(finding => finding.Code)]; }
    }

    private static Plan PlanOf(ScenarioDocument document) => Planner.Make(ScenarioReader.Read(document));

    private static ScenarioDocument Load(string scenario) => ScenarioDocument.Load(Repository.PathOf("scenarios", $"{scenario}.yaml"));
}
