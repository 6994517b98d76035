using SurvivalSim.Bench.Comparing;
using SurvivalSim.Bench.Measurements;

namespace SurvivalSim.Tests.Bench;

/// <summary>Two files of results: what got worse by more than allowed, and by more than chance, is named.</summary>
public class ResultComparisonTests
{
    [Theory]
    [InlineData("", 100, 200)]
    [InlineData("", 91, 219)] // by 9.9 and 9.5 %
    [InlineData("worse   speed", 90, 200)] // by 11 %
    [InlineData("worse   process", 100, 221)]
    [InlineData("better  speed", 112, 200)]
    [InlineData("better  process", 100, 179)]
    public void Worse_is_fewer_a_second_and_more_of_everything_else(string words, double speed, double time)
    {
        (bool isFine, string said) = Compare(SampleResults.Of(SampleResults.Speed, SampleResults.Time), SampleResults.Of(SampleResults.Speed with { Value = speed }, SampleResults.Time with { Value = time }));
        Assert.Equal(!words.StartsWith("worse", StringComparison.Ordinal), isFine);
        string[] changed = [.. said.Split('\n').Where(line => line.StartsWith("worse ", StringComparison.Ordinal) || line.StartsWith("better ", StringComparison.Ordinal))];
        if (words == "") Assert.Empty(changed);
        else Assert.StartsWith(words, Assert.Single(changed), StringComparison.Ordinal);
    }

    [Fact]
    public void What_may_be_chance_is_not_named()
    {
        Measurement before = SampleResults.Time with { Spread = 30 }, after = SampleResults.Time with { Value = 250, Spread = 21 };
        Assert.True(Compare(SampleResults.Of(before), SampleResults.Of(after)).IsFine); // 50 more, and 51 of spread
        Assert.False(Compare(SampleResults.Of(before), SampleResults.Of(after with { Spread = 19 })).IsFine);
    }

    [Fact]
    public void Something_where_nothing_was_is_worse()
    {
        Measurement nothing = Measurement.Counted("allocated/run/per future more", "bytes", 0);
        Assert.False(Compare(SampleResults.Of(nothing), SampleResults.Of(nothing with { Value = 1 })).IsFine);
        Assert.True(Compare(SampleResults.Of(nothing), SampleResults.Of(nothing)).IsFine);
    }

    [Fact]
    public void A_ratio_says_by_its_unit_what_is_better()
    {
        var brings = Measurement.Counted("ratio/two threads", Measurement.TimesAsFast, 2);
        var costs = Measurement.Counted("cost/fans", Measurement.TimesAsMuch, 1);
        Assert.False(Compare(SampleResults.Of(brings), SampleResults.Of(brings with { Value = 1.5 })).IsFine);
        Assert.False(Compare(SampleResults.Of(costs), SampleResults.Of(costs with { Value = 1.5 })).IsFine);
        Assert.True(Compare(SampleResults.Of(brings), SampleResults.Of(brings with { Value = 3 })).IsFine);
    }

    [Fact]
    public void What_only_one_has_and_another_machine_are_told()
    {
        BenchResults before = SampleResults.Of(SampleResults.Speed), after = SampleResults.Of(SampleResults.Time);
        (bool isFine, string said) = Compare(before, after with { Machine = after.Machine with { Threads = 64 } });
        Assert.True(isFine);
        foreach (string words in (string[])["The machines differ", "gone    speed/a", "new     process/check", "0 worse, 0 perhaps worse, 0 better, 0 as before, 1 gone, 1 new"]) Assert.Contains(words, said, StringComparison.Ordinal);
    }

    private static (bool IsFine, string Said) Compare(BenchResults before, BenchResults after)
    {
        var said = new StringWriter { NewLine = "\n" };
        return (ResultComparison.Of(before, after).Print(said, 0.1), said.ToString());
    }
}
