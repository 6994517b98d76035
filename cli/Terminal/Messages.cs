namespace SurvivalSim.Cli.Terminal;

/// <summary>What is said beside the results: on the error stream, plain text.</summary>
internal static class Messages
{
    /// <summary>Says something.</summary>
    public static void Line(string text) => Console.Error.WriteLine(text);

    /// <summary>Says what is wrong.</summary>
    public static void Error(string text) => Console.Error.WriteLine($"survivalsim: error: {text}");
}
