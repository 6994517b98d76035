using SurvivalSim.Planning;
using SurvivalSim.Scenarios;
using SurvivalSim.Tallies;

namespace SurvivalSim.Tests.Tallies;

public class FanCalendarTests
{
    [Theory, InlineData(Step.Day), InlineData(Step.Week), InlineData(Step.Month)]
    public void Every_whole_month_ends_in_one_step(Step step)
    {
        var grid = new StepGrid(step, 12.5);
        var calendar = new FanCalendar(grid);
        Assert.Equal(12, calendar.LastMonth);
        for (int launchStep = 0; launchStep < grid.Count; launchStep++)
        {
            double launch = grid.Boundary(launchStep);
            (int Step, int Month)[] ending = [.. Enumerable.Range(launchStep, grid.Count - launchStep).Select(k => (k, calendar.MonthEndingIn(k, launchStep))).Where(pair => pair.Item2 > 0)];
            Assert.Equal(Enumerable.Range(1, (int)Math.Floor(12.5 - launch + Plan.SameInstant)), ending.Select(pair => pair.Month));
            Assert.All(ending, pair => Assert.InRange(pair.Month, grid.Boundary(pair.Step) - launch, grid.Boundary(pair.Step + 1) - launch + Plan.SameInstant));
        }
    }

    [Fact]
    public void A_month_just_beyond_the_horizon_is_none() => Assert.DoesNotContain(12, new FanCalendar(new StepGrid(Step.Month, 11.99995)).Months);

    [Fact]
    public void All_of_the_first_futures_count_and_then_one_chunk_in_eight()
    {
        Assert.All(Enumerable.Range(0, (int)RunTally.FullFanFutures), future => Assert.True(FanCalendar.Counts(future)));
        long[] counted = [.. Enumerable.Range(0, 1 << 16).Select(i => RunTally.FullFanFutures + i).Where(FanCalendar.Counts)];
        Assert.Equal((1 << 16) / RunTally.FanStride, counted.Length);
        Assert.All(counted, future => Assert.Equal(0, future / 128 % RunTally.FanStride));
        Assert.True(FanCalendar.Counts((1L << 40) + 127));
        Assert.False(FanCalendar.Counts((1L << 40) + 128));
    }
}
