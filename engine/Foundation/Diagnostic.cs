namespace SurvivalSim.Foundation;

/// <summary>One thing that is wrong with what the user wrote: where, what, why, and what to do.</summary>
/// <param name="Code">One of <see cref="DiagnosticCodes"/>.</param>
/// <param name="Where">The place the user should look at.</param>
/// <param name="Problem">What is wrong, quoting the user's own words.</param>
/// <param name="Rule">The rule it breaks, with range and unit.</param>
/// <param name="Suggestion">What would be right, as a whole sentence; <see langword="null"/> where nothing better is known than the rule.</param>
public sealed record Diagnostic(string Code, TextSpan Where, string Problem, string Rule, string? Suggestion = null)
{
    /// <summary><c>file:line:column: error CODE: problem (rule). Suggestion</c>.</summary>
    /// <remarks>Always one line: a user's own words are quoted without control characters, and not without end.</remarks>
    public override string ToString() =>
        PlainText.OneLine($"{Where}: error {Code}: {PlainText.Shortened(Problem)} ({Rule})." + (Suggestion is null ? "" : $" {Suggestion}"));
}
