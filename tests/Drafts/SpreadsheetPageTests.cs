using System.Text;
using SurvivalSim.Drafts;
using SurvivalSim.Output.Language;
using SurvivalSim.Tests.Reproducibility;

namespace SurvivalSim.Tests.Drafts;

/// <summary>docs/spreadsheet.md says what is understood, and its example is.</summary>
public class SpreadsheetPageTests
{
    private static readonly string s_page = File.ReadAllText(Repository.PathOf("docs", "spreadsheet.md"));

    [Fact]
    public void Every_quantity_stands_there_with_its_words_and_its_key()
    {
        foreach (FigureSpec figure in FigureSpec.All)
        {
            string row = s_page.Split('\n').Single(line => line.StartsWith($"| {figure.Name} | ", StringComparison.Ordinal) && line.Contains($"`{figure.Key}`", StringComparison.Ordinal));
            Assert.All(figure.Words, words => Assert.Contains(words.Split(' ')[0], row, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public void Its_example_uses_all_of_them_and_is_valid()
    {
        string table = s_page.Split("```").Single(block => block.TrimStart().StartsWith("quantity,", StringComparison.Ordinal)).TrimStart();
        Draft draft = SpreadsheetDraft.Of(Encoding.UTF8.GetBytes(table), "figures.csv", "mine", JsonSchema.Modeline);
        Assert.Equal(FigureSpec.All.Count, draft.Understood.Count);
        Assert.Empty(Everything.Plan(draft.Text).Warnings);
    }
}
