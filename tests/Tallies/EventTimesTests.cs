using SurvivalSim.Tallies;
using SurvivalSim.Tests.Validation;

namespace SurvivalSim.Tests.Tallies;

public class EventTimesTests
{
    private const int JustBeforeMonth6 = 6 * EventTimes.BinsPerMonth - 1;

    [Theory]
    [InlineData(0f, 0)]
    [InlineData(float.Epsilon, 0)]
    [InlineData(1f / 256, 0)]
    [InlineData(0.003906251f, 1)]
    [InlineData(5.9999995f, JustBeforeMonth6)]
    [InlineData(6f, JustBeforeMonth6)]
    [InlineData(6.0000005f, JustBeforeMonth6 + 1)]
    [InlineData(12.34f, 3159)]
    public void A_time_counts_in_the_bin_that_it_ends(float months, int bin)
    {
        var times = new EventTimes(causes: 2, horizonMonths: 12.34);
        times.Record(2, months);
        Assert.Equal((1, 0), (times.Count(2, bin), times.Count(1, bin)));
    }

    [Fact]
    public void Shards_merged_in_any_order_equal_the_whole()
    {
        var random = new SplitMix(7);
        (int Code, float Months)[] futures =
            [.. Enumerable.Range(0, 20_000).Select(_ => (random.Below(4), (float)(36 * random.Uniform())))];
        EventTimes whole = Of(futures);

        EventTimes[] shards = [.. futures.Chunk(3_001).Select(Of)];
        foreach (IEnumerable<EventTimes> order in new[] { shards, shards.Reverse(), shards.OrderBy(_ => random.Next()) })
        {
            var merged = new EventTimes(3, 36);
            foreach (EventTimes shard in order) merged.Add(shard);
            Assert.Equal(Counts(whole), Counts(merged));
            Assert.Equal((whole.Total, whole.CensoredBeforeHorizon), (merged.Total, merged.CensoredBeforeHorizon));
            Assert.Equal((whole.Months.Mean(), whole.Months.Variance()), (merged.Months.Mean(), merged.Months.Variance()));
        }
        Assert.Equal(20_000, Counts(whole).Sum());
    }

    [Fact]
    public void Only_what_is_censored_before_the_horizon_counts_as_censored_early()
    {
        var times = new EventTimes(1, 12.34);
        times.Record(EventTimes.Censored, 12.34f);
        times.Record(1, 3);
        Assert.Equal(0, times.CensoredBeforeHorizon);
        times.Record(EventTimes.Censored, MathF.BitDecrement(12.34f));
        Assert.Equal(1, times.CensoredBeforeHorizon);
    }

    [Theory, InlineData(2, 36), InlineData(3, 36.5)]
    public void Tallies_of_another_shape_cannot_be_added(int causes, double horizonMonths) =>
        Assert.Throws<ArgumentException>(() => new EventTimes(3, 36).Add(new EventTimes(causes, horizonMonths)));

    [Theory, InlineData(-1, 1f), InlineData(4, 1f), InlineData(1, -0.1f), InlineData(1, 36.000004f), InlineData(1, float.NaN)]
    public void What_cannot_have_happened_is_refused(int code, float months) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new EventTimes(3, 36).Record(code, months));

    [Theory, InlineData(0, 36), InlineData(1, 0), InlineData(1, double.NaN), InlineData(1, 70_000)]
    public void A_tally_needs_a_cause_and_a_horizon(int causes, double horizonMonths) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new EventTimes(causes, horizonMonths));

    private static EventTimes Of((int Code, float Months)[] futures)
    {
        var times = new EventTimes(3, 36);
        foreach ((int code, float months) in futures) times.Record(code, months);
        return times;
    }

    private static List<long> Counts(EventTimes times) =>
        [.. from code in Enumerable.Range(0, times.Causes + 1) from bin in Enumerable.Range(0, times.Bins) select times.Count(code, bin)];
}
