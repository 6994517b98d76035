using System.CommandLine;
using System.Text;
using SurvivalSim.Analyses.Comparisons;
using SurvivalSim.Cli.Terminal;
using SurvivalSim.Output;
using SurvivalSim.Plots.Comparisons;
using SurvivalSim.Plots.Figures;
using SurvivalSim.Plots.Reports;
using SurvivalSim.Simulation;

namespace SurvivalSim.Cli.Commands;

/// <summary><c>survivalsim compare</c>: scenarios, or a scenario with overlays, side by side in the same futures.</summary>
internal sealed class CompareCommand
{
    private readonly Argument<string> _file = new("SCENARIO") { Description = "The scenario that the others are held against, a YAML file." };
    private readonly Argument<string[]> _others = new("OTHER") { Description = "Scenario files; or overlays (a file, or the name of one that comes with the program), each laid over the first scenario.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string?> _out = new("--out", "-o") { Description = "Results folder (default results/NAME-compared). An earlier results folder there is replaced.", HelpName = "FOLDER" };
    private readonly Option<bool> _json = new("--json") { Description = "Prints comparison.json instead of a summary for people." };
    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Prints nothing but errors." };
    private readonly ScenarioOptions _scenario = new();
    private readonly RunSettings _settings = new();

    private CompareCommand() { }

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var compare = new CompareCommand();
        var command = new Command("compare", "Puts scenarios, or a scenario with and without overlays, side by side in the same futures: what differs, with errors of the differences.") { compare._file, compare._others };
        compare._settings.AddTo(command);
        compare._scenario.AddTo(command);
        command.Add(compare._out);
        command.Add(compare._json);
        command.Add(compare._quiet);
        command.SetAction(parsed => ScenarioOptions.Reporting(() => compare.Run(parsed)));
        return command;
    }

    private int Run(ParseResult parsed)
    {
        using var interruption = new Interruption();
        string file = parsed.GetValue(_file)!;
        bool quiet = parsed.GetValue(_quiet);
        RunOptions options = _settings.Read(parsed);
        var files = new VariantFile(file, _scenario, parsed);
        IReadOnlyList<Variant> variants = VariantFile.ToldApart([files.First(), .. parsed.GetValue(_others)!.Select(files.Other)]);
        if (!quiet) ScenarioOptions.Warn(variants[0].Plan);
        string folder = parsed.GetValue(_out) ?? Path.Combine("results", $"{Path.GetFileNameWithoutExtension(file)}-compared");
        OutputFolder.Check(folder);

        (Comparison comparison, Computation computation) = VariantSimulation.Run(variants, options, !quiet, interruption.Token);
        IReadOnlyList<NamedFigure> figures = ComparisonFigures.OfComparison(comparison, options.Futures, options.Seed);
        string command = CommandText.Of(["compare", file, .. parsed.GetValue(_others)!, .. _scenario.Written(parsed), "--futures", $"{options.Futures}", "--seed", $"{options.Seed}", "--out", folder]);
        Dictionary<string, byte[]> written = ComparisonFiles.Of(comparison, options, computation, new Dictionary<string, byte[]>(), figures, ComparisonReport.Of(comparison, options, figures, command));
        interruption.Token.ThrowIfCancellationRequested();
        OutputFolder.Write(folder, written);

        if (quiet) return ExitCode.Success;
        if (parsed.GetValue(_json)) Console.Out.WriteLine(Encoding.UTF8.GetString(written[ComparisonJson.FileName]));
        else ComparisonSummary.Print(Consoles.Out(), comparison, options, computation, folder);
        return ExitCode.Success;
    }
}
