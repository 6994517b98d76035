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
    [InlineData("all end in month 1", Placement.AboveRight, "half have ended|by month 0.50|(95%: 0.50 to 0.50)")]
    [InlineData("all end at the horizon", Placement.BelowLeft, "half have ended|by month 24.00|(95%: 24.00 to 24.00)")]
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
    [InlineData("one future that ends", "1 simulated future, seed 1.")]
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
        Figure figure = SurvivalFigure.Of("s", Survivals.Product("p", times, ["a", "b", "c", "d", "e"]), seed: 1);
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
    public void The_band_of_all_months_lies_around_the_intervals_of_each_as_long_as_it_holds()
    {
        ProductEstimate product = SampleRuns.Sample();
        StepBand[] bands = [.. SurvivalFigure.Of("s", product, 1).Marks.OfType<StepBand>()];
        Assert.Equal(2, bands.Length);
        MonthEstimate[] held = [.. product.Life.ByMonth.Where(row => row.SurvivalBand is not null)];
        Assert.Equal(held.Select(row => new BandStep(row.Month, row.SurvivalBand!.Value.Low, row.SurvivalBand.Value.High)), bands[0].Steps);
        Assert.Equal(product.Life.ByMonth.Select(row => row.Month).FirstOrDefault(month => month > held[^1].Month, held[^1].Month), bands[0].Until);
        Assert.All(held, row => Assert.True(row.SurvivalBand!.Value.High > row.Survival.High && row.SurvivalBand.Value.Low < row.Survival.Low));
        Assert.Contains($"the 95% band that holds in all months from {held[0].Month} to {held[^1].Month} together", SurvivalFigure.Of("s", product, 1).Caption, StringComparison.Ordinal);
        Assert.DoesNotContain("together", Survivals.Extremes["nobody ends"].Caption, StringComparison.Ordinal);
    }

    [Fact]
    public void Dates_stand_under_the_months_where_the_launch_has_one()
    {
        Assert.Equal(["date", "alive", "ended"], SurvivalFigure.Of("s", SampleRuns.Sample(), 1).Rows.Select(row => row.Name));
        Assert.Equal(["2026-09", "2027-03", "2027-09", "2028-03"], SurvivalFigure.Of("s", SampleRuns.Sample(), 1).Rows[0].Cells.Select(cell => cell.Text));
    }
}
