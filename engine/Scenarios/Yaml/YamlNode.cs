using SurvivalSim.Foundation;

namespace SurvivalSim.Scenarios.Yaml;

/// <summary>A piece of YAML that knows where it was written.</summary>
/// <param name="Where">Its first character.</param>
public abstract record YamlNode(TextSpan Where)
{
    /// <summary>What it is, in a user's words.</summary>
    public abstract string Kind { get; }
}

/// <summary>A plain or quoted value.</summary>
/// <param name="Where">Its first character.</param>
/// <param name="Text">The value without quotes.</param>
/// <param name="Inset">Characters from there to the first of the text: 1 for a quote, 0 without; −1 where the text does not stand in the file letter by letter.</param>
public sealed record YamlScalar(TextSpan Where, string Text, int Inset = -1) : YamlNode(Where)
{
    /// <summary>The text with the places of its parts.</summary>
    public TextPiece Piece => Inset < 0 ? new TextPiece(Text, Where, IsVerbatim: false) : new TextPiece(Text, Where with { Column = Where.Column + Inset });

    /// <inheritdoc/>
    public override string Kind => "a value";
}

/// <summary>A list.</summary>
/// <param name="Where">Its first character.</param>
/// <param name="Items">In the order written.</param>
public sealed record YamlList(TextSpan Where, IReadOnlyList<YamlNode> Items) : YamlNode(Where)
{
    /// <inheritdoc/>
    public override string Kind => "a list";
}

/// <summary>Keys with values.</summary>
/// <param name="Where">Its first character.</param>
/// <param name="Entries">In the order written; no key stands twice.</param>
public sealed record YamlMapping(TextSpan Where, IReadOnlyList<YamlEntry> Entries) : YamlNode(Where)
{
    /// <inheritdoc/>
    public override string Kind => "a mapping (key: value)";

    /// <summary>The entry with this key, or <see langword="null"/>.</summary>
    public YamlEntry? this[string key] => Entries.FirstOrDefault(entry => entry.Key.Text == key);
}

/// <summary>A key with its value.</summary>
/// <param name="Key">The key and where it stands.</param>
/// <param name="Value">What it maps to.</param>
public sealed record YamlEntry(YamlScalar Key, YamlNode Value);
