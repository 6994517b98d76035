using SurvivalSim.Analyses.Grids;
using SurvivalSim.Plots.Figures;

namespace SurvivalSim.Plots.Cells;

/// <summary>The figures of many runs, one for each product: a curve over one axis of numbers, a heat map over two axes, otherwise the runs one under the other.</summary>
public sealed class CellFigures
{
    private readonly string _subtitle;
    private readonly string _caption;
    private readonly CellSet _cells;
    private readonly IReadOnlyList<CellResult> _results;
    private readonly Grid? _grid;

    /// <summary>The figures of some runs.</summary>
    /// <param name="subtitle">Where they belong.</param>
    /// <param name="cells">The cells.</param>
    /// <param name="results">What became of them, in their order.</param>
    /// <param name="futures">Futures of each.</param>
    /// <param name="seed">Key of the random numbers of all.</param>
    /// <param name="grid">The grid, or <see langword="null"/> where the runs are not on one.</param>
    public CellFigures(string subtitle, CellSet cells, IReadOnlyList<CellResult> results, long futures, ulong seed, Grid? grid)
    {
        (_subtitle, _cells, _results, _grid) = (subtitle, cells, results, grid);
        _caption = $"{FigureNumber.FullCount(cells.Count)} runs, each of {CaptionWords.Futures(futures, seed)} {(grid is null ? "All are of the same futures: the same numbers are drawn under the same names." : "All are of the same futures: what differs between two is known better than their intervals tell.")}";
    }

    /// <summary>Draws them; a product that has the number in no run has none.</summary>
    /// <param name="answers">What is shown, by product where there are several.</param>
    public IReadOnlyList<NamedFigure> Of(IReadOnlyList<CellAnswer> answers) => FigureNames.Unique(answers
        .Where(answer => _results.Any(result => answer.In(result) is not null))
        .Select(answer => Of(answer, answers.Count == 1 ? "" : $"-{FigureNames.Of(answer.Product!)}")));

    private NamedFigure Of(CellAnswer answer, string suffix) => _grid?.Axes switch
    {
        [var axis] when axis.Numbers() is not null => new NamedFigure($"curve{suffix}", CurveOf(answer, axis)) { Subject = answer.Product },
        [var rows, var columns] => new NamedFigure($"heat-map{suffix}", MapOf(answer, rows, columns)) { Subject = answer.Product },
        _ => new NamedFigure($"runs{suffix}", RunsFigure.Of(answer, _subtitle, _cells, _results, _caption)) { Subject = answer.Product },
    };

    private Figure CurveOf(CellAnswer answer, GridAxis axis)
    {
        IReadOnlyList<double> numbers = axis.Numbers()!;
        return NumberCurveFigure.Of(answer, _subtitle, axis, [.. numbers.Select((x, cell) => (x, axis.Values[cell], answer.In(_results[cell]))).OrderBy(point => point.x)], _caption);
    }

    private Figure MapOf(CellAnswer answer, GridAxis rows, GridAxis columns)
    {
        (int[] down, int[] across) = (Ascending(rows), Ascending(columns));
        bool isOrdered = rows.Numbers() is not null && columns.Numbers() is not null;
        return HeatMapFigure.Of(new HeatMap
        {
            Title = answer.Title,
            Subtitle = _subtitle,
            X = new GridInput(columns.Path, [.. across.Select(column => columns.Values[column])]),
            Y = new GridInput(rows.Path, [.. down.Select(row => rows.Values[row])]),
            Answer = answer.Measure,
            Answers = [.. down.Select(row => across.Select(column => answer.In(_results[row * columns.Values.Count + column])?.Value).ToArray())],
            // Between words there is nothing that a line could pass.
            Target = isOrdered ? answer.Target : null,
            Caption = _caption,
        });
    }

    /// <summary>The places of an axis in the order of its numbers; of words as they are written.</summary>
    private static int[] Ascending(GridAxis axis) => axis.Numbers() is { } numbers ? [.. Enumerable.Range(0, numbers.Count).OrderBy(place => numbers[place])] : [.. Enumerable.Range(0, axis.Values.Count)];
}
