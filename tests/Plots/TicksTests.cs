using SurvivalSim.Plots.Figures;

namespace SurvivalSim.Tests.Plots;

public class TicksTests
{
    [Theory]
    [InlineData(0, 1, 5, new[] { 0, 0.2, 0.4, 0.6, 0.8, 1 })]
    [InlineData(0, 7.3, 8, new double[] { 0, 1, 2, 3, 4, 5, 6, 7 })]
    [InlineData(-3, 3, 4, new double[] { -2, 0, 2 })]
    [InlineData(0, 4.2e7, 5, new[] { 0, 1e7, 2e7, 3e7, 4e7 })]
    [InlineData(0.31, 0.34, 4, new[] { 0.31, 0.32, 0.33, 0.34 })]
    public void Steps_are_round_and_values_exact(double min, double max, int atMostSteps, double[] expected) =>
        Assert.Equal(expected, Ticks.OneTwoFive(min, max, atMostSteps));

    [Theory]
    [InlineData(0.5, new[] { 0, 0.1, 0.2, 0.3, 0.4, 0.5 })]
    [InlineData(3.3, new double[] { 0, 1, 2, 3 })]
    [InlineData(12, new double[] { 0, 2, 4, 6, 8, 10, 12 })]
    [InlineData(24, new double[] { 0, 3, 6, 9, 12, 15, 18, 21, 24 })]
    [InlineData(36, new double[] { 0, 6, 12, 18, 24, 30, 36 })]
    [InlineData(50, new double[] { 0, 12, 24, 36, 48 })]
    [InlineData(120, new double[] { 0, 24, 48, 72, 96, 120 })]
    [InlineData(65_536, new double[] { 0, 12_000, 24_000, 36_000, 48_000, 60_000 })]
    public void Months_come_in_parts_of_a_year_and_in_years(double horizon, double[] expected) =>
        Assert.Equal(expected, Ticks.Months(horizon, atMostSteps: 8));

    [Fact]
    public void However_long_the_axis_there_are_some_ticks_and_not_too_many()
    {
        for (double horizon = 0.01; horizon < 65_536; horizon *= 1.07) Assert.InRange(Ticks.Months(horizon, atMostSteps: 8).Count, 2, 9);
    }
}
