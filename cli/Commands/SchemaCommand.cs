using System.CommandLine;
using SurvivalSim.Output.Language;

namespace SurvivalSim.Cli.Commands;

/// <summary><c>survivalsim schema</c>: the languages of scenarios and of overlays, for editors.</summary>
internal static class SchemaCommand
{
    /// <summary>The command.</summary>
    public static Command Make()
    {
        var overlay = new Option<bool>("--overlay") { Description = "The language of overlays instead." };
        var command = new Command("schema", "Prints the language of scenarios as a JSON Schema, with which editors complete and check them.") { overlay };
        command.SetAction(parsed =>
        {
            Console.Out.Write(parsed.GetValue(overlay) ? JsonSchema.OverlayText : JsonSchema.Text);
            return ExitCode.Success;
        });
        return command;
    }
}
