using System.Text;
using SurvivalSim.Foundation;

namespace SurvivalSim.Cli.Terminal.Layout;

/// <summary>Where a summary is written, line by line.</summary>
/// <remarks>It has 80 columns whatever the terminal has, so that what is piped into a file, or shown in a text, is what was seen.</remarks>
/// <param name="to">Where.</param>
/// <param name="hasColours">Whether escape codes of colours are understood and wanted.</param>
/// <param name="isAscii">Whether nothing but ASCII can be written.</param>
internal sealed class Screen(TextWriter to, bool hasColours = false, bool isAscii = false)
{
    /// <summary>The columns of a line.</summary>
    public const int Width = 80;

    private const string Reset = "\u001b[0m";

    /// <summary>A text as it is written here: control characters of names spelled out, for they could steer the terminal, and what ASCII lacks.</summary>
    public string Spelled(string text)
    {
        string line = PlainText.OneLine(text);
        return isAscii ? Spelling.Ascii(line) : line;
    }

    /// <summary>A line; blanks at its end are left out.</summary>
    public void Line(params IReadOnlyList<Piece> pieces)
    {
        int count = pieces.Count;
        while (count > 0 && string.IsNullOrWhiteSpace(pieces[count - 1].Text)) count--;
        var line = new StringBuilder();
        for (int i = 0; i < count; i++)
        {
            string text = Spelled(pieces[i].Text);
            if (i == count - 1) text = text.TrimEnd();
            string code = hasColours ? Code(pieces[i].Ink) : "";
            line.Append(code).Append(text).Append(code.Length > 0 ? Reset : "");
        }
        to.WriteLine(line);
    }

    /// <summary>Sentences, in as many lines as they need.</summary>
    /// <param name="text">What is said.</param>
    /// <param name="ink">In which ink.</param>
    /// <param name="lead">What the first line begins with; the others begin below its end.</param>
    public void Paragraph(string text, Ink ink = Ink.Plain, string lead = "")
    {
        lead = Spelled(lead);
        int indent = TextWidth.Of(lead);
        foreach ((int i, string line) in TextWidth.Lines(Spelled(text), Width - indent).Index()) Line(i == 0 ? lead : new string(' ', indent), new Piece(line, ink));
    }

    /// <summary>A table.</summary>
    public void Write(TextTable table)
    {
        foreach (IReadOnlyList<Piece> line in table.Lines(Width, Spelled)) Line(line);
    }

    /// <summary>A picture.</summary>
    public void Write(BlockCanvas picture)
    {
        foreach (IReadOnlyList<Piece> line in picture.Lines()) Line(line);
    }

    private static string Code(Ink ink) => ink switch
    {
        Ink.Strong => "\u001b[1m",
        Ink.Faint => "\u001b[2m",
        Ink.Main => "\u001b[36m",
        Ink.Accent => "\u001b[33m",
        _ => "",
    };
}
