using System.Text.Json;
using SurvivalSim.Plots.Figures;

namespace SurvivalSim.Tests.Cli;

/// <summary>The pictures of a results folder can be painted again, there and elsewhere, and belong to it then.</summary>
public sealed class PlotTests : IDisposable
{
    private static readonly string s_scenario = Repository.PathOf("scenarios", "two-products.yaml");

    private readonly TemporaryFolder _folder = new();

    public PlotTests() => Assert.Equal(0, Survivalsim.Run(_folder.Path, "run", s_scenario, "--futures", "200", "--out", "r", "--quiet").ExitCode);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_painted_again_is_what_the_run_painted()
    {
        Dictionary<string, string> painted = Pictures("r/plots");
        Assert.Equal((0, ""), Plot("r", "--out", "again"));
        Assert.Equal(painted, Pictures("again"));
        Assert.Equal((0, ""), Plot("r"));
        Assert.Equal(painted, Pictures("r/plots"));
    }

    [Fact]
    public void Themes_are_files_of_their_own_with_one_palette_each()
    {
        Assert.Equal((0, ""), Plot("r", "--theme", "light,dark", "--figure", "survival", "--out", "new/folder"));
        Dictionary<string, string> pictures = Pictures("new/folder");
        Assert.Contains("survival-images-dark.svg", pictures.Keys);
        Assert.All(pictures, picture => Assert.Matches("^survival(-[a-z]+)?-(light|dark).svg$", picture.Key));
        Assert.All(pictures, picture => Assert.DoesNotContain("prefers-color-scheme", picture.Value, StringComparison.Ordinal));
        Assert.All(pictures, picture => Assert.Equal(picture.Key.Contains("dark", StringComparison.Ordinal), picture.Value.Contains("--paper:#14181d", StringComparison.Ordinal)));
    }

    [Fact]
    public void Pictures_added_to_a_folder_belong_to_it()
    {
        Assert.Equal((0, ""), Plot("r", "--theme", "dark", "--figure", "incidence"));
        Assert.Equal((0, ""), Plot("r", "--theme", "dark", "--figure", "survival,incidence"));
        using JsonDocument manifest = JsonDocument.Parse(File.ReadAllText(In("r/manifest.json")));
        string[] added = [.. manifest.RootElement.GetProperty("added_files").EnumerateArray().Select(file => file.GetString()!)];
        Assert.Equal(added, added.Distinct());
        Assert.Contains("plots/incidence-images-dark.svg", added);
        Assert.All(added, file => Assert.True(File.Exists(In("r/" + file)), file));
        Assert.Contains("identical", Survivalsim.Run(_folder.Path, "replay", "r").Out, StringComparison.Ordinal);
        Assert.Equal(0, Survivalsim.Run(_folder.Path, "run", s_scenario, "--futures", "200", "--out", "r", "--quiet").ExitCode);
        Assert.False(File.Exists(In("r/plots/incidence-images-dark.svg")));
    }

    [Fact]
    public void The_folders_own_pictures_by_their_path_belong_to_it_too()
    {
        Assert.Equal((0, ""), Plot("r", "--theme", "dark", "--figure", "incid", "--out", "./r/plots/../plots"));
        Assert.Equal(0, Survivalsim.Run(_folder.Path, "run", s_scenario, "--futures", "200", "--out", "r", "--quiet").ExitCode);
    }

    [Fact]
    public void What_is_not_ours_is_not_replaced()
    {
        File.WriteAllText(In("r/plots/incidence-images-dark.svg"), "mine");
        string before = File.ReadAllText(In("r/manifest.json"));
        (int exitCode, string error) = Plot("r", "--theme", "dark");
        Assert.Equal(3, exitCode);
        Assert.Contains("plots/incidence-images-dark.svg', which was not painted there", error, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(In("r/plots/incidence-images-dark.svg")));
        Assert.Equal(before, File.ReadAllText(In("r/manifest.json")));
    }

    [Theory]
    [InlineData("there is no folder 'q'", "q")]
    [InlineData("'.' holds no figures.json", ".")]
    [InlineData("--figure is 'survivl', and no figure is called so or begins so", "r", "--figure", "survivl")]
    [InlineData("Did you mean 'survival'?", "r", "--figure", "survivl")]
    [InlineData("--format is 'pdf' (svg, png, jpeg, webp)", "r", "--format", "pdf")]
    [InlineData("--theme is 'drak' (light, dark). Did you mean 'dark'?", "r", "--theme", "drak")]
    [InlineData("--width is '9' (a whole number, 320 to 8192 pixels)", "r", "--width", "9")]
    [InlineData("--width is '99999999999' (a whole number", "r", "--width", "99999999999")]
    [InlineData("--figure is ''", "r", "--figure", "")]
    [InlineData("'r/manifest.json' is a file", "r", "--out", "r/manifest.json")]
    public void A_mistake_is_said_and_nothing_is_written(string words, params string[] arguments)
    {
        string[] before = [.. Directory.EnumerateFileSystemEntries(_folder.Path, "*", SearchOption.AllDirectories)];
        (int exitCode, string error) = Plot(arguments);
        Assert.Equal(2, exitCode);
        Assert.Contains(words, error, StringComparison.Ordinal);
        Assert.Equal(before, Directory.EnumerateFileSystemEntries(_folder.Path, "*", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"schema\": \"survivalsim.figures/1\", \"figures\": []}", "holds no figure")]
    [InlineData("not JSON")]
    [InlineData("{\"schema\": \"survivalsim.figures/1\", \"figures\": [{\"name\": \"a\"}]}")]
    public void A_damaged_file_of_figures_is_named(string json, string words = "cannot be read")
    {
        File.WriteAllText(In("r/" + FigureJson.FileName), json);
        (int exitCode, string error) = Plot("r");
        Assert.Equal(2, exitCode);
        Assert.Contains($"'r/figures.json' {words}", error, StringComparison.Ordinal);
    }

    private (int ExitCode, string Error) Plot(params string[] arguments)
    {
        Survivalsim plot = Survivalsim.Run(_folder.Path, ["plot", .. arguments]);
        return (plot.ExitCode, plot.Error);
    }

    private string In(string path) => Path.Combine(_folder.Path, path);

    private Dictionary<string, string> Pictures(string folder) =>
        Directory.EnumerateFiles(In(folder)).Order(StringComparer.Ordinal).ToDictionary(file => Path.GetFileName(file), File.ReadAllText);
}
