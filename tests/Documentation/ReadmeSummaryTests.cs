using SurvivalSim.Tests.Cli;

namespace SurvivalSim.Tests.Documentation;

/// <summary>What README says the first command prints is what it prints, but for the seconds it took.</summary>
public sealed class ReadmeSummaryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_summary_shown_is_the_summary_printed()
    {
        string printed = Survivalsim.Run(Repository.Root, "run", "scenarios/sora.yaml", "--out", Path.Combine(_folder.Path, "sora")).Out;
        Assert.Equal(Figures(printed), Figures(Shown()));
    }

    [Fact]
    public void The_figure_shown_is_the_figure_drawn()
    {
        Survivalsim.Run(Repository.Root, "run", "scenarios/sora.yaml", "--quiet", "--out", Path.Combine(_folder.Path, "sora"));
        Assert.Equal(File.ReadAllText(Repository.PathOf("docs", "images", "sora-survival.svg")), File.ReadAllText(Path.Combine(_folder.Path, "sora", "plots", "survival.svg")));
    }

    /// <summary>The block in README that begins with the scenario's name.</summary>
    private static string Shown() =>
        File.ReadAllText(Repository.PathOf("README.md")).Split("```").Single(block => block.TrimStart().StartsWith("Sora precedent\n", StringComparison.Ordinal));

    /// <summary>The lines between the second, which tells the time, and the last, which tells the folder.</summary>
    private static string[] Figures(string text) => text.Trim().Split('\n')[2..^1];
}
