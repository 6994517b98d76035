using System.CommandLine;
using System.Text;
using SurvivalSim.Analyses.Comparisons;
using SurvivalSim.Cli.Terminal;
using SurvivalSim.Output;
using SurvivalSim.Plots.Comparisons;
using SurvivalSim.Plots.Figures;
using SurvivalSim.Plots.Reports;
using SurvivalSim.Scenarios;
using SurvivalSim.Scenarios.Overlays;
using SurvivalSim.Simulation;

namespace SurvivalSim.Cli.Commands;

/// <summary><c>survivalsim stress</c>: a scenario under named stresses, one at a time, ranked by what they do to it.</summary>
internal sealed class StressCommand
{
    private static readonly Dictionary<string, StressMeasure> s_measures = Enum.GetValues<StressMeasure>().ToDictionary(Words.Word);

    private readonly Argument<string> _file = new("SCENARIO") { Description = "The scenario, a YAML file." };
    private readonly Option<string[]> _overlays = new("--overlays") { Description = "The stresses: names of overlays that come with the program, or files (default all that come with it).", HelpName = "OVERLAY", AllowMultipleArgumentsPerToken = true };
    private readonly Option<string> _by = new("--by") { Description = "What they are ranked by: the change of mean life, of the probability of ending or of a sustained breach, or of the largest losses.", HelpName = "life|end|sustained_breach|tail_loss", DefaultValueFactory = _ => "life" };
    private readonly Option<bool> _noPrecedent = new("--no-precedent") { Description = "Leaves out the replay of what happened to Sora, which is otherwise on the same page." };
    private readonly Option<string?> _out = new("--out", "-o") { Description = "Results folder (default results/NAME-stress). An earlier results folder there is replaced.", HelpName = "FOLDER" };
    private readonly Option<bool> _json = new("--json") { Description = "Prints comparison.json instead of a summary for people." };
    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Prints nothing but errors." };
    private readonly ScenarioOptions _scenario = new();
    private readonly RunSettings _settings = new();

    private StressCommand() { }

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var stress = new StressCommand();
        var command = new Command("stress", "Puts a scenario under stresses, one at a time, in the same futures: what each changes, ranked, with errors of the changes.") { stress._file, stress._overlays, stress._by, stress._noPrecedent };
        stress._settings.AddTo(command);
        stress._scenario.AddTo(command);
        command.Add(stress._out);
        command.Add(stress._json);
        command.Add(stress._quiet);
        command.SetAction(parsed => ScenarioOptions.Reporting(() => stress.Run(parsed)));
        return command;
    }

    private int Run(ParseResult parsed)
    {
        using var interruption = new Interruption();
        string file = parsed.GetValue(_file)!, rank = parsed.GetValue(_by)!;
        bool quiet = parsed.GetValue(_quiet);
        RunOptions options = _settings.Read(parsed);
        if (!s_measures.TryGetValue(rank, out StressMeasure by)) throw new InvalidInputException($"--by is '{rank}' ({string.Join(", ", s_measures.Keys)}).");
        StressTest test = Test(file, parsed);
        if (!quiet) ScenarioOptions.Warn(test.Variants[0].Plan);
        ScenarioFiles.CheckData(test.Variants[0].Scenario, [.. ComparisonFiles.Names, StressTable.FileName, .. PrecedentFolder.Names(test.Variants[0].Scenario)]);
        string folder = parsed.GetValue(_out) ?? Path.Combine("results", $"{Path.GetFileNameWithoutExtension(file)}-stress");
        OutputFolder.Check(folder);

        (Comparison comparison, Computation computation) = VariantSimulation.Run(test.Variants, options, !quiet, interruption.Token);
        if (comparison.Changes.Count > 0 && comparison.Changes.All(change => change.Of(by) is null)) throw new InvalidInputException($"--by is '{rank}', and no product has such a number here (a breach needs a burn threshold, and mean life a launch). Rank by another: {string.Join(", ", s_measures.Keys)}.");
        bool isAlone = parsed.GetValue(_noPrecedent);
        StressPrecedent? precedent = isAlone ? null : StressPrecedent.Of(test.Variants[0], options, !quiet, interruption.Token);
        IReadOnlyList<NamedFigure> figures = ComparisonFigures.OfStress(comparison, by, options.Futures, options.Seed);
        string[] overlays = parsed.GetValue(_overlays) ?? [];
        string command = CommandText.Of(["stress", file, .. overlays.Length > 0 ? ["--overlays", .. overlays] : Array.Empty<string>(), "--by", rank, .. isAlone ? ["--no-precedent"] : Array.Empty<string>(), .. _scenario.Written(parsed), "--futures", $"{options.Futures}", "--seed", $"{options.Seed}", "--out", folder]);
        Report report = StressReport.Of(test, comparison, by, options, figures, precedent?.Sections, command);
        Dictionary<string, byte[]> own = new() { [StressTable.FileName] = Encoding.UTF8.GetBytes(StressTable.Of(test, comparison, by)) };
        precedent?.AddTo(own, computation);
        Dictionary<string, byte[]> files = ComparisonFiles.Of(comparison, options, computation, own, [.. figures, .. precedent?.Figures ?? []], report);
        interruption.Token.ThrowIfCancellationRequested();
        OutputFolder.Write(folder, files);

        if (quiet) return ExitCode.Success;
        if (parsed.GetValue(_json)) Console.Out.WriteLine(Encoding.UTF8.GetString(files[ComparisonJson.FileName]));
        else ComparisonSummary.Print(Consoles.Out(), test, comparison, by, options, computation, precedent?.Told ?? [], folder);
        return ExitCode.Success;
    }

    private StressTest Test(string file, ParseResult parsed)
    {
        var files = new VariantFile(file, _scenario, parsed);
        string[] asked = parsed.GetValue(_overlays) is { Length: > 0 } named ? [.. named.SelectMany(name => File.Exists(name) ? [name] : name.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))] : [.. ShippedOverlays.Names];
        StressTest test = StressTest.Of(files.First(), [.. asked.Distinct().Select(OverlayFile.Load)], files.Under);
        if (test.Stresses.Count == 0) throw new InvalidInputException($"none of the overlays applies to '{file}': {string.Join("; ", test.Skipped.Select(skipped => $"{skipped.Overlay.Name} ({skipped.Why})"))}. Tag the products (tags: [video, consumer]), or name other overlays.");
        return test with { Variants = VariantFile.ToldApart(test.Variants) };
    }
}
