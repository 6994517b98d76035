using SurvivalSim.Observations;

namespace SurvivalSim.Tests.Observations;

public class LifetimesTests
{
    [Fact]
    public void At_risk_is_who_is_observed_in_start_stop()
    {
        var lifetimes = new Lifetimes([new(double.NegativeInfinity, 2, 1), new(2, 5, 0), new(0, 5, 1), new(double.NegativeInfinity, 0, 0)], 1);
        Assert.Equal([2L, 2, 2, 2, 2, 0], new[] { 0, 1, 2, 2.5, 5, 5.1 }.Select(lifetimes.AtRisk));
        Assert.Equal(5, lifetimes.FollowUp);
    }

    [Theory]
    [InlineData(0, -1, 1)]
    [InlineData(5, 5, 1)]
    [InlineData(0, double.NaN, 1)]
    [InlineData(0, double.PositiveInfinity, 0)]
    [InlineData(0, 5, 2)]
    [InlineData(0, 5, -1)]
    public void A_lifetime_that_cannot_be_is_refused(double entry, double exit, int cause) =>
        Assert.Throws<ArgumentException>(() => new Lifetimes([new Lifetime(entry, exit, cause)], 1));

    [Fact]
    public void None_are_refused() => Assert.Throws<ArgumentException>(() => new Lifetimes([], 1));

    [Fact]
    public void A_curve_has_a_constant_hazard_between_its_months_and_ends_with_its_last_survivors()
    {
        var curve = new ReferenceCurve("c", [(1, Math.Exp(-0.1)), (2, Math.Exp(-0.1)), (4, Math.Exp(-0.5)), (5, 0), (6, 0)]);
        Assert.Equal(4, curve.Until);
        foreach ((double month, double hazard) in new[] { (double.NegativeInfinity, 0), (0, 0), (0.5, 0.05), (1, 0.1), (1.5, 0.1), (3, 0.3), (4, 0.5), (99, 0.5) })
            Assert.Equal(hazard, curve.CumulativeHazard(month), 14);
        Assert.Throws<ArgumentException>(() => new ReferenceCurve("c", [(1, 0)]));
    }
}
