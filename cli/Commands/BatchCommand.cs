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

/// <summary><c>survivalsim batch</c>: runs many scenarios.</summary>
internal sealed class BatchCommand
{
    private readonly Argument<string[]> _files = new("SCENARIO") { Description = "The scenarios, YAML files; * and ? in a quoted name stand for letters.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string> _out = new("--out", "-o") { Description = "Results folder. An earlier results folder there is replaced.", HelpName = "FOLDER", DefaultValueFactory = _ => Path.Combine("results", "batch") };
    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Prints nothing but errors." };
    private readonly ScenarioOptions _scenario = new();
    private readonly RunSettings _settings = new(GridCommand.DefaultFutures, "Futures of each run.");
    private readonly MetricOptions _metric = new();

    private BatchCommand() { }

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var batch = new BatchCommand();
        var command = new Command("batch", "Runs many scenarios, of the same futures: one table, one figure, one report.") { batch._files };
        batch._metric.AddTo(command);
        batch._settings.AddTo(command);
        batch._scenario.AddTo(command);
        command.Add(batch._out);
        command.Add(batch._quiet);
        command.SetAction(parsed => ScenarioOptions.Reporting(() => batch.Run(parsed)));
        return command;
    }

    private int Run(ParseResult parsed)
    {
        using var interruption = new Interruption();
        string[] written = parsed.GetValue(_files)!;
        bool quiet = parsed.GetValue(_quiet);
        RunOptions options = _settings.Read(parsed);
        IReadOnlyList<string> files = ScenarioPattern.Files(written);
        (string File, ScenarioDocument? Document)[] scenarios = [.. files.Select(file => (file, Document(file, parsed)))];
        MetricChoice choice = _metric.Read(parsed, scenarios.Select(scenario => scenario.Document is { } document ? Plan(document) : null).OfType<Plan>());
        string folder = parsed.GetValue(_out)!;
        OutputFolder.Check(folder);

        CellSet cells = CellSet.Of(files, file => _scenario.Document(file, parsed));
        string command = CommandText.Of(["batch", .. written, .. _scenario.Written(parsed), "--futures", NumberText.Exact(options.Futures), "--seed", $"{options.Seed}", .. _metric.Written(parsed)]);
        return new CellSimulation(cells, options, folder, !quiet, interruption.Token).Run(
            (results, computation) => Files(cells, scenarios, results, choice, options, computation, command),
            results => CellSummary.Print(Consoles.Out(), $"{cells.Count} scenarios", null, cells, results, choice.Together(results), options, folder));
    }

    /// <summary>What a file holds; <see langword="null"/> where it cannot be used, which its run will say.</summary>
    private ScenarioDocument? Document(string file, ParseResult parsed)
    {
        try { return _scenario.Document(file, parsed); }
        catch (InvalidScenarioException) { return null; }
    }

    private static Plan? Plan(ScenarioDocument document)
    {
        try { return Planner.Make(ScenarioReader.Read(document)); }
        catch (InvalidScenarioException) { return null; }
    }

    private static Dictionary<string, byte[]> Files(CellSet cells, IReadOnlyList<(string File, ScenarioDocument? Document)> scenarios, IReadOnlyList<CellResult> results, MetricChoice choice, RunOptions options, Computation computation, string command)
    {
        IReadOnlyList<CellAnswer> answers = choice.Together(results);
        IReadOnlyList<NamedFigure> figures = new CellFigures($"{cells.Count} scenarios", cells, results, options.Futures, options.Seed, grid: null).Of(answers);
        Dictionary<string, byte[]> files = new() { [CellTable.FileName] = Encoding.UTF8.GetBytes(CellTable.Write(cells, results)) };
        FigureFiles.AddTo(files, figures);
        files[HtmlReport.FileName] = HtmlReport.Write(CellReport.OfBatch(new CellsShown(cells, results, answers, figures), options, command));
        files[ManifestJson.FileName] = ManifestJson.WriteBatch(scenarios, options, computation, results.Count(result => result.Error is not null), TimeProvider.System.GetUtcNow(), files.Keys);
        return files;
    }
}
