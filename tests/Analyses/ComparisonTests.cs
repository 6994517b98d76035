using SurvivalSim.Analyses;
using SurvivalSim.Analyses.Comparisons;
using SurvivalSim.Estimates;
using SurvivalSim.Foundation;
using SurvivalSim.Scenarios;
using SurvivalSim.Scenarios.Overlays;
using SurvivalSim.Simulation;
using SurvivalSim.Tallies;

namespace SurvivalSim.Tests.Analyses;

/// <summary>What differs between scenarios in the same futures, against closed forms and against the runs themselves.</summary>
public class ComparisonTests
{
    private const int Futures = 40_000;
    private static readonly RunOptions s_options = new() { Futures = Futures };

    /// <summary>Two exponential hazards, drawn by the same numbers: each end is a time of the same exponential variable, scaled.</summary>
    /// <remarks>
    /// With rates a &lt; b a year the ends are T/a and T/b of one exponential T: in years, P(alive) differs by e^(−a·t) − e^(−b·t), and a future counts −1 exactly where it lies between.
    /// The difference of one future is thus 0 or −1, with variance d·(1 − d), which the error must have.
    /// </remarks>
    [Fact]
    public void The_paired_difference_of_two_exponential_hazards_is_that_of_their_survival()
    {
        const double Slow = 0.5, Fast = 0.7, Years = 2;
        PairedDifference alive = Single(Compared(Hazard(Slow), Hazard(Fast)), "survival").Difference;
        double exact = Math.Exp(-Fast * Years) - Math.Exp(-Slow * Years);
        double error = Math.Sqrt(-exact * (1 + exact) / Futures);
        Assert.InRange(alive.Difference.Value, exact - (5 * error), exact + (5 * error));
        Assert.Equal(error, alive.Difference.StandardError, error * 0.1);
        Assert.Equal(Futures, alive.Pairs);
        // Drawn apart, the error would be that of two shares.
        double apart = Math.Sqrt((Variance(Math.Exp(-Slow * Years)) + Variance(Math.Exp(-Fast * Years))) / Futures);
        Assert.True(alive.Difference.StandardError < apart / 1.5, $"{alive.Difference.StandardError:g3} against {apart:g3}");
    }

    /// <summary>The same for the mean life to the horizon: (1 − e^(−b·t))/b − (1 − e^(−a·t))/a.</summary>
    [Fact]
    public void The_paired_difference_of_mean_lives_is_that_of_the_areas()
    {
        const double Slow = 0.5, Fast = 0.7, Years = 2;
        PairedDifference life = Single(Compared(Hazard(Slow), Hazard(Fast)), "restricted_mean").Difference;
        double exact = 12 * ((1 - Math.Exp(-Fast * Years)) / Fast - (1 - Math.Exp(-Slow * Years)) / Slow);
        Assert.InRange(life.Difference.Value, exact - (5 * life.Difference.StandardError), exact + (5 * life.Difference.StandardError));
        Assert.True(5 * life.Difference.StandardError < Math.Abs(exact), "the futures are too few to see it");
    }

    [Fact]
    public void A_wrong_hazard_would_be_noticed()
    {
        PairedDifference alive = Single(Compared(Hazard(0.5), Hazard(0.72)), "survival").Difference;
        double exact = Math.Exp(-0.7 * 2) - Math.Exp(-0.5 * 2);
        Assert.True(Math.Abs(alive.Difference.Value - exact) > 5 * alive.Difference.StandardError);
    }

    [Fact]
    public void Each_variant_comes_to_what_a_run_of_it_says_and_the_difference_is_theirs()
    {
        Variant[] variants = [Sora("base"), Sora("spike", ShippedOverlays.Load("gpu-price-spike"))];
        Comparison comparison = Comparison.Of(variants, s_options with { Futures = 5_000 });
        foreach ((Variant variant, RunEstimate run, _) in comparison.Variants)
        {
            RunEstimate alone = Simulator.Run(variant.Scenario, s_options with { Futures = 5_000 });
            Assert.Equal(alone.Products[0].Life.ByMonth, run.Products[0].Life.ByMonth, (a, b) => a.Survival == b.Survival);
            Assert.Equal(alone.Products[0].Life.RestrictedMean, run.Products[0].Life.RestrictedMean);
        }
        ProductEstimate one = comparison.Variants[0].Run.Products[0], other = comparison.Variants[1].Run.Products[0];
        ProductChange change = Assert.Single(comparison.Changes);
        Assert.Equal(other.Life.RestrictedMean.Value - one.Life.RestrictedMean.Value, change.Of(StressMeasure.Life)!.Value.Difference.Value, 1e-4);
        Assert.Equal(one.Life.ByMonth[^1].Survival.P - other.Life.ByMonth[^1].Survival.P, change.Of(StressMeasure.End)!.Value.Difference.Value, 1e-12);
        Assert.Equal(other.SustainedBreach.Ever.P - one.SustainedBreach.Ever.P, change.Of(StressMeasure.SustainedBreach)!.Value.Difference.Value, 1e-12);
        Assert.Equal(0, change.ShiftOfCauses().Sum(shift => shift.Difference.Difference.Value) - change.Of(StressMeasure.End)!.Value.Difference.Value, 1e-12);
    }

    /// <summary>The histogram tells numbers apart within 1/128; the mean of the tail, as the mean of a number of each life, is off from it by as much at most.</summary>
    [Fact]
    public void The_tail_of_losses_is_that_of_the_run()
    {
        Comparison comparison = Comparison.Of([Sora("base"), Sora("spike", ShippedOverlays.Load("gpu-price-spike"))], s_options with { Futures = 20_000 });
        PairedDifference tail = comparison.Changes[0].Of(StressMeasure.TailLoss)!.Value;
        Assert.Equal(CvarOf(comparison.Variants[1]), tail.Value, CvarOf(comparison.Variants[1]) / 128);
        Assert.Equal(CvarOf(comparison.Variants[0]), tail.Other, CvarOf(comparison.Variants[0]) / 128);

        static double CvarOf(VariantEstimate variant) => variant.Run.Products[0].Outcomes.First(of => of.Outcome == Outcome.CumulativeLossUsd).Estimate.Cvar95.Value;
    }

    [Fact]
    public void A_variant_that_is_the_same_differs_by_nothing()
    {
        Comparison comparison = Comparison.Of([Sora("a"), Sora("b")], s_options with { Futures = 2_000 });
        Assert.All(comparison.Changes[0].Differences, difference => Assert.Equal(new Estimate(0, 0), difference.Difference.Difference));
    }

    [Fact]
    public void A_cause_that_only_one_has_is_compared_with_never()
    {
        Comparison comparison = Comparison.Of([Hazard(0.5), Named("b", Yaml(0.5).Replace("ends: a", "ends: b", StringComparison.Ordinal))], s_options);
        IReadOnlyList<LifeDifference> shift = comparison.Changes[0].ShiftOfCauses();
        Assert.Equal(["a", "b"], shift.Select(of => of.Cause));
        Assert.Equal((0, 0), (shift[0].Difference.Value, shift[1].Difference.Other));
        Assert.Equal(shift[0].Difference.Other, shift[1].Difference.Value);
    }

    [Fact]
    public void Single_products_are_compared_whatever_their_names_and_others_by_name()
    {
        Variant app = Named("app", "products: {app: {users: {all: {churn_per_month: 5%}}}}"), other = Named("other", "products: {other: {users: {all: {churn_per_month: 5%}}}}");
        Assert.Equal([("app", "other")], ProductPairs.Of(app.Scenario, other.Scenario).Pairs);
        Variant two = Named("two", "products: {app: {users: {all: {churn_per_month: 5%}}}, apt: {users: {all: {churn_per_month: 5%}}}}");
        Assert.Equal([("app", "app")], ProductPairs.Of(app.Scenario, two.Scenario).Pairs);
        Assert.Equal(["apt"], ProductPairs.Of(app.Scenario, two.Scenario).Alone);
        Diagnostic[] findings = [.. Assert.Throws<InvalidScenarioException>(() => ProductPairs.Of(two.Scenario, other.Scenario)).Findings];
        Assert.Equal(("S604", "other:1:12", "Known here: app, apt."), (Assert.Single(findings).Code, findings[0].Where.ToString(), findings[0].Suggestion));
    }

    [Fact]
    public void Horizons_must_be_the_same() => Assert.Contains(
        "--horizon", Assert.Single(Assert.Throws<InvalidScenarioException>(() => Comparison.Of([Hazard(0.5), Named("longer", Yaml(0.5).Replace("24", "25", StringComparison.Ordinal))], s_options)).Findings).Suggestion, StringComparison.Ordinal);

    /// <summary>A launch between months 6 and 18 of 24, on the nearest boundary: 4.2 % launch in month 18, all others are followed for seven months, and what is told is told of these, not of the few that launch first.</summary>
    [Fact]
    public void Changes_are_told_by_a_month_for_which_nearly_all_are_followed()
    {
        string late = Yaml(0.5).Replace("{app: {", "{app: {launch_month: 'uniform(6, 18)', ", StringComparison.Ordinal);
        ProductChange change = Assert.Single(Compared(Named("a", late), Named("b", late.Replace("0.5", "0.7", StringComparison.Ordinal))).Changes);
        Assert.Equal(7, change.Month);
        foreach (StressMeasure measure in (StressMeasure[])[StressMeasure.Life, StressMeasure.End])
            Assert.InRange(change.Of(measure)!.Value.Pairs, (long)(0.95 * Futures), Futures);
        Assert.All(change.ShiftOfCauses(), shift => Assert.Equal(7, shift.Month));
    }

    [Fact]
    public void Without_a_threshold_there_is_no_breach_to_compare() => Assert.Null(Assert.Single(Compared(Hazard(0.5), Hazard(0.7)).Changes).Of(StressMeasure.SustainedBreach));

    [Fact]
    public void A_product_that_launches_in_one_only_is_named()
    {
        string later = Yaml(0.5).Replace("{app: {", "{app: {launch_month: 30, ", StringComparison.Ordinal);
        Assert.Equal([("never", "app")], Compared(Hazard(0.5), Named("never", later)).NotLaunched());
    }

    private static Comparison Compared(params Variant[] variants) => Comparison.Of(variants, s_options);

    private static LifeDifference Single(Comparison comparison, string statistic) => Assert.Single(comparison.Changes).Differences.Find(statistic)!;

    private static double Variance(double share) => share * (1 - share);

    private static Variant Hazard(double perYear) => Named($"hazard {perYear}", Yaml(perYear));

    private static string Yaml(double perYear) => """
        horizon_months: 24
        products: {app: {users: {all: {initial: 100, churn_per_month: 0%}}}}
        events: {end: {product: app, rate_per_year: RATE, ends: a}}
        """.Replace("RATE", NumberText.Exact(perYear), StringComparison.Ordinal);

    private static Variant Named(string name, string yaml) => Variant.Of(name, ScenarioDocument.Parse(yaml, name));

    private static Variant Sora(string name, Overlay? overlay = null)
    {
        ScenarioDocument document = ScenarioDocument.Load(Repository.PathOf("scenarios", "sora.yaml"));
        return Variant.Of(name, overlay is null ? document : document.With(overlay));
    }
}
