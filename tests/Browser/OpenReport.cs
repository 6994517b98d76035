using Microsoft.Playwright;
using SurvivalSim.Tests.Cli;
using SurvivalSim.Tests.Plots.Reports;

namespace SurvivalSim.Tests.Browser;

/// <summary>A report in the browser, as a file that was double-clicked; with everything that the browser says of it or asks for beside it.</summary>
internal sealed class OpenReport : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly IBrowserContext _context;

    private OpenReport(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    public IPage Page { get; }

    /// <summary>Errors and warnings of the console, exceptions, and requests for anything but the file.</summary>
    public List<string> Complaints { get; } = [];

    public static async Task<OpenReport> Of(string name, BrowserNewContextOptions? options = null)
    {
        IBrowserContext context = await Chromium.Instance.NewContextAsync(options ?? new BrowserNewContextOptions());
        var report = new OpenReport(context, await context.NewPageAsync());
        string file = Path.Combine(report._folder.Path, "report.html");
        await File.WriteAllBytesAsync(file, ReportSamples.Bytes(name));
        string address = new Uri(file).AbsoluteUri;
        report.Page.Console += (_, message) => report.Complaints.Add($"{message.Type}: {message.Text}");
        report.Page.PageError += (_, error) => report.Complaints.Add(error);
        report.Page.Request += (_, request) =>
        {
            if (request.Url != address) report.Complaints.Add($"asks for {request.Url}");
        };
        await report.Page.GotoAsync(address);
        return report;
    }

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        _folder.Dispose();
    }
}
