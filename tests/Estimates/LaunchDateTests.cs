using SurvivalSim.Estimates;
using SurvivalSim.Planning;
using SurvivalSim.Simulation;
using SurvivalSim.Tallies;
using SurvivalSim.Tests.Reproducibility;

namespace SurvivalSim.Tests.Estimates;

/// <summary>The day of a launch that is the same in all futures.</summary>
public class LaunchDateTests
{
    [Theory]
    [InlineData("month", "", "2026-01-01")]
    [InlineData("month", "launch: 2026-11-01", "2026-11-01")]
    [InlineData("month", "launch: 2026-07-01", "2026-07-01")]
    [InlineData("month", "launch: 2026-05-20", "2026-06-01")]
    [InlineData("month", "launch_month: 2.4", "2026-03-01")]
    [InlineData("month", "launch_month: 1 to 3", null)]
    [InlineData("day", "launch: 2026-05-20", "2026-05-20")]
    [InlineData("week", "launch: 2026-05-20", "2026-05-21")] // 139 days are nearer to 20 weeks than to 19
    public void It_is_that_of_the_step_boundary_which_counts_as_it(string step, string launch, string? day)
    {
        Plan plan = Everything.Plan($"start: 2026-01-01\nhorizon_months: 14\nstep: {step}\nproducts: {{app: {{{(launch.Length > 0 ? launch + ", " : "")}users: {{all: {{churn_per_month: 5%}}}}}}}}");
        ProductEstimate product = RunEstimate.From(plan, RunTally.Of(plan, new RunOptions { Futures = 8 })).Products[0];
        Assert.Equal(day, product.LaunchDate?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        // What follows the launch ends at the horizon: the date and the boundary are one.
        if (product.LaunchDate is { } date && step != "month")
            Assert.Equal(14 - (date.DayNumber - plan.Start.DayNumber) / 30.4375, product.Life.ByMonth[^1].Month, 1e-4);
    }
}
