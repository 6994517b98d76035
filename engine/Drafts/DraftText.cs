using System.Text;
using SurvivalSim.Foundation;
using SurvivalSim.Scenarios.Schema;
using SurvivalSim.Scenarios.Yaml;

namespace SurvivalSim.Drafts;

/// <summary>The text of a scenario, line by line: two spaces a level, each key explained by the schema, keys that are only offered behind <c># </c>.</summary>
internal sealed class DraftText
{
    private const int CommentColumn = 52;

    private readonly StringBuilder _text = new();
    private int? _offeredFrom;

    /// <summary>An empty line.</summary>
    public DraftText Blank() => Add("");

    /// <summary>A comment of its own.</summary>
    public DraftText Comment(string text) => Add($"# {PlainText.OneLine(text)}");

    /// <summary>A name, or a key with more under it.</summary>
    public DraftText Open(int level, string key, string? meaning = null) => Line(level, $"{YamlWriter.Quoted(key)}:", meaning);

    /// <summary>A key of the schema with its value, explained by it.</summary>
    /// <param name="level">How deep it stands.</param>
    /// <param name="section">Its section.</param>
    /// <param name="key">The key.</param>
    /// <param name="value">What stands behind it, as YAML.</param>
    /// <param name="note">What is to be said instead: where the value comes from.</param>
    public DraftText Key(int level, SectionSpec section, string key, string value, string? note = null) => Line(level, $"{section[key].Name}: {value}", note ?? section[key].Explanation);

    /// <summary>A line without an explanation.</summary>
    public DraftText Plain(int level, string text) => Line(level, text, null);

    /// <summary>The lines that <paramref name="write"/> adds are offered: they can be read once <c># </c> is taken away.</summary>
    public DraftText Offer(int level, Action<DraftText> write)
    {
        _offeredFrom = level;
        write(this);
        _offeredFrom = null;
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private DraftText Line(int level, string text, string? comment)
    {
        string line = _offeredFrom is { } from ? $"{Spaces(from)}# {Spaces(level - from)}{text}" : Spaces(level) + text;
        return Add(comment is null ? line : $"{line.PadRight(CommentColumn)}  # {PlainText.OneLine(comment)}");
    }

    private static string Spaces(int level) => new(' ', 2 * level);

    private DraftText Add(string line)
    {
        _text.Append(line).Append('\n');
        return this;
    }
}
