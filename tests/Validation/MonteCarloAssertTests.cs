namespace SurvivalSim.Tests.Validation;

public class MonteCarloAssertTests
{
    [Fact]
    public void What_is_right_passes() => MonteCarloAssert.Proportion(5_020, 10_000, 0.5, mustDetect: 0.05);

    [Fact]
    public void A_bias_is_noticed() =>
        Assert.ThrowsAny<Exception>(() => MonteCarloAssert.Proportion(5_300, 10_000, 0.5, mustDetect: 0.05));

    [Fact]
    public void Too_few_runs_to_see_the_bias_are_refused() =>
        Assert.ThrowsAny<Exception>(() => MonteCarloAssert.Proportion(50, 100, 0.5, mustDetect: 0.05));

    [Theory, InlineData(double.NaN, 0.01), InlineData(1, double.NaN), InlineData(1, 0)]
    public void A_comparison_that_could_not_fail_is_refused(double mean, double se) =>
        Assert.ThrowsAny<Exception>(() => MonteCarloAssert.Mean(mean, se, exact: 1, mustDetect: 1));
}
