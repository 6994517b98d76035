namespace SurvivalSim.Foundation;

/// <summary>A scenario, or a table of observations, cannot be used; <see cref="Findings"/> says all that is wrong with it.</summary>
public sealed class InvalidScenarioException : Exception
{
    /// <summary>An error with what was found.</summary>
    /// <param name="findings">At least one error, with the warnings, in the order of the text.</param>
    public InvalidScenarioException(IReadOnlyList<Diagnostic> findings)
        : base(string.Join(Environment.NewLine, findings)) => Findings = findings;

    /// <summary>All that is wrong, in the order of the text.</summary>
    public IReadOnlyList<Diagnostic> Findings { get; }
}
