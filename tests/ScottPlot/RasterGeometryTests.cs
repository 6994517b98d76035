using System.Globalization;
using SurvivalSim.Plots.Figures;
using SurvivalSim.Plots.Layouts;
using SurvivalSim.Plots.Themes;
using SurvivalSim.ScottPlots;

namespace SurvivalSim.Tests.ScottPlot;

/// <summary>Every mark stands where the layout has it, in its colour, as read off the pixels.</summary>
public class RasterGeometryTests
{
    /// <summary>Pixels per unit of the picture.</summary>
    private const int Scale = 2;

    /// <summary>Of 255: an opacity is kept in eight bits, and a mixture of colours is rounded to them.</summary>
    private const int Rounding = 2;

    private static readonly Layout s_layout = new(AllMarks.Figure);
    private static readonly Lazy<PngPicture> s_light = new(() => Painted(Theme.Light)), s_dark = new(() => Painted(Theme.Dark));

    public static TheoryData<string, double, double, double> Places => new()
    {
        { "Main", 1, 8.5, 0.25 }, // band
        { "Third", 3, 8.5, 0.8 }, // area
        { "Main", 1, 2, 1 }, // from its place on, and not before
        { "Main", 2, 3, 1 },
        { "Main", 3, 4, 1 },
        { "paper", 1, 4, 1 },
        { "paper", 3, 2, 1 },
        { "Fourth", 6, 3, 1 }, // straight
        { "paper", 5, 4, 1 },
        { "Accent", 9, 3, 1 }, // dot
        { "Rest", 6.1, 8.4, 0.8 }, // bar, towards either side
        { "Rest", 8.9, 7.6, 0.8 },
        { "paper", 5.8, 8, 1 },
        { "paper", 7, 8.7, 1 },
        { "ink", 2, 6, 1 }, // whisker
        { "ink", 4, 6, 1 },
        { "Main", 8.5, 5.5, 0.86 }, // cells
        { "Main", 9.5, 5.5, 0.06 },
        { "paper", 7.9, 5.5, 1 },
    };

    [ScottPlotTheory]
    [MemberData(nameof(Places))]
    public void A_mark_has_its_colour_at_its_place(string color, double x, double y, double opacity)
    {
        foreach ((PngPicture picture, Palette palette) in Both())
        {
            int expected = color switch { "paper" => Rgb(palette.Paper), "ink" => Rgb(palette.Ink), _ => Rgb(palette.Tones[Enum.Parse<Tone>(color)]) };
            AssertNear(Mixed(expected, Rgb(palette.Paper), opacity), At(picture, s_layout.Panels[0], x, y));
        }
    }

    [ScottPlotFact]
    public void The_panel_below_has_an_axis_of_its_own()
    {
        foreach ((PngPicture picture, Palette palette) in Both()) AssertNear(Rgb(palette.Tones[Tone.Accent]), At(picture, s_layout.Panels[1], 5, 0.5));
    }

    [ScottPlotFact]
    public void A_reference_line_is_dashed()
    {
        foreach ((PngPicture picture, Palette palette) in Both())
        {
            int[] along = [.. Enumerable.Range(0, 100).Select(i => At(picture, s_layout.Panels[0], 5 + i * 0.02, 6.2))];
            Assert.Contains(Rgb(palette.Tones[Tone.Accent]), along);
            Assert.Contains(Rgb(palette.Paper), along);
        }
    }

    [ScottPlotFact]
    public void The_ends_of_an_interval_are_strokes_even_where_they_are_one()
    {
        foreach ((PngPicture picture, Palette palette) in Both())
        {
            double y = s_layout.Panels[0].Y.Of(6);
            Assert.All(new double[] { 1, 3, 4 }, end => AssertNear(Rgb(palette.Ink), Pixel(picture, s_layout.X.Of(end), y - 3)));
            AssertNear(Rgb(palette.Paper), Pixel(picture, s_layout.X.Of(2), y - 3));
        }
    }

    [ScottPlotFact]
    public void Half_of_what_lies_on_the_edge_stands_out()
    {
        Figure figure = AllMarks.Figure with { Below = null, Marks = [new StepLine([new(0, 10)], 10, Tone.Main)] };
        var layout = new Layout(figure);
        var picture = new PngPicture(RasterPainter.Paint(figure, Theme.Light, RasterFormat.Png, Scale * (int)Layout.Width));
        AssertNear(Rgb(Palette.Light.Tones[Tone.Main]), Pixel(picture, layout.X.Of(5), layout.Panels[0].Y.End - 0.6));
    }

    [ScottPlotFact]
    public void Lines_lead_from_the_numbers_and_the_axis_has_ticks()
    {
        foreach ((PngPicture picture, Palette palette) in Both())
        {
            PanelLayout last = s_layout.Panels[^1];
            AssertNear(Rgb(palette.Grid), At(picture, s_layout.Panels[0], 5, 10));
            AssertNear(Rgb(palette.Soft), At(picture, last, 5, 0));
            AssertNear(Rgb(palette.Soft), Pixel(picture, s_layout.X.Of(10), last.Y.Start + Layout.TickLength - 1));
            AssertNear(Rgb(palette.Paper), Pixel(picture, s_layout.X.Of(5), last.Y.Start + Layout.TickLength - 1));
        }
    }

    [ScottPlotFact]
    public void Words_stand_on_their_baselines()
    {
        foreach ((PngPicture picture, Palette palette) in Both())
        {
            // No letter of these has a part below its line.
            AssertStandsOn(picture, Rgb(palette.Ink), Layout.Margin, s_layout.TitleBaselines[0], 30, 12);
            AssertStandsOn(picture, Rgb(palette.Soft), Layout.Margin, s_layout.SubtitleBaselines[0], 20, 8);
            AssertStandsOn(picture, Rgb(palette.Ink), s_layout.X.Of(5) - 10, s_layout.RowBaselines[0], 20, 8);
            PlacedLabel label = Assert.Single(s_layout.Panels[0].Labels);
            AssertStandsOn(picture, Rgb(palette.Tones[Tone.Fifth]), label.X, label.FirstBaseline, 25, 6);
        }
    }

    /// <summary>That there is ink on a line, and none under it.</summary>
    private static void AssertStandsOn(PngPicture picture, int ink, double x, double baseline, int width, int height)
    {
        bool HasInk(double from, double to) =>
            Enumerable.Range((int)(x * Scale), width * Scale).Any(px => Enumerable.Range((int)Math.Ceiling(from * Scale), (int)((to - from) * Scale)).Any(py => picture[px, py] == ink));
        Assert.True(HasInk(baseline - height, baseline));
        Assert.True(HasInk(baseline - 2, baseline + 0.5));
        Assert.False(HasInk(baseline + 1, baseline + 3));
    }

    private static PngPicture Painted(Theme theme) => new(RasterPainter.Paint(AllMarks.Figure, theme, RasterFormat.Png, Scale * (int)Layout.Width));

    private static (PngPicture, Palette)[] Both() => [(s_light.Value, Palette.Light), (s_dark.Value, Palette.Dark)];

    private static int At(PngPicture picture, PanelLayout panel, double x, double y) => Pixel(picture, s_layout.X.Of(x), panel.Y.Of(y));

    private static int Pixel(PngPicture picture, double x, double y) => picture[(int)(x * Scale), (int)(y * Scale)];

    private static int Rgb(string hex) => int.Parse(hex.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static int Mixed(int color, int paper, double opacity)
    {
        int Part(int shift) => (int)Math.Round((color >> shift & 255) * opacity + (paper >> shift & 255) * (1 - opacity));
        return Part(16) << 16 | Part(8) << 8 | Part(0);
    }

    private static void AssertNear(int expected, int actual) =>
        Assert.True(new[] { 16, 8, 0 }.All(shift => Math.Abs((expected >> shift & 255) - (actual >> shift & 255)) <= Rounding), $"#{actual:x6} and not #{expected:x6}");
}
