using SurvivalSim.Foundation;
using SurvivalSim.Planning;
using SurvivalSim.Scenarios;
using SurvivalSim.Scenarios.Numbers;

namespace SurvivalSim.Tests.Planning;

/// <summary>A step uses the time average of a schedule: held against arithmetic by hand. A month has 30.4375 days.</summary>
public class ScheduleAveragesTests
{
    private const double Tolerance = 1e-12;
    private static readonly DateOnly s_start = new(2026, 1, 1);

    [Fact]
    public void A_knot_holds_until_the_next_and_the_first_also_before()
    {
        // 100 until March 1 (day 59), then 200. Step 0: days 0 to 30.4375. Step 1: to 60.875, of which 1.875 days at 200.
        ScheduleAverages averages = Of(new StepGrid(Step.Month, 4), (new(2026, 2, 1), 100), (new(2026, 3, 1), 200));
        Assert.Equal(100, averages.Whole(0, 0), Tolerance);
        Assert.Equal(((30.4375 - 1.875) * 100 + 1.875 * 200) / 30.4375, averages.Whole(1, 0), 1e-10);
        Assert.Equal(200, averages.Whole(2, 0), Tolerance);
        Assert.Equal(200, averages.Whole(3, 0), Tolerance);
    }

    [Fact]
    public void Several_knots_in_one_step_are_weighted_by_their_days()
    {
        // 0 to day 10: 1; to day 20: 2; to day 30.4375: 4.
        ScheduleAverages averages = Of(new StepGrid(Step.Month, 1), (new(2026, 1, 1), 1), (new(2026, 1, 11), 2), (new(2026, 1, 21), 4));
        Assert.Equal((10 * 1 + 10 * 2 + 10.4375 * 4) / 30.4375, averages.Whole(0, 0), 1e-12);
    }

    [Fact]
    public void After_the_last_knot_the_value_grows_continuously()
    {
        // 100 from the start, −3 % a month: the mean over month k is 100·∫₀¹ 0.97^(k+t) dt = 100·0.97^k·(0.97 − 1)/ln 0.97.
        double log = Math.Log(0.97);
        ScheduleAverages averages = Of(new StepGrid(Step.Month, 12), (s_start, 100));
        for (int k = 0; k < 12; k++) Assert.Equal(100 * Math.Pow(0.97, k) * (0.97 - 1) / log, averages.Whole(k, log), 1e-10);
    }

    [Fact]
    public void Within_a_step_growth_begins_at_the_last_knot()
    {
        // 50 until day 10, then 80 growing 20 % a month over the rest of the month, (30.4375 − 10)/30.4375 = 0.67146 months.
        double log = Math.Log(1.2), rest = (30.4375 - 10) / 30.4375;
        ScheduleAverages averages = Of(new StepGrid(Step.Month, 2), (new(2026, 1, 1), 50), (new(2026, 1, 11), 80));
        Assert.Equal((1 - rest) * 50 + 80 * (Math.Exp(log * rest) - 1) / log, averages.Whole(0, log), 1e-10);
        Assert.Equal(80 * Math.Exp(log * rest) * (Math.Exp(log) - 1) / log, averages.Whole(1, log), 1e-10);
    }

    [Fact]
    public void The_parts_for_an_uncertain_growth_add_up_to_the_whole()
    {
        double log = Math.Log(1.2);
        ScheduleAverages averages = Of(new StepGrid(Step.Week, 3), (new(2026, 1, 1), 50), (new(2026, 1, 11), 80));
        for (int k = 0; k < 13; k++)
        {
            double x = log * averages.TailMonths(k);
            double whole = averages.Head(k) + averages.TailLevel(k) * Math.Exp(log * averages.TailAge(k)) * (x == 0 ? 1 : double.ExpM1(x) / x);
            Assert.Equal(whole, averages.Whole(k, log), Tolerance * whole);
        }
    }

    [Theory, InlineData(Step.Day), InlineData(Step.Week)]
    public void Finer_steps_have_the_same_total(Step step)
    {
        (DateOnly, double)[] knots = [(new(2025, 12, 1), 3), (new(2026, 2, 15), 7), (new(2026, 4, 3), 2)];
        double log = Math.Log(0.9);
        Assert.Equal(Total(new StepGrid(Step.Month, 6)), Total(new StepGrid(step, 6)), 1e-9);
        double Total(StepGrid grid)
        {
            ScheduleAverages averages = Of(grid, knots);
            return Enumerable.Range(0, grid.Count).Sum(k => averages.Whole(k, log) * grid.Months(k));
        }
    }

    private static ScheduleAverages Of(StepGrid grid, params (DateOnly From, double Value)[] knots) =>
        new(new Schedule([.. knots.Select(knot => new Knot(knot.From, knot.Value))], new Quantity("x", Domain.Growth, new Known(0), default(TextSpan)), default), s_start, grid);
}
