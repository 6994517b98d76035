using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using SurvivalSim.Plots.Figures;
using SurvivalSim.Plots.Svg;

namespace SurvivalSim.Tests.Plots;

/// <summary>A painted figure, read back as a viewer would read it.</summary>
internal sealed partial class Picture
{
    private static readonly XNamespace s_svg = "http://www.w3.org/2000/svg";

    public Picture(Figure figure)
    {
        using var reader = XmlReader.Create(new StringReader(SvgPainter.Paint(figure)), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        Root = XDocument.Load(reader).Root!;
        string[] box = Root.Attribute("viewBox")!.Value.Split(' ');
        Width = double.Parse(box[2], CultureInfo.InvariantCulture);
        Height = double.Parse(box[3], CultureInfo.InvariantCulture);
    }

    public XElement Root { get; }

    public double Width { get; }

    public double Height { get; }

    public IEnumerable<XElement> All(string name) => Root.Descendants(s_svg + name);

    public XElement WithClass(string name, string style) => Assert.Single(All(name), element => (string?)element.Attribute("class") == style);

    /// <summary>Where a number written along the horizontal axis stands.</summary>
    public double XOfTick(string text) => Number(All("text").First(element => (string?)element.Attribute("class") == "soft middle" && element.Value == text), "x");

    /// <summary>The height of a horizontal grid line, by its text.</summary>
    public double YOfTick(string text)
    {
        double baseline = Number(All("text").First(element => (string?)element.Attribute("class") == "soft end" && element.Value == text), "y");
        return All("line").Where(line => (string?)line.Attribute("class") == "grid").Select(line => Number(line, "y1")).MinBy(y => Math.Abs(y - baseline));
    }

    public static double Number(XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);

    /// <summary>The corners of a path of absolute M, L, H, V and Z.</summary>
    public static IReadOnlyList<(double X, double Y)> Corners(XElement path)
    {
        var corners = new List<(double X, double Y)>();
        foreach (Match part in PathPart().Matches(path.Attribute("d")!.Value))
        {
            double[] numbers = [.. part.Groups[2].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text => double.Parse(text, CultureInfo.InvariantCulture))];
            corners.Add(part.Groups[1].Value switch
            {
                "M" or "L" => (numbers[0], numbers[1]),
                "H" => (numbers[0], corners[^1].Y),
                "V" => (corners[^1].X, numbers[0]),
                _ => corners[0],
            });
        }
        return corners;
    }

    [GeneratedRegex("([MLHVZ])([-0-9. ]*)")]
    private static partial Regex PathPart();
}
