using System.CommandLine;
using System.CommandLine.Invocation;
using SurvivalSim.Cli.Terminal;
using SurvivalSim.Foundation;

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
            GridCommand.Make(),
            BatchCommand.Make(),
            TraceCommand.Make(),
            ReplayCommand.Make(),
            PlotCommand.Make(),
            CheckCommand.Make(),
            SchemaCommand.Make(),
            NewCommand.Make(),
            CompareCommand.Make(),
            StressCommand.Make(),
            PrecedentCommand.Make(),
            ObservedCommand.Make(),
            BenchCommand.Make(),
            InfoCommand.Make(),
        };
        ParseResult parsed = root.Parse(arguments);
        if (parsed.Action is ParseErrorAction)
        {
            foreach (System.CommandLine.Parsing.ParseError error in parsed.Errors) Messages.Error(error.Message);
            foreach (string word in parsed.UnmatchedTokens) Suggest(word, parsed.CommandResult.Command);
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
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or OutOfMemoryException or PlatformNotSupportedException)
        {
            Messages.Error(error.Message);
            return ExitCode.Environment;
        }
        catch (Exception fault)
        {
            // The last door: what nobody foresaw ends in one line, not in a stack trace.
            Messages.Error($"{fault.GetType().Name} in {fault.TargetSite?.DeclaringType?.Name}.{fault.TargetSite?.Name}: {fault.Message} (this is a fault of the program, not yours). Please report it together with the file and the command.");
            return ExitCode.Environment;
        }
    }

    private static void Suggest(string word, Command command)
    {
        string[] known = [.. command.Subcommands.Select(sub => sub.Name), .. command.Options.Select(option => option.Name)];
        if (NearestWord.Nearest(word, known) is { } meant) Messages.Line($"Did you mean '{meant}' instead of '{word}'?");
    }
}
