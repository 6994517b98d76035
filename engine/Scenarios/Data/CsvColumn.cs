using System.Text.Unicode;
using CsvHelper;
using SurvivalSim.Foundation;

namespace SurvivalSim.Scenarios.Data;

/// <summary>Reads one column of a comma-separated file (RFC 4180) whose first line names the columns.</summary>
internal static class CsvColumn
{
    /// <summary>Cells a column may have, blank ones apart.</summary>
    public const int MaxCells = 100_000;

    private const string Rule = "a data file is text in UTF-8 whose first line names its columns, separated by commas";

    private static readonly CsvReaderOptions s_options = new() { Separator = ',', TrimWhitespace = true, TrackLineNumbers = true, MalformedData = CsvMalformedDataHandling.Throw };

    /// <summary>The cells that are not blank, or <see langword="null"/> with the reason among the findings.</summary>
    /// <param name="file">The file.</param>
    /// <param name="column">Name of the column, and where it is asked for.</param>
    /// <param name="findings">Receives what is wrong.</param>
    public static IReadOnlyList<Cell>? Read(DataFile file, TextPiece column, Diagnostics findings)
    {
        if (!Utf8.IsValid(file.Content.Span)) return Fail(column, findings, $"'{file.Name}' is not text in UTF-8");
        try
        {
            using var csv = CsvReader.Create(file.Content, s_options);
            csv.ReadHeader();
            string[] header = [.. csv.Headers];
            return header.Count(name => name == column.Text) switch
            {
                1 => Cells(csv, file, Array.IndexOf(header, column.Text), column, findings),
                0 => Fail(column, findings, $"'{file.Name}' has no column '{column.Text}'", NearestWord.Suggest(column.Text, header)),
                _ => Fail(column, findings, $"'{file.Name}' has more than one column '{column.Text}'", "Rename all but one."),
            };
        }
        catch (CsvFormatException malformed)
        {
            return Fail(column, findings, $"line {malformed.LineNumber} of '{file.Name}' cannot be read", "A cell with a comma stands in quotes, and a quote in it is doubled.");
        }
    }

    private static List<Cell>? Cells(CsvReader csv, DataFile file, int index, TextPiece column, Diagnostics findings)
    {
        List<Cell> cells = [];
        while (csv.Read())
        {
            if (csv.IsEmpty(index)) continue;
            if (cells.Count == MaxCells)
            {
                findings.Report(DiagnosticCodes.TooLarge, column.Where, $"column '{column.Text}' of '{file.Name}' has more than {MaxCells:N0} numbers", $"at most {MaxCells:N0}", "Sort them, and keep every n-th.");
                return null;
            }
            cells.Add(new Cell(csv.LineNumber, csv.GetString(index)));
        }
        return cells.Count > 0 ? cells : Fail(column, findings, $"column '{column.Text}' of '{file.Name}' has no numbers", "At least one is needed.");
    }

    private static List<Cell>? Fail(TextPiece column, Diagnostics findings, string problem, string? suggestion = null)
    {
        findings.Report(DiagnosticCodes.BadData, column.Where, problem, Rule, suggestion);
        return null;
    }

    /// <summary>A cell that is not blank.</summary>
    /// <param name="Line">Its line in the file, counted from 1.</param>
    /// <param name="Text">What it holds.</param>
    internal readonly record struct Cell(long Line, string Text);
}
