using System.Xml.Linq;
using SurvivalSim.Plots;
using SurvivalSim.Plots.Figures;

namespace SurvivalSim.Tests.Plots;

public class HeatMapFigureTests
{
    /// <summary>Coordinates are written to a hundredth of a unit; those of the ticks, which the expectation is made of, too.</summary>
    private const double Written = 0.03;

    /// <summary>A few roundings of numbers below 10.</summary>
    private const double Rounded = 1e-14;

    private static readonly Figure s_figure = AnalysisFigures.All["heat-map"];

    [Fact]
    public void A_cell_lies_around_its_two_values_and_is_shaded_from_the_least_to_the_most()
    {
        var picture = new Picture(s_figure);
        (double x5, double x10, double yLow, double yHigh) = (picture.XOfTick("5"), picture.XOfTick("10"), YOf("5%"), YOf("10%"));
        XElement[] cells = [.. picture.All("rect").Where(box => (string?)box.Attribute("class") == "cell")];
        XElement first = cells.Single(box => Math.Abs(Picture.Number(box, "x") - (x5 - (x10 - x5) / 2)) < Written && Math.Abs(Picture.Number(box, "y") + Picture.Number(box, "height") - (yLow + (yLow - yHigh) / 2)) < Written);
        Assert.Equal(x10 - x5, Picture.Number(first, "width"), Written);
        Assert.Equal(yLow - yHigh, Picture.Number(first, "height"), Written);
        Assert.Equal(11, s_figure.Marks.OfType<Cell>().Count(cell => cell.From.X < 4));
        Assert.Equal((0.4 - 0.1) / 0.8, s_figure.Marks.OfType<Cell>().First().Shade, Rounded);

        // Numbers at the left stand half a letter below the middle of their cells.
        double YOf(string text) => Picture.Number(picture.All("text").Single(element => (string?)element.Attribute("class") == "soft end" && element.Value == text), "y") - 4.5;
    }

    [Fact]
    public void A_cell_without_an_answer_is_left_out_and_told_apart()
    {
        Assert.DoesNotContain(s_figure.Marks.OfType<Cell>(), cell => cell.From == new Point(3, 1));
        Assert.Equal(new Point(3.5, 1.5), s_figure.Marks.OfType<Label>().Single(label => label.Lines[0] == "×").At);
        Assert.Contains("1 of 12 cells have no answer", s_figure.Caption, StringComparison.Ordinal);
        Assert.Equal(["10%", "60%", "50%", "40%", "none"], s_figure.Values.Rows[1].Cells);
    }

    [Fact]
    public void Shades_and_the_target_are_told_beside_the_cells()
    {
        Assert.Equal(["90%", "10%", "line|50%"], s_figure.Marks.OfType<Label>().Where(label => label.Placement == Placement.InRightMargin).Select(label => string.Join('|', label.Lines)));
        Assert.Equal(3 * (0.5 - 0.1) / 0.8, s_figure.Marks.OfType<Label>().Single(label => label.Lines[0] == "line").At.Y, Rounded);
        Assert.Equal([0, 1], s_figure.Marks.OfType<Cell>().Where(cell => cell.From.X > 4).Select(cell => cell.Shade).Where(shade => shade is 0 or 1));
    }

    [Fact]
    public void The_line_of_a_linear_field_is_straight_and_exact()
    {
        double?[][] field = [.. Enumerable.Range(0, 5).Select(y => Enumerable.Range(0, 7).Select(x => (double?)(2 * x + 3 * y)).ToArray())];
        IReadOnlyList<Point> line = Assert.Single(IsoLine.Of(field, 11.5));
        Assert.All(line, point => Assert.Equal(11.5, 2 * point.X + 3 * point.Y, Rounded));
        // From the left edge's height 11.5/3 to the lower edge's 11.5/2, whichever end comes first.
        Assert.Equal([0, 5.75], new[] { line[0].X, line[^1].X }.Order());
    }

    [Fact]
    public void A_hill_is_ringed_and_a_hole_in_the_grid_opens_the_ring()
    {
        double?[][] hill = [.. Enumerable.Range(0, 5).Select(y => Enumerable.Range(0, 5).Select(x => (double?)(8 - (x - 2) * (x - 2) - (y - 2) * (y - 2))).ToArray())];
        IReadOnlyList<Point> ring = Assert.Single(IsoLine.Of(hill, 6.5));
        Assert.Equal(ring[0], ring[^1]);
        // Along the axes the hill falls from 7 to 4 between 1 and 2 columns off.
        Assert.Contains(ring, point => Math.Abs(point.X - (3 + 1.0 / 6)) < Rounded && point.Y == 2);
        hill[0][0] = null;
        Assert.Single(IsoLine.Of(hill, 6.5));
        hill[1][2] = null;
        Assert.All(IsoLine.Of(hill, 6.5), line => Assert.NotEqual(line[0], line[^1]));
    }

    /// <summary>Corners 1 0 / 0 c: the bilinear saddle has the value c/(1 + c), so that the high corners are connected through the middle below it and cut off above.</summary>
    [Theory, InlineData(0.45, true), InlineData(0.55, false)]
    public void At_a_saddle_the_side_is_connected_on_which_the_saddle_is(double level, bool connectsHigh)
    {
        IReadOnlyList<IReadOnlyList<Point>> lines = IsoLine.Of([[1, 0], [0, 1]], level);
        Assert.Equal(2, lines.Count);
        foreach (IReadOnlyList<Point> line in lines)
        {
            Assert.Equal(2, line.Count);
            var middle = new Point((line[0].X + line[1].X) / 2, (line[0].Y + line[1].Y) / 2);
            // A line around a low corner, (1, 0) or (0, 1), has its middle on the other diagonal from one around a high corner.
            Assert.Equal(connectsHigh, Math.Abs(middle.X - middle.Y) > Math.Abs(middle.X + middle.Y - 1));
        }
        Assert.Equal(level == 0.45 ? 0.55 : 0.45, lines.SelectMany(line => line).Where(point => point.Y == 0).Select(point => point.X).Single(), Rounded);
    }

    [Fact]
    public void A_target_that_is_nowhere_or_everywhere_draws_no_line()
    {
        Assert.Empty(IsoLine.Of([[1, 2], [3, 4]], 5));
        Assert.Empty(IsoLine.Of([[1, 1], [1, 1]], 1));
        Assert.Empty(IsoLine.Of([[1, null], [3, 4]], 2));
        Figure figure = HeatMapFigure.Of(AnalysisFigures.Grid with { Target = 0.99 });
        Assert.DoesNotContain(figure.Marks, mark => mark is Polyline);
        Assert.Contains("It passes 99% nowhere", figure.Caption, StringComparison.Ordinal);
    }

    [Fact]
    public void With_many_columns_numbers_are_left_to_the_scale_and_the_table()
    {
        Figure many = AnalysisFigures.All["heat map of many under hostile names"];
        Assert.DoesNotContain(many.Marks.OfType<Label>(), label => label.Placement == Placement.Centered);
        Assert.InRange(many.X.Ticks.Count, 4, 9);
        Assert.Equal(41, many.Values.Rows[0].Cells.Count);
        Assert.Contains(many.Marks.OfType<Polyline>(), line => line.Points.Count > 10);
        Assert.Equal(1200 + 8, many.Marks.OfType<Cell>().Count());
        Assert.Equal("39k", many.Values.Columns[^1]);
    }
}
