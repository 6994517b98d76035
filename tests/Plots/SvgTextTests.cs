using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using SurvivalSim.Plots.Figures;
using SurvivalSim.Plots.Svg;

namespace SurvivalSim.Tests.Plots;

/// <summary>What is written in a picture: well-formed, the same on every machine, readable.</summary>
public class SvgTextTests
{
    public static TheoryData<string> Survival => [.. Survivals.Extremes.Keys];

    public static TheoryData<string> All => [.. AllFigures.ByName.Keys];

    [Theory, MemberData(nameof(All))]
    public void A_picture_is_named_and_described_for_those_who_cannot_see_it(string extreme)
    {
        Figure figure = AllFigures.ByName[extreme];
        XElement root = new Picture(figure).Root;
        Assert.Equal("img", (string?)root.Attribute("role"));
        XElement[] first = [.. root.Elements().Take(2)];
        Assert.Equal(["title", "desc"], first.Select(element => element.Name.LocalName));
        Assert.All([figure.Title, figure.Description, figure.X.Label, figure.Y.Label, figure.Caption], words => Assert.NotEqual("", words));
        Assert.All(figure.Caption.Append(' ').Zip(figure.Caption.Skip(1)), pair => Assert.False(pair is (' ', ' '), "Two blanks: a word is missing."));
    }

    [Theory, MemberData(nameof(Survival))]
    public void A_curve_is_told_at_its_ticks(string extreme)
    {
        XElement[] first = [.. new Picture(Survivals.Extremes[extreme]).Root.Elements().Take(2)];
        Assert.Matches("^Survival of | against simulated ", first[0].Value);
        Assert.Contains(extreme.StartsWith("observed", StringComparison.Ordinal) ? "% at " : " at month ", first[1].Value, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(All))]
    public void No_label_covers_another_in_the_margin(string extreme)
    {
        var picture = new Picture(AllFigures.ByName[extreme]);
        double[] baselines = [.. picture.All("text").Where(text => ((string)text.Attribute("class")!).EndsWith(" label", StringComparison.Ordinal))
            .GroupBy(text => Picture.Number(text, "x")).Where(column => column.Key > 440).SelectMany(column => column).Select(text => Picture.Number(text, "y")).Order()];
        Assert.All(baselines.Zip(baselines.Skip(1)), pair => Assert.True(pair.Second - pair.First > 20, $"{pair.First} and {pair.Second}"));
        string label = AllFigures.ByName[extreme].Y.Label;
        // Nor the name of the axis, which stands left of them and may be long: letters are 17 high.
        double name = Picture.Number(picture.All("text").First(text => (string?)text.Attribute("class") == "soft" && text.Value.StartsWith(label[..Math.Min(label.Length, 4)], StringComparison.Ordinal)), "y");
        Assert.All(baselines, baseline => Assert.True(baseline - name > 17, $"{baseline} and {name}"));
        Assert.DoesNotContain(picture.All("text"), text => text.Value == "%");
    }

    [Fact]
    public void Hostile_names_stay_text_in_every_figure_of_a_run()
    {
        foreach ((string name, Figure figure) in SampleRuns.All.Where(pair => pair.Key.StartsWith("hostile", StringComparison.Ordinal)))
        {
            var picture = new Picture(figure);
            Assert.Empty(picture.All("script"));
            Assert.True(string.Concat(picture.Root.Elements().Take(2).Select(words => words.Value)).Contains("<script>alert('x')</script> & ", StringComparison.Ordinal), name);
        }
    }

    [Fact]
    public void Whatever_a_name_holds_stays_text()
    {
        var picture = new Picture(Survivals.Extremes["hostile names"]);
        Assert.Empty(picture.All("script"));
        string legal = Survivals.HostileName.Replace('\u0001', '\uFFFD').Replace('\uD800', '\uFFFD');
        Assert.Equal("Survival of " + legal, picture.All("title").Single().Value);
        Assert.Contains(picture.All("text"), text => text.Value.StartsWith("Survival of <script>", StringComparison.Ordinal));
    }

    [Fact]
    public void The_culture_of_a_machine_changes_no_character()
    {
        string invariant = SvgPainter.Paint(Survivals.Extremes["launched late"]);
        CultureInfo before = CultureInfo.CurrentCulture;
        var elsewhere = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        elsewhere.NumberFormat.NumberDecimalSeparator = ",";
        elsewhere.NumberFormat.NegativeSign = "minus";
        try
        {
            CultureInfo.CurrentCulture = elsewhere;
            Assert.Equal(invariant, SvgPainter.Paint(Survivals.Extremes["launched late"]));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory, MemberData(nameof(All))]
    public void Nothing_stands_outside_the_picture(string extreme)
    {
        var picture = new Picture(AllFigures.ByName[extreme]);
        foreach (XElement path in picture.All("path"))
        {
            Assert.All(Picture.Corners(path), corner => AssertInside(picture, corner.X, corner.X, corner.Y));
        }
        foreach (XElement line in picture.All("line"))
        {
            AssertInside(picture, Picture.Number(line, "x1"), Picture.Number(line, "x2"), Picture.Number(line, "y1"));
            AssertInside(picture, Picture.Number(line, "x1"), Picture.Number(line, "x2"), Picture.Number(line, "y2"));
        }
        foreach (XElement text in picture.All("text"))
        {
            (double left, double right) = ExtentOf(text);
            AssertInside(picture, left, right, Picture.Number(text, "y"));
        }
    }

    /// <summary>Contrast at which text can be read: W3C, Web Content Accessibility Guidelines 2.2, success criterion 1.4.3 (AA).</summary>
    [Fact]
    public void All_text_has_enough_contrast_in_light_and_dark()
    {
        foreach (Dictionary<string, string> theme in Themes())
        {
            foreach (string colour in theme.Keys.Where(colour => colour is not ("--paper" or "--grid")))
            {
                double[] light = [.. new[] { Luminance(theme[colour]), Luminance(theme["--paper"]) }.Order()];
                Assert.True((light[1] + 0.05) / (light[0] + 0.05) >= 4.5, $"{colour} {theme[colour]} on {theme["--paper"]}");
            }
        }
    }

    /// <summary>Colours as they are seen without the cones for long, middle or short waves: G. M. Machado et al., IEEE Trans. Vis. Comput. Graph. 15
    /// (2009) 1291–1298, doi:10.1109/TVCG.2009.113, severity 1. A difference of about 2.3 is just noticed in CIELAB; four times that is asked for.</summary>
    [Theory]
    [InlineData(1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0)]
    [InlineData(0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998)]
    [InlineData(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881)]
    [InlineData(1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900)]
    public void All_kinds_of_colour_vision_tell_the_tones_apart(params double[] vision)
    {
        foreach (Dictionary<string, string> theme in Themes())
        {
            double[][] seen = [.. ((string[])["--main", "--accent", "--third", "--fourth", "--fifth", "--rest"]).Select(tone => Lab(Times(vision, Linear(theme[tone]))))];
            for (int i = 0; i < seen.Length; i++)
            {
                for (int j = 0; j < i; j++) Assert.True(Math.Sqrt(seen[i].Zip(seen[j], (a, b) => (a - b) * (a - b)).Sum()) > 4 * 2.3, $"tones {j} and {i} on {theme["--paper"]}");
            }
        }
    }

    private static Dictionary<string, string>[] Themes()
    {
        string css = new Picture(Survivals.Extremes["120 months"]).All("style").Single().Value;
        Dictionary<string, string>[] themes =
        [
            .. Regex.Matches(css, @"\{(--paper.*?)\}").Select(theme => theme.Groups[1].Value.Split(';')
                .Select(variable => variable.Split(':')).ToDictionary(variable => variable[0], variable => variable[1])),
        ];
        Assert.Equal(2, themes.Length);
        return themes;
    }

    private static double[] Linear(string hex)
    {
        string full = hex.Length == 4 ? string.Concat(hex.Skip(1).Select(digit => $"{digit}{digit}")) : hex[1..];
        return [.. full.Chunk(2).Select(two => int.Parse(two, NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4))];
    }

    private static double Luminance(string hex) => Times([0.2126, 0.7152, 0.0722], Linear(hex))[0];

    private static double[] Times(double[] rows, double[] vector) => [.. rows.Chunk(3).Select(row => row.Zip(vector, (a, b) => a * b).Sum())];

    /// <summary>CIELAB under D65 of linear sRGB.</summary>
    private static double[] Lab(double[] linear)
    {
        double[] xyz = Times([0.4124, 0.3576, 0.1805, 0.2126, 0.7152, 0.0722, 0.0193, 0.1192, 0.9505], [.. linear.Select(c => Math.Clamp(c, 0, 1))]);
        double[] f = [.. xyz.Zip([0.9505, 1, 1.089], (value, white) => value / white).Select(t => t > 0.008856 ? Math.Cbrt(t) : 7.787 * t + 16.0 / 116)];
        return [116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])];
    }

    /// <summary>Roughly how far a text reaches where letters are largest: English in DejaVu Sans, the widest of the usual system fonts, measures
    /// half of their height a letter, Japanese all of it.</summary>
    private static (double Left, double Right) ExtentOf(XElement text)
    {
        string style = (string)text.Attribute("class")!;
        double size = style.Contains("title", StringComparison.Ordinal) ? 22 : style.Contains("caption", StringComparison.Ordinal) ? 15.5 : 17;
        double width = size * text.Value.Sum(letter => letter < 0x1100 ? 0.5 : 1);
        double x = Picture.Number(text, "x");
        double before = style.EndsWith("middle", StringComparison.Ordinal) ? width / 2 : style.EndsWith("end", StringComparison.Ordinal) ? width : 0;
        return (x - before, x - before + width);
    }

    private static void AssertInside(Picture picture, double left, double right, double y)
    {
        Assert.InRange(left, 0, picture.Width);
        Assert.InRange(right, left, picture.Width);
        Assert.InRange(y, 0, picture.Height);
    }
}
