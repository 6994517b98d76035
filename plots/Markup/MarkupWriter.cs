using System.Globalization;
using System.Text;
using System.Xml;

namespace SurvivalSim.Plots.Markup;

/// <summary>Writes elements of XML, or of HTML in the form that is both, one to a line. Whatever a text holds, it stays text.</summary>
/// <param name="indents">Whether elements stand in as deep as they are nested: for people who read it, at a blank or two a line.</param>
internal sealed class MarkupWriter(bool indents = true)
{
    private readonly StringBuilder _out = new();
    private readonly Stack<string> _open = new();

    /// <summary>A coordinate to a hundredth of a unit.</summary>
    public static string Number(double value) =>
        // Adding 0 turns −0 into 0.
        (Math.Round(value, 2) + 0.0).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Begins an element that holds others.</summary>
    public void Open(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Tag(name, attributes);
        _out.Append(">\n");
        _open.Push(name);
    }

    /// <summary>Ends the element begun last.</summary>
    public void Close()
    {
        string name = _open.Pop();
        Indent();
        _out.Append("</").Append(name).Append(">\n");
    }

    /// <summary>An element that can hold nothing.</summary>
    public void Empty(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Tag(name, attributes);
        _out.Append("/>\n");
    }

    /// <summary>An element that holds text.</summary>
    public void Text(string name, string text, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Tag(name, attributes);
        _out.Append('>');
        Escape(text);
        _out.Append("</").Append(name).Append(">\n");
    }

    /// <summary>Markup as it is, which another writer has made.</summary>
    public void Markup(string markup) => _out.Append(markup);

    /// <summary>What was written.</summary>
    public override string ToString() => _out.ToString();

    private void Tag(string name, ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Indent();
        _out.Append('<').Append(name);
        foreach ((string attribute, string value) in attributes)
        {
            _out.Append(' ').Append(attribute).Append("=\"");
            Escape(value);
            _out.Append('"');
        }
    }

    private void Indent() => _out.Append(' ', indents ? 2 * _open.Count : 0);

    /// <summary>Escapes markup, and replaces what XML cannot hold: control characters and halves of surrogate pairs.</summary>
    private void Escape(string text)
    {
        if (IsPlain(text))
        {
            _out.Append(text);
            return;
        }
        foreach (Rune rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '&': _out.Append("&amp;"); break;
                case '<': _out.Append("&lt;"); break;
                case '>': _out.Append("&gt;"); break;
                case '"': _out.Append("&quot;"); break;
                default: _out.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? "\uFFFD" : rune.ToString()); break;
            }
        }
    }

    /// <summary>Nearly all texts are; the others are taken letter by letter.</summary>
    private static bool IsPlain(string text)
    {
        foreach (char letter in text)
        {
            if (letter is < ' ' or '&' or '<' or '>' or '"' or > '\uD7FF') return false;
        }
        return true;
    }
}
