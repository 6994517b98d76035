using System.CommandLine;
using SurvivalSim.Bench.Macro;

namespace SurvivalSim.Bench.Commands;

/// <summary><c>first-times</c>: what a process does for the first time, told to the process that started it.</summary>
internal static class FirstTimesCommand
{
    /// <summary>Its name.</summary>
    public const string Name = "first-times";

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new Command(Name, "Does the parts of a run once and tells how long each took.") { Hidden = true };
        command.SetAction(_ => FirstTimes.Tell(Console.Out));
        return command;
    }
}
