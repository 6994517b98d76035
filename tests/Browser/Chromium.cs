using Microsoft.Playwright;

namespace SurvivalSim.Tests.Browser;

/// <summary>One browser for all tests that need one: the machine's own Chromium, driven by Playwright.</summary>
/// <remarks>It is started when the first test that needs it is discovered, and ends with this process, whose end its driver notices.</remarks>
[CollectionDefinition(Collection)]
public sealed class Chromium
{
    /// <summary>Collection of the tests that use it.</summary>
    public const string Collection = "a browser";

    private static readonly string[] s_names = ["chromium", "chromium-browser", "google-chrome"];

    private static readonly Lazy<(IBrowser? Browser, string? WhyNot)> s_start = new(() => Task.Run(Start).GetAwaiter().GetResult());

    /// <summary>The browser.</summary>
    internal static IBrowser Instance => s_start.Value.Browser!;

    /// <summary>Why there is none; null where there is one.</summary>
    internal static string? WhyNone => s_start.Value.WhyNot;

    private static async Task<(IBrowser?, string?)> Start()
    {
        if (Find() is not { } path) return (null, $"There is no Chromium: CHROMIUM is not set, and PATH has none of {string.Join(", ", s_names)}.");
        try
        {
            IPlaywright driver = await Playwright.CreateAsync();
            return (await driver.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Timeout = 20_000, Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"] }), null);
        }
        catch (Exception error) when (error is PlaywrightException or TimeoutException or IOException or System.ComponentModel.Win32Exception)
        {
            return (null, $"{path} does not start: {error.Message.Split('\n')[0]}");
        }
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named) return named;
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return s_names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }
}
