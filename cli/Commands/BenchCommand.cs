using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using SurvivalSim.Analyses.Speeds;
using SurvivalSim.Cli.Terminal;
using SurvivalSim.Foundation;
using SurvivalSim.Ilgpu;
using SurvivalSim.Output;
using SurvivalSim.Planning;
using SurvivalSim.Scenarios;
using SurvivalSim.Scenarios.Reading;
using SurvivalSim.Simulation;
using SurvivalSim.Tallies;

namespace SurvivalSim.Cli.Commands;

/// <summary><c>survivalsim bench</c>: measures how fast this machine simulates a scenario.</summary>
internal sealed class BenchCommand
{
    private const double LeastSeconds = 0.1, MostSeconds = 3600;

    private readonly Argument<string?> _file = new("SCENARIO") { Description = "The scenario, a YAML file (default: the Sora precedent, which comes with the program).", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<double> _seconds = new("--seconds") { Description = "How long it takes, about.", HelpName = "SECONDS", DefaultValueFactory = _ => 10, CustomParser = Seconds };
    private readonly Option<string> _device = new("--device") { Description = "What is measured; auto is the processor and the GPUs, where there are any.", HelpName = "auto|cpu|gpu", DefaultValueFactory = _ => "auto" };
    private readonly Option<bool> _json = new("--json") { Description = "Prints JSON instead of a table for people." };
    private readonly ScenarioOptions _scenario = new();

    private BenchCommand() { }

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var bench = new BenchCommand();
        var command = new Command("bench", "Measures how fast this machine simulates a scenario, in each way that it can.") { bench._file, bench._seconds, bench._device };
        bench._scenario.AddTo(command);
        command.Add(bench._json);
        command.SetAction(parsed => ScenarioOptions.Reporting(() => bench.Run(parsed)));
        return command;
    }

    private int Run(ParseResult parsed)
    {
        using var interruption = new Interruption();
        ScenarioDocument document = _scenario.Document(parsed.GetValue(_file) is { } file ? ScenarioOptions.Load(file) : ShippedScenarios.Sora, parsed);
        Plan plan = Planner.Make(ScenarioReader.Read(document));
        IReadOnlyList<ITallyDevice> devices = Devices(parsed.GetValue(_device)!);
        try
        {
            IReadOnlyList<Speed> speeds = SpeedTest.Of(plan, SpeedTest.OnProcessor(new RunOptions().Seed), devices, TimeSpan.FromSeconds(parsed.GetValue(_seconds)), interruption.Token);
            long memory = PeakMemory.OfThisProcess();
            if (parsed.GetValue(_json)) Console.Out.WriteLine(Encoding.UTF8.GetString(SpeedJson.Write(plan, speeds, memory)));
            else SpeedSummary.Print(Consoles.Out(), plan, speeds, memory);
            return ExitCode.Success;
        }
        finally
        {
            foreach (ITallyDevice device in devices) device.Dispose();
        }
    }

    /// <summary>The GPUs to measure.</summary>
    /// <exception cref="InvalidInputException">The word is none of those allowed.</exception>
    /// <exception cref="PlatformNotSupportedException">GPUs were asked for and there is none.</exception>
    private static IReadOnlyList<ITallyDevice> Devices(string word)
    {
        if (word is not ("auto" or "cpu" or "gpu")) throw new InvalidInputException($"--device is '{word}' (auto, cpu or gpu).");
        if (word == "cpu") return [];
        GpuSearch search = Gpus.Find();
        if (search.Devices.Count == 0 && word == "gpu") throw new PlatformNotSupportedException($"there is no GPU to measure ({string.Join("; ", search.Missing)}). Leave --device away: the processor is measured.");
        return search.Devices;
    }

    private static double Seconds(ArgumentResult result)
    {
        string text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
        if (NumberText.TryParse(text, out double value) && value is >= LeastSeconds and <= MostSeconds) return value;
        result.AddError($"--seconds is '{text}' (a number, {NumberText.Exact(LeastSeconds)} to {NumberText.Exact(MostSeconds)}).");
        return LeastSeconds;
    }
}
