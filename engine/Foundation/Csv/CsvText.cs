using System.Text;

namespace SurvivalSim.Foundation.Csv;

/// <summary>Reads comma-separated text as RFC 4180 says: a header, then rows with as many cells; lines without anything in them do not count.</summary>
internal sealed class CsvText
{
    private readonly string _text;
    private readonly string _file;
    private readonly Diagnostics _findings;
    private int _at;
    private int _line = 1;
    private int _lineStart;

    private CsvText(string text, string file, Diagnostics findings) => (_text, _file, _findings) = (text, file, findings);

    /// <summary>The header and the rows. What is no table is a finding; a row unlike the header is one and is left out.</summary>
    public static (IReadOnlyList<CsvCell> Header, IReadOnlyList<IReadOnlyList<CsvCell>> Rows) Read(byte[] bytes, string file, Diagnostics findings)
    {
        string text = TextDecoder.Decode(bytes, file, findings) ?? "";
        List<List<CsvCell>> lines = [.. new CsvText(text, file, findings).Lines()];
        if (lines.Count < 2 && findings.IsEmpty)
            findings.Report(DiagnosticCodes.NotATable, new TextSpan(file, 1, 1), lines.Count == 0 ? "nothing stands here" : "there is only one line", "a table has a line with the names of its columns and at least one row");
        if (lines.Count == 0) return ([], []);
        List<CsvCell> header = lines[0];
        if (header.Count == 1 && header[0].Text.AsSpan().IndexOfAny(";\t") >= 0)
            findings.Report(DiagnosticCodes.NotATable, header[0].Where, "the header has no comma", "cells are separated by commas", "Save the table with commas between its cells and points in its numbers.");
        foreach (IGrouping<string, CsvCell> twice in header.Where(cell => cell.Text.Length > 0).GroupBy(cell => cell.Text, StringComparer.OrdinalIgnoreCase).Where(names => names.Count() > 1))
            findings.Report(DiagnosticCodes.NotATable, twice.Last().Where, $"two columns are named '{twice.Last().Text}'", "names of columns differ, and not only in the case of letters");
        foreach (List<CsvCell> row in lines.Skip(1).Where(row => row.Count != header.Count))
            findings.Report(DiagnosticCodes.NotATable, row[0].Where, $"this row has {row.Count} cells", $"the header has {header.Count}", "Put quotes around a cell that holds a comma.");
        return (header, [.. lines.Skip(1).Where(row => row.Count == header.Count)]);
    }

    private IEnumerable<List<CsvCell>> Lines()
    {
        List<CsvCell> line = [];
        while (_at < _text.Length)
        {
            line.Add(Cell());
            if (_at < _text.Length && _text[_at] == ',')
            {
                _at++;
                if (_at < _text.Length) continue;
                line.Add(new CsvCell("", Here));
            }
            EndLine();
            if (line.Exists(cell => cell.Text.Length > 0)) yield return line;
            line = [];
        }
    }

    private TextSpan Here => new(_file, _line, _at - _lineStart + 1);

    /// <summary>A cell up to its comma or the end of its line, which are left.</summary>
    private CsvCell Cell()
    {
        TextSpan where = Here;
        var cell = new StringBuilder();
        bool quoted = false;
        for (; _at < _text.Length; _at++)
        {
            char letter = _text[_at];
            if (letter == '"' && quoted && _at + 1 < _text.Length && _text[_at + 1] == '"') cell.Append(_text[_at++]);
            else if (letter == '"') quoted = !quoted;
            else if (!quoted && letter is (',' or '\n')) break;
            else cell.Append(letter);
            if (letter == '\n') StartLine();
        }
        if (quoted) _findings.Report(DiagnosticCodes.NotATable, where, "a quote opens here and is not closed", "quotes come in pairs", "Write a quote within a cell twice.");
        return new CsvCell(cell.ToString().Trim(), where);
    }

    private void EndLine()
    {
        if (_at >= _text.Length) return;
        StartLine();
        _at++;
    }

    /// <summary>The line break at this place has been seen.</summary>
    private void StartLine() => (_line, _lineStart) = (_line + 1, _at + 1);
}
