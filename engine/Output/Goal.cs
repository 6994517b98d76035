namespace SurvivalSim.Output;

/// <summary>What a run went on until, and how far it got.</summary>
/// <param name="Text">As the user wrote it.</param>
/// <param name="Error">The standard error at the end.</param>
/// <param name="IsReached">Whether that is small enough.</param>
public sealed record Goal(string Text, double Error, bool IsReached);
