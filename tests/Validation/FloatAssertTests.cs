namespace SurvivalSim.Tests.Validation;

public class FloatAssertTests
{
    [Fact]
    public void A_rounded_number_passes() => FloatAssert.Equal(1.0 / 3, 1f / 3, roundings: 1);

    [Fact]
    public void A_difference_beyond_the_roundings_is_noticed() =>
        Assert.ThrowsAny<Exception>(() => FloatAssert.Equal(1, 1 + (3.0 / (1 << 24)), roundings: 2));

    [Theory, InlineData(double.NaN), InlineData(double.PositiveInfinity), InlineData(1e-30)]
    public void Nothing_but_zero_equals_zero(double observed) =>
        Assert.ThrowsAny<Exception>(() => FloatAssert.Equal(0, observed, roundings: 100));

    [Fact]
    public void A_tolerance_that_hides_everything_is_refused() =>
        Assert.ThrowsAny<Exception>(() => FloatAssert.Equal(1, 1, roundings: 1e6));
}
