namespace SurvivalSim.Foundation;

/// <summary>Collects everything that is wrong, so that a user reads all of it at once.</summary>
public sealed class Diagnostics
{
    private readonly List<Diagnostic> _found = [];

    /// <summary>Whether nothing was wrong so far; warnings do not count.</summary>
    public bool IsEmpty => _found.TrueForAll(finding => finding.Severity == Severity.Warning);

    /// <summary>Everything found, in the order of the text; what was set on top of a file comes first.</summary>
    public IReadOnlyList<Diagnostic> All =>
        [.. _found.Distinct().OrderBy(d => d.Where.File, StringComparer.Ordinal).ThenBy(d => d.Where.Line).ThenBy(d => d.Where.Column)];

    /// <summary>Adds one error.</summary>
    public void Report(string code, TextSpan where, string problem, string rule, string? suggestion = null) =>
        _found.Add(new Diagnostic(code, where, problem, rule, suggestion));

    /// <summary>Adds one warning.</summary>
    public void Warn(string code, TextSpan where, string problem, string rule, string? suggestion = null) =>
        _found.Add(new Diagnostic(code, where, problem, rule, suggestion, Severity.Warning));

    /// <summary>Ends the reading of a text here if anything was wrong.</summary>
    /// <exception cref="InvalidScenarioException">An error was reported.</exception>
    public void ThrowIfAny()
    {
        if (!IsEmpty) throw new InvalidScenarioException(All);
    }
}
