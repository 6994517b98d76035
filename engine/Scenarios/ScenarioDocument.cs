using SurvivalSim.Foundation;
using SurvivalSim.Scenarios.Yaml;

namespace SurvivalSim.Scenarios;

/// <summary>A scenario as text: what the file says, and what was set on top of it.</summary>
public sealed record ScenarioDocument
{
    private ScenarioDocument(string file, string text, YamlMapping root)
    {
        File = file;
        Text = text;
        Root = root;
    }

    /// <summary>How the user named the file.</summary>
    public string File { get; }

    /// <summary>The file, to the letter.</summary>
    public string Text { get; }

    /// <summary>What was set on top, as <c>path=value</c>, in order.</summary>
    public IReadOnlyList<string> Overrides { get; private init; } = [];

    /// <summary>The document with everything set.</summary>
    internal YamlMapping Root { get; private init; }

    /// <summary>Reads a text.</summary>
    /// <exception cref="InvalidScenarioException">It is not a YAML mapping.</exception>
    public static ScenarioDocument Parse(string text, string file)
    {
        var diagnostics = new Diagnostics();
        YamlNode? node = YamlReader.Read(text, file, diagnostics);
        if (node is not null and not YamlMapping)
            diagnostics.Report(DiagnosticCodes.WrongKind, node.Where, $"the document is {node.Kind}", "a scenario is a mapping (key: value)");
        diagnostics.ThrowIfAny();
        return new ScenarioDocument(file, text, (YamlMapping)node!);
    }

    /// <summary>The document with one more value set.</summary>
    /// <param name="assignment"><c>path=value</c>; the value is YAML.</param>
    /// <exception cref="InvalidScenarioException">The assignment cannot be read.</exception>
    public ScenarioDocument With(string assignment)
    {
        var diagnostics = new Diagnostics();
        string source = $"--set {assignment}";
        int equals = assignment.IndexOf('=', StringComparison.Ordinal);
        string path = equals < 0 ? "" : assignment[..equals].Trim();
        if (path.Length == 0)
            diagnostics.Report(DiagnosticCodes.NotYaml, new TextSpan(source, 1, 1), $"'{assignment}' sets nothing", "write path=value, for example products.sora.store_fee=15%");
        diagnostics.ThrowIfAny();
        YamlNode? value = YamlReader.Read(assignment[(equals + 1)..].Trim(), source, diagnostics);
        diagnostics.ThrowIfAny();
        return this with { Root = YamlEditor.Set(Root, path, value!), Overrides = [.. Overrides, assignment] };
    }

    /// <summary>The scenario as it is run: the file itself, or, with overrides, the document they make.</summary>
    public string AsRun() => Overrides.Count == 0 ? Text
        : $"# {Path.GetFileName(File)} as run with\n{string.Concat(Overrides.Select(o => $"#   --set {o}\n"))}{YamlWriter.Write(Root)}";
}
