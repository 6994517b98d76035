using SurvivalSim.Tests.Cli;

namespace SurvivalSim.Tests.Documentation;

/// <summary>The guides are sessions that took place: their commands can be typed, in order, and print what is shown below them.</summary>
public sealed class GuideTests : IDisposable
{
    private static readonly string s_guides = Repository.PathOf("docs", "guides");

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Pages => [.. Directory.EnumerateFiles(s_guides, "*.md").Select(file => Path.GetFileName(file)).Where(file => file != "README.md").Order(StringComparer.Ordinal)];

    public void Dispose() => _folder.Dispose();

    /// <remarks>To renew what is printed, set <c>RENEW_GOLDEN=1</c>, run this test, and read whether the text around it still holds. Where output has more or fewer lines than before, the numbers of lines left out are to be corrected by hand.</remarks>
    [Theory, MemberData(nameof(Pages))]
    public void A_guide_is_a_session(string name)
    {
        string file = Path.Combine(s_guides, name), page = File.ReadAllText(file);
        string scenarios = Repository.PathOf("scenarios");
        foreach (string scenario in Directory.EnumerateFiles(scenarios, "*", SearchOption.AllDirectories)) _folder.Write(Path.Combine("scenarios", Path.GetRelativePath(scenarios, scenario)), File.ReadAllText(scenario));
        foreach (GuideStep step in Guide.Steps(page))
        {
            if (step.File is not null)
            {
                _folder.Write(step.File, step.Text);
                continue;
            }
            // As a shell would: what stands between quotes is one word.
            string[] words = [.. step.Command!.Split('\'').SelectMany((part, i) => i % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
            Assert.Equal("survivalsim", words[0]);
            Survivalsim run = Survivalsim.Run(_folder.Path, words[1..]);
            Assert.True(run.ExitCode == 0, $"{step.Command}\n{run.Error}");
            string shown = Guide.WithoutTime(step.Text), printed = Guide.Excerpt(step.Text, run.Out);
            if (Environment.GetEnvironmentVariable("RENEW_GOLDEN") == "1" && shown != printed) page = page.Replace($"$ {step.Command}\n{step.Text}", $"$ {step.Command}\n{printed.Replace("(time)", "… s", StringComparison.Ordinal)}", StringComparison.Ordinal);
            else Assert.Equal(shown, printed);
        }
        if (Environment.GetEnvironmentVariable("RENEW_GOLDEN") == "1") File.WriteAllText(file, page);
    }

    [Theory, MemberData(nameof(Pages))]
    public void Numbers_in_the_text_are_numbers_that_are_shown(string name) =>
        Assert.Empty(Guide.UnfoundedNumbers(File.ReadAllText(Path.Combine(s_guides, name))));

    [Theory, MemberData(nameof(Pages))]
    public void A_guide_is_linked_from_the_page_of_guides(string name) =>
        Assert.Contains($"]({name})", File.ReadAllText(Path.Combine(s_guides, "README.md")), StringComparison.Ordinal);

    /// <summary>Negative control: whichever digit of what is shown were another one in what is printed, it would be noticed.</summary>
    [Theory, MemberData(nameof(Pages))]
    public void A_digit_that_is_another_is_noticed(string name)
    {
        GuideStep[] commands = [.. Guide.Steps(File.ReadAllText(Path.Combine(s_guides, name))).Where(step => step.Command is not null && step.Text != "")];
        Assert.InRange(commands.Length, 3, 20);
        foreach (GuideStep step in commands)
        {
            string shown = Guide.WithoutTime(step.Text);
            string[] lines = [.. shown.Split('\n').SelectMany(line => line.StartsWith("… ", StringComparison.Ordinal) ? Enumerable.Repeat("left out", int.Parse(line.Split(' ')[1])) : [line])];
            Assert.Equal(shown, Guide.Excerpt(shown, string.Join('\n', lines)));
            foreach ((int at, string line) in lines.Index())
            {
                foreach (int digit in Enumerable.Range(0, line.Length).Where(i => char.IsAsciiDigit(line[i])))
                {
                    string other = $"{line[..digit]}{(line[digit] == '9' ? '0' : (char)(line[digit] + 1))}{line[(digit + 1)..]}";
                    Assert.NotEqual(shown, Guide.Excerpt(shown, string.Join('\n', [.. lines[..at], other, .. lines[(at + 1)..]])));
                }
            }
        }
    }

    [Fact]
    public void A_line_more_or_fewer_is_noticed_and_another_time_is_not()
    {
        const string Shown = "a\n4,000 futures, seed 1, 0.43 s (230k\nfutures/s)\n… 2 lines\nb";
        Assert.Equal(Guide.WithoutTime(Shown), Guide.Excerpt(Shown, "a\n4,000 futures, seed 1, 12.10 s (7 futures/s)\n\nx\nb\n"));
        Assert.NotEqual(Guide.WithoutTime(Shown), Guide.Excerpt(Shown, "a\n4,000 futures, seed 1, 0.43 s (230k futures/s)\nx\nb\n"));
        Assert.NotEqual(Guide.WithoutTime(Shown), Guide.Excerpt(Shown, "a\n4,000 futures, seed 1, 0.43 s (230k futures/s)\nx\ny\nz\nb\n"));
    }

    [Fact]
    public void A_number_from_nowhere_is_noticed() =>
        Assert.Equal(["1.4", "7"], Guide.UnfoundedNumbers("## 2. Head\nHalf by 5.87, 1.4 times `8`, [7](9.md).\n\n```console\n$ survivalsim run x\nby 5.87\n```\n"));
}
