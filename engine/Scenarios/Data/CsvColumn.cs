using SurvivalSim.Foundation;
using SurvivalSim.Foundation.Csv;

namespace SurvivalSim.Scenarios.Data;

/// <summary>Reads one column of a comma-separated file whose first line names the columns.</summary>
internal static class CsvColumn
{
    /// <summary>Cells a column may have, blank ones apart.</summary>
    public const int MaxCells = 100_000;

    private const string Rule = "a data file is text in UTF-8 whose first line names its columns, separated by commas";

    /// <summary>The cells that are not blank, or <see langword="null"/> with the reason among the findings.</summary>
    /// <param name="file">The file.</param>
    /// <param name="column">Name of the column, and where it is asked for.</param>
    /// <param name="findings">Receives what is wrong.</param>
    public static IReadOnlyList<CsvCell>? Read(DataFile file, TextPiece column, Diagnostics findings)
    {
        var ofFile = new Diagnostics();
        (IReadOnlyList<CsvCell> header, IReadOnlyList<IReadOnlyList<CsvCell>> rows) = CsvText.Read(file.Content.ToArray(), file.Name, ofFile);
        if (ofFile.All is [{ } first, ..]) return Fail(column, findings, $"line {first.Where.Line} of '{file.Name}' cannot be read: {first.Problem}", first.Suggestion);
        int index = header.Index().FirstOrDefault(pair => pair.Item.Text == column.Text, (-1, default)).Index;
        if (index < 0) return Fail(column, findings, $"'{file.Name}' has no column '{column.Text}'", NearestWord.Suggest(column.Text, header.Select(cell => cell.Text)));
        CsvCell[] cells = [.. rows.Select(row => row[index]).Where(cell => cell.Text.Length > 0).Take(MaxCells + 1)];
        if (cells.Length == 0) return Fail(column, findings, $"column '{column.Text}' of '{file.Name}' has no numbers", "At least one is needed.");
        if (cells.Length <= MaxCells) return cells;
        findings.Report(DiagnosticCodes.TooLarge, column.Where, $"column '{column.Text}' of '{file.Name}' has more than {MaxCells:N0} numbers", $"at most {MaxCells:N0}", "Sort them, and keep every n-th.");
        return null;
    }

    private static CsvCell[]? Fail(TextPiece column, Diagnostics findings, string problem, string? suggestion = null)
    {
        findings.Report(DiagnosticCodes.BadData, column.Where, problem, Rule, suggestion);
        return null;
    }
}
