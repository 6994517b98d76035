using SurvivalSim.Estimates;
using SurvivalSim.Scenarios;
using SurvivalSim.Simulation;

namespace SurvivalSim.Tests.Documentation;

/// <summary>The example in docs/library.md is this one, which compiles and says what it should.</summary>
public class LibraryExampleTests
{
    [Fact]
    public void The_example_says_what_the_scenario_comes_to()
    {
        var said = new StringWriter();
        Example(Repository.PathOf("scenarios", "sora.yaml"), said);
        Assert.Matches(@"^sora: alive after 12 months with probability 0\.0\d\d, 95 % interval 0\.0\d\d to 0\.0\d\d\nlives 6\.\d\d months on average, of the first 36\n$", said.ToString().ReplaceLineEndings("\n"));
    }

    [Fact]
    public void The_example_in_the_documentation_is_this_one()
    {
        string[] code = [.. File.ReadAllLines(Repository.PathOf("tests", "Documentation", "LibraryExampleTests.cs")).SkipWhile(line => !line.StartsWith("    private static void Example", StringComparison.Ordinal)).Skip(2).TakeWhile(line => line != "    }").Select(line => line.Length >= 8 ? line[8..] : line)];
        string[] shown = [.. File.ReadAllLines(Repository.PathOf("docs", "library.md")).SkipWhile(line => line != "```csharp").Skip(2).TakeWhile(line => line != "```")];
        Assert.InRange(shown.Length, 6, 10);
        Assert.Equal(code, shown);
    }

    private static void Example(string file, TextWriter output)
    {
        Scenario scenario = Scenario.Load(file);
        RunEstimate run = Simulator.Run(scenario, new RunOptions { Futures = 20_000, Seed = 7 });
        foreach (ProductEstimate product in run.Products)
        {
            Probability year = product.Life.ByMonth[11].Survival;
            output.WriteLine($"{product.Name}: alive after 12 months with probability {year.P:F3}, 95 % interval {year.Low:F3} to {year.High:F3}");
            output.WriteLine($"lives {product.Life.RestrictedMean.Value:F2} months on average, of the first {scenario.HorizonMonths:F0}");
        }
    }
}
