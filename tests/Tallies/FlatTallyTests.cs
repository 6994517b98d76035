using SurvivalSim.Planning;
using SurvivalSim.Tallies;
using SurvivalSim.Tests.Reproducibility;

namespace SurvivalSim.Tests.Tallies;

/// <summary>Counters that a device brings back make the tally that the processor makes of the same values.</summary>
public class FlatTallyTests
{
    private static readonly Plan s_plan = Everything.Plan("horizon_months: 2\nproducts: {app: {users: {all: {churn_per_month: 10%}}}}");
    private static readonly float[] s_values = [-5, 0, 3, 3, 1e9f];

    [Fact]
    public void Outcomes_are_those_that_were_counted()
    {
        FlatTally flat = Empty();
        var expected = new Distribution();
        int histogram = (int)Outcome.CumulativeLossUsd;
        foreach (float value in s_values)
        {
            expected.Add(value);
            flat.Counts[flat.Layout.HistogramOffset(0, histogram) + Histogram.IndexOf(value)]++;
            AddToSum(flat, TallyLayout.Times + histogram, value);
        }
        flat.Extremes[flat.Layout.ExtremesIndex(0, histogram)] = FloatOrder.Key(-5);
        flat.Extremes[flat.Layout.ExtremesIndex(0, histogram) + 1] = FloatOrder.Key(1e9f);
        Distribution actual = Tally(flat).Products[0].Of(Outcome.CumulativeLossUsd);
        Assert.Equal(expected.Histogram.NonEmptyBins(), actual.Histogram.NonEmptyBins());
        Assert.Equal((expected.Histogram.Min, expected.Histogram.Max, expected.Count), (actual.Histogram.Min, actual.Histogram.Max, actual.Count));
        Assert.Equal((expected.Sum.Mean(), expected.Sum.Variance()), (actual.Sum.Mean(), actual.Sum.Variance()));
        Distribution untouched = Tally(flat).Products[0].Of(Outcome.PeakUsers);
        Assert.Equal((0, float.PositiveInfinity, float.NegativeInfinity), (untouched.Count, untouched.Histogram.Min, untouched.Histogram.Max));
    }

    [Fact]
    public void Times_are_those_that_were_counted()
    {
        FlatTally flat = Empty();
        var expected = new EventTimes(ProductTally.EndedBefore, 2);
        foreach ((int code, float months, int bin) in new[] { (0, 2f, 511), (1, 0.5f, 127), (2, 0f, 0), (0, 1.25f, 319) })
        {
            expected.Record(code, months);
            flat.Counts[flat.Layout.TimeIndex(0, LifeTime.Breach, code, bin)]++;
            AddToSum(flat, (int)LifeTime.Breach, months);
        }
        flat.Counts[flat.Layout.CensoredIndex(0, LifeTime.Breach)] = 1;
        flat.Extremes[flat.Layout.LongestIndex(0, LifeTime.Breach)] = FloatOrder.Key(2);
        EventTimes actual = Tally(flat).Products[0].Breach;
        Assert.Equal((expected.Total, expected.CensoredBeforeHorizon, expected.FollowUpMonths, expected.Months.Mean()), (actual.Total, actual.CensoredBeforeHorizon, actual.FollowUpMonths, actual.Months.Mean()));
        for (int code = 0; code <= 2; code++)
        {
            for (int bin = 0; bin < expected.Bins; bin++) Assert.Equal(expected.Count(code, bin), actual.Count(code, bin));
        }
        Assert.Equal(0, Tally(flat).Products[0].SustainedBreach.Total);
    }

    [Fact]
    public void A_fan_whose_values_are_all_without_end_is_not_lost()
    {
        FlatTally flat = Empty();
        int fan = flat.Layout.Fan(0, 1);
        flat.Counts[flat.Layout.HistogramOffset(0, fan) + Histogram.IndexOf(float.NegativeInfinity)] = 3;
        flat.Extremes[flat.Layout.ExtremesIndex(0, fan)] = flat.Extremes[flat.Layout.ExtremesIndex(0, fan) + 1] = FloatOrder.Key(float.NegativeInfinity);
        Assert.Equal(3, Tally(flat).Products[0].Fan(0, 1).Total);
    }

    [Fact]
    public void A_value_without_end_is_an_error()
    {
        FlatTally flat = Empty();
        flat.Counts[flat.Layout.NotFiniteIndex] = 1;
        Assert.Throws<NotFiniteNumberException>(() => Tally(flat));
    }

    /// <summary>Which of two zeros came first is chance: neither may show.</summary>
    [Theory, InlineData(true), InlineData(false)]
    public void Zeros_have_no_sign(bool negativeFirst)
    {
        var histogram = new Histogram();
        foreach (float zero in negativeFirst ? [-0f, 0f] : new[] { 0f, -0f }) histogram.Add(zero);
        Assert.Equal((0, 0), (BitConverter.SingleToInt32Bits(histogram.Min), BitConverter.SingleToInt32Bits(histogram.Max)));
    }

    private static FlatTally Empty() => new(new TallyLayout(s_plan));

    private static void AddToSum(FlatTally flat, int quantity, float value)
    {
        ExactSum.Split(value, out int exponent, out long mantissa, out long squareHigh, out long squareLow);
        int sum = TallyLayout.SumOffset(0, quantity) + (exponent * ExactSum.SumsPerExponent);
        flat.Sums[sum] += mantissa;
        flat.Sums[sum + 1] += squareHigh;
        flat.Sums[sum + 2] += squareLow;
    }

    private static RunTally Tally(FlatTally flat)
    {
        var tally = new RunTally(s_plan);
        tally.Add(flat, 5);
        return tally;
    }
}
