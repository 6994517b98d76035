using System.Xml.Linq;
using SurvivalSim.Plots;
using SurvivalSim.Plots.Figures;

namespace SurvivalSim.Tests.Plots;

public class CurvesFigureTests
{
    private static readonly Figure s_figure = AnalysisFigures.All["overlay"];
    private static readonly Picture s_picture = new(s_figure);

    [Fact]
    public void Every_curve_is_a_line_in_a_band_and_named_where_it_ends()
    {
        foreach ((Curve curve, Tone tone) in AnalysisFigures.TwoCurves.Curves.Zip([Tone.Main, Tone.Accent]))
        {
            Assert.Equal(curve.Steps.Select(step => new Point(step.X, step.Value)), s_figure.Marks.OfType<StepLine>().Single(line => line.Tone == tone).Steps);
            Assert.Equal(curve.Steps.Select(step => new BandStep(step.X, step.Low, step.High)), s_figure.Marks.OfType<StepBand>().Single(band => band.Tone == tone).Steps);
            Label label = s_figure.Marks.OfType<Label>().Single(label => label.Tone == tone);
            Assert.Equal((new Point(12, curve.Steps[^1].Value), curve.Name, Placement.InRightMargin), (label.At, label.Lines[0], label.Placement));
        }
    }

    [Fact]
    public void The_difference_stands_below_along_the_same_months_and_an_axis_of_its_own()
    {
        IReadOnlyList<(double X, double Y)> corners = Picture.Corners(s_picture.WithClass("path", "plain line"));
        XElement[] ticks = [.. s_picture.All("text").Where(text => text.Value is "+20" or "+40")];
        (double y20, double y40) = (s_picture.YOfTick("+20"), s_picture.YOfTick("+40"));
        Assert.Equal(2, ticks.Length);
        Assert.True(y40 > s_picture.YOfTick("0%"), "The panel is not below.");
        (double x0, double x12) = (s_picture.XOfTick("0"), s_picture.XOfTick("12"));
        // The last step, 0.36 at month 12: a fifth before the tick of +40.
        Assert.Equal(x12, corners[^1].X, 0.02);
        Assert.Equal(y40 + (y20 - y40) * 0.2, corners[^1].Y, 0.05);
        Assert.Equal(x0, corners[0].X, 0.02);
        Assert.Equal(["12", "64.0%", "60.4% to 67.6%", "28.0%", "24.4% to 31.6%", "+36", "+29 to +43"], s_figure.Values.Rows[^1].Cells);
    }

    [Fact]
    public void Curves_are_cut_where_the_axis_ends()
    {
        Figure figure = CurvesFigure.Of(AnalysisFigures.TwoCurves with { X = new Axis("months", 0, 6.5, [new(0, "0")]) });
        Assert.All(figure.Marks.OfType<StepLine>(), line => Assert.Equal((6.5, 6), (line.Until, line.Steps[^1].X)));
        Assert.Equal(6.5, figure.Below!.Marks.OfType<StepLine>().Single().Until);
    }

    [Fact]
    public void Many_curves_say_that_their_colours_repeat() =>
        Assert.Contains("Only 7 colours can be told apart", AnalysisFigures.All["overlay of ten under hostile names"].Caption, StringComparison.Ordinal);

    [Theory, InlineData(0.0123, "+1.2"), InlineData(-0.3, "−30"), InlineData(0, "0"), InlineData(1e-9, "0"), InlineData(-0.00001, "−0.001")]
    public void Differences_are_told_in_points(double difference, string text) => Assert.Equal(text, FigureNumber.Points(difference));
}
