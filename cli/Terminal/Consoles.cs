using Spectre.Console;
using SurvivalSim.Cli.Terminal.Layout;

namespace SurvivalSim.Cli.Terminal;

/// <summary>The two streams. Colour only on a terminal, and not where NO_COLOR is set.</summary>
internal static class Consoles
{
    private static bool MayHaveColours => string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    /// <summary>Standard output: results.</summary>
    public static Screen Out() => Out(Console.Out);

    /// <summary>The same, written elsewhere first.</summary>
    public static Screen Out(TextWriter to) => new(
        to, !Console.IsOutputRedirected && MayHaveColours && Make(Console.Out).Profile.Capabilities is { Ansi: true, ColorSystem: not ColorSystem.NoColors }, !Spelling.IsWrittenIn(Console.OutputEncoding));

    /// <summary>The error stream: progress, on a terminal only.</summary>
    public static IAnsiConsole Error() => Make(Console.Error);

    private static IAnsiConsole Make(TextWriter writer) =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer), ColorSystem = MayHaveColours ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors });
}
