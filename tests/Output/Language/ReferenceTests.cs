using SurvivalSim.Output.Language;
using SurvivalSim.Scenarios.Schema;

namespace SurvivalSim.Tests.Output.Language;

/// <summary>What people are told is what the program reads.</summary>
public class ReferenceTests
{
    /// <remarks>To renew it, set <c>RENEW_GOLDEN=1</c>, run this test, and read the difference before it is committed.</remarks>
    [Fact]
    public void The_page_is_the_one_made_from_the_schema()
    {
        string file = Repository.PathOf("docs", "scenario-reference.md");
        if (Environment.GetEnvironmentVariable("RENEW_GOLDEN") == "1") File.WriteAllText(file, ScenarioReference.Text);
        Assert.Equal(File.ReadAllText(file), ScenarioReference.Text);
    }

    [Fact]
    public void Sections_of_the_model_that_it_names_are_there()
    {
        string[] headings = [.. File.ReadLines(Repository.PathOf("docs", "model.md")).Where(line => line.StartsWith("##", StringComparison.Ordinal)).Select(line => line.Split(' ')[1])];
        Assert.All(ScenarioSchema.Sections.SelectMany(section => section.Keys).Where(key => key.Model.Length > 0), key => Assert.Contains(key.Model, headings));
    }

    [Fact]
    public void Sections_are_told_apart_by_their_place() =>
        Assert.Equal(ScenarioSchema.Sections.Count, ScenarioSchema.Sections.Select(section => section.Path).Distinct().Count());

    [Fact]
    public void A_key_stands_once_in_its_section_and_is_explained()
    {
        foreach (SectionSpec section in ScenarioSchema.Sections)
        {
            Assert.Equal(section.Keys.Count, section.Keys.Select(key => key.Name).Distinct().Count());
            Assert.All(section.Keys, key => Assert.False(string.IsNullOrWhiteSpace(key.Meaning), key.Name));
            IEnumerable<string> inRules = section.Excludes.Concat(section.Needs).SelectMany(rule => new[] { rule.First, rule.Second }).Concat(section.OneOf);
            Assert.All(inRules, name => Assert.NotNull(section[name]));
        }
    }
}
