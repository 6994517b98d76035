using SurvivalSim.Analyses.Grids;

namespace SurvivalSim.Tests.Analyses.Grids;

public class GridAxisTests
{
    [Theory]
    [InlineData("a.b=0:1:3", "0", "0.5", "1")]
    [InlineData("a=0.1:0.4:4", "0.1", "0.2", "0.3", "0.4")]
    [InlineData("a=5%:30%:6", "5%", "10%", "15%", "20%", "25%", "30%")]
    [InlineData("a=1k:3k:3", "1k", "2k", "3k")]
    [InlineData("a=500k:1M:2", "500k", "1M")]
    [InlineData("a=500k:1M:3", "500k", "750000", "1M")]
    [InlineData("a=10:-10:3", "10", "0", "-10")]
    [InlineData("a=5,10,20", "5", "10", "20")]
    [InlineData("step = day, week ,month", "day", "week", "month")]
    [InlineData("a=30%,2 to 5,'3 to 6'", "30%", "2 to 5", "'3 to 6'")]
    [InlineData("a=beta(2, 5),mixture(30%: 0, 70%: uniform(1, 2))", "beta(2, 5)", "mixture(30%: 0, 70%: uniform(1, 2))")]
    [InlineData("a=[1, 2],{x: 1, y: 2}", "[1, 2]", "{x: 1, y: 2}")]
    [InlineData("a=\"b,c\",d=e", "\"b,c\"", "d=e")]
    [InlineData("products.p.launch=2026-01-01,2026-06-01", "2026-01-01", "2026-06-01")]
    public void Values_are_listed_or_evenly_spaced(string text, params string[] values)
    {
        GridAxis axis = GridAxis.Parse(text);
        Assert.Equal(text.Split('=')[0].Trim(), axis.Path);
        Assert.Equal(values, axis.Values);
    }

    [Theory]
    [InlineData("", "it names no key")]
    [InlineData("=1,2", "it names no key")]
    [InlineData("a", "it names no key (write PATH=FROM:TO:COUNT")]
    [InlineData("a=", "'' is one value, and nothing varies")]
    [InlineData("a=beta(2, 5)", "'beta(2, 5)' is one value, and nothing varies")]
    [InlineData("a=1:2", "'1:2' is one value")]
    [InlineData("a=1:2:3:4", "is one value")]
    [InlineData("a=x:2:3", "'x' and '2' are not two numbers")]
    [InlineData("a=1:2:1", "'1' is not a number of values (a whole number from 2 to 100000)")]
    [InlineData("a=1:2:2.5", "'2.5' is not a number of values")]
    [InlineData("a=1:2:100001", "'100001' is not a number of values")]
    [InlineData("a=1:1:3", "it ends where it begins")]
    [InlineData("a=1,,2", "a value is empty")]
    [InlineData("a=1,2,1", "'1' stands in it twice")]
    public void What_cannot_be_meant_is_told(string text, string words)
    {
        FormatException error = Assert.Throws<FormatException>(() => GridAxis.Parse(text));
        Assert.StartsWith($"--vary is '{text}': ", error.Message, StringComparison.Ordinal);
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Cells_are_counted_with_the_last_axis_changing_first()
    {
        Grid grid = Grid.Of([GridAxis.Parse("a=1,2"), GridAxis.Parse("b=x,y,z")]);
        Assert.Equal(6, grid.Count);
        Assert.Equal(["1x", "1y", "1z", "2x", "2y", "2z"], Enumerable.Range(0, grid.Count).Select(cell => string.Concat(grid.ValuesOf(cell))));
    }

    [Theory]
    [InlineData("a grid varies something")]
    [InlineData("--vary stands twice for 'a'", "a=1,2", "a=3,4")]
    [InlineData("--vary makes 160,000 cells (at most 100,000)", "a=1:2:400", "b=1:2:400")]
    public void Axes_make_a_grid_or_it_is_told_why_not(string words, params string[] axes) =>
        Assert.Contains(words, Assert.Throws<FormatException>(() => Grid.Of([.. axes.Select(GridAxis.Parse)])).Message, StringComparison.Ordinal);
}
