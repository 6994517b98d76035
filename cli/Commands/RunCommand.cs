using System.CommandLine;
using System.Diagnostics;
using System.Text;
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

    private RunCommand() { }

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var run = new RunCommand();
        var command = new Command("run", "Simulates a scenario: when its products end and why, how likely the burn threshold is exceeded, with errors.") { run._file };
        run._settings.AddTo(command);
        run._device.AddTo(command);
        run._scenario.AddTo(command);
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
        RunFiles.CheckData(scenario);
        string folder = parsed.GetValue(_out) ?? Path.Combine("results", Path.GetFileNameWithoutExtension(file));
        OutputFolder.Check(folder);

        IReadOnlyList<ITallyDevice> devices = _device.Read(parsed, plan, options, quiet);
        (RunTally tally, Computation computation) = RunProgress.Show(!quiet, options.Futures, done => Simulate(plan, options, devices, quiet, done, interruption.Token));
        RunEstimate estimate = RunEstimate.From(plan, tally);
        Provenance provenance = Provenance.Of(document, scenario, plan, options, computation);
        byte[] summary = SummaryJson.Write(estimate, provenance);
        Dictionary<string, byte[]> files = RunFiles.Of(estimate, provenance, document, summary);
        if (parsed.GetValue(_raw) is { } raw) RunProgress.Show(!quiet, options.Futures, done => { RawFile.Write(raw, plan, options, done, interruption.Token); return true; });
        interruption.Token.ThrowIfCancellationRequested();
        OutputFolder.Write(folder, files);

        if (quiet) return ExitCode.Success;
        if (parsed.GetValue(_json)) Console.Out.WriteLine(Encoding.UTF8.GetString(summary));
        else RunSummary.Print(Consoles.Out(), estimate, provenance, folder);
        return ExitCode.Success;
    }

    private static (RunTally Tally, Computation Computation) Simulate(Plan plan, RunOptions options, IReadOnlyList<ITallyDevice> devices, bool quiet, Action<long>? done, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        try
        {
            if (devices.Count == 0) return (RunTally.Of(plan, options, done, cancellation), Computation.OnProcessor(clock.Elapsed));
            DeviceTally run = DeviceTally.Of(plan, options, devices, done, cancellation);
            foreach (DeviceFailure failure in quiet ? [] : run.Failures)
                Messages.Line($"Note: {failure.Device} failed ({failure.Reason.TrimEnd('.')}). What it had not finished was computed elsewhere; the results are the same.");
            return (run.Tally, new Computation(string.Join(", ", run.ComputedBy), clock.Elapsed - run.CompileTime, run.CompileTime));
        }
        catch (NotFiniteNumberException notFinite)
        {
            throw new InvalidInputException("in some future a number of this scenario grows beyond 3e38 (growth, a multiplier or a product of large numbers is too large). Make them smaller, or the horizon shorter.", notFinite);
        }
        finally
        {
            foreach (ITallyDevice device in devices) device.Dispose();
        }
    }
}
