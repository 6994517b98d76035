using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using SurvivalSim.Plots.Themes;
using SurvivalSim.Tests.Plots.Reports;

namespace SurvivalSim.Tests.Browser;

/// <summary>A report as a page: quiet, fitting, readable for all, with and without its script.</summary>
[Collection(Chromium.Collection)]
public class ReportPageTests
{
    private static readonly AxeRunOptions s_axe = new() { ResultTypes = [ResultType.Violations] };

    /// <summary>What light and dark can differ in.</summary>
    private static readonly AxeRunOptions s_contrast = new() { ResultTypes = [ResultType.Violations], RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast"] } };

    public static TheoryData<string> All => [.. ReportSamples.Names];

    [BrowserTheory, MemberData(nameof(All))]
    public async Task A_report_asks_for_nothing_says_nothing_to_the_console_and_fits(string name)
    {
        await using OpenReport report = await OpenReport.Of(name);
        foreach (int width in (int[])[360, 768, 1280])
        {
            await report.Page.SetViewportSizeAsync(width, 800);
            Assert.Equal(width, await report.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        }
        Assert.Empty(report.Complaints);
        Assert.Equal(name == "hostile names" ? ReportSamples.HostileName : await report.Page.Locator("h1").InnerTextAsync(), await report.Page.TitleAsync());
    }

    [BrowserTheory, MemberData(nameof(All))]
    public async Task Axe_finds_no_fault_in_light_and_dark(string name)
    {
        // Its script is put into the page, which lets nothing run but its own.
        await using OpenReport report = await OpenReport.Of(name, new BrowserNewContextOptions { BypassCSP = true, ColorScheme = ColorScheme.Light });
        ILocator summary = report.Page.Locator("summary").First;
        if (await summary.IsVisibleAsync()) await summary.ClickAsync();
        Assert.Empty(Words(await report.Page.RunAxe(s_axe)));
        await report.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        Assert.Empty(Words(await report.Page.RunAxe(s_contrast)));
    }

    [BrowserFact] // negative control
    public async Task Axe_and_the_width_notice_faults()
    {
        await using OpenReport report = await OpenReport.Of("trace", new BrowserNewContextOptions { BypassCSP = true });
        await report.Page.EvaluateAsync("document.querySelector('header p').style.color = '#eee'; document.querySelector('main').style.width = '3000px'");
        Assert.Contains((await report.Page.RunAxe(s_contrast)).Violations, violation => violation.Id == "color-contrast");
        Assert.InRange(await report.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 2999, 4000);
    }

    [BrowserFact]
    public async Task Colours_follow_the_reader()
    {
        await using OpenReport report = await OpenReport.Of("sora", new BrowserNewContextOptions { ColorScheme = ColorScheme.Dark });
        const string Colours = "[getComputedStyle(document.documentElement).backgroundColor, getComputedStyle(document.querySelector('h1')).color, getComputedStyle(document.querySelector('svg .paper')).fill, getComputedStyle(document.querySelector('svg .title')).fill]";
        Assert.Equal(Rgb(Palette.Dark), await report.Page.EvaluateAsync<string[]>(Colours));
        await report.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
        Assert.Equal(Rgb(Palette.Light), await report.Page.EvaluateAsync<string[]>(Colours));
    }

    [BrowserFact]
    public async Task All_is_there_without_a_script()
    {
        await using OpenReport report = await OpenReport.Of("sora", new BrowserNewContextOptions { JavaScriptEnabled = false });
        Assert.Empty(report.Complaints);
        Assert.Equal(0, await report.Page.Locator("[role=status], .card").CountAsync());
        await report.Page.Locator("summary").First.ClickAsync();
        Assert.True(await report.Page.Locator("details table").First.IsVisibleAsync());
        Assert.Equal(14, await report.Page.Locator("figure svg").CountAsync());
    }

    [BrowserFact]
    public async Task The_first_key_leads_past_the_title_to_the_results()
    {
        await using OpenReport report = await OpenReport.Of("two products");
        await report.Page.Keyboard.PressAsync("Tab");
        ILocator skip = report.Page.Locator("a.skip");
        Assert.True(await skip.EvaluateAsync<bool>("link => link === document.activeElement && link.getBoundingClientRect().top >= 0"));
        await report.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("results", await report.Page.EvaluateAsync<string>("document.activeElement.id"));
    }

    private static IEnumerable<string> Words(AxeResult result) => result.Violations.Select(violation => $"{violation.Id}: {violation.Help}: {violation.Nodes[0].Html}");

    /// <summary>Of the page and its title, then of a picture and its title.</summary>
    private static string[] Rgb(Palette palette) => [Rgb(palette.Paper), Rgb(palette.Ink), Rgb(palette.Paper), Rgb(palette.Ink)];

    private static string Rgb(string hex) => $"rgb({Convert.ToInt32(hex[1..3], 16)}, {Convert.ToInt32(hex[3..5], 16)}, {Convert.ToInt32(hex[5..7], 16)})";
}
