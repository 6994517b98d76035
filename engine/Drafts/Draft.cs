namespace SurvivalSim.Drafts;

/// <summary>A scenario to start from.</summary>
/// <param name="Text">The file.</param>
/// <param name="Understood">What was read, one line each.</param>
/// <param name="Assumed">What was not given, and is therefore assumed, one line each.</param>
public sealed record Draft(string Text, IReadOnlyList<string> Understood, IReadOnlyList<string> Assumed);
