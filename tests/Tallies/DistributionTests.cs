using SurvivalSim.Tallies;
using SurvivalSim.Tests.Validation;

namespace SurvivalSim.Tests.Tallies;

public class DistributionTests
{
    [Fact]
    public void Shards_merged_backwards_equal_the_whole()
    {
        var random = new SplitMix(6);
        float[] values = [.. Enumerable.Range(0, 5_000).Select(_ => random.AnyMagnitude(-30, 30))];
        Distribution whole = Of(values);

        var merged = new Distribution();
        foreach (float[] chunk in values.Chunk(999).Reverse()) merged.Add(Of(chunk));

        Assert.Equal(whole.Histogram.NonEmptyBins(), merged.Histogram.NonEmptyBins());
        Assert.Equal(
            (whole.Count, whole.Histogram.Min, whole.Histogram.Max, whole.Sum.Mean(), whole.Sum.Variance()),
            (merged.Count, merged.Histogram.Min, merged.Histogram.Max, merged.Sum.Mean(), merged.Sum.Variance()));
        Assert.Equal((5_000, values.Min(), values.Max()), (whole.Count, whole.Histogram.Min, whole.Histogram.Max));
    }

    [Fact]
    public void What_is_refused_leaves_no_trace()
    {
        var distribution = new Distribution();
        Assert.Throws<NotFiniteNumberException>(() => distribution.Add(float.NaN));
        Assert.Equal((0, 0), (distribution.Count, distribution.Histogram.Total));
    }

    private static Distribution Of(float[] values)
    {
        var distribution = new Distribution();
        foreach (float x in values) distribution.Add(x);
        return distribution;
    }
}
