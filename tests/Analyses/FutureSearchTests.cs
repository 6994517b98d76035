using SurvivalSim.Analyses;
using SurvivalSim.Planning;
using SurvivalSim.Simulation;
using SurvivalSim.Tallies;
using SurvivalSim.Tests.Reproducibility;

namespace SurvivalSim.Tests.Analyses;

public class FutureSearchTests
{
    private static readonly Plan s_plan = Everything.Plans["two-products"];

    /// <summary>More than one block of the search.</summary>
    private static readonly RunOptions s_options = new() { Futures = 70_001 };

    private static readonly LifeTable s_lives = LifeTable.Of(s_plan, s_options, new FutureRange(0, s_options.Futures));

    [Fact]
    public void The_worst_future_loses_most()
    {
        double worst = Loss(FutureSearch.Worst(s_plan, s_options));
        Assert.All(Futures(), future => Assert.True(Loss(future) <= worst));
    }

    [Fact]
    public void As_many_futures_lose_more_than_the_median_as_lose_less()
    {
        double median = Loss(FutureSearch.Median(s_plan, s_options));
        Assert.Equal(s_options.Futures / 2, Futures().Count(future => Loss(future) < median));
        Assert.Equal(s_options.Futures / 2, Futures().Count(future => Loss(future) > median));
    }

    [Fact]
    public void The_first_that_ends_of_a_cause_is_the_first()
    {
        for (int cause = 1; cause <= s_plan.Causes.Count; cause++)
        {
            long? expected = Futures().Where(future => Enumerable.Range(0, 2).Any(product => s_lives[product, future] is { Launched: true } life && life.Of(LifeTime.End).Code == cause)).Select(future => (long?)future).FirstOrDefault();
            Assert.NotNull(expected);
            Assert.Equal(expected, FutureSearch.FirstEnding(s_plan, s_options, cause));
        }
        Assert.Null(FutureSearch.FirstEnding(s_plan, s_options, s_plan.Causes.Count + 1));
    }

    /// <summary>What is noted one by one is what a run counts.</summary>
    [Fact]
    public void Lives_one_by_one_add_up_to_the_tally()
    {
        RunTally tally = RunTally.Of(s_plan, s_options);
        for (int product = 0; product < 2; product++)
        {
            ProductLife[] lives = [.. Futures().Select(future => s_lives[product, future]).Where(life => life.Launched)];
            Assert.Equal(tally.Products[product].Ends.Total, lives.Length);
            foreach (Outcome outcome in Enum.GetValues<Outcome>())
            {
                var values = new ExactSum();
                foreach (ProductLife life in lives) values.Add(life.Of(outcome));
                Assert.Equal(tally.Products[product].Of(outcome).Sum.Mean(), values.Mean());
            }
            foreach (LifeTime time in Enum.GetValues<LifeTime>())
            {
                var months = new ExactSum();
                foreach (ProductLife life in lives) months.Add(life.Of(time).Months);
                Assert.Equal(tally.Products[product].Of(time).Months.Mean(), months.Mean());
            }
        }
    }

    private static IEnumerable<long> Futures() => Enumerable.Range(0, (int)s_options.Futures).Select(future => (long)future);

    private static double Loss(long future) => Enumerable.Range(0, 2).Select(product => s_lives[product, future]).Where(life => life.Launched).Sum(life => (double)life.Of(Outcome.CumulativeLossUsd));
}
