using SurvivalSim.Analyses.Precedents;
using SurvivalSim.Planning;
using SurvivalSim.Scenarios;
using SurvivalSim.Scenarios.Reading;
using SurvivalSim.Simulation;

namespace SurvivalSim.Tests.Analyses.Precedents;

/// <summary>What happened to Sora, happening to a product in which nothing is left to chance, by hand.</summary>
/// <remarks>
/// 100,000 users, of whom 20 % a month leave and −ln(0.8) times 100,000 come: they stay. One in ten pays as much as there are days in a month, 10,000 USD a day in all, against 8,000 of other cost and about 2 of
/// compute, whose work halves every year: a coverage of 1.25. Reviews in months 3, 6, 9, … close it below 0.7. One GPU-hour a day earns 10,000 USD: nobody wants it elsewhere.
/// </remarks>
public class ReplayTests
{
    private const int Month = 2;
    private const double Rounding = 1e-5;
    private static readonly double s_quarter = Math.Pow(0.5, 0.25);
    private static readonly RunOptions s_options = new() { Futures = 200 };

    private static string Yaml => """
        horizon_months: 24
        company: {gpu_usd_per_hour: 2}
        products:
          app:
            burn_threshold_usd_per_day: 100k
            opex_usd_per_day: 8000
            users: {all: {initial: 100k, adds_per_month: 22314.355131421, churn_per_month: 20%, outputs_per_user_day: 0.001, paying: 10%, arpu_usd_per_month: 30.4375}}
            compute: {gpu_seconds_per_output: 36, efficiency_gain_per_year: 100%}
        events:
          review: {product: app, when: {coverage: below 70%}, after_month: 3, every_months: 3, ends: burn}
        """;

    private static Replay Whole => Replay.Of(Document(Yaml), PrecedentCase.Sora, "app", Month, s_options)!;

    /// <summary>In the four months after month 2 users fall by the fourth root of a half each; half as many come afterwards, and keep half.</summary>
    /// <remarks>What a month takes falls on its end, which is in the step that is looked at: the last one that ends within a day of it.</remarks>
    [Theory, InlineData("month"), InlineData("day")]
    public void Users_halve_in_four_months_and_stay(string step)
    {
        FutureTrace trace = Traced(Document($"step: {step}\n{Yaml.Replace("below 70%", "below 0.1%", StringComparison.Ordinal)}"));
        double[] expected = [1, 1, s_quarter, Math.Pow(s_quarter, 2), Math.Pow(s_quarter, 3), 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5];
        foreach ((int months, double share) in expected.Index())
        {
            TraceStep seen = trace.Steps.Last(of => of.Month <= months + 1 + 1 / 30.0);
            Assert.Equal(share * 100_000, seen.Products[0].Metrics[(int)Metric.Users], share * 100_000 * Rounding);
        }
    }

    /// <summary>0.02 USD an output at first, half of it every twelve months, until month 2.</summary>
    [Fact]
    public void An_output_costs_what_it_cost_when_it_began()
    {
        FutureTrace with = Traced(Document(Yaml)), without = FutureTrace.Of(Planned(Document(Yaml)), s_options.Seed, 0);
        foreach (TraceStep step in with.Steps.Take(5))
            Assert.Equal(0.02 * Math.Pow(2, -Math.Min(step.Step, Month) / 12.0), step.Products[0].Metrics[(int)Metric.UsdPerOutput], 0.02 * Rounding);
        Assert.Equal(0.02 * Math.Pow(2, -4 / 12.0), without.Steps[4].Products[0].Metrics[(int)Metric.UsdPerOutput], 0.02 * Rounding);
    }

    [Fact]
    public void The_owner_tolerates_less_from_then_on()
    {
        FutureTrace trace = Traced(Document(Yaml));
        Assert.All(trace.Steps.Take(Month), step => Assert.Equal(100_000, step.Products[0].Threshold));
        Assert.All(trace.Steps.Skip(Month), step => Assert.Equal(trace.Steps[Month].Products[0].Threshold, step.Products[0].Threshold));
        Assert.NotEqual(100_000, trace.Steps[Month].Products[0].Threshold);
    }

    /// <summary>Coverage falls to 1.05, 0.88, 0.74 and 0.62 in months 3 to 6: the review of month 3 lets it pass, that of month 6 does not.</summary>
    [Fact]
    public void It_ends_at_the_first_review_that_finds_too_little_covered()
    {
        FutureTrace trace = Traced(Document(Yaml));
        Assert.Equal(6, trace.Steps[^1].Products[0].End, 1e-4);
        Assert.Equal(6, trace.Steps[^1].Month);
    }

    [Fact]
    public void Only_without_the_loss_of_users_it_survives()
    {
        Replay replay = Whole;
        Assert.Equal([Replay.Whole, Replay.None, "without: users halve", "without: fewer come", "without: no cost compression", "without: threshold tightens", "without: compute wanted elsewhere", "without: partner does not close", "from month 8", "from month 14"], replay.Outcomes.Select(outcome => outcome.Variant));
        Assert.Equal([0, 1, 1, 0, 0, 0, 0, 0, 0, 0], replay.Outcomes.Select(outcome => outcome.Alive.P));
        Assert.Equal([14, 14, 14, 14, 14, 14, 14, 14, 20, 24], replay.Outcomes.Select(outcome => outcome.Month));
        Assert.Equal([null, 1, 1, 0, 0, 0, 0, 0, 0, 0], replay.Outcomes.Select(outcome => outcome.Difference?.Value));
        var rule = new VerdictRule();
        Assert.Equal((Verdict.Ends, Verdict.Survives), (rule.Of(replay.With.Alive), rule.Of(replay.Without.Alive)));
        Assert.Equal([true, true, true, true, true, false], replay.Parts.Select(part => part.Changes));
        Assert.Equal((5.0, 1.0), (replay.At(0, 3).Month, replay.At(0, 3).Alive.P));
    }

    [Fact]
    public void All_that_the_verdict_rests_on_is_told()
    {
        Replay replay = Whole;
        IReadOnlyList<PrecedentJudgement> told = PrecedentJudgement.Of(new VerdictRule(), replay);
        Assert.Equal(replay.Parts.Sum(part => part.Overlay.RestsOn.Count) + 4, told.Count);
        Assert.All(replay.Parts, part => Assert.NotEmpty(part.Overlay.RestsOn));
        Assert.Equal(1, told.First(row => row.Part == "users halve").Alive!.Value.P);
        Assert.Equal(0, told.First(row => row.Part == "threshold tightens").Alive!.Value.P);
    }

    [Theory, InlineData(0.2, Verdict.Ends), InlineData(0.8, Verdict.Survives), InlineData(0.52, Verdict.TooClose)]
    public void A_verdict_within_the_error_is_none(double share, Verdict verdict) =>
        Assert.Equal(verdict, new VerdictRule().Of(SurvivalSim.Estimates.Probability.OfShare((long)(share * 200), 200)));

    /// <summary>One a month of its own, from month 3 on, would end it in all futures but e^(−11) by month 14.</summary>
    [Fact]
    public void A_reallocation_of_the_scenario_gives_way_and_a_partner_of_it_does_not_close()
    {
        string yaml = Yaml + "\n  reallocation: {product: app, when: {users: above 1}, after_month: 3, hazard_per_month: 1, ends: elsewhere}\n  partner pledge: {product: app, at_month: 5, pays_usd: 1M}\n  partner walks: {product: app, at_month: 1, multiplies: {adds: 0.9}}\n";
        Replay replay = Replay.Of(Document(yaml), PrecedentCase.Sora, "app", Month, s_options)!;
        Assert.All(replay.Parts, part => Assert.True(part.Changes));
        Assert.Equal((0, 0), (replay.Without.Alive.P, replay.WithoutPart(4).Alive.P));
        Assert.Equal(["burn"], replay.Comparison.Variants[0].Run.Products[0].Causes.Where((_, cause) => replay.EstimateWith.Life.ByMonth[^1].Incidence[cause].P > 0));
        Scenario scenario = ScenarioReader.Read(replay.Document);
        FutureTrace trace = FutureTrace.Of(Planner.Make(scenario), s_options.Seed, 0);
        string[] happened = [.. trace.Occurrences.Where(occurrence => occurrence.TookEffect).Select(occurrence => scenario.Events[occurrence.Event].Name)];
        Assert.Contains("partner walks", happened);
        Assert.DoesNotContain("partner pledge", happened);
    }

    /// <summary>Of two products one is struck; the other lives as it did.</summary>
    [Fact]
    public void Another_product_is_left_alone()
    {
        string yaml = Yaml.Replace("events:", "  other:\n    users: {all: {initial: 10, churn_per_month: 5%}}\nevents:", StringComparison.Ordinal);
        Replay replay = Replay.Of(Document(yaml), PrecedentCase.Sora, "app", Month, s_options)!;
        Assert.Equal(0, replay.With.Alive.P);
        Assert.DoesNotContain(PathDifference.Between(Document(yaml), replay.Document), change => change.Path.StartsWith("products.other", StringComparison.Ordinal) || change.Second == "other");
        Assert.Equal(1, replay.Comparison.Variants[0].Run.Products.First(product => product.Name == "other").Life.ByMonth[^1].Survival.P);
    }

    /// <summary>What happens from a month on changes nothing before it: to the bit, reallocations, partners and what GPUs earn elsewhere included.</summary>
    [Theory, InlineData("sora.yaml", "sora"), InlineData("enterprise-video.yaml", null), InlineData("roadmap.yaml", "video")]
    public void Until_it_begins_nothing_is_changed(string file, string? product)
    {
        const int Begins = 9;
        ScenarioDocument document = ScenarioDocument.Load(Repository.PathOf("scenarios", file));
        Replay replay = Replay.Of(document, PrecedentCase.Sora, product ?? ScenarioReader.Read(document).Products[0].Name, Begins, new RunOptions { Futures = 2_000 })!;
        for (int month = 1; month <= Begins; month++)
            Assert.Equal(replay.EstimateWithout.Life.ByMonth[month - 1].Survival, replay.EstimateWith.Life.ByMonth[month - 1].Survival);
        Assert.NotEqual(replay.EstimateWithout.Life.ByMonth[Begins + 5].Survival, replay.EstimateWith.Life.ByMonth[Begins + 5].Survival);
    }

    /// <summary>A replay that would begin after all that is seen is not told as if it had done nothing.</summary>
    [Fact]
    public void A_later_replay_that_is_never_seen_is_left_out() => Assert.Equal(["from month 8"],
        Replay.Of(Document(Yaml.Replace("    burn_threshold", "    launch_month: 12\n    burn_threshold", StringComparison.Ordinal)), PrecedentCase.Sora, "app", Month, s_options)!.Later.Select(later => later.Variant));

    [Fact]
    public void A_product_that_never_launches_has_none() =>
        Assert.Null(Replay.Of(Document(Yaml.Replace("    burn_threshold", "    launch_month: 30\n    burn_threshold", StringComparison.Ordinal)), PrecedentCase.Sora, "app", Month, s_options));

    private static FutureTrace Traced(ScenarioDocument document) =>
        FutureTrace.Of(Planned(PrecedentCase.Sora.Ingredients.Aggregate(document, (under, overlay) => under.With(overlay.For("app", Month)))), s_options.Seed, 0);

    private static Plan Planned(ScenarioDocument document) => Planner.Make(ScenarioReader.Read(document));

    private static ScenarioDocument Document(string yaml) => ScenarioDocument.Parse(yaml, "app.yaml");
}
