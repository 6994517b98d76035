using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SurvivalSim.Plots.Themes;

namespace SurvivalSim.Tests.Browser;

/// <summary>A report on paper.</summary>
[Collection(Chromium.Collection)]
public partial class ReportPrintTests
{
    [BrowserTheory, InlineData("sora", 5, 16), InlineData("observed", 3, 10), InlineData("trace", 2, 6)]
    public async Task A_report_prints_on_pages_of_A4(string name, int atLeast, int atMost)
    {
        await using OpenReport report = await OpenReport.Of(name, new BrowserNewContextOptions { ColorScheme = ColorScheme.Dark });
        byte[] pdf = await report.Page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true });
        MatchCollection pages = MediaBox().Matches(Encoding.Latin1.GetString(pdf));
        Assert.InRange(pages.Count, atLeast, atMost);
        Assert.All(pages, page =>
        {
            Assert.Equal(595.3, double.Parse(page.Groups[1].Value, CultureInfo.InvariantCulture), 0.7);
            Assert.Equal(841.9, double.Parse(page.Groups[2].Value, CultureInfo.InvariantCulture), 0.7);
        });
    }

    [BrowserFact]
    public async Task Paper_is_light_has_no_controls_and_keeps_figures_whole()
    {
        await using OpenReport report = await OpenReport.Of("sora");
        await report.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print, ColorScheme = ColorScheme.Dark });
        string[] colours = await report.Page.EvaluateAsync<string[]>("['html', 'svg'].map(name => getComputedStyle(document.querySelector(name)).getPropertyValue('--paper'))");
        Assert.Equal([Palette.Light.Paper, Palette.Light.Paper], colours);
        Assert.False(await report.Page.Locator("summary").First.IsVisibleAsync());
        Assert.False(await report.Page.Locator("a.skip").IsVisibleAsync());
        Assert.True(await report.Page.EvaluateAsync<bool>("[...document.querySelectorAll('figure')].every(figure => getComputedStyle(figure).breakInside === 'avoid' && figure.getBoundingClientRect().height < 259 / 25.4 * 96)"));
    }

    [GeneratedRegex(@"/MediaBox \[0 0 ([0-9.]+) ([0-9.]+)\]")]
    private static partial Regex MediaBox();
}
