using Spectre.Console;

namespace SurvivalSim.Cli.Terminal;

/// <summary>The two streams as consoles. Colour only on a terminal, and not where NO_COLOR is set.</summary>
internal static class Consoles
{
    private const int PipedWidth = 100;

    /// <summary>Standard output: results.</summary>
    public static IAnsiConsole Out() => Make(Console.Out, Console.IsOutputRedirected);

    /// <summary>The error stream: progress.</summary>
    public static IAnsiConsole Error() => Make(Console.Error, Console.IsErrorRedirected);

    private static IAnsiConsole Make(TextWriter writer, bool redirected)
    {
        bool plain = redirected || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer), Ansi = redirected ? AnsiSupport.No : AnsiSupport.Detect, ColorSystem = plain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect });
        // What is piped is read by programs and pagers, which do not wrap.
        if (redirected) console.Profile.Width = PipedWidth;
        return console;
    }
}
