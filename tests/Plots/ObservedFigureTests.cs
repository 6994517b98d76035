using SurvivalSim.Estimates;
using SurvivalSim.Plots;
using SurvivalSim.Plots.Figures;
using SurvivalSim.Tests.Observations;

namespace SurvivalSim.Tests.Plots;

public class ObservedFigureTests
{
    private static readonly GroupEstimate s_heart = ObservedEstimate.From(Tables.OfR("heart", "transplant")).Groups[1];
    private static readonly Figure s_figure = ObservedFigure.Of("Transplanted", "heart.csv", "as given", s_heart);

    [Fact]
    public void The_curve_steps_where_one_left() =>
        Assert.Equal([new Point(0, 1), .. s_heart.Times.Select(row => new Point(row.Time, row.Survival.P))], s_figure.Marks.OfType<StepLine>().Single().Steps);

    [Fact]
    public void Under_the_axis_stands_who_is_at_risk_also_where_some_came_late()
    {
        RowUnderAxis row = Assert.Single(s_figure.Rows);
        Assert.Equal([0, 500, 1000, 1500], row.Cells.Select(cell => cell.At));
        // R: sum(start < t & t <= stop) over transplanted intervals of heart, for t = 0, 500, 1000, 1500
        Assert.Equal(["0", "22", "8", "3"], row.Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void It_is_told_in_words_and_can_be_painted()
    {
        Assert.StartsWith("69 observed lifetimes, 45 ended; ", s_figure.Caption, StringComparison.Ordinal);
        Assert.EndsWith("Half have ended by 90 (95%: 28 to 285).", s_figure.Caption, StringComparison.Ordinal);
        Assert.NotEmpty(new Picture(s_figure).All("path"));
    }

    [Fact]
    public void A_single_lifetime_and_none_that_ended_are_drawn_too()
    {
        foreach (string row in (string[])["5,0", "5,1"])
            Assert.NotEmpty(new Picture(ObservedFigure.Of("t", "f", "months", ObservedEstimate.From(Tables.Of($"time,event\n{row}\n")).Groups[0])).All("path"));
    }
}
