using SurvivalSim.Foundation;

namespace SurvivalSim.Cli.Terminal;

/// <summary>What is said beside the results: on the error stream, plain text.</summary>
internal static class Messages
{
    /// <summary>Says something. Where nobody can listen, the exit code still speaks.</summary>
    public static void Line(string text)
    {
        try { Console.Error.WriteLine(PlainText.OneLine(text)); }
        catch (Exception deaf) when (deaf is IOException or UnauthorizedAccessException) { }
    }

    /// <summary>Says what is wrong.</summary>
    public static void Error(string text) => Line($"survivalsim: error: {text}");
}
