using SurvivalSim.Analyses.Grids;
using SurvivalSim.Output;
using SurvivalSim.Plots.Cells;
using SurvivalSim.Plots.Figures;
using SurvivalSim.Simulation;

namespace SurvivalSim.Plots.Reports;

/// <summary>The report of many runs: what varies, how far it moves the answer, and where the answer is least and most.</summary>
public static class CellReport
{
    /// <summary>Runs at either end that are told.</summary>
    private const int Extremes = 10;

    /// <summary>Failures that are told.</summary>
    private const int MostFailures = 20;

    /// <summary>Describes a grid.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="runs">Its runs.</param>
    /// <param name="provenance">How they were made, but for what varies.</param>
    /// <param name="shown">Options that say what is shown of it.</param>
    public static Report OfGrid(Grid grid, CellsShown runs, Provenance provenance, IReadOnlyList<string> shown)
    {
        ArgumentNullException.ThrowIfNull(grid);
        ArgumentNullException.ThrowIfNull(provenance);
        return Of(provenance.Title, runs, provenance.Options, [.. RunReport.Origin(provenance).Where(entry => entry.Name != "Plan"), .. grid.Axes.Select(axis => ("Varied", axis.Text))], CommandText.Grid(grid, provenance, shown));
    }

    /// <summary>Describes a batch.</summary>
    /// <param name="runs">Its runs.</param>
    /// <param name="options">How each was run.</param>
    /// <param name="command">The command line that makes it again.</param>
    public static Report OfBatch(CellsShown runs, RunOptions options, string command)
    {
        ArgumentNullException.ThrowIfNull(runs);
        ArgumentNullException.ThrowIfNull(options);
        return Of($"{FigureNumber.FullCount(runs.Cells.Count)} scenarios", runs, options, [("Program", $"survivalsim {Provenance.Version}"), ("Random numbers", $"{Provenance.Generator}, seed {options.Seed}")], command);
    }

    private static Report Of(string title, CellsShown runs, RunOptions options, IReadOnlyList<(string Name, string Value)> origin, string command)
    {
        (CellSet cells, IReadOnlyList<CellResult> results, IReadOnlyList<CellAnswer> answers, IReadOnlyList<NamedFigure> figures) = runs;
        CellResult[] failed = [.. results.Where(result => result.Error is not null)];
        return new Report
        {
            Title = title,
            Subtitle = $"{FigureNumber.FullCount(cells.Count)} runs of {FigureNumber.FullCount(options.Futures)} {(options.Futures == 1 ? "future" : "futures")} each, by {string.Join(" and ", cells.Inputs)}.",
            Headlines = [.. answers.Select(answer => Headline(answer, cells, results)), .. failed.Length > 0 ? [$"{FigureNumber.FullCount(failed.Length)} of {FigureNumber.FullCount(cells.Count)} runs failed."] : (string[])[]],
            Sections =
            [
                .. answers.Select(answer => new ReportSection(answer.Product ?? "All scenarios", [], [.. figures.Where(figure => figure.Subject == answer.Product)], [.. Ends(answer, cells, results)])),
                .. failed.Length > 0 ? [new ReportSection("Runs that failed", [], [], [Failures(cells, failed)])] : (ReportSection[])[],
            ],
            Reading =
            [
                "Every row of grid.csv is a product of a run of its own: the same numbers as survivalsim run gives of this scenario with these values. An interval is the error of having simulated finitely many futures, with 95% confidence.",
                "All runs are of the same futures: the same random numbers are drawn under the same names. Where two runs have most names in common, as those of a grid, most of their chance drops out of their difference, which is therefore known better than their errors, taken as independent, would tell.",
            ],
            Provenance = [.. origin, ("Futures of each run", FigureNumber.FullCount(options.Futures))],
            Command = command,
            Citations = Citations.Run,
        };
    }

    private static string Headline(CellAnswer answer, CellSet cells, IReadOnlyList<CellResult> results)
    {
        string subject = answer.Product is { } product ? $"{Names.InSentence(product)}: the" : "The";
        return Ranked(answer, results) switch
        {
            [] => $"{subject} {answer.Measure.Label} is told by no run.",
            [var only] => $"{subject} {answer.Measure.Label} is {answer.Measure.Text(only.Number.Value)}.",
            [var least, .., var most] and var ranked => $"{subject} {answer.Measure.Label} lies between {answer.Measure.Text(least.Number.Value)} (at {answer.Name(cells, least)}) and {answer.Measure.Text(most.Number.Value)} (at {answer.Name(cells, most)})"
                + (answer.Target is { } target ? $"; in {FigureNumber.FullCount(ranked.Count(run => run.Number.Value >= target))} of {FigureNumber.FullCount(ranked.Length)} {answer.Counted(results)} it is {answer.Measure.Text(target)} or more." : "."),
        };
    }

    private static CellRow[] Ranked(CellAnswer answer, IReadOnlyList<CellResult> results) => [.. answer.Rows(results).OrderBy(row => row.Number.Value)];

    private static IEnumerable<ReportTable> Ends(CellAnswer answer, CellSet cells, IReadOnlyList<CellResult> results)
    {
        CellRow[] ranked = Ranked(answer, results);
        if (ranked.Length == 0) yield break;
        bool showsAll = ranked.Length <= 2 * Extremes;
        yield return new ReportTable(
            $"{answer.Title}, {(showsAll ? "from the least to the most" : "where it is least and most")}", CellTable.FileName, [string.Join(", ", cells.Inputs), answer.Measure.Label, "95% interval", "run"],
            [.. (showsAll ? ranked : [.. ranked[..Extremes], .. ranked[^Extremes..]]).Select(row => (string[])[answer.Name(cells, row), answer.Measure.Text(row.Number.Value), answer.Interval(row.Number), FigureNumber.FullCount(row.Result.Cell)])]);
    }

    private static ReportTable Failures(CellSet cells, CellResult[] failed) => new(
        "Why they failed", CellTable.FileName, [string.Join(", ", cells.Inputs), "error"],
        [.. failed.Take(MostFailures).Select(run => (string[])[string.Join(", ", cells.ValuesOf(run.Cell)), run.Error!])],
        failed.Length > MostFailures ? $"The first {MostFailures} of {FigureNumber.FullCount(failed.Length)}." : "", HasWords: true);
}

/// <summary>Runs, and what is shown of them.</summary>
/// <param name="Cells">The cells.</param>
/// <param name="Results">What became of them, in their order.</param>
/// <param name="Answers">What is shown, by product where there are several.</param>
/// <param name="Figures">The figures by product.</param>
public sealed record CellsShown(CellSet Cells, IReadOnlyList<CellResult> Results, IReadOnlyList<CellAnswer> Answers, IReadOnlyList<NamedFigure> Figures);
