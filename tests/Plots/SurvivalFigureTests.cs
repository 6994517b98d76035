using SurvivalSim.Estimates;
using SurvivalSim.Plots;
using SurvivalSim.Plots.Figures;
using SurvivalSim.Tallies;
using SurvivalSim.Tests.Estimates;

namespace SurvivalSim.Tests.Plots;

/// <summary>What the figure says, before it is painted.</summary>
public class SurvivalFigureTests
{
    [Theory]
    [InlineData("all end in month 1", Placement.AboveRight, "half have ended|by month 0.5|(95%: 0.50 to 0.50)")]
    [InlineData("all end at the horizon", Placement.BelowLeft, "half have ended|by month 24|(95%: 24.00 to 24.00)")]
    [InlineData("nobody ends", Placement.BelowRight, "fewer than half have ended by month 24")]
    public void The_median_is_told_beside_the_curve(string extreme, Placement placement, string words)
    {
        Label label = Survivals.Extremes[extreme].Marks.OfType<Label>().Single(label => label.Tone == Tone.Accent);
        Assert.Equal(placement, label.Placement);
        Assert.Equal(words, string.Join('|', label.Lines));
    }

    [Theory]
    [InlineData("nobody ends", "100%")]
    [InlineData("all end in month 1", "0%")]
    [InlineData("half a month", "50.0%")]
    public void The_share_alive_at_the_horizon_is_told_in_the_margin(string extreme, string share) =>
        Assert.Equal([share, "alive"], Survivals.Extremes[extreme].Marks.OfType<Label>().Single(label => label.Tone == Tone.Main).Lines);

    [Theory]
    [InlineData("one future that ends", "1 simulated future (counted under the axis), seed 1.")]
    [InlineData("one future that ends", "no standard error, since in every month all futures agree")]
    [InlineData("one future that ends", "Mean life within 24 months: 7.30 (standard error unknown).")]
    [InlineData("half a month", "largest standard error 35")]
    [InlineData("nobody ends", "None has ended by month 24.")]
    [InlineData("all end in month 1", "Ended by month 24: burn 66.7%, cash 33.3%.")]
    public void The_caption_tells_what_is_known_and_how_well(string extreme, string sentence) =>
        Assert.Contains(sentence, Survivals.Extremes[extreme].Caption, StringComparison.Ordinal);

    [Fact]
    public void Beyond_three_causes_the_rest_is_summed_up()
    {
        EventTimes times = Samples.Of(5, 12, (1, 1), (2, 1), (2, 1), (3, 1), (3, 1), (3, 1), (4, 1), (4, 1), (4, 1), (4, 1));
        Figure figure = SurvivalFigure.Of("s", "p", TimeToEvent.From(times), 10, 1, ["a", "b", "c", "d", "e"]);
        Assert.EndsWith("Ended by month 12: d 40.0%, c 30.0%, b 20.0%, other causes 10.0%.", figure.Caption, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_was_not_followed_to_a_month_is_not_said_to_have_ended()
    {
        Assert.Equal(["alive", "ended"], Survivals.Extremes["120 months"].Rows.Select(row => row.Name));
        Figure late = Survivals.Extremes["launched late"];
        Assert.Equal(["seen", "gone"], late.Rows.Select(row => row.Name));
        Assert.Contains("gone: ", late.Caption, StringComparison.Ordinal);
    }

    [Fact]
    public void The_horizon_is_a_tick_where_there_is_room()
    {
        Assert.Equal([0, 6, 12, 18, 24, 30, 35], MonthsUnder(35));
        Assert.Equal([0, 6, 12, 18, 24, 30], MonthsUnder(33));

        static IEnumerable<double> MonthsUnder(double horizon) =>
            Survivals.Of(Samples.Of(2, horizon, (1, 1), (EventTimes.Censored, (float)horizon))).Rows[0].Cells.Select(cell => cell.At);
    }

    [Fact]
    public void Every_cause_needs_a_name() => Assert.Throws<ArgumentException>(() =>
        SurvivalFigure.Of("s", "p", TimeToEvent.From(Samples.Of(2, 12, (1, 1))), 1, 1, ["only one"]));
}
