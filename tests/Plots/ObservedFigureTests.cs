using SurvivalSim.Estimates;
using SurvivalSim.Observations;
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
    public void Who_was_last_seen_alive_is_a_stroke_through_the_curve_and_the_wider_band_is_that_of_all_times()
    {
        ObservedTime[] censored = [.. s_heart.Times.Where(row => row.Censored > 0)];
        Assert.Equal(censored.Select(row => row.Time), s_figure.Marks.OfType<Polyline>().Select(stroke => stroke.Points[0].X));
        Assert.All(censored.Zip(s_figure.Marks.OfType<Polyline>()), pair => Assert.InRange(pair.First.Survival.P, pair.Second.Points[0].Y, pair.Second.Points[1].Y));
        Assert.Equal(s_heart.Times.Where(row => row.SurvivalBand is not null).Select(row => new BandStep(row.Time, row.SurvivalBand!.Value.Low, row.SurvivalBand.Value.High)), s_figure.Marks.OfType<StepBand>().First().Steps);
        Assert.Contains("Upright strokes: last seen alive.", s_figure.Caption, StringComparison.Ordinal);
    }

    [Fact]
    public void Against_a_simulated_curve_the_difference_is_taken_at_every_time_with_the_interval_of_what_was_observed()
    {
        ReferenceCurve simulated = new("sora", [(100, 0.5), (400, 0.25)]);
        ObservedTable table = Tables.OfR("heart", "transplant");
        TestResult test = LogRank.Against("1", table.Groups[1].Lifetimes, simulated)!;
        Figure figure = AgainstFigure.Of("Transplanted", "heart.csv", s_heart, simulated, test);
        Assert.Equal(["observed", "simulated"], figure.Marks.OfType<Label>().Select(label => label.Lines[0]));
        // Constant hazards between what is known: ½ at 100, ½·√½ at 250, ¼ at 400, nothing later.
        StepLine curve = figure.Marks.OfType<StepLine>().Last();
        Assert.Equal(400, curve.Until);
        foreach ((double time, double expected) in new[] { (100, 0.5), (250, 0.5 * Math.Sqrt(0.5)), (400, 0.25) })
            Assert.Equal(expected, curve.Steps.Single(step => Math.Abs(step.X - time) < 1e-9).Y, 1e-12);
        ObservedTime row = s_heart.LastBy(90)!.Value;
        double known = Math.Pow(0.5, row.Time / 100);
        BandStep interval = figure.Below!.Marks.OfType<StepBand>().Single().Steps.Single(step => step.X == row.Time);
        Assert.Equal(row.Survival.P - known, figure.Below.Marks.OfType<StepLine>().Single().Steps.Single(step => step.X == row.Time).Y, 1e-12);
        Assert.Equal(row.Survival.Low - known, interval.Low, 1e-12);
        Assert.Equal(row.Survival.High - known, interval.High, 1e-12);
        Assert.Contains($"{test.Groups[0].Observed} ended, {FigureNumber.Amount(test.Groups[0].Expected)} expected, χ² {FigureNumber.Amount(test.ChiSquare)}, p ", figure.Caption, StringComparison.Ordinal);
        Assert.Contains("so there is nothing to test", AgainstFigure.Of("t", "f", s_heart, simulated, test: null).Caption, StringComparison.Ordinal);
    }

    [Fact]
    public void Long_times_are_written_short() =>
        Assert.Equal(["0", "0.5B", "1B", "1.5B", "2B"], Survivals.Extremes["observed under hostile names"].X.Ticks.Select(tick => tick.Text));

    [Fact]
    public void A_single_lifetime_and_none_that_ended_are_drawn_too()
    {
        foreach (string row in (string[])["5,0", "5,1"])
            Assert.NotEmpty(new Picture(ObservedFigure.Of("t", "f", "months", ObservedEstimate.From(Tables.Of($"time,event\n{row}\n")).Groups[0])).All("path"));
    }
}
