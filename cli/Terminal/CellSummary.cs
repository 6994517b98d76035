using System.Globalization;
using SurvivalSim.Analyses.Grids;
using SurvivalSim.Cli.Terminal.Layout;
using SurvivalSim.Plots.Cells;
using SurvivalSim.Simulation;

namespace SurvivalSim.Cli.Terminal;

/// <summary>What many runs come to: a block over two short axes, otherwise a list, of many the least and the most.</summary>
internal static class CellSummary
{
    private const int MostColumns = 8, MostRows = 16, Extremes = 5, LeastHeading = 5;

    /// <summary>Prints it.</summary>
    /// <param name="screen">Where.</param>
    /// <param name="title">What was run.</param>
    /// <param name="grid">The grid, or <see langword="null"/> where the runs are not on one.</param>
    /// <param name="cells">The cells.</param>
    /// <param name="results">What became of them, in their order.</param>
    /// <param name="answers">What is shown, by product where there are several.</param>
    /// <param name="options">How each was run.</param>
    /// <param name="folder">Where the results are.</param>
    public static void Print(Screen screen, string title, Grid? grid, CellSet cells, IReadOnlyList<CellResult> results, IReadOnlyList<CellAnswer> answers, RunOptions options, string folder)
    {
        screen.Paragraph(title, Ink.Strong);
        screen.Paragraph(string.Create(CultureInfo.InvariantCulture, $"{cells.Count:N0} runs of {options.Futures:N0} {(options.Futures == 1 ? "future" : "futures")} each, seed {options.Seed}, the same futures for all"));
        foreach (CellAnswer answer in answers)
        {
            screen.Line();
            screen.Paragraph(answer.Title);
            if (grid?.Axes is [var rows, { Values.Count: <= MostColumns } columns] && rows.Values.Count <= MostRows) PrintBlock(screen, answer, rows, columns, results);
            else PrintList(screen, answer, cells, results);
            PrintTarget(screen, answer, results);
        }
        screen.Line();
        // A path in two lines could not be copied.
        screen.Line($"Results: {folder}");
    }

    /// <summary>On which side of the target the runs are; the figure has its line.</summary>
    private static void PrintTarget(Screen screen, CellAnswer answer, IReadOnlyList<CellResult> results)
    {
        if (answer.Target is not { } target) return;
        double[] numbers = [.. answer.Rows(results).Select(row => row.Number.Value)];
        screen.Paragraph(string.Create(CultureInfo.InvariantCulture, $"{answer.Measure.Text(target)} or more in {numbers.Count(number => number >= target):N0} of {numbers.Length:N0} {answer.Counted(results)}"), Ink.Faint, "  ");
    }

    private static void PrintBlock(Screen screen, CellAnswer answer, GridAxis rows, GridAxis columns, IReadOnlyList<CellResult> results)
    {
        screen.Paragraph($"down: {rows.Path}", Ink.Faint, "  ");
        screen.Paragraph($"across: {columns.Path}", Ink.Faint, "  ");
        var table = new TextTable(new string('r', columns.Values.Count + 1));
        int room = (Screen.Width - rows.Values.Max(TextWidth.Of)) / columns.Values.Count - 2 * TextTable.Gap;
        table.Heading(["", .. columns.Values.Select(value => TextWidth.Shortened(value, Math.Max(room, LeastHeading)))]);
        for (int row = 0; row < rows.Values.Count; row++)
            table.Row([rows.Values[row], .. Enumerable.Range(row * columns.Values.Count, columns.Values.Count).Select(cell => Cell(answer, results[cell]))]);
        screen.Write(table);
    }

    private static Piece Cell(CellAnswer answer, CellResult result) => answer.In(result) switch
    {
        { } number when number.Value >= answer.Target => new Piece(answer.Measure.Text(number.Value), Ink.Main),
        { } number => answer.Measure.Text(number.Value),
        _ => new Piece("–", Ink.Faint),
    };

    private static void PrintList(Screen screen, CellAnswer answer, CellSet cells, IReadOnlyList<CellResult> results)
    {
        IReadOnlyList<CellRow> all = answer.Rows(results);
        CellRow[] ranked = [.. all.OrderBy(row => row.Number.Value)];
        bool showsAll = all.Count <= MostRows;
        var table = new TextTable("lrr");
        table.Heading(string.Join(", ", cells.Inputs), "", "95 %");
        foreach (CellRow row in showsAll ? all : [.. ranked[..Extremes], .. ranked[^Extremes..]])
            table.Row(answer.Name(cells, row), new Piece(answer.Measure.Text(row.Number.Value), Ink.Main), answer.Interval(row.Number));
        screen.Write(table);
        if (!showsAll) screen.Paragraph($"Of {all.Count} {answer.Counted(results)} the {Extremes} least and the {Extremes} most.", Ink.Faint, "  ");
    }
}
