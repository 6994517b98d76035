using SurvivalSim.Tallies;
using SurvivalSim.Tests.Validation;

namespace SurvivalSim.Tests.Tallies;

public class HistogramTests
{
    [Fact]
    public void Bins_are_listed_ascending_with_their_counts()
    {
        var histogram = new Histogram();
        foreach (float x in new[] { 5f, -3f, 0f, 5f, float.NegativeInfinity }) histogram.Add(x);

        Assert.Equal(
            [new(LogBins.First, 1), new(LogBins.Of(-3), 1), new(0, 1), new BinCount(LogBins.Of(5), 2)],
            histogram.NonEmptyBins());
        Assert.Equal(5, histogram.Total);
    }

    [Fact]
    public void Shards_merged_in_any_order_equal_the_whole()
    {
        var random = new SplitMix(3);
        float[] values = [.. Enumerable.Range(0, 20_000).Select(_ => random.AnyMagnitude(-40, 60))];
        Histogram whole = Of(values);

        Histogram[] shards = [.. values.Chunk(1_234).Select(Of)];
        foreach (IEnumerable<Histogram> order in new[] { shards, shards.Reverse(), shards.OrderBy(_ => random.Next()) })
        {
            var merged = new Histogram();
            foreach (Histogram shard in order) merged.Add(shard);
            Assert.Equal(whole.NonEmptyBins(), merged.NonEmptyBins());
        }
        Assert.Equal(values.Length, whole.Total);
    }

    [Fact]
    public void Octaves_that_were_not_touched_cost_nothing()
    {
        new Histogram().Add(1); // whatever is allocated only once
        long before = GC.GetAllocatedBytesForCurrentThread();
        var histogram = new Histogram();
        for (float x = 1; x < 2; x += 0.001f) histogram.Add(x);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 2_500); // 1.3 KB and one page
    }

    [Fact]
    public void What_is_not_a_number_is_refused() => Assert.Throws<NotFiniteNumberException>(() => new Histogram().Add(float.NaN));

    private static Histogram Of(float[] values)
    {
        var histogram = new Histogram();
        foreach (float x in values) histogram.Add(x);
        return histogram;
    }
}
