using System.Xml.Linq;
using SurvivalSim.Analyses;
using SurvivalSim.Estimates;
using SurvivalSim.Plots;
using SurvivalSim.Plots.Figures;

namespace SurvivalSim.Tests.Plots;

/// <summary>Tornado and drivers: bars with names.</summary>
public class BarFigureTests
{
    /// <summary>Coordinates are written to a hundredth of a unit; those of the ticks, which the expectation is made of, too.</summary>
    private const double Written = 0.02;

    private static readonly Figure s_tornado = AnalysisFigures.All["tornado"];

    [Fact]
    public void Inputs_are_ranked_by_what_their_bars_span_the_longest_at_the_top() =>
        Assert.Equal(["", "users.app.outputs_per_user_day", "compute.reserved_gpus", "store_fee"], s_tornado.Y.Ticks.OrderByDescending(tick => tick.At).Select(tick => tick.Text));

    [Fact]
    public void Bars_reach_from_the_base_to_the_answers_and_strokes_over_their_intervals()
    {
        var picture = new Picture(s_tornado);
        (double x100, double x150) = (picture.XOfTick("100M"), picture.XOfTick("150M"));
        double X(double answer) => x100 + (answer - 100e6) / 50e6 * (x150 - x100);
        XElement[] boxes = [.. picture.All("rect").Where(box => ((string)box.Attribute("class")!).EndsWith(" area", StringComparison.Ordinal))];
        XElement low = boxes.Single(box => Near(box, "x", X(60e6))), high = boxes.Single(box => Near(box, "width", X(180e6) - X(100e6)));
        Assert.Equal(X(100e6) - X(60e6), Picture.Number(low, "width"), Written);
        Assert.Equal(X(100e6), Picture.Number(high, "x"), Written);
        Assert.Equal(Picture.Number(low, "y"), Picture.Number(high, "y"));
        (double X, double Y)[] stroke = [.. picture.All("path").Where(path => (string?)path.Attribute("class") == "whisker").Select(Picture.Corners).Single(corners => Math.Abs(corners[0].X - X(175e6)) < Written)];
        Assert.Equal(X(186e6), stroke.Max(corner => corner.X), Written);
        // A whisker lies in the middle of its bar.
        Assert.Equal(Picture.Number(high, "y") + Picture.Number(high, "height") / 2, stroke[2].Y, Written);

        static bool Near(XElement box, string attribute, double value) => Math.Abs(Picture.Number(box, attribute) - value) < Written;
    }

    [Fact]
    public void The_values_of_an_input_stand_at_its_ends_on_both_sides_of_the_base_even_where_both_answers_lie_on_one()
    {
        Label[] labels = [.. s_tornado.Marks.OfType<Label>()];
        Assert.Contains(labels, label => label is { At.X: 186e6, Placement: Placement.Right } && label.Lines[0] == "6");
        Assert.Contains(labels, label => label is { At.X: 58e6, Placement: Placement.Left } && label.Lines[0] == "2");
        Assert.Contains(labels, label => label is { At.X: 133e6, Placement: Placement.Right } && label.Lines[0] == "10k");
        Assert.Contains(labels, label => label is { At.X: 100e6, Placement: Placement.Left } && label.Lines[0] == "40k");
        Bar[] reserved = [.. s_tornado.Marks.OfType<Bar>().Where(bar => bar.Y == 1.5)];
        Assert.Equal([130e6, 115e6], reserved.Select(bar => bar.To));
    }

    [Fact]
    public void Names_stand_beside_their_bars()
    {
        var picture = new Picture(s_tornado);
        foreach ((string name, double share) in new[] { ("store_fee", 0.5), ("compute.reserved_gpus", 1.5) })
        {
            XElement bar = picture.All("rect").First(box => (string?)box.Attribute("class") == (name == "store_fee" ? "accent area" : "main area") && Middle(box) > 0 && IsOf(share, box));
            XElement text = Assert.Single(picture.All("text"), text => text.Value == name);
            Assert.Equal(Middle(bar), Picture.Number(text, "y") - 4.5, Written);
        }

        static double Middle(XElement box) => Picture.Number(box, "y") + Picture.Number(box, "height") / 2;

        bool IsOf(double slot, XElement box)
        {
            double[] heights = [.. picture.All("rect").Where(other => ((string)other.Attribute("class")!).EndsWith(" area", StringComparison.Ordinal)).Select(Middle).Distinct().OrderDescending()];
            return Math.Abs(Middle(box) - heights[(int)slot]) < Written;
        }
    }

    [Fact]
    public void Drivers_that_can_be_told_from_chance_are_drawn_twelve_at_most_and_the_others_counted()
    {
        ProductDrivers drivers = SampleRuns.DriversOf("app");
        Figure figure = DriversFigure.Of("s", "app", drivers.Answers[0], seed: 1);
        Assert.Equal(12, figure.Marks.OfType<Bar>().Count());
        Assert.Contains("2 others that can be told from chance are not shown, 2 cannot.", figure.Caption, StringComparison.Ordinal);
        Assert.Equal([0.5 - 0.04, 0.25 - 0.04], figure.Marks.OfType<Bar>().Take(2).Select(bar => bar.To));
        Assert.Equal(["46.0% ± 0.8", "later end"], figure.Marks.OfType<Label>().First().Lines);
        Assert.Equal([Tone.Main, Tone.Accent, Tone.Rest, Tone.Accent], figure.Marks.OfType<Bar>().Take(4).Select(bar => bar.Tone));
        Assert.Equal("driver_number_3_with_a_rather_long_name_usd_per_day by month 5.5", figure.Y.Ticks.Single(tick => tick.At == 8.5).Text);
        Assert.False(DriversFigure.IsIn(new AnswerDrivers(Answer.End, [.. drivers.Answers[0].Drivers.Skip(14)])));
    }

    [Fact]
    public void A_bar_too_short_to_be_seen_is_not_drawn()
    {
        Driver Of(double xi) => new("number", DriverKind.Number, null, new Dependence(4096, new Estimate(0.7, 0.01), new Estimate(xi, 0.004)));
        Figure figure = DriversFigure.Of("s", "app", new AnswerDrivers(Answer.End, [Of(0.4), Of(0.002), Of(0.0005), Of(-0.002)]), seed: 1);
        Assert.Equal([0.4, 0.002], figure.Marks.OfType<Bar>().Select(bar => bar.To));
        Assert.Equal(["40.0% ± 0.8", "0.2% ± 0.8", "0.1% ± 0.8", "0.0% ± 0.8"], figure.Marks.OfType<Label>().Select(label => label.Lines[0]));
    }

    [Theory]
    [InlineData(Answer.End, -1, "earlier end"), InlineData(Answer.SustainedBreach, 1, "later breach"), InlineData(Answer.CumulativeLossUsd, 1, "larger loss"), InlineData(Answer.CumulativeLossUsd, 0, "no one way")]
    public void A_direction_is_told_in_words(Answer answer, int sign, string words) => Assert.Equal(words, DriverWords.Direction(answer, sign));

    [Fact]
    public void A_long_name_is_broken_at_the_joints_of_its_path()
    {
        var picture = new Picture(AnalysisFigures.All["tornado"] with { Y = new Axis("input", 0, 1, [new Tick(0.5, "burn_threshold_usd_per_day_and_more")]) { HasSlots = true }, Marks = [] });
        string[] lines = [.. picture.All("text").Where(text => (string?)text.Attribute("class") == "soft end").Select(text => text.Value)];
        Assert.Equal(["burn_threshold_usd_per_", "day_and_more"], lines);
    }
}
