namespace SurvivalSim.Foundation;

/// <summary>One thing that is wrong, or looks wrong, with what the user wrote: where, what, why, and what to do.</summary>
/// <param name="Code">One of <see cref="DiagnosticCodes"/>.</param>
/// <param name="Where">The place the user should look at.</param>
/// <param name="Problem">What is wrong, quoting the user's own words.</param>
/// <param name="Rule">The rule it breaks, with range and unit.</param>
/// <param name="Suggestion">What would be right, as a whole sentence; <see langword="null"/> where nothing better is known than the rule.</param>
/// <param name="Severity">Whether the scenario can be used all the same.</param>
public sealed record Diagnostic(string Code, TextSpan Where, string Problem, string Rule, string? Suggestion = null, Severity Severity = Severity.Error)
{
    /// <summary><c>file:line:column: error CODE: problem (rule). Suggestion</c>; or <c>warning</c>.</summary>
    /// <remarks>Always one line: a user's own words are quoted without control characters, and not without end.</remarks>
    public override string ToString() =>
        PlainText.OneLine($"{Where}: {(Severity == Severity.Error ? "error" : "warning")} {Code}: {PlainText.Shortened(Problem)} ({Rule})." + (Suggestion is null ? "" : $" {Suggestion}"));
}

/// <summary>How bad a finding is.</summary>
public enum Severity
{
    /// <summary>The scenario cannot be used.</summary>
    Error,

    /// <summary>The scenario can be used, and is probably not what was meant.</summary>
    Warning,
}
