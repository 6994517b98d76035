using System.CommandLine;
using System.Globalization;
using System.Text;
using SurvivalSim.Analyses;
using SurvivalSim.Cli.Terminal;
using SurvivalSim.Estimates;
using SurvivalSim.Output;
using SurvivalSim.Planning;
using SurvivalSim.Scenarios;
using SurvivalSim.Simulation;
using SurvivalSim.Tallies;

namespace SurvivalSim.Cli.Commands;

/// <summary><c>survivalsim run</c>: simulates a scenario, says what comes out, writes a results folder.</summary>
internal sealed class RunCommand
{
    private readonly Argument<string> _file = new("SCENARIO") { Description = "The scenario, a YAML file." };
    private readonly Option<string?> _out = new("--out", "-o") { Description = "Results folder (default results/NAME). An earlier results folder there is replaced.", HelpName = "FOLDER" };
    private readonly Option<bool> _json = new("--json") { Description = "Prints summary.json instead of a summary for people." };
    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Prints nothing but errors." };
    private readonly Option<string?> _raw = new("--raw") { Description = "Writes every future into this CSV file, a row for each life, as survival software reads it.", HelpName = "FILE" };
    private readonly ScenarioOptions _scenario = new();
    private readonly RunSettings _settings = new();
    private readonly DeviceChoice _device = new();
    private readonly UntilOption _until = new();
    private readonly StepBiasOption _stepBias = new();

    private RunCommand() { }

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var run = new RunCommand();
        var command = new Command("run", "Simulates a scenario: when its products end and why, how likely the burn threshold is exceeded, with errors.") { run._file };
        run._settings.AddTo(command);
        run._until.AddTo(command);
        run._device.AddTo(command);
        run._scenario.AddTo(command);
        run._stepBias.AddTo(command);
        command.Add(run._out);
        command.Add(run._raw);
        command.Add(run._json);
        command.Add(run._quiet);
        command.SetAction(parsed => ScenarioOptions.Reporting(() => run.Run(parsed)));
        return command;
    }

    private int Run(ParseResult parsed)
    {
        using var interruption = new Interruption();
        string file = parsed.GetValue(_file)!;
        bool quiet = parsed.GetValue(_quiet);
        RunOptions options = _settings.Read(parsed);
        (ScenarioDocument document, Scenario scenario, Plan plan) = _scenario.Read(file, parsed);
        if (!quiet) ScenarioOptions.Warn(plan);
        ScenarioFiles.CheckData(scenario, RunFiles.Names);
        (string Text, PrecisionTarget Target)? until = _until.Read(parsed, plan);
        (FinerPlan Plan, long Futures)? finer = _stepBias.Read(parsed, document);
        if (finer is not null && options.Futures < 2) throw new InvalidInputException("--step-bias needs at least 2 futures to tell its error, and --futures is 1. Run more.");
        string folder = parsed.GetValue(_out) ?? Path.Combine("results", Path.GetFileNameWithoutExtension(file));
        OutputFolder.Check(folder);
        using RawFile? raw = parsed.GetValue(_raw) is { } rawPath ? new RawFile(rawPath, folder) : null;

        if (until is not null && !_settings.NamesFutures(parsed)) options = options with { Futures = UntilOption.MostFutures };
        // Until something is precise may take long or not: the first batch decides whether a GPU is worth its start.
        IReadOnlyList<ITallyDevice> devices = _device.Read(parsed, plan, until is null ? options : options with { Futures = Math.Min(SequentialRun.FirstLook, options.Futures) }, quiet);
        var simulation = new RunSimulation(plan, options, devices, !quiet, interruption.Token);
        (RunTally tally, Computation computation) = until is { } asked ? simulation.Until(asked.Text, asked.Target) : simulation.Whole();
        options = options with { Futures = tally.Futures };
        Task<IReadOnlyList<ProductDrivers>> ranking = Task.Run(() => Drivers.Of(plan, options, interruption.Token));
        RunEstimate estimate = RunEstimate.From(plan, tally);
        IReadOnlyList<ProductDrivers> drivers = ranking.GetAwaiter().GetResult();
        StepBias? bias = finer is { } pair ? Bias(plan, pair.Plan, estimate, options with { Futures = Math.Min(pair.Futures, options.Futures) }, !quiet, interruption.Token) : null;
        Provenance provenance = Provenance.Of(document, scenario, plan, options, computation) with { Until = simulation.Reached, StepBiasFutures = bias?.Futures };
        // What is told of the results is put into words while the files are made, and told once they are written.
        Task<string>? words = quiet || parsed.GetValue(_json) ? null : Task.Run(() => Words(estimate, drivers, provenance, folder, bias));
        Dictionary<string, byte[]> files = RunFiles.Of(estimate, drivers, provenance, document, bias);
        if (raw is not null)
        {
            RunProgress.Show(!quiet, options.Futures, done =>
            {
                raw.Write(plan, options, done, interruption.Token);
                return raw;
            });
        }
        interruption.Token.ThrowIfCancellationRequested();
        OutputFolder.Write(folder, files);
        raw?.Finish();

        if (words is not null) Console.Out.Write(words.GetAwaiter().GetResult());
        else if (!quiet) Console.Out.WriteLine(Encoding.UTF8.GetString(files[RunFiles.SummaryFile]));
        return ExitCode.Success;
    }

    private static string Words(RunEstimate estimate, IReadOnlyList<ProductDrivers> drivers, Provenance provenance, string folder, StepBias? bias)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        RunSummary.Print(Consoles.Out(text), estimate, drivers, provenance, folder, bias);
        return text.ToString();
    }

    private static StepBias Bias(Plan plan, FinerPlan finer, RunEstimate estimate, RunOptions pairs, bool shows, CancellationToken cancellation) =>
        RunProgress.Show(shows, 2 * pairs.Futures, done => StepBias.Of(plan, finer, estimate, pairs, done, cancellation));
}
