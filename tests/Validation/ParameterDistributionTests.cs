using MathNet.Numerics.Distributions;
using SurvivalSim.Foundation;
using SurvivalSim.Lanes;
using SurvivalSim.Planning;
using SurvivalSim.Planning.Records;
using SurvivalSim.Randomness;

namespace SurvivalSim.Tests.Validation;

/// <summary>Uncertain numbers have the distributions that are written: their tables densely against MathNet's quantiles, their draws against its probabilities.</summary>
public class ParameterDistributionTests
{
    private const double Promised = 1e-4;
    private const int Futures = 100_000;

    public static TheoryData<string> Texts => [.. ParameterCase.All.Keys];

    public static TheoryData<string> ContinuousTexts => [.. ParameterCase.All.Where(pair => !pair.Value.HasAtoms).Select(pair => pair.Key)];

    /// <summary>Between the 10⁻⁶ and 1 − 10⁻⁶ quantiles a table errs by less than 10⁻⁴ of the larger of the value and the interquartile range. 20,011 scores,
    /// a prime number: they fall on all parts of the intervals.</summary>
    [Theory, MemberData(nameof(Texts))]
    public void A_table_keeps_the_promised_error_everywhere(string text) => Assert.InRange(WorstOfTable(ParameterCase.All[text], ParameterCase.All[text].Quantile), 0, Promised);

    [Fact] // negative control: half a per mille more in every value
    public void A_wrong_median_is_noticed()
    {
        ParameterCase right = ParameterCase.All["2 to 5"];
        Assert.NotInRange(WorstOfTable(right, u => right.Quantile(u) * 1.0005), 0, Promised);
    }

    /// <summary>Every future's value is the quantile at the probability its random word stands for, (i + ½)/2³²: by way of the kernel's normal score and the table.</summary>
    [Theory, MemberData(nameof(Texts))]
    public void A_draw_is_the_quantile_of_its_random_word(string text)
    {
        ParameterCase tested = ParameterCase.All[text];
        float[] values = Draw(tested);
        uint stream = StreamName.Hash(tested.Path);
        for (int future = 0; future < 4_000; future++)
        {
            double exact = tested.Quantile(ProbabilityOf(future, stream));
            Assert.InRange(Math.Abs(tested.Undo(values[future]) - exact), 0, Promised * tested.Scale(exact));
        }
    }

    [Theory, MemberData(nameof(ContinuousTexts))]
    public void Draws_fall_below_each_quantile_as_often_as_they_should(string text) => AssertShares(ParameterCase.All[text], shift: 0);

    [Fact] // negative control
    public void Quantiles_two_percentage_points_off_are_noticed() => Assert.ThrowsAny<Exception>(() => AssertShares(ParameterCase.All["2 to 5"], shift: 0.02));

    /// <summary>A number in a fraction's domain never leaves it, however wide the distribution is written.</summary>
    [Theory, InlineData("normal(mean: 0.4, sd: 0.5)"), InlineData("0.1% to 99%"), InlineData("normal(mean: 4, sd: 0.3)")]
    public void Fractions_stay_between_0_and_1(string text) => Assert.All(Draw(ParameterCase.All[text]), value => Assert.InRange(value, 1e-9f, 1f));

    [Fact]
    public void What_no_table_holds_is_refused_and_not_approximated()
    {
        InvalidScenarioException error = Assert.Throws<InvalidScenarioException>(() => Simulate.Plan(Yaml, "products.app.burn_threshold_usd_per_day=\"lognormal(median: 1, sigma: 60)\""));
        Assert.Contains(error.Findings, diagnostic => diagnostic.Code == DiagnosticCodes.BadDistribution);
    }

    private const string Yaml = """
        horizon_months: 1
        company: {gpu_usd_per_hour: {now: 1} }
        products: {app: {users: {all: {churn_per_month: 10%} } } }
        """;

    private static Plan PlanOf(ParameterCase tested) => Simulate.Plan(Yaml, $"{tested.Path}=\"{tested.Text}\"");

    private static float[] Draw(ParameterCase tested)
    {
        Plan plan = PlanOf(tested);
        return Simulate.AtEnd(plan, Futures, plan.Parameters.Single().Slot);
    }

    private static double WorstOfTable(ParameterCase tested, Func<double, double> quantile)
    {
        const int Points = 20_011;
        const double Score1E6 = 4.753424308822899;
        Plan plan = PlanOf(tested);
        ParameterRecord parameter = plan.Parameters.Single();
        double worst = 0;
        for (int i = 0; i <= Points; i++)
        {
            double score = ((2.0 * i / Points) - 1) * Score1E6, exact = quantile(Normal.CDF(0, 1, score));
            double value = tested.Undo(QuantileTables.At(plan, parameter, score));
            Assert.True(double.IsFinite(value), $"{tested.Text} is {value} at the score {score}");
            worst = Math.Max(worst, Math.Abs(value - exact) / tested.Scale(exact));
        }
        return worst;
    }

    private static double ProbabilityOf(int future, uint stream)
    {
        Philox<Word1>.Draw(Word1.Splat((uint)future), Word1.Splat(0), Word1.Splat(0), stream, 1, out Word1 bits, out _, out _, out _);
        return (((int)bits.Value + 0.5) / 4294967296.0) + 0.5;
    }

    private static void AssertShares(ParameterCase tested, double shift)
    {
        double[] values = [.. Draw(tested).Select(value => tested.Undo(value))];
        foreach (double p in new[] { 0.0001, 0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99, 0.9999 })
        {
            double quantile = tested.Quantile(Math.Min(p + shift, 0.99999));
            MonteCarloAssert.Proportion(values.LongCount(value => value < quantile), Futures, p, mustDetect: 0.013);
        }
    }

    /// <summary>A small share lost is held as the share kept, next to 1: rounding there is no reason to refuse it.</summary>
    [Fact]
    public void A_small_share_lost_is_accepted() => Assert.NotEmpty(Simulate.Plan("""
        products: {app: {store_fee: 0.01% to 0.1%, users: {all: {churn_per_month: 10%} } } }
        events: {outage: {rate_per_year: 1, loses_users: 0.01% to 0.1%} }
        """).Parameters);
}
