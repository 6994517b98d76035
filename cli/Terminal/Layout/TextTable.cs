namespace SurvivalSim.Cli.Terminal.Layout;

/// <summary>Rows of cells under each other. Where they do not fit, the first column is cut: names stand there.</summary>
/// <param name="columns">A letter for each column: l where its cells stand at the left, r at the right.</param>
internal sealed class TextTable(string columns)
{
    /// <summary>Blanks before each column.</summary>
    public const int Gap = 2;

    private readonly List<IReadOnlyList<Piece>> _rows = [];

    /// <summary>Adds what stands over the columns. A heading may have several lines, and stands low.</summary>
    public void Heading(params IReadOnlyList<string> headings)
    {
        string[][] lines = [.. headings.Select(heading => heading.Split('\n'))];
        int most = lines.Max(heading => heading.Length);
        for (int i = -most; i < 0; i++) _rows.Add([.. lines.Select(heading => new Piece(heading.Length + i >= 0 ? heading[heading.Length + i] : "", Ink.Faint))]);
    }

    /// <summary>Adds a row with a cell for each column.</summary>
    public void Row(params IReadOnlyList<Piece> cells) => _rows.Add(cells);

    /// <summary>The table.</summary>
    /// <param name="width">Columns of the screen.</param>
    /// <param name="spelled">How a text is spelled there: that decides how wide it is.</param>
    public IEnumerable<IReadOnlyList<Piece>> Lines(int width, Func<string, string> spelled)
    {
        Piece[][] rows = [.. _rows.Select(row => row.Select(cell => cell with { Text = spelled(cell.Text) }).ToArray())];
        int[] widths = [.. columns.Select((_, column) => rows.Max(row => TextWidth.Of(row[column].Text)))];
        widths[0] = Math.Max(1, Math.Min(widths[0], width - widths.Skip(1).Sum() - Gap * widths.Length));
        foreach (Piece[] row in rows)
            yield return [.. row.Select((cell, i) => cell with { Text = new string(' ', Gap) + TextWidth.Padded(TextWidth.Shortened(cell.Text, widths[i]), widths[i], columns[i] == 'r') })];
    }
}
