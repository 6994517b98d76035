using System.Text.RegularExpressions;
using SurvivalSim.Foundation;
using SurvivalSim.Scenarios.Overlays;
using SurvivalSim.Scenarios.Yaml;

namespace SurvivalSim.Scenarios;

/// <summary>A scenario as text: what the file says, and what was set on top of it.</summary>
public sealed partial record ScenarioDocument
{
    private const int MaxBytes = 16_000_000;

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

    /// <summary>What was laid over the file before that, in order.</summary>
    public IReadOnlyList<Overlay> Overlays { get; private init; } = [];

    /// <summary>Whether it is more than the file.</summary>
    public bool IsChanged => Overrides.Count + Overlays.Count > 0;

    /// <summary>The document with everything set.</summary>
    internal YamlMapping Root { get; private init; }

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidScenarioException">It is no text, or not a YAML mapping.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static ScenarioDocument Load(string file)
    {
        var diagnostics = new Diagnostics();
        byte[] bytes;
        using (FileStream stream = System.IO.File.OpenRead(file))
        {
            // A pipe has no length. A byte more than there should be tells a file that is too large.
            bytes = new byte[(stream.CanSeek && stream.Length is > 0 and < MaxBytes ? stream.Length : MaxBytes) + 1];
            bytes = bytes[..stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
        }
        if (bytes.Length > MaxBytes)
            diagnostics.Report(DiagnosticCodes.TooLarge, new TextSpan(file, 1, 1), "the file is too large", $"at most {MaxBytes:N0} bytes");
        diagnostics.ThrowIfAny();
        string? text = TextDecoder.Decode(bytes, file, diagnostics);
        diagnostics.ThrowIfAny();
        return Parse(text!, file);
    }

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

    /// <summary>The document with an overlay: over what was laid over it before, and under everything that is set afterwards.</summary>
    /// <exception cref="InvalidScenarioException">The overlay applies to nothing in it, or not as it is written.</exception>
    public ScenarioDocument With(Overlay overlay)
    {
        ArgumentNullException.ThrowIfNull(overlay);
        var diagnostics = new Diagnostics();
        YamlMapping root = OverlayEditor.Apply(Root, overlay, diagnostics);
        diagnostics.ThrowIfAny();
        return this with { Root = root, Overlays = [.. Overlays, overlay] };
    }

    /// <summary>The document with one more value set.</summary>
    /// <param name="assignment"><c>path=value</c>; the value is YAML.</param>
    /// <exception cref="InvalidScenarioException">The assignment cannot be read.</exception>
    public ScenarioDocument With(string assignment)
    {
        var diagnostics = new Diagnostics();
        int equals = assignment.IndexOf('=', StringComparison.Ordinal);
        string path = equals < 0 ? "" : assignment[..equals].Trim();
        if (path.Length == 0)
            diagnostics.Report(DiagnosticCodes.NotYaml, new TextSpan($"--set {assignment}", 1, 1), $"'{assignment}' sets nothing", "write path=value, for example products.sora.store_fee=15%");
        diagnostics.ThrowIfAny();
        return With(path, assignment[(equals + 1)..].Trim(), $"--set {assignment}");
    }

    /// <summary>The document with one more value set.</summary>
    /// <param name="path">Keys joined by dots.</param>
    /// <param name="value">The value, as YAML. A number that it makes known is correlated with nothing any more.</param>
    /// <param name="source">What to call the place where the value is written.</param>
    /// <exception cref="InvalidScenarioException">The value cannot be read, or the path goes through a product, segment or event that does not exist.</exception>
    public ScenarioDocument With(string path, string value, string source)
    {
        var diagnostics = new Diagnostics();
        CheckNames(path, new TextSpan(source, 1, 1), diagnostics);
        // On a command line a distribution needs no second pair of quotes, whatever stands between its parentheses.
        YamlNode? node = Distribution().IsMatch(value) ? new YamlScalar(new TextSpan(source, 1, 1), value, Inset: 0) : YamlReader.Read(value, source, diagnostics);
        diagnostics.ThrowIfAny();
        return this with { Root = KnownByNow.WithoutCorrelations(Root, YamlEditor.Set(Root, path, node!)), Overrides = [.. Overrides, $"{path}={value}"] };
    }

    /// <summary>The scenario as it is run: the file itself, or, with overlays and what was set, the document they make.</summary>
    public string AsRun() => !IsChanged ? Text
        : $"# {PlainText.OneLine(Path.GetFileName(File))} as run with\n{string.Concat(Overlays.Select(o => $"#   --with {PlainText.OneLine(o.Reference)}\n"))}{string.Concat(Overrides.Select(o => $"#   --set {PlainText.OneLine(o)}\n"))}{YamlWriter.Write(Root)}";

    [GeneratedRegex(@"^[A-Za-z_]+\s*\(.*\)$")]
    private static partial Regex Distribution();

    /// <summary>A name that nobody wrote is a slip: a product, segment or event is not made by setting one of its keys.</summary>
    private void CheckNames(string path, TextSpan where, Diagnostics diagnostics)
    {
        YamlNode? at = Root;
        string[] keys = path.Split('.');
        for (int i = 0; i < keys.Length - 1 && at is YamlMapping mapping; i++)
        {
            bool isName = (i == 1 && keys[0] is "products" or "events") || (i == 3 && keys[0] == "products" && keys[2] == "users");
            at = mapping[keys[i]]?.Value;
            if (at is not null || !isName) continue;
            string parent = string.Join('.', keys[..i]);
            diagnostics.Report(DiagnosticCodes.UnknownReference, where, $"there is no '{keys[i]}' in '{parent}'", $"setting a key needs it; a new one is set as a whole: {parent}.NAME={{…}}",
                NearestWord.Suggest(keys[i], mapping.Entries.Select(entry => entry.Key.Text)));
        }
    }
}
