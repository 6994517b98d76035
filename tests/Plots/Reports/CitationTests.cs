using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SurvivalSim.Tests.Plots.Reports;

/// <summary>What reports cite is what the documentation derives the methods from.</summary>
public class CitationTests
{
    [Theory, InlineData("two products"), InlineData("observed"), InlineData("trace")]
    public void A_source_is_one_of_the_documentation(string name)
    {
        string documented = File.ReadAllText(Repository.PathOf("docs", "methods.md")) + File.ReadAllText(Repository.PathOf("docs", "model.md"));
        XElement[] citations = [.. ReportSamples.Elements(name).Descendants("ul").Single(list => (string?)list.Attribute("class") == "citations").Elements("li")];
        Assert.NotEmpty(citations);
        Assert.All(citations, citation =>
        {
            string authors = Regex.Match(citation.Element("span")!.Value, @": (.*? \(\d{4}\))").Groups[1].Value;
            Assert.Contains(authors, documented, StringComparison.Ordinal);
            if (citation.Element("a") is { } link) Assert.Contains(link.Value, documented, StringComparison.Ordinal);
        });
    }
}
