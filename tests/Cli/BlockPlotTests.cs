using SurvivalSim.Cli.Terminal;
using SurvivalSim.Cli.Terminal.Layout;
using SurvivalSim.Plots.Figures;

namespace SurvivalSim.Tests.Cli;

/// <summary>Where a known curve and a known fan land in a picture of characters.</summary>
public class BlockPlotTests
{
    private const int Gutter = 2;
    private const int Columns = 20;

    [Theory]
    [InlineData(1, "██████████")]
    [InlineData(0.5, "█████     ")]
    [InlineData(0.5125, "█████▁    ")]
    [InlineData(0.55, "█████▄    ")]
    [InlineData(0.0875, "▇         ")]
    [InlineData(0.006, "          ")] // below half of an eighth of a line
    [InlineData(0, "          ")]
    public void A_share_fills_that_share_of_the_height_to_an_eighth_of_a_line(double share, string expected)
    {
        BlockCanvas picture = Survival([new Point(0, share)]);
        for (int column = Gutter; column < Gutter + Columns; column++) Assert.Equal(expected, Up(picture, column));
    }

    [Fact]
    public void A_column_shows_the_value_in_its_middle()
    {
        // Two columns for each unit: the step at 4.3 lies behind the middle of the column from 4 to 4.5, and is seen from the next on.
        BlockCanvas picture = Survival([new Point(0, 1), new Point(4.3, 0.2)]);
        Assert.Equal("██████████", Up(picture, Gutter + 8));
        Assert.Equal("██        ", Up(picture, Gutter + 9));
    }

    [Fact]
    public void Half_is_marked_on_the_axis_and_named_below()
    {
        BlockCanvas picture = Survival([new Point(0, 1), new Point(3.3, 0.5)], new Dot(new Point(3.3, 0.5), Tone.Accent));
        string[] lines = Text(picture);
        Assert.Equal(Gutter + 6, lines[BlockPlot.Rows + 1].IndexOf('▲', StringComparison.Ordinal));
        Assert.Contains("▲ half by 3.30", lines[BlockPlot.Rows + 3], StringComparison.Ordinal);
    }

    [Fact]
    public void Ticks_stand_at_the_upper_edge_of_their_line_and_the_lowest_at_the_axis()
    {
        string[] lines = Text(Survival([new Point(0, 0)]));
        Assert.Equal(["1┤", "½┤", "0└"], new[] { 1, 6, 11 }.Select(line => lines[line][..Gutter]));
        Assert.Equal("0└─────────┬─────────┬", lines[11]);
        Assert.Equal(" 0         5         9", lines[12]);
        Assert.Equal("  time", lines[13]);
    }

    [Fact]
    public void A_fan_has_its_bands_its_median_and_a_named_level()
    {
        Figure figure = Figure(
        [
            new StepBand([new BandStep(0, 0.1, 0.9)], 10, Tone.Main),
            new StepBand([new BandStep(0, 0.3, 0.7)], 10, Tone.Main),
            new ReferenceLine(new Point(0, 0.8), new Point(10, 0.8), Tone.Accent),
            new Label(new Point(10, 0.8), ["level", "somewhere"], Placement.InRightMargin, Tone.Accent),
            new StepLine([new Point(0, 0.5)], 5, Tone.Main),
        ]);
        var picture = new BlockCanvas(60, BlockPlot.Height);
        BlockPlot.Fan(picture, 0, Gutter + Columns, "fan", figure);
        Assert.Equal("░░▒▒━▒▒╌░ ", Up(picture, Gutter));
        Assert.Equal("░░▒▒▒▒▒╌░ ", Up(picture, Gutter + Columns - 1)); // the median ends at 5
        Assert.Contains(" level 0.8 ╌", Text(picture)[3], StringComparison.Ordinal);
        Assert.StartsWith("fan  ━ median ▒ 50 % ░ 90 %", Text(picture)[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_median_at_the_lowest_value_lies_on_the_axis()
    {
        var picture = new BlockCanvas(60, BlockPlot.Height);
        BlockPlot.Fan(picture, 0, Gutter + Columns, "", Figure([new StepLine([new Point(0, 0)], 10, Tone.Main)]));
        Assert.Equal("0└" + new string('━', Columns), Text(picture)[11]);
    }

    private static BlockCanvas Survival(IReadOnlyList<Point> steps, params Mark[] others)
    {
        var canvas = new BlockCanvas(Gutter + Columns, BlockPlot.Height);
        BlockPlot.Survival(canvas, 0, Gutter + Columns, "alive", Figure([new StepLine(steps, 10, Tone.Main), .. others]));
        return canvas;
    }

    /// <summary>A column of the plot from the axis up.</summary>
    private static string Up(BlockCanvas picture, int column) => string.Concat(Enumerable.Range(1, BlockPlot.Rows).Reverse().Select(line => picture[column, line]));

    private static string[] Text(BlockCanvas picture) => [.. picture.Lines().Select(pieces => string.Concat(pieces.Select(piece => piece.Text)).TrimEnd())];

    private static Figure Figure(IReadOnlyList<Mark> marks) => new()
    {
        Title = "",
        Subtitle = "",
        Description = "",
        X = new Axis("time", 0, 10, [new Tick(0, "0"), new Tick(5, "5"), new Tick(10, "9")]),
        Y = new Axis("share", 0, 1, [new Tick(0, "0"), new Tick(0.5, "½"), new Tick(1, "1")]),
        Marks = marks,
        Rows = [],
        Caption = "",
        Values = new ValueTable([], []),
    };
}
