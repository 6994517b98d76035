namespace SurvivalSim.Cli.Commands;

/// <summary>What the user wrote on the command line cannot be used.</summary>
/// <param name="message">What, why, and what to do.</param>
/// <param name="cause">What showed it, if something did.</param>
internal sealed class InvalidInputException(string message, Exception? cause = null) : Exception(message, cause);
