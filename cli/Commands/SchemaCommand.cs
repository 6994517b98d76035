using System.CommandLine;
using SurvivalSim.Output.Language;

namespace SurvivalSim.Cli.Commands;

/// <summary><c>survivalsim schema</c>: the language of scenarios, for editors.</summary>
internal static class SchemaCommand
{
    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new Command("schema", "Prints the language of scenarios as a JSON Schema, with which editors complete and check them.");
        command.SetAction(_ =>
        {
            Console.Out.Write(JsonSchema.Text);
            return ExitCode.Success;
        });
        return command;
    }
}
