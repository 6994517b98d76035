using SurvivalSim.Foundation;
using SurvivalSim.Planning;
using SurvivalSim.Scenarios;

namespace SurvivalSim.Tests.Planning;

public class StepGridTests
{
    [Theory]
    [InlineData(Step.Month, 36, 36)]
    [InlineData(Step.Month, 0.5, 1)]
    [InlineData(Step.Month, 1, 1)]
    [InlineData(Step.Month, 1.5, 2)]
    [InlineData(Step.Month, 1200, 1200)]
    [InlineData(Step.Day, 12, 366)] // 365.25 days: the last step is a quarter of a day
    [InlineData(Step.Week, 12, 53)] // 52.18 weeks
    public void Steps_fill_the_horizon(Step step, double horizon, int count)
    {
        var grid = new StepGrid(step, horizon);
        Assert.Equal(count, grid.Count);
        Assert.Equal(0, grid.Boundary(0));
        Assert.Equal(horizon, grid.Boundary(count));
        Assert.Equal(horizon, Enumerable.Range(0, count).Sum(grid.Months), 1e-9);
        Assert.All(Enumerable.Range(0, count - 1), k => Assert.Equal(grid.RegularMonths, grid.Months(k), 1e-9));
        Assert.InRange(grid.Months(count - 1), 1e-6 * grid.RegularMonths, grid.RegularMonths + 1e-9);
    }

    /// <summary>Six months of days, written in binary, are 182.625 days; a rest that is only rounding is no step.</summary>
    [Fact]
    public void A_rest_that_is_rounding_is_no_step() => Assert.Equal(7, new StepGrid(Step.Day, 7 / Calendar.DaysPerMonth * (1 + 1e-12)).Count);
}
