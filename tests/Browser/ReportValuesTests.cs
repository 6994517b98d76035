using Microsoft.Playwright;

namespace SurvivalSim.Tests.Browser;

/// <summary>The values of a figure under the pointer and by keys are those of its table.</summary>
[Collection(Chromium.Collection)]
public class ReportValuesTests
{
    private const string Rows = "figure => [...figure.querySelectorAll('tr[data-x]')].map(row => [row.dataset.x, ...[...row.cells].map(cell => cell.textContent)])";

    [BrowserFact]
    public async Task Pointing_at_a_place_shows_the_nearest_row_of_the_table()
    {
        await using OpenReport report = await OpenReport.Of("sora");
        ILocator figure = report.Page.Locator("figure").First, picture = figure.Locator(".picture");
        string[][] rows = await figure.EvaluateAsync<string[][]>(Rows);
        string[] columns = [.. await figure.Locator("thead th").AllTextContentsAsync()];
        await picture.ScrollIntoViewIfNeededAsync();
        foreach (int index in (int[])[0, 5, 20, rows.Length - 1])
        {
            // A fifth of the way to the next row it is still the nearest.
            double here = Number(rows[index][0]), step = Number(rows[1][0]) - Number(rows[0][0]);
            await PointAt(report.Page, picture, here + step / 5);
            Assert.Equal(rows[index][1..].Where(cell => cell.Length > 0), await figure.Locator(".card dd").AllTextContentsAsync());
            Assert.Equal(columns.Where((_, column) => rows[index][column + 1].Length > 0), await figure.Locator(".card dt").AllTextContentsAsync());
            LocatorBoundingBoxResult box = (await picture.BoundingBoxAsync())!, line = (await figure.Locator(".pointer").BoundingBoxAsync())!, card = (await figure.Locator(".card").BoundingBoxAsync())!;
            Assert.InRange(line.X - (box.X + here * box.Width), -1.5, 1.5);
            Assert.InRange(card.X, box.X, box.X + box.Width - card.Width);
        }
        await report.Page.Mouse.MoveAsync(1, 1);
        Assert.False(await figure.Locator(".card").IsVisibleAsync());
        Assert.Empty(report.Complaints);
    }

    [BrowserFact]
    public async Task The_line_stands_where_the_figure_has_the_month()
    {
        await using OpenReport report = await OpenReport.Of("sora");
        ILocator figure = report.Page.Locator("figure").First, picture = figure.Locator(".picture");
        await picture.ScrollIntoViewIfNeededAsync();
        await PointAt(report.Page, picture, Number((await figure.EvaluateAsync<string[][]>(Rows)).Single(row => row[1] == "12")[0]));
        LocatorBoundingBoxResult tick = (await picture.Locator("text", new LocatorLocatorOptions { HasTextRegex = new("^12$") }).First.BoundingBoxAsync())!, line = (await figure.Locator(".pointer").BoundingBoxAsync())!;
        Assert.InRange(line.X - (tick.X + tick.Width / 2), -2, 2);
        LocatorBoundingBoxResult top = (await picture.Locator("line.grid").Last.BoundingBoxAsync())!, axis = (await picture.Locator("line.axis").First.BoundingBoxAsync())!;
        Assert.InRange(line.Y - top.Y, -2, 2);
        Assert.InRange(line.Y + line.Height - axis.Y, -2, 2);
    }

    [BrowserFact]
    public async Task Keys_walk_through_the_rows_and_are_spoken()
    {
        await using OpenReport report = await OpenReport.Of("sora");
        ILocator figure = report.Page.Locator("figure").Nth(2), spoken = report.Page.Locator("[role=status]");
        string[][] rows = await figure.EvaluateAsync<string[][]>(Rows);
        await figure.Locator(".picture").FocusAsync();
        foreach ((string key, int index) in new[] { ("ArrowRight", 0), ("ArrowRight", 1), ("End", rows.Length - 1), ("ArrowRight", rows.Length - 1), ("ArrowLeft", rows.Length - 2), ("Home", 0) })
        {
            await report.Page.Keyboard.PressAsync(key);
            Assert.Equal(rows[index][1..].Where(cell => cell.Length > 0), await figure.Locator(".card dd").AllTextContentsAsync());
            Assert.Equal(rows[index][1..].Count(cell => cell.Length > 0), (await spoken.TextContentAsync())!.Split("; ").Length);
            Assert.StartsWith($"month {rows[index][1]}; ", await spoken.TextContentAsync(), StringComparison.Ordinal);
        }
        await report.Page.Keyboard.PressAsync("Escape");
        Assert.False(await figure.Locator(".card").IsVisibleAsync());
        Assert.Empty(report.Complaints);
    }

    [BrowserFact]
    public async Task Values_fit_beside_the_line_on_a_telephone()
    {
        await using OpenReport report = await OpenReport.Of("hostile names", new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 360, Height = 700 } });
        foreach (ILocator figure in await report.Page.Locator("figure").AllAsync())
        {
            ILocator picture = figure.Locator(".picture");
            await picture.FocusAsync();
            foreach (string key in (string[])["Home", "End"])
            {
                await report.Page.Keyboard.PressAsync(key);
                LocatorBoundingBoxResult card = (await figure.Locator(".card").BoundingBoxAsync())!;
                Assert.InRange(card.X, 0, 360 - card.Width);
            }
        }
        Assert.Equal(360, await report.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    private static async Task PointAt(IPage page, ILocator picture, double share)
    {
        LocatorBoundingBoxResult box = (await picture.BoundingBoxAsync())!;
        await page.Mouse.MoveAsync((float)(box.X + share * box.Width), box.Y + box.Height / 3);
    }

    private static double Number(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
