using System.Text.RegularExpressions;
using SurvivalSim.Foundation;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SurvivalSim.Scenarios.Yaml;

/// <summary>Text to a tree of <see cref="YamlNode"/> with positions; duplicate keys and oversized documents are findings.</summary>
public sealed partial class YamlReader
{
    private const int MaxCharacters = 4_000_000;
    private const int MaxNodes = 100_000;
    private const int MaxDepth = 32;

    private readonly string _file;
    private readonly Diagnostics _diagnostics;
    private readonly Dictionary<AnchorName, (YamlNode Node, int Nodes)> _anchors = [];
    private int _nodes;

    private YamlReader(string file, Diagnostics diagnostics)
    {
        _file = file;
        _diagnostics = diagnostics;
    }

    /// <summary>Reads one YAML document.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="file">How to call it in findings.</param>
    /// <param name="diagnostics">Receives what is wrong.</param>
    /// <returns>The document, or <see langword="null"/> where it is not YAML; the reason is then among the findings.</returns>
    public static YamlNode? Read(string text, string file, Diagnostics diagnostics)
    {
        var start = new TextSpan(file, 1, 1);
        if (text.Length > MaxCharacters)
        {
            diagnostics.Report(DiagnosticCodes.TooLarge, start, $"the file has {text.Length:N0} characters", $"at most {MaxCharacters:N0}");
            return null;
        }
        try
        {
            var parser = new Parser(new StringReader(text));
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
            {
                diagnostics.Report(DiagnosticCodes.NotYaml, start, "nothing stands here", "some YAML is expected");
                return null;
            }
            YamlNode root = new YamlReader(file, diagnostics).ReadNode(parser, depth: 0);
            parser.Consume<DocumentEnd>();
            if (!parser.Accept<StreamEnd>(out _))
                diagnostics.Report(DiagnosticCodes.NotYaml, new TextSpan(file, (int)parser.Current!.Start.Line, (int)parser.Current.Start.Column), "a second document begins here", "a file holds one scenario", "Put it into a file of its own.");
            return root;
        }
        catch (YamlException error)
        {
            var where = new TextSpan(file, (int)Math.Max(1, error.Start.Line), (int)Math.Max(1, error.Start.Column));
            diagnostics.Report(DiagnosticCodes.NotYaml, where, Sentence(error.InnerException?.Message ?? error.Message), "the text must be valid YAML",
                TabbedLine(text) is { } line ? $"Line {line} is indented with a tab; use spaces."
                : UnquotedCall().IsMatch(text.Split('\n').ElementAtOrDefault(where.Line - 1) ?? "") ? "Put quotes around the distribution: it holds ': '."
                : "Check indentation, and quote a value that holds ': ' or, inside braces, a comma.");
            return null;
        }
        catch (TooLargeException error)
        {
            diagnostics.Report(DiagnosticCodes.TooLarge, error.Where, error.Message, $"at most {MaxNodes:N0} values, {MaxDepth} levels deep, aliases counted as if written out");
            return null;
        }
    }

    private YamlNode ReadNode(Parser parser, int depth)
    {
        ParsingEvent next = parser.Current!;
        TextSpan where = SpanOf(next);
        if (depth > MaxDepth) throw new TooLargeException(where, $"{depth} levels of nesting");
        Count(1, where);
        int before = _nodes;
        if (parser.TryConsume<AnchorAlias>(out AnchorAlias? alias))
        {
            if (!_anchors.TryGetValue(alias.Value, out (YamlNode Node, int Nodes) target))
                throw new YamlException(alias.Start, alias.End, $"alias '*{alias.Value}' has no anchor '&{alias.Value}' before it");
            Count(target.Nodes, where);
            return target.Node;
        }
        AnchorName anchor = next is NodeEvent named ? named.Anchor : AnchorName.Empty;
        YamlNode node;
        if (parser.TryConsume<Scalar>(out Scalar? scalar)) node = new YamlScalar(where, scalar.Value, InsetOf(scalar));
        else if (parser.TryConsume<SequenceStart>(out _)) node = ReadList(parser, where, depth);
        else
        {
            parser.Consume<MappingStart>();
            node = ReadMapping(parser, where, depth);
        }
        if (!anchor.IsEmpty) _anchors[anchor] = (node, _nodes - before + 1);
        return node;
    }

    private YamlList ReadList(Parser parser, TextSpan where, int depth)
    {
        List<YamlNode> items = [];
        while (!parser.TryConsume<SequenceEnd>(out _)) items.Add(ReadNode(parser, depth + 1));
        return new YamlList(where, items);
    }

    private YamlMapping ReadMapping(Parser parser, TextSpan where, int depth)
    {
        List<YamlEntry> entries = [];
        Dictionary<string, TextSpan> seen = [];
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            YamlNode key = ReadNode(parser, depth + 1);
            YamlNode value = ReadNode(parser, depth + 1);
            if (key is not YamlScalar name)
            {
                _diagnostics.Report(DiagnosticCodes.WrongKind, key.Where, $"{key.Kind} as a key", "a key is plain text");
            }
            else if (seen.TryGetValue(name.Text, out TextSpan first))
            {
                _diagnostics.Report(DiagnosticCodes.DuplicateKey, name.Where, $"'{name.Text}' stands here a second time",
                    $"a key may stand once in a mapping; the first is on line {first.Line}", "Remove one of the two.");
            }
            else
            {
                seen.Add(name.Text, name.Where);
                entries.Add(new YamlEntry(name, value));
            }
        }
        return new YamlMapping(where, entries);
    }

    private void Count(int nodes, TextSpan where)
    {
        _nodes += nodes;
        if (_nodes > MaxNodes) throw new TooLargeException(where, $"more than {MaxNodes:N0} values");
    }

    private TextSpan SpanOf(ParsingEvent parsed) => new(_file, (int)parsed.Start.Line, (int)parsed.Start.Column);

    /// <summary>Where a scalar's text begins within it, or −1 where escapes, folded lines or a block tell its letters from those of the file.</summary>
    private static int InsetOf(Scalar scalar)
    {
        int inset = scalar.Style switch { ScalarStyle.Plain => 0, ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted => 1, _ => -1 };
        return inset >= 0 && scalar.Start.Line == scalar.End.Line && scalar.End.Column - scalar.Start.Column == scalar.Value.Length + (2 * inset) ? inset : -1;
    }

    [GeneratedRegex(@":\s+[a-z]+\s*\([^'""]*:\s")]
    private static partial Regex UnquotedCall();

    private static int? TabbedLine(string text)
    {
        int index = Array.FindIndex(text.Split('\n'), line => line.AsSpan().TrimStart(' ').StartsWith("\t", StringComparison.Ordinal));
        return index < 0 ? null : index + 1;
    }

    private static string Sentence(string message)
    {
        // The parser writes "While parsing X, did not find expected Y." and the like.
        string text = message.Trim().TrimEnd('.');
        return text.Length == 0 ? "the text cannot be read" : char.ToLowerInvariant(text[0]) + text[1..];
    }

    private sealed class TooLargeException(TextSpan where, string message) : Exception(message)
    {
        public TextSpan Where { get; } = where;
    }
}
