using System.Text.RegularExpressions;
using SurvivalSim.Scenarios;
using SurvivalSim.Scenarios.Overlays;
using SurvivalSim.Scenarios.Schema;

namespace SurvivalSim.Tests.Documentation;

/// <summary>What is written about overlays is so.</summary>
public partial class OverlayPageTests
{
    private static readonly string s_language = File.ReadAllText(Repository.PathOf("docs", "overlays.md"));

    [Fact]
    public void Every_overlay_is_listed_once_with_its_file()
    {
        string page = File.ReadAllText(Repository.PathOf("scenarios", "overlays", "README.md"));
        Assert.Equal(ShippedOverlays.Names, Rows().Matches(page).Select(row => row.Groups["name"].Value).Order(StringComparer.Ordinal));
        Assert.All(Rows().Matches(page), row => Assert.Equal($"{row.Groups["name"].Value}.yaml", row.Groups["file"].Value));
        Assert.All(Rows().Matches(page), row => Assert.Equal(ShippedOverlays.Load(row.Groups["name"].Value).HowLikely, row.Groups["likely"].Value));
    }

    [Fact]
    public void Every_one_says_what_happens_how_likely_it_is_and_what_must_be_believed() =>
        Assert.All(ShippedOverlays.Names.Select(ShippedOverlays.Load), overlay => Assert.True(overlay.About.EndsWith('.') && overlay.HowLikely.Length > 3 && overlay.RestsOn.Count > 0, overlay.Name));

    [Fact]
    public void The_language_has_every_key() =>
        Assert.Equal(OverlaySchema.Overlay.Keys.Select(key => key.Name), Keys().Matches(s_language).Select(row => row.Groups["key"].Value));

    [Fact]
    public void The_file_that_is_shown_is_an_overlay() =>
        Assert.Equal("Bad winter", Overlay.Of(ScenarioDocument.Parse(s_language.Split("```yaml\n")[1].Split("```")[0], "page.yaml")).Name);

    [Theory]
    [InlineData("3", "6", "4"), InlineData("2 to 6", "4 to 12", "3 to 7"), InlineData("normal(mean: 3, sd: 1)", "normal(mean: 6, sd: 2)", "normal(mean: 4, sd: 1)"), InlineData("lognormal(median: 3, sigma: 0.5)", "lognormal(median: 6, sigma: 0.5)", null)]
    public void Arithmetic_is_as_the_page_says(string written, string doubled, string? increased)
    {
        Assert.Contains($"| `{written}` | `{doubled}` | {(increased is null ? "refused" : $"`{increased}`")} |", s_language, StringComparison.Ordinal);
        Assert.Equal((doubled, increased), (NumberArithmetic.Of(EditKind.Multiply, written, "2"), NumberArithmetic.Of(EditKind.Add, written, "1")));
    }

    [GeneratedRegex(@"^\| \[(?<name>[a-z-]+)\]\((?<file>[^)]+)\) \| [^|]+ \| (?<likely>[^|]+) \| [^|]+ \|$", RegexOptions.Multiline)]
    private static partial Regex Rows();

    [GeneratedRegex(@"(?<=## A file[\s\S]*?)^\| `(?<key>[a-z_]+)` \|(?=[\s\S]*?## Patterns)", RegexOptions.Multiline)]
    private static partial Regex Keys();
}
