using SurvivalSim.Output.Language;

namespace SurvivalSim.Tests.Cli;

/// <summary><c>survivalsim new</c> and <c>schema</c> as processes: what is written can be checked and run.</summary>
public sealed class NewTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_new_can_be_checked_and_run()
    {
        Survivalsim made = Run("new", "my-app");
        Assert.Equal((0, ""), (made.ExitCode, made.Error));
        Assert.StartsWith($"my-app.yaml is written, and {JsonSchema.FileName} for your editor.\n", made.Out, StringComparison.Ordinal);
        Assert.Equal(["my-app.yaml", JsonSchema.FileName], _folder.Entries);
        Assert.StartsWith(JsonSchema.Modeline + "\n", Read("my-app.yaml"), StringComparison.Ordinal);
        Assert.StartsWith("my-app.yaml: valid. ", Run("check", "my-app.yaml").Out, StringComparison.Ordinal);
        Survivalsim run = Run("run", "my-app.yaml", "-n", "500", "--out", "r");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public void Figures_become_a_scenario_that_can_be_checked_and_run()
    {
        _folder.Write("figures.csv", "quantity,low,high,source\nusers,80k,120k,deck\nchurn,10%,18%,\nprice,15,20,\npaying share,3%,5%,\ncompute cost per month,80k,100k,invoice\nopex per month,150k,250k,\ncash,3M,5M,\nthreshold per day,5k,9k,\n");
        Survivalsim made = Run("new", "mine.yaml", "--from", "figures.csv");
        Assert.Equal((0, ""), (made.ExitCode, made.Error));
        Assert.Contains("  read     users: 80k to 120k (line 2; deck)\n", made.Out, StringComparison.Ordinal);
        Assert.Contains("  assumed  ", made.Out, StringComparison.Ordinal);
        Assert.StartsWith("mine.yaml: valid. ", Run("check", "mine.yaml").Out, StringComparison.Ordinal);
        Survivalsim run = Run("run", "mine.yaml", "-n", "500", "--out", "r");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("ends: out of cash", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'mine.yaml' exists, and is left as it is. Choose another name.", "mine")]
    [InlineData("'mine.yaml' exists", "mine.yaml", "--from", "figures.csv")]
    [InlineData("'' cannot be the name of a scenario", "")]
    [InlineData("'' cannot be the name of a scenario", ".yaml")]
    [InlineData("there is no file 'no.csv'", "other", "--from", "no.csv")]
    [InlineData("figures.csv:2:1: error S203: 'chrun' is not a quantity", "other", "--from", "figures.csv")]
    public void Nothing_is_overwritten_and_nothing_written_by_halves(string words, params string[] arguments)
    {
        _folder.Write("mine.yaml", "precious");
        _folder.Write("figures.csv", "quantity,value\nchrun,5%\n");
        Survivalsim made = Run(["new", .. arguments]);
        Assert.Equal((2, ""), (made.ExitCode, made.Out));
        Assert.Contains(words, made.Error, StringComparison.Ordinal);
        Assert.Equal("precious", Read("mine.yaml"));
        Assert.Equal(["figures.csv", "mine.yaml"], _folder.Entries);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_said_to_be()
    {
        Survivalsim made = Run("new", "nowhere/mine");
        Assert.Equal((2, ""), (made.ExitCode, made.Out));
        Assert.Contains("for 'nowhere/mine.yaml'. Make it, or name a scenario elsewhere.", made.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_schema_is_printed_and_one_that_lies_there_is_left()
    {
        Assert.Equal(new Survivalsim(0, JsonSchema.Text, ""), Run("schema"));
        Assert.Equal(new Survivalsim(0, JsonSchema.OverlayText, ""), Run("schema", "--overlay"));
        _folder.Write(JsonSchema.FileName, "{}");
        Assert.StartsWith("mine.yaml is written.\n", Run("new", "mine").Out, StringComparison.Ordinal);
        Assert.Equal("{}", Read(JsonSchema.FileName));
    }

    private Survivalsim Run(params string[] arguments) => Survivalsim.Run(_folder.Path, arguments);

    private string Read(string file) => File.ReadAllText(Path.Combine(_folder.Path, file));
}
