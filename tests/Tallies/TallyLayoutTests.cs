using SurvivalSim.Tallies;
using SurvivalSim.Tests.Reproducibility;

namespace SurvivalSim.Tests.Tallies;

public class TallyLayoutTests
{
    public static TheoryData<string> Names => [.. Everything.Plans.Keys];

    /// <summary>No two things share a counter, and none is left over.</summary>
    [Theory, MemberData(nameof(Names))]
    public void Every_counter_is_of_one_thing(string name)
    {
        var layout = new TallyLayout(Everything.Plans[name]);
        int[] counts = new int[layout.CountsLength], sums = new int[layout.SumsLength], extremes = new int[layout.ExtremesLength];
        for (int product = 0; product < layout.Products; product++)
        {
            foreach (LifeTime time in Enum.GetValues<LifeTime>())
            {
                Take(counts, layout.TimeOffset(product, time), layout.TimeLength(time));
                Take(counts, layout.CensoredIndex(product, time), 1);
                Take(extremes, layout.LongestIndex(product, time), 1);
            }
            for (int histogram = 0; histogram < layout.Histograms; histogram++)
            {
                Take(counts, layout.HistogramOffset(product, histogram), Histogram.Size);
                Take(extremes, layout.ExtremesIndex(product, histogram), 2);
            }
            for (int quantity = 0; quantity < TallyLayout.Quantities; quantity++) Take(sums, TallyLayout.SumOffset(product, quantity), TallyLayout.SumLength);
        }
        Take(counts, layout.NotFiniteIndex, 1);
        foreach (int[] taken in new[] { counts, sums, extremes }) Assert.Equal(0, taken.Count(times => times != 1));
    }

    [Fact]
    public void Fans_and_outcomes_are_different_histograms()
    {
        var layout = new TallyLayout(Everything.Plans["minimal"]);
        int[] fans = [.. from month in Enumerable.Range(1, layout.Months) from metric in Enumerable.Range(0, layout.FanMetrics) select layout.Fan(metric, month)];
        Assert.Equal(Enumerable.Range(TallyLayout.Outcomes, layout.Histograms - TallyLayout.Outcomes), fans);
    }

    [Fact]
    public void A_tally_too_large_for_an_array_is_refused()
    {
        NotSupportedException error = Assert.Throws<NotSupportedException>(() => new TallyLayout(Everything.Plan("horizon_months: 9000\nproducts: {app: {users: {all: {churn_per_month: 10%}}}}")));
        Assert.Contains("1 products over 9000 months need", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_of_floats_have_their_order()
    {
        float[] values = [float.NegativeInfinity, float.MinValue, -3.5f, -float.Epsilon, 0f, float.Epsilon, 1f, 1e30f, float.PositiveInfinity];
        int[] keys = [.. values.Select(FloatOrder.Key)];
        Assert.Equal(keys.Order(), keys);
        Assert.Equal(values, keys.Select(FloatOrder.Value));
        Assert.True(FloatOrder.Key(float.PositiveInfinity) < FloatOrder.NoSmallest && FloatOrder.Key(float.NegativeInfinity) > FloatOrder.NoLargest);
    }

    private static void Take(int[] taken, int offset, int length)
    {
        for (int i = offset; i < offset + length; i++) taken[i]++;
    }
}
