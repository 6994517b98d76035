using System.Text;
using SurvivalSim.Output;

namespace SurvivalSim.Tests.Output;

/// <summary>A results folder is there whole or not at all, and what a run has not written no run removes.</summary>
public sealed class ResultsFolderTests : IDisposable
{
    private readonly string _place = Directory.CreateTempSubdirectory("survivalsim-test-").FullName;

    private string Target => Path.Combine(_place, "results", "x");

    public void Dispose() => Directory.Delete(_place, recursive: true);

    [Fact]
    public void Files_are_written_with_their_folders()
    {
        ResultsFolder.Write(Target, Files("a"));
        Assert.Equal(["a.csv", "manifest.json", "plots/a.svg"], Everything(Target));
        Assert.Equal("a", File.ReadAllText(Path.Combine(Target, "a.csv")));
        AssertNothingElse();
    }

    [Fact]
    public void An_earlier_results_folder_is_replaced_as_a_whole()
    {
        ResultsFolder.Write(Target, Files("a"));
        ResultsFolder.Write(Target + "/", Files("b"));
        Assert.Equal(["b.csv", "manifest.json", "plots/b.svg"], Everything(Target));
        AssertNothingElse();
    }

    [Fact]
    public void An_empty_folder_is_filled()
    {
        Directory.CreateDirectory(Target);
        ResultsFolder.Write(Target, Files("a"));
        Assert.Equal(3, Everything(Target).Length);
    }

    [Fact]
    public void A_link_is_followed_not_replaced()
    {
        string real = Path.Combine(_place, "real"), link = Path.Combine(_place, "link");
        Directory.CreateDirectory(real);
        Directory.CreateSymbolicLink(link, real);
        ResultsFolder.Write(link, Files("a"));
        Assert.Equal(real, new DirectoryInfo(link).LinkTarget);
        Assert.Equal(3, Everything(real).Length);
    }

    /// <summary>The second name cannot be a folder, because the first is a file: the write fails in the middle.</summary>
    [Fact]
    public void A_write_that_fails_leaves_what_was_there()
    {
        ResultsFolder.Write(Target, Files("a"));
        Dictionary<string, byte[]> impossible = new() { ["b"] = [1], ["b/c"] = [2] };
        Assert.ThrowsAny<IOException>(() => ResultsFolder.Write(Target, impossible));
        Assert.Equal(["a.csv", "manifest.json", "plots/a.svg"], Everything(Target));
        AssertNothingElse();
    }

    [Fact]
    public void A_write_that_fails_leaves_nothing_where_nothing_was()
    {
        Assert.ThrowsAny<IOException>(() => ResultsFolder.Write(Target, new Dictionary<string, byte[]> { ["b"] = [1], ["b/c"] = [2] }));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(_place, "results")));
    }

    [Theory]
    [InlineData("notes.txt", "mine")]
    [InlineData("manifest.json", "not JSON")]
    [InlineData("manifest.json", "[]")]
    [InlineData("manifest.json", """{"schema": 5}""")]
    [InlineData("manifest.json", """{"schema": "another/1", "files": []}""")]
    [InlineData("manifest.json", """{"schema": "survivalsim.manifest/1"}""")]
    public void What_is_no_results_folder_is_not_replaced(string name, string content)
    {
        Directory.CreateDirectory(Target);
        File.WriteAllText(Path.Combine(Target, name), content);
        Assert.Contains("is not a results folder", Assert.Throws<IOException>(() => ResultsFolder.Write(Target, Files("a"))).Message, StringComparison.Ordinal);
        Assert.Equal(content, File.ReadAllText(Path.Combine(Target, name)));
        AssertNothingElse();
    }

    [Theory, InlineData("notes.txt"), InlineData("plots/mine.svg")]
    public void Somebodys_file_among_results_keeps_them_from_being_replaced(string name)
    {
        ResultsFolder.Write(Target, Files("a"));
        File.WriteAllText(Path.Combine(Target, name), "mine");
        Assert.Contains($"holds '{name}', which no run has written", Assert.Throws<IOException>(() => ResultsFolder.Write(Target, Files("b"))).Message, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(Path.Combine(Target, name)));
    }

    [Fact]
    public void A_file_is_not_replaced()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Target)!);
        File.WriteAllText(Target, "mine");
        Assert.Contains("is a file", Assert.Throws<IOException>(() => ResultsFolder.CheckReplaceable(Target)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_folder_one_is_in_is_not_replaced()
    {
        string here = Directory.GetCurrentDirectory();
        Assert.Contains("the folder you are in", Assert.Throws<IOException>(() => ResultsFolder.CheckReplaceable(here)).Message, StringComparison.Ordinal);
        Assert.Contains("the folder you are in", Assert.Throws<IOException>(() => ResultsFolder.CheckReplaceable(Path.GetDirectoryName(here)!)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Whether_it_can_be_written_is_known_before_and_leaves_no_trace()
    {
        ResultsFolder.CheckWritable(Target);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_place));
        string file = Path.Combine(_place, "file");
        File.WriteAllText(file, "");
        Assert.ThrowsAny<IOException>(() => ResultsFolder.CheckWritable(Path.Combine(file, "x")));
    }

    private static Dictionary<string, byte[]> Files(string name) => new()
    {
        [$"{name}.csv"] = Encoding.UTF8.GetBytes(name),
        [$"plots/{name}.svg"] = Encoding.UTF8.GetBytes(name),
        ["manifest.json"] = Encoding.UTF8.GetBytes($$"""{"schema": "survivalsim.manifest/1", "files": ["{{name}}.csv", "plots/{{name}}.svg"]}"""),
    };

    private static string[] Everything(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal)];

    private void AssertNothingElse() => Assert.Equal([Target], Directory.EnumerateFileSystemEntries(Path.Combine(_place, "results")));
}
