using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using SurvivalSim.Foundation;
using SurvivalSim.Simulation;
using SurvivalSim.Simulation.Backends;

namespace SurvivalSim.Cli.Commands;

/// <summary>The options that say how it is simulated.</summary>
internal sealed class RunSettings
{
    private static readonly RunOptions s_defaults = new();

    private readonly Option<long> _futures = new("--futures", "-n") { HelpName = "N", CustomParser = result => Whole(result, 1, 1_000_000_000_000, "1 to 1T; 100k and 2M are understood") };
    private readonly Option<ulong> _seed = new("--seed") { Description = "Key of all random numbers.", HelpName = "SEED", DefaultValueFactory = _ => s_defaults.Seed, CustomParser = Seed };
    private readonly Option<int> _threads = new("--threads") { Description = "Threads. Changes no result.", HelpName = "N", DefaultValueFactory = _ => s_defaults.Threads, CustomParser = result => (int)Whole(result, 1, 1024, "1 to 1024") };
    private readonly Option<string> _lanes = new("--lanes") { Description = "Futures side by side in a thread; auto is the widest. Changes no result.", HelpName = "auto|1|8|16", DefaultValueFactory = _ => "auto" };

    /// <summary>The options of a run.</summary>
    public RunSettings() : this(s_defaults.Futures, "Futures to simulate.") { }

    /// <summary>The options of runs of another number of futures.</summary>
    /// <param name="futures">How many, unless something else is written.</param>
    /// <param name="description">What they are.</param>
    public RunSettings(long futures, string description) => (_futures.DefaultValueFactory, _futures.Description) = (_ => futures, description);

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_futures);
        command.Add(_seed);
        command.Add(_threads);
        command.Add(_lanes);
    }

    /// <summary>Whether the number of futures was written, not left to its default.</summary>
    public bool NamesFutures(ParseResult parsed) => parsed.GetResult(_futures) is { Implicit: false };

    /// <summary>What was asked for. From here on the kernel is compiled on another core: a scenario must still be read, and each takes about a tenth of a second.</summary>
    /// <exception cref="InvalidInputException">The lanes are none of those allowed, or not to be had.</exception>
    public RunOptions Read(ParseResult parsed)
    {
        var options = new RunOptions
        {
            Futures = parsed.GetValue(_futures),
            Seed = parsed.GetValue(_seed),
            Threads = parsed.GetValue(_threads),
            Lanes = Lanes(parsed.GetValue(_lanes)!),
        };
        if (Environment.ProcessorCount > 1) Task.Run(() => KernelPreparation.Compile(options.Lanes));
        return options;
    }

    private static int Lanes(string word)
    {
        if (word == "auto") return CpuBackend.WidestLanes;
        if (word is not ("1" or "8" or "16")) throw new InvalidInputException($"--lanes is '{word}' (auto, 1, 8 or 16).");
        int lanes = int.Parse(word, CultureInfo.InvariantCulture);
        return CpuBackend.Supports(lanes) ? lanes : throw new InvalidInputException($"--lanes is {lanes}, and this processor has at most {CpuBackend.WidestLanes} (8 need AVX2, 16 need AVX-512). Write --lanes auto.");
    }

    /// <summary>Reads a whole number, also one like 100k.</summary>
    public static long Whole(ArgumentResult result, long low, long high, string range)
    {
        string text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
        if (NumberText.TryParse(text, out double value) && value >= low && value <= high && value == Math.Floor(value)) return (long)value;
        result.AddError($"{OptionName(result)} is '{text}' (a whole number, {range}).");
        return low;
    }

    private static ulong Seed(ArgumentResult result)
    {
        string text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
        if (ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong seed)) return seed;
        result.AddError($"{OptionName(result)} is '{text}' (a whole number from 0 to {ulong.MaxValue}).");
        return 0;
    }

    private static string OptionName(ArgumentResult result) => (result.Parent as OptionResult)?.Option.Name ?? "a number";
}
