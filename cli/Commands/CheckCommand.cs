using System.CommandLine;
using SurvivalSim.Planning;
using SurvivalSim.Scenarios;

namespace SurvivalSim.Cli.Commands;

/// <summary><c>survivalsim check</c>: reads and plans scenarios without running them.</summary>
internal static class CheckCommand
{
    /// <summary>The command.</summary>
    public static Command Make()
    {
        var files = new Argument<string[]>("SCENARIO") { Description = "The scenarios, YAML files.", Arity = ArgumentArity.OneOrMore };
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Prints nothing but errors." };
        var scenario = new ScenarioOptions();
        var command = new Command("check", "Reads scenarios and says everything that is wrong with them.") { files };
        scenario.AddTo(command);
        command.Add(quiet);
        command.SetAction(parsed =>
        {
            int exitCode = ExitCode.Success;
            foreach (string file in parsed.GetValue(files)!) exitCode = Math.Max(exitCode, Check(file, scenario, parsed, parsed.GetValue(quiet)));
            return exitCode;
        });
        return command;
    }

    private static int Check(string file, ScenarioOptions options, ParseResult parsed, bool quiet) => ScenarioOptions.Reporting(() =>
    {
        (_, Scenario scenario, Plan plan) = options.Read(file, parsed);
        if (!quiet) ScenarioOptions.Warn(plan);
        if (!quiet) Console.Out.WriteLine($"{file}: valid{Warned(plan.Warnings.Count)}. {Describe(scenario, plan)}");
        return ExitCode.Success;
    });

    private static string Warned(int warnings) => warnings == 0 ? "" : $", with {Count(warnings, "warning")}";

    private static string Describe(Scenario scenario, Plan plan) =>
        $"{Count(scenario.Products.Count, "product")}, {Count(plan.Segments.Length, "segment")}, {Count(plan.Events.Length, "event")}, "
        + $"{Count(plan.Parameters.Length, "uncertain number")}; {plan.Grid.Count} steps of a {Words.Word(scenario.Step)}; plan {plan.Hash[..12]}";

    private static string Count(int number, string thing) => number == 1 ? $"1 {thing}" : $"{number} {thing}s";
}
