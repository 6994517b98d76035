using System.Globalization;
using System.Xml.Linq;
using SurvivalSim.Plots.Figures;
using SurvivalSim.Plots.Layouts;
using SurvivalSim.Plots.Themes;
using SurvivalSim.ScottPlots;
using SurvivalSim.Tests.Plots;

namespace SurvivalSim.Tests.ScottPlot;

public class RasterPainterTests
{
    /// <summary>Half a pixel to the unit: quick, and its letters are the largest.</summary>
    private const int Small = 320;

    /// <summary>Pixels along the edges of a small picture on which nothing is painted; margins are eight wide, a rim of letters takes one of them.</summary>
    private const int Edge = 6;

    [Fact]
    public void A_build_has_ScottPlot_or_says_why_not()
    {
        if (RasterPainter.Version is null) Assert.Contains("-p:WithScottPlot=true", RasterPainter.WhyNot, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_painted_is_refused_with_the_reason()
    {
        if (RasterPainter.WhyNot is not { } reason) return;
        PlatformNotSupportedException error = Assert.Throws<PlatformNotSupportedException>(() => RasterPainter.Paint(AllMarks.Figure, Theme.Light, RasterFormat.Png, Small));
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [ScottPlotFact]
    public void ScottPlot_is_of_the_version_that_the_repository_names()
    {
        XElement package = Assert.Single(XDocument.Load(Repository.PathOf("Directory.Packages.props")).Descendants("PackageVersion"), package => (string?)package.Attribute("Include") == "ScottPlot");
        Assert.Equal((string?)package.Attribute("Version"), $"[{RasterPainter.Version?.ToString(3)}]");
    }

    [ScottPlotFact]
    public void Every_figure_is_painted_for_light_and_dark_with_nothing_on_its_edges() => Assert.All(AllFigures.ByName, named =>
    {
        var layout = new Layout(named.Value);
        foreach ((Theme theme, Palette palette) in new[] { (Theme.Light, Palette.Light), (Theme.Dark, Palette.Dark) })
        {
            var picture = new PngPicture(RasterPainter.Paint(named.Value, theme, RasterFormat.Png, Small));
            int paper = int.Parse(palette.Paper.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            Assert.Equal((Small, (int)Math.Ceiling(layout.Height / 2)), (picture.Width, picture.Height));
            Assert.All(OnEdges(picture), at => Assert.Equal(paper, picture[at.X, at.Y]));
            Assert.Contains(Enumerable.Range(0, Small), x => picture[x, (int)(layout.TitleBaselines[0] / 2) - 3] != paper);
        }
    });

    [ScottPlotTheory]
    [InlineData(320)]
    [InlineData(641)]
    [InlineData(1280)]
    [InlineData(2560)]
    public void A_picture_is_as_wide_as_asked(int width)
    {
        var picture = new PngPicture(RasterPainter.Paint(AllMarks.Figure, Theme.Light, RasterFormat.Png, width));
        Assert.Equal(width, picture.Width);
        Assert.Equal((int)Math.Ceiling((float)(width / Layout.Width) * new Layout(AllMarks.Figure).Height), picture.Height);
    }

    [ScottPlotTheory]
    [InlineData(319)]
    [InlineData(8193)]
    public void Widths_that_make_no_picture_are_refused(int width) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => RasterPainter.Paint(AllMarks.Figure, Theme.Light, RasterFormat.Png, width));

    [ScottPlotFact]
    public void Files_are_of_the_format_asked_for()
    {
        byte[] File(RasterFormat format) => RasterPainter.Paint(AllMarks.Figure, Theme.Light, format, Small);
        Assert.True(File(RasterFormat.Png).AsSpan().StartsWith(PngPicture.Signature));
        Assert.True(File(RasterFormat.Jpeg).AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]));
        byte[] webp = File(RasterFormat.Webp);
        Assert.True(webp.AsSpan().StartsWith("RIFF"u8) && webp.AsSpan(8).StartsWith("WEBP"u8));
    }

    [ScottPlotFact]
    public void The_same_figure_gives_the_same_bytes_on_all_threads()
    {
        byte[][] pictures = new byte[8][];
        Parallel.For(0, pictures.Length, i => pictures[i] = RasterPainter.Paint(AllMarks.Figure, Theme.Dark, RasterFormat.Png, Small));
        Assert.All(pictures, picture => Assert.Equal(pictures[0], picture));
    }

    [ScottPlotFact]
    public void Who_cannot_follow_the_reader_is_light() => Assert.Equal(
        RasterPainter.Paint(AllMarks.Figure, Theme.Light, RasterFormat.Png, Small), RasterPainter.Paint(AllMarks.Figure, Theme.Reader, RasterFormat.Png, Small));

    [ScottPlotTheory]
    [InlineData("日本語 😀 e\u0301 👩‍💻")]
    [InlineData("שלום world مرحبا بالعالم")]
    [InlineData("\u200f \u0007 \ud800 \ufffe")]
    [InlineData("שלום 日本 שלום ")]
    public void Any_letters_can_be_painted(string words)
    {
        Figure figure = AllMarks.Figure with { Title = words, Rows = [new RowUnderAxis(words, [new(5, words)])] };
        Assert.NotEqual(RasterPainter.Paint(AllMarks.Figure, Theme.Light, RasterFormat.Png, Small), RasterPainter.Paint(figure, Theme.Light, RasterFormat.Png, Small));
    }

    private static IEnumerable<(int X, int Y)> OnEdges(PngPicture picture)
    {
        for (int y = 0; y < picture.Height; y++)
        {
            bool isEdge = y < 2 || y >= picture.Height - 2;
            for (int x = 0; x < picture.Width; x += !isEdge && x == Edge - 1 ? picture.Width - 2 * Edge + 1 : 1) yield return (x, y);
        }
    }
}
