using System.Text.Json.Nodes;
using SurvivalSim.Drafts;
using SurvivalSim.Output.Language;
using SurvivalSim.Planning;
using SurvivalSim.Tests.Output.Language;
using SurvivalSim.Tests.Reproducibility;

namespace SurvivalSim.Tests.Drafts;

/// <summary>The template runs as it is, and with everything it offers.</summary>
public class ScenarioTemplateTests
{
    private const int HeaderLines = 4;

    private static string Text => ScenarioTemplate.Of("my app", JsonSchema.Modeline).Text;

    /// <summary>The template with "# " taken away from every line it offers.</summary>
    private static string Everything_taken => string.Join('\n', Text.Split('\n').Select((line, i) => i < HeaderLines || !line.TrimStart().StartsWith("# ", StringComparison.Ordinal) ? line : Taken(line)));

    [Fact]
    public void As_it_is_it_is_valid_without_a_warning() => AssertFine(Text);

    [Fact]
    public void With_all_that_it_offers_it_is_valid_without_a_warning()
    {
        Assert.DoesNotContain("\n  #", Everything_taken, StringComparison.Ordinal);
        AssertFine(Everything_taken);
        Assert.True(Everything.Plan(Everything_taken).Parameters.Length > Everything.Plan(Text).Parameters.Length + 5);
    }

    [Theory, InlineData("a: b"), InlineData("#1"), InlineData("2026"), InlineData("\"quoted\""), InlineData("- x")]
    public void Any_name_is_read_back(string name) => Assert.Equal(name, Everything.Plan(ScenarioTemplate.Of(name, JsonSchema.Modeline).Text).Name);

    private static void AssertFine(string text)
    {
        Plan plan = Everything.Plan(text);
        Assert.Empty(plan.Warnings);
        Assert.Empty(new SchemaValidator((JsonObject)JsonNode.Parse(JsonSchema.Text)!).Errors(YamlInstance.Of(text)));
        Assert.All(text.Split('\n'), line => Assert.InRange(line.Length, 0, 170));
    }

    private static string Taken(string line)
    {
        int at = line.IndexOf("# ", StringComparison.Ordinal);
        return line[..at] + line[(at + 2)..];
    }
}
