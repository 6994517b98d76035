using System.Text;

namespace SurvivalSim.Cli.Terminal.Layout;

/// <summary>A grid of characters, each in its ink, on which pictures are painted. What lies outside is not painted.</summary>
/// <param name="width">Columns.</param>
/// <param name="height">Lines; 0 is the upmost.</param>
internal sealed class BlockCanvas(int width, int height)
{
    private readonly (string Glyph, Ink Ink)[] _cells = [.. Enumerable.Repeat((" ", Ink.Plain), width * height)];

    /// <summary>What stands at a place.</summary>
    public string this[int column, int line] => _cells[line * width + column].Glyph;

    /// <summary>Paints a character of one column.</summary>
    public void Put(int column, int line, char glyph, Ink ink) => Set(column, line, glyph.ToString(), ink);

    /// <summary>Writes a text; the cell behind a letter of two columns is left empty.</summary>
    public void Write(int column, int line, string text, Ink ink)
    {
        foreach (string letter in TextWidth.Letters(text))
        {
            int end = column + TextWidth.Of(letter);
            Set(column++, line, letter, ink);
            while (column < end) Set(column++, line, "", ink);
        }
    }

    private void Set(int column, int line, string glyph, Ink ink)
    {
        if (column >= 0 && column < width && line >= 0 && line < height) _cells[line * width + column] = (glyph, ink);
    }

    /// <summary>The picture, what has the same ink in one piece.</summary>
    public IEnumerable<IReadOnlyList<Piece>> Lines()
    {
        for (int line = 0; line < height; line++)
        {
            List<Piece> pieces = [];
            var text = new StringBuilder();
            for (int column = 0; column < width; column++)
            {
                (string glyph, Ink ink) = _cells[line * width + column];
                text.Append(glyph);
                if (column + 1 < width && _cells[line * width + column + 1].Ink == ink) continue;
                pieces.Add(new Piece(text.ToString(), ink));
                text.Clear();
            }
            yield return pieces;
        }
    }
}
