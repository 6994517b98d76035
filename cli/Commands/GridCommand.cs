using System.CommandLine;
using System.Text;
using SurvivalSim.Analyses.Grids;
using SurvivalSim.Cli.Terminal;
using SurvivalSim.Foundation;
using SurvivalSim.Output;
using SurvivalSim.Planning;
using SurvivalSim.Plots.Cells;
using SurvivalSim.Plots.Figures;
using SurvivalSim.Plots.Reports;
using SurvivalSim.Scenarios;
using SurvivalSim.Scenarios.Reading;
using SurvivalSim.Simulation;

namespace SurvivalSim.Cli.Commands;

/// <summary><c>survivalsim grid</c>: runs a scenario at all combinations of some values.</summary>
internal sealed class GridCommand
{
    /// <summary>Futures of a run among many, unless something else is written: ±1 percentage point at worst.</summary>
    public const long DefaultFutures = 10_000;

    /// <summary>What the results are called.</summary>
    public static readonly IReadOnlyList<string> Names = [CellTable.FileName, HtmlReport.FileName, .. FigureFiles.Names];

    private readonly Argument<string> _file = new("SCENARIO") { Description = "The scenario, a YAML file." };
    private readonly Option<string[]> _vary = new("--vary") { Description = "An axis of the grid, for example --vary products.sora.store_fee=0%:30%:7 or --vary step=day,week,month. May be repeated.", HelpName = "PATH=FROM:TO:COUNT|PATH=A,B,…", AllowMultipleArgumentsPerToken = false };
    private readonly Option<string?> _out = new("--out", "-o") { Description = "Results folder (default results/NAME-grid). An earlier results folder there is replaced.", HelpName = "FOLDER" };
    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Prints nothing but errors." };
    private readonly ScenarioOptions _scenario = new();
    private readonly RunSettings _settings = new(DefaultFutures, "Futures of each run.");
    private readonly MetricOptions _metric = new();

    private GridCommand() { }

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var grid = new GridCommand();
        var command = new Command("grid", "Runs a scenario at all combinations of some values, of the same futures: a table, a heat map or curve with the line of a target.") { grid._file, grid._vary };
        grid._metric.AddTo(command);
        grid._settings.AddTo(command);
        grid._scenario.AddTo(command);
        command.Add(grid._out);
        command.Add(grid._quiet);
        command.SetAction(parsed => ScenarioOptions.Reporting(() => grid.Run(parsed)));
        return command;
    }

    private int Run(ParseResult parsed)
    {
        using var interruption = new Interruption();
        string file = parsed.GetValue(_file)!;
        bool quiet = parsed.GetValue(_quiet);
        RunOptions options = _settings.Read(parsed);
        Grid grid = Axes(parsed.GetValue(_vary) ?? []);
        ScenarioDocument document = _scenario.Document(file, parsed);
        (Scenario scenario, Plan plan) = Plan(document, grid);
        if (!quiet) ScenarioOptions.Warn(plan);
        ScenarioFiles.CheckData(scenario, Names);
        MetricChoice choice = _metric.Read(parsed, [plan, .. Corners(document, grid)]);
        string folder = parsed.GetValue(_out) ?? Path.Combine("results", $"{Path.GetFileNameWithoutExtension(file)}-grid");
        OutputFolder.Check(folder);

        CellSet cells = CellSet.Of(grid, document);
        return new CellSimulation(cells, options, folder, !quiet, interruption.Token).Run(
            (results, computation) => Files(grid, cells, results, choice, document, Provenance.Of(document, scenario, plan, options, computation), _metric.Written(parsed)),
            results => CellSummary.Print(Consoles.Out(), scenario.Name, grid, cells, results, choice.ByProduct(results), options, folder));
    }

    /// <summary>The plans of the first and the last cell, which may have numbers that the scenario itself has not; none that cannot be used, which its run will say.</summary>
    private static IEnumerable<Plan> Corners(ScenarioDocument document, Grid grid)
    {
        foreach (int cell in (int[])[0, grid.Count - 1])
        {
            Plan? plan = null;
            try { plan = Planner.Make(ScenarioReader.Read(grid.Document(document, cell))); }
            catch (InvalidScenarioException) { }
            if (plan is not null) yield return plan;
        }
    }

    private static Grid Axes(IReadOnlyList<string> written)
    {
        try { return Grid.Of([.. written.Select(GridAxis.Parse)]); }
        catch (FormatException error) { throw new InvalidInputException(error.Message, error); }
    }

    /// <summary>The scenario without its variations, or, where it needs them, with the first.</summary>
    /// <exception cref="InvalidScenarioException">It cannot be used, or a path of the grid leads nowhere.</exception>
    private static (Scenario Scenario, Plan Plan) Plan(ScenarioDocument document, Grid grid)
    {
        foreach (GridAxis axis in grid.Axes) CheckPath(document, axis);
        try { return Plan(document); }
        catch (InvalidScenarioException) when (Try(() => Plan(grid.Document(document, 0))) is { } first) { return first; }
    }

    private static (Scenario Scenario, Plan Plan)? Try(Func<(Scenario Scenario, Plan Plan)> plan)
    {
        try { return plan(); }
        catch (InvalidScenarioException) { return null; }
    }

    private static (Scenario Scenario, Plan Plan) Plan(ScenarioDocument document)
    {
        Scenario scenario = ScenarioReader.Read(document);
        return (scenario, Planner.Make(scenario));
    }

    /// <summary>A slip in a path is found before anything is run; a value that is not allowed is a cell that fails.</summary>
    private static void CheckPath(ScenarioDocument document, GridAxis axis)
    {
        string source = $"--vary {axis.Path}={axis.Values[0]}";
        try { ScenarioReader.Read(document.With(axis.Path, axis.Values[0], source)); }
        catch (InvalidScenarioException error) when (error.Findings.FirstOrDefault(finding => finding.Where.File == source && finding.Code is DiagnosticCodes.UnknownKey or DiagnosticCodes.UnknownReference) is { } slip)
        {
            throw new InvalidScenarioException([slip]);
        }
        catch (InvalidScenarioException)
        {
        }
    }

    private static Dictionary<string, byte[]> Files(Grid grid, CellSet cells, IReadOnlyList<CellResult> results, MetricChoice choice, ScenarioDocument document, Provenance provenance, IReadOnlyList<string> shown)
    {
        IReadOnlyList<CellAnswer> answers = choice.ByProduct(results);
        IReadOnlyList<NamedFigure> figures = new CellFigures($"Scenario: {provenance.Title}", cells, results, provenance.Options.Futures, provenance.Options.Seed, grid).Of(answers);
        Dictionary<string, byte[]> files = new() { [CellTable.FileName] = Encoding.UTF8.GetBytes(CellTable.Write(cells, results)) };
        FigureFiles.AddTo(files, figures);
        files[HtmlReport.FileName] = HtmlReport.Write(CellReport.OfGrid(grid, new CellsShown(cells, results, answers, figures), provenance, shown));
        ScenarioFiles.AddTo(files, document, provenance);
        files[ManifestJson.FileName] = ManifestJson.WriteGrid(grid, provenance, results.Count(result => result.Error is not null), TimeProvider.System.GetUtcNow(), files.Keys);
        return files;
    }
}
