using SurvivalSim.ScottPlots;
using SurvivalSim.Tests.ScottPlot;

namespace SurvivalSim.Tests.Cli;

/// <summary>The figures of a results folder as pixels, or the reason why not.</summary>
public sealed class PlotPixelsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public PlotPixelsTests() => Assert.Equal(0, Survivalsim.Run(_folder.Path, "run", Repository.PathOf("scenarios", "minimal.yaml"), "--futures", "100", "--out", "r", "--quiet").ExitCode);

    public void Dispose() => _folder.Dispose();

    [ScottPlotFact]
    public void Every_format_and_theme_is_a_file()
    {
        Survivalsim plot = Survivalsim.Run(_folder.Path, "plot", "r", "--format", "png,jpeg,webp", "--theme", "light,dark", "--figure", "survival", "--width", "400", "--out", "pixels");
        Assert.Equal((0, ""), (plot.ExitCode, plot.Error));
        Assert.Equal(
            ["survival-dark.jpeg", "survival-dark.png", "survival-dark.webp", "survival-light.jpeg", "survival-light.png", "survival-light.webp"],
            Directory.GetFiles(Path.Combine(_folder.Path, "pixels")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(400, new PngPicture(File.ReadAllBytes(Path.Combine(_folder.Path, "pixels", "survival-dark.png"))).Width);
    }

    [Fact]
    public void Where_they_cannot_be_painted_nothing_is_and_the_reason_is_said()
    {
        if (RasterPainter.WhyNot is not { } reason) return;
        Survivalsim plot = Survivalsim.Run(_folder.Path, "plot", "r", "--format", "svg,png", "--out", "pixels");
        Assert.Equal(3, plot.ExitCode);
        Assert.Contains(reason, plot.Error, StringComparison.Ordinal);
        Assert.Contains("--format svg works everywhere", plot.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_folder.Path, "pixels")));
    }
}
