using System.Globalization;
using System.Xml.Linq;
using SurvivalSim.Estimates;
using SurvivalSim.Plots.Figures;
using SurvivalSim.Plots.Svg;
using SurvivalSim.Tallies;
using SurvivalSim.Tests.Estimates;
using SurvivalSim.Tests.Validation;

namespace SurvivalSim.Tests.Plots;

/// <summary>Things stand where the axes say, as read off the painted ticks.</summary>
public class SvgGeometryTests
{
    /// <summary>Coordinates are written to a hundredth of a unit; those of the ticks, which the expectation is made of, too.</summary>
    private const double Written = 0.02;

    private static readonly EventTimes s_times = Samples.TwoHazards(new SplitMix(7), 400);
    private static readonly TimeToEvent s_estimate = TimeToEvent.From(s_times);
    private static readonly Picture s_picture = new(Survivals.Of(s_times));

    [Fact]
    public void The_curve_holds_each_value_until_the_end_of_the_next_month()
    {
        List<(double X, double Y)> expected = [At(0, 1)];
        double alive = 1;
        foreach (MonthEstimate row in s_estimate.ByMonth)
        {
            expected.Add(At(row.Month, alive));
            expected.Add(At(row.Month, alive = row.Survival.P));
        }
        expected.Add(At(24, alive));
        AssertSame(expected, Picture.Corners(s_picture.WithClass("path", "main line")));
    }

    [Fact]
    public void The_band_runs_along_the_upper_bounds_and_back_along_the_lower_ones()
    {
        List<(double X, double Y)> above = [At(0, 1)];
        List<(double X, double Y)> below = [At(0, 1)];
        (double high, double low) = (1, 1);
        foreach (MonthEstimate row in s_estimate.ByMonth)
        {
            above.AddRange([At(row.Month, high), At(row.Month, high = row.Survival.High)]);
            below.AddRange([At(row.Month, low), At(row.Month, low = row.Survival.Low)]);
        }
        AssertSame(
            [.. above, At(24, high), .. Enumerable.Reverse(below).Prepend(At(24, low)), above[0]],
            Picture.Corners(s_picture.All("path").Last(path => (string?)path.Attribute("class") == "main band")));
    }

    [Fact]
    public void The_dot_marks_the_median()
    {
        XElement dot = s_picture.WithClass("circle", "accent dot");
        AssertSame([At(s_estimate.Median.Months!.Value, 0.5)], [(Picture.Number(dot, "cx"), Picture.Number(dot, "cy"))]);
    }

    [Fact]
    public void Numbers_under_the_axis_stand_under_their_ticks()
    {
        XElement alive = Assert.Single(s_picture.All("text"), text => text.Value == "alive" && (string?)text.Attribute("class") == "soft");
        XElement[] cells = [.. s_picture.All("text").Where(text => (string?)text.Attribute("y") == (string?)alive.Attribute("y") && text != alive)];
        Assert.Equal(["400", .. Enumerable.Range(1, 8).Select(i => s_estimate.ByMonth[3 * i - 1].Alive.ToString(CultureInfo.InvariantCulture))], cells.Select(cell => cell.Value));
        for (int i = 0; i < cells.Length; i++) Assert.Equal(At(3 * i, 0).X, Picture.Number(cells[i], "x"), Written);
    }

    [Fact]
    public void A_mark_that_the_painter_does_not_know_is_refused() =>
        Assert.Throws<ArgumentException>(() => SvgPainter.Paint(Survivals.Of(s_times) with { Marks = [new UnknownMark()] }));

    private static (double X, double Y) At(double month, double share)
    {
        (double x0, double x24) = (s_picture.XOfTick("0"), s_picture.XOfTick("24"));
        (double y0, double y100) = (s_picture.YOfTick("0%"), s_picture.YOfTick("100%"));
        return (x0 + month / 24 * (x24 - x0), y0 + share * (y100 - y0));
    }

    private static void AssertSame(List<(double X, double Y)> expected, IReadOnlyList<(double X, double Y)> actual)
    {
        Assert.Equal(expected.Count, actual.Count);
        for (int i = 0; i < expected.Count; i++)
        {
            Assert.Equal(expected[i].X, actual[i].X, Written);
            Assert.Equal(expected[i].Y, actual[i].Y, Written);
        }
    }

    private sealed record UnknownMark() : Mark(Tone.Main);
}
