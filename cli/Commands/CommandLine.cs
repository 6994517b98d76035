using System.CommandLine;
using System.CommandLine.Invocation;
using SurvivalSim.Cli.Terminal;

namespace SurvivalSim.Cli.Commands;

/// <summary>The command line: which command, and what its exit code is.</summary>
internal static class CommandLine
{
    /// <summary>Runs a command line.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(IReadOnlyList<string> arguments)
    {
        var root = new RootCommand("Simulates the survival of AI products: thousands to billions of futures, and what ends them.")
        {
            RunCommand.Make(),
            CheckCommand.Make(),
            InfoCommand.Make(),
        };
        ParseResult parsed = root.Parse(arguments);
        if (parsed.Action is ParseErrorAction)
        {
            foreach (System.CommandLine.Parsing.ParseError error in parsed.Errors) Messages.Error(error.Message);
            Messages.Line($"'survivalsim {(parsed.CommandResult.Command == root ? "" : parsed.CommandResult.Command.Name + " ")}--help' tells what can be written.");
            return ExitCode.UsersInput;
        }
        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (OperationCanceledException)
        {
            Messages.Line("Interrupted: nothing was written.");
            return ExitCode.Interrupted;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or OutOfMemoryException)
        {
            Messages.Error($"{error.Message} (this machine cannot do it)");
            return ExitCode.Environment;
        }
    }
}
