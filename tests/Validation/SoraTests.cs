using SurvivalSim.Estimates;
using SurvivalSim.Planning;
using SurvivalSim.Scenarios;
using SurvivalSim.Scenarios.Reading;
using SurvivalSim.Tallies;

namespace SurvivalSim.Tests.Validation;

/// <summary>The flagship scenario against an independent implementation of the model in double precision, 1,000,000 futures, printed to four digits.</summary>
/// <remarks>Within 4 combined standard errors and half a printed digit: forty comparisons, of which a right engine fails one in 400 times; the seed is fixed. With
/// 400,000 futures against 1,000,000 the combined error is at most 0.0009: a bias of 0.0075 is caught.</remarks>
public class SoraTests
{
    private const int Futures = 400_000, TheirFutures = 1_000_000;
    private const double HalfADigit = 0.00005;

    private static readonly ProductTally Monthly = Tally(Futures);

    private static readonly ProductTally Weekly = Tally(TheirFutures / 10, "step=week");

    [Theory, InlineData(3, 0.0424), InlineData(6, 0.5226), InlineData(9, 0.8702), InlineData(12, 0.9491), InlineData(24, 0.9822)]
    public void Ends_come_as_often(int month, double known) => AssertShare(1 - new KaplanMeier(Monthly.Ends).At(month).P, known, Futures);

    [Theory, InlineData(1, 6, 0.3901), InlineData(1, 12, 0.6794), InlineData(2, 6, 0.1324), InlineData(2, 12, 0.2697)]
    public void Ends_have_the_same_causes(int cause, int month, double known) => AssertShare(new AalenJohansen(Monthly.Ends, cause).At(month).P, known, Futures);

    [Theory, InlineData(3, 0.9083), InlineData(6, 0.9303), InlineData(9, 0.9676), InlineData(36, 0.9676)]
    public void The_threshold_is_breached_as_often(int month, double known) => AssertShare(new AalenJohansen(Monthly.Breach, ProductTally.Crossed).At(month).P, known, Futures);

    [Theory, InlineData(3, 0.8034), InlineData(6, 0.8743), InlineData(9, 0.9340), InlineData(36, 0.9352)]
    public void The_breach_is_sustained_as_often(int month, double known) =>
        AssertShare(new AalenJohansen(Monthly.SustainedBreach, ProductTally.Crossed).At(month).P, known, Futures);

    [Fact]
    public void Break_even_is_as_rare() => AssertShare(new AalenJohansen(Monthly.BreakEven, ProductTally.Crossed).At(36).P, 0.0054, Futures);

    [Fact]
    public void The_restricted_mean_is_the_same()
    {
        Estimate mean = new KaplanMeier(Monthly.Ends).RestrictedMean(36);
        AssertWithin(mean.Value, 6.768, mean.StandardError * Math.Sqrt(1 + ((double)Futures / TheirFutures)), 0.0005);
    }

    /// <summary>Quantiles to 1 %, the width of a bin, and 4 standard errors; those by the interval between order statistics.</summary>
    [Theory]
    [InlineData(Outcome.PeakBurnUsdPerDay, 0.05, 0.767e6, 500)]
    [InlineData(Outcome.PeakBurnUsdPerDay, 0.5, 1.391e6, 500)]
    [InlineData(Outcome.PeakBurnUsdPerDay, 0.95, 3.17e6, 5e3)]
    [InlineData(Outcome.CumulativeLossUsd, 0.05, 87.4e6, 50e3)]
    [InlineData(Outcome.CumulativeLossUsd, 0.5, 194e6, 500e3)]
    [InlineData(Outcome.CumulativeLossUsd, 0.95, 457e6, 500e3)]
    public void Outcomes_have_the_same_quantiles(Outcome outcome, double probability, double known, double halfADigit) =>
        AssertQuantile(DistributionEstimate.From(Monthly.Of(outcome)).Quantiles.Single(q => q.Probability == probability), known, halfADigit);

    [Theory, InlineData(1, 418e3), InlineData(2, 915e3), InlineData(3, 989e3), InlineData(4, 778e3), InlineData(5, 570e3), InlineData(6, 465e3)]
    public void Median_users_are_the_same(int month, double known) => AssertQuantile(Median(Metric.Users, month), known, 500);

    [Theory, InlineData(1, 1.00e6, 5e3), InlineData(2, 1.09e6, 5e3), InlineData(3, 1.09e6, 5e3), InlineData(4, 0.969e6, 500), InlineData(5, 0.888e6, 500), InlineData(6, 0.983e6, 500)]
    public void Median_burn_is_the_same(int month, double known, double halfADigit) => AssertQuantile(Median(Metric.BurnUsdPerDay, month), known, halfADigit);

    /// <summary>The size of the step's bias.</summary>
    [Theory, InlineData(3, 0.0407), InlineData(6, 0.5154), InlineData(9, 0.8651), InlineData(12, 0.9481)]
    public void At_a_weekly_step_ends_come_as_often(int month, double known) => AssertShare(1 - new KaplanMeier(Weekly.Ends).At(month).P, known, TheirFutures / 10);

    [Fact]
    public void At_a_weekly_step_the_threshold_is_breached_as_often() => AssertShare(new AalenJohansen(Weekly.Breach, ProductTally.Crossed).At(3).P, 0.9153, TheirFutures / 10);

    [Fact] // negative control: the step's bias at month 6, 0.0072, is seen
    public void Another_step_is_noticed() => Assert.ThrowsAny<Exception>(() => AssertShare(1 - new KaplanMeier(Monthly.Ends).At(6).P, 0.5154, Futures));

    [Fact] // negative control
    public void Reviews_that_look_for_a_lower_coverage_are_noticed()
    {
        ProductTally lenient = Tally(TheirFutures / 10, "events.strategic review.when.coverage=below 10%");
        Assert.ThrowsAny<Exception>(() => AssertShare(1 - new KaplanMeier(lenient.Ends).At(6).P, 0.5226, TheirFutures / 10));
    }

    private static ProductTally Tally(int futures, params string[] assignments)
    {
        string file = Repository.PathOf("scenarios", "sora.yaml");
        ScenarioDocument document = assignments.Aggregate(ScenarioDocument.Parse(File.ReadAllText(file), file), (changed, assignment) => changed.With(assignment));
        return Simulate.Tally(Planner.Make(ScenarioReader.Read(document)), futures).Products[0];
    }

    private static QuantileEstimate Median(Metric metric, int month) =>
        QuantileEstimate.From(Monthly.Fan(ProductTally.FanMetrics.ToList().IndexOf(metric), month)).Single(q => q.Probability == 0.5);

    private static void AssertShare(double share, double known, int futures) =>
        AssertWithin(share, known, Math.Sqrt(known * (1 - known) * ((1.0 / futures) + (1.0 / TheirFutures))), HalfADigit);

    private static void AssertQuantile(QuantileEstimate quantile, double known, double halfADigit) =>
        AssertWithin(quantile.Value, known, Math.Sqrt(1 + ((double)Futures / TheirFutures)) * (quantile.High - quantile.Low) / (2 * Interval.Z95), halfADigit + (0.01 * known));

    private static void AssertWithin(double observed, double known, double standardError, double rounding)
    {
        Assert.InRange(standardError, double.Epsilon, known * 0.1);
        Assert.True(Math.Abs(observed - known) <= (4 * standardError) + rounding,
            $"observed {observed:g6}, known {known:g6}: {(observed - known) / standardError:+0.0;-0.0} standard errors");
    }
}
