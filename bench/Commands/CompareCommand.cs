using System.CommandLine;
using System.Globalization;
using SurvivalSim.Bench.Comparing;
using SurvivalSim.Bench.Measurements;

namespace SurvivalSim.Bench.Commands;

/// <summary><c>compare</c>: says what got slower or larger from one file of results to another.</summary>
internal static class CompareCommand
{
    /// <summary>The command.</summary>
    public static Command Make()
    {
        var before = new Argument<string>("BEFORE") { Description = "The file of results that was measured first." };
        var after = new Argument<string>("AFTER") { Description = "The one that was measured then." };
        var percent = new Option<double>("--percent")
        {
            Description = "Changes of fewer percent are passed over.",
            HelpName = "PERCENT",
            DefaultValueFactory = _ => 10,
            CustomParser = result =>
            {
                if (double.TryParse(result.Tokens.Single().Value, CultureInfo.InvariantCulture, out double value) && value is >= 0 and <= 1000) return value;
                result.AddError("--percent takes a number from 0 to 1000.");
                return 0;
            },
        };
        var command = new Command("compare", "Says what got slower or larger; the exit code is then 1.") { before, after, percent };
        command.SetAction(parsed => ResultComparison.Of(BenchJson.Read(parsed.GetValue(before)!), BenchJson.Read(parsed.GetValue(after)!)).Print(Console.Out, parsed.GetValue(percent) / 100) ? 0 : 1);
        return command;
    }
}
