using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using SurvivalSim.Plots.Svg;

namespace SurvivalSim.Tests.Plots;

/// <summary>What is written in a picture: well-formed, the same on every machine, readable.</summary>
public class SvgTextTests
{
    public static TheoryData<string> Extremes => [.. Survivals.Extremes.Keys];

    [Theory, MemberData(nameof(Extremes))]
    public void A_picture_is_named_and_described_for_those_who_cannot_see_it(string extreme)
    {
        XElement root = new Picture(Survivals.Extremes[extreme]).Root;
        Assert.Equal("img", (string?)root.Attribute("role"));
        XElement[] first = [.. root.Elements().Take(2)];
        Assert.Equal(["title", "desc"], first.Select(element => element.Name.LocalName));
        Assert.StartsWith("Survival of ", first[0].Value, StringComparison.Ordinal);
        Assert.Contains(extreme.StartsWith("observed", StringComparison.Ordinal) ? "% at " : " at month ", first[1].Value, StringComparison.Ordinal);
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

    [Theory, MemberData(nameof(Extremes))]
    public void Nothing_stands_outside_the_picture(string extreme)
    {
        var picture = new Picture(Survivals.Extremes[extreme]);
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
        string css = new Picture(Survivals.Extremes["120 months"]).All("style").Single().Value;
        Dictionary<string, string>[] themes =
        [
            .. Regex.Matches(css, @"\{(--paper.*?)\}").Select(theme => theme.Groups[1].Value.Split(';')
                .Select(variable => variable.Split(':')).ToDictionary(variable => variable[0], variable => variable[1])),
        ];
        Assert.Equal(2, themes.Length);
        foreach (Dictionary<string, string> theme in themes)
        {
            foreach (string colour in (string[])["--ink", "--soft", "--main", "--accent"])
            {
                double[] light = [.. new[] { Luminance(theme[colour]), Luminance(theme["--paper"]) }.Order()];
                Assert.True((light[1] + 0.05) / (light[0] + 0.05) >= 4.5, $"{colour} {theme[colour]} on {theme["--paper"]}");
            }
        }
    }

    private static double Luminance(string hex)
    {
        string full = hex.Length == 4 ? string.Concat(hex.Skip(1).Select(digit => $"{digit}{digit}")) : hex[1..];
        double[] linear = [.. full.Chunk(2).Select(two => int.Parse(two, NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4))];
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
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
