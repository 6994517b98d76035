using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using SurvivalSim.Plots.Figures;
using SurvivalSim.Plots.Reports;

namespace SurvivalSim.Tests.Plots.Reports;

/// <summary>The document: whole, named, small, the same each time, and whatever a name holds, text.</summary>
public class HtmlReportTests
{
    public static TheoryData<string> All => [.. ReportSamples.Names];

    [Theory, MemberData(nameof(All))]
    public void A_report_has_its_parts_in_their_order(string name)
    {
        XElement body = ReportSamples.Elements(name).Root!.Element("body")!;
        Assert.Equal(["a", "header", "main", "footer", "script"], body.Elements().Select(element => element.Name.LocalName));
        Assert.Single(body.Descendants("h1"));
        Assert.NotEmpty(body.Descendants("h2"));
        XElement first = body.Element("main")!.Elements().First();
        Assert.Equal("headline", (string?)first.Attribute("class"));
        Assert.All(first.Name == "p" ? [first] : first.Elements(), sentence => Assert.Matches(@"^[^.]+(\.[^ ][^.]*)*\.$", sentence.Value));
        Assert.Contains(body.Element("footer")!.Elements("pre"), pre => pre.Value.StartsWith("survivalsim ", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(All))]
    public void What_is_named_by_another_element_is_there_and_once(string name)
    {
        XDocument report = ReportSamples.Elements(name);
        string[] ids = [.. report.Descendants().Attributes("id").Select(id => id.Value)];
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(report.Descendants().Attributes("aria-labelledby"), by => Assert.Contains(by.Value, ids));
        Assert.All(report.Descendants("a").Attributes("href").Where(to => to.Value.StartsWith('#')), to => Assert.Contains(to.Value[1..], ids));
        string[] regions = [.. report.Descendants().Where(element => (string?)element.Attribute("role") == "region").Attributes("aria-label").Select(label => label.Value)];
        Assert.Equal(regions.Distinct(), regions);
    }

    [Theory, MemberData(nameof(All))]
    public void A_table_has_a_caption_and_heads_for_its_columns_and_rows(string name) => Assert.All(ReportSamples.Elements(name).Descendants("table"), table =>
    {
        int columns = table.Element("thead")!.Descendants("th").Count();
        Assert.NotEqual("", table.Element("caption")!.Value);
        Assert.All(table.Descendants("th"), head => Assert.NotNull(head.Attribute("scope")));
        Assert.All(table.Element("tbody")!.Elements("tr"), row =>
        {
            Assert.Equal(columns, row.Elements().Count());
            Assert.Equal("row", (string?)row.Elements().First().Attribute("scope"));
        });
    });

    [Theory, MemberData(nameof(All))]
    public void A_figure_stands_with_its_numbers(string name)
    {
        XNamespace svg = "http://www.w3.org/2000/svg";
        Assert.All(ReportSamples.Elements(name).Descendants("figure"), figure =>
        {
            Assert.Single(figure.Descendants(svg + "svg"), picture => (string?)picture.Attribute("role") == "img");
            Assert.Single(figure.Descendants("table"));
            Assert.All(figure.Descendants("tr").Attributes("data-x"), x => Assert.InRange(double.Parse(x.Value, CultureInfo.InvariantCulture), 0.1, 0.95));
        });
    }

    [Theory, MemberData(nameof(All))]
    public void A_report_asks_for_nothing_else(string name)
    {
        XDocument report = ReportSamples.Elements(name);
        Assert.DoesNotContain(report.Descendants(), element => element.Name.LocalName is "link" or "img" or "iframe" or "object" or "image" or "use");
        Assert.DoesNotContain(report.Descendants().Attributes(), attribute => attribute.Name.LocalName is "src" or "style" || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.All(report.Descendants("a").Attributes("href"), to => Assert.Matches(@"^(#[a-z0-9-]+|plots/[A-Za-z0-9_-]+\.svg|[a-z-]+\.(csv|json)|https://doi\.org/10\.\S+)$", to.Value));
        Assert.DoesNotContain("url(", ReportSamples.Html(name), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@import", ReportSamples.Html(name), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Nothing_may_run_but_the_script_that_is_there()
    {
        string html = ReportSamples.Html("hostile names");
        string script = Assert.Single(Regex.Matches(html, "<script>(.*?)</script>", RegexOptions.Singleline)).Groups[1].Value;
        string policy = (string)ReportSamples.Elements("sora").Descendants("meta").Single(meta => (string?)meta.Attribute("http-equiv") == "Content-Security-Policy").Attribute("content")!;
        Assert.Contains($"script-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'", policy, StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'; style-src 'unsafe-inline'; ", policy, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_a_name_holds_stays_text()
    {
        XDocument report = ReportSamples.Elements("hostile names");
        Assert.Equal(ReportSamples.HostileName, report.Descendants("h1").Single().Value);
        Assert.Equal(ReportSamples.HostileName, report.Descendants("title").First().Value);
        Assert.Single(report.Descendants("script"));
        Assert.Single(report.Descendants("style"));
        Assert.Contains(report.Descendants("th"), head => head.Value == ReportSamples.HostileName);
    }

    [Theory, MemberData(nameof(All))]
    public void A_report_is_small(string name) => Assert.InRange(ReportSamples.Bytes(name).Length, 10_000, name == "ten products" ? HtmlReport.MostBytes : 600_000);

    [Fact]
    public void Of_more_than_there_is_room_for_the_first_figures_of_each_product_are_shown_and_the_others_named()
    {
        XDocument report = ReportSamples.Elements("ten products");
        XElement[] products = [.. report.Descendants("section").Where(section => section.Element("h2")!.Value.StartsWith("product ", StringComparison.Ordinal))];
        Assert.Equal(10, products.Length);
        int[] shown = [.. products.Select(product => product.Elements("figure").Count())];
        Assert.InRange(shown.Max() - shown.Min(), 0, 1);
        Assert.InRange(shown.Min(), 1, 12);
        int[] all = [.. products.Select(product =>
        {
            string[] titles = [.. product.Elements("figure").Select(figure => figure.Descendants().First(element => element.Name.LocalName == "title").Value)];
            Assert.StartsWith("Survival of ", titles[0], StringComparison.Ordinal);
            string[] files = [.. product.Elements("ul").Single().Descendants("a").Select(link => link.Value)];
            Assert.All(files, file => Assert.Matches(@"^plots/[a-z-]+-product-\d\.svg$", file));
            return titles.Length + files.Length;
        })];
        Assert.InRange(Assert.Single(all.Distinct()), 12, 30);
        Assert.Equal(10, report.Descendants("nav").Single().Descendants("a").Count(link => link.Value.StartsWith("product ", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_table_without_room_is_named_with_its_file()
    {
        var table = new ReportTable("long", "long.csv", ["row", "words"], [.. Enumerable.Range(0, 1000).Select(i => new[] { $"{i}", new string('x', 1000) })]);
        byte[] report = HtmlReport.Write(Empty with { Sections = [new ReportSection("one", [], [], [table])] });
        Assert.InRange(report.Length, 1, HtmlReport.MostBytes);
        Assert.Contains("<span>Table 1. long:</span>\n<a href=\"long.csv\">long.csv</a>", Encoding.UTF8.GetString(report), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_very_many_values_some_are_shown()
    {
        Figure figure = Survivals.Extremes["observed"];
        ValueRow row = figure.Values.Rows[0];
        var many = new NamedFigure("many", figure with { Values = figure.Values with { Rows = [.. Enumerable.Range(0, 1001).Select(_ => row)] } });
        string report = Encoding.UTF8.GetString(HtmlReport.Write(Empty with { Sections = [new ReportSection("one", [], [many], [])] }));
        Assert.Equal(334, Regex.Count(report, "<tr data-x="));
        Assert.Contains("(every third row)", report, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_run_gives_the_same_bytes()
    {
        const string Text = "products: {app: {users: {all: {churn_per_month: 5%}}}}\nevents: {e: {rate_per_year: 1, ends: x}}";
        byte[] first = ReportSamples.Of(Text, 100);
        Assert.Equal(first, ReportSamples.Of(Text, 100));
        Assert.NotEqual(first, ReportSamples.Of(Text, 101)); // negative control
    }

    /// <summary>A class of the page that a picture has, too, would change the picture.</summary>
    [Fact]
    public void Classes_of_the_page_are_not_those_of_pictures()
    {
        string html = ReportSamples.Html("sora"), page = html[html.IndexOf("/* No class here", StringComparison.Ordinal)..html.IndexOf("</style>", StringComparison.Ordinal)];
        IEnumerable<string> own = Regex.Matches(page, @"(?<![\w)])\.([a-z]+)(?=[^;}]*\{)").Select(match => match.Groups[1].Value).Where(name => name != "survivalsim").Distinct();
        XNamespace svg = "http://www.w3.org/2000/svg";
        string[] painted = [.. AllFigures.ByName.Values.Take(20).SelectMany(figure => new Picture(figure).Root.Descendants().Attributes("class").SelectMany(classes => classes.Value.Split(' '))).Distinct()];
        Assert.Contains("line", painted);
        Assert.Contains("pointer", own);
        Assert.Empty(own.Intersect(painted));
    }

    private static Report Empty => new()
    {
        Title = "empty",
        Subtitle = "nothing",
        Headlines = ["Nothing."],
        Sections = [],
        Reading = [],
        Provenance = [],
        Command = "survivalsim",
        Citations = [],
    };
}
