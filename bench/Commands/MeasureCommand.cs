using System.CommandLine;
using SurvivalSim.Bench.Macro;
using SurvivalSim.Bench.Measurements;
using SurvivalSim.Bench.Micro;
using SurvivalSim.Foundation;

namespace SurvivalSim.Bench.Commands;

/// <summary>The commands that measure: <c>micro</c>, <c>macro</c>, <c>peers</c>, and <c>all</c> of these.</summary>
internal sealed class MeasureCommand
{
    private readonly Option<bool> _quick = new("--quick") { Description = "Fewer rounds of less: tells what is far off." };
    private readonly Option<bool> _long = new("--long") { Description = "Follows growth up to a hundred million futures." };
    private readonly Option<string?> _out = new("--out", "-o") { Description = "File of results, JSON (of all: bench/measured/MACHINE.json unless said otherwise, or artifacts/bench/quick.json with --quick).", HelpName = "FILE" };
    private readonly bool _micro, _macro, _peers;

    private MeasureCommand(bool micro, bool macro, bool peers) => (_micro, _macro, _peers) = (micro, macro, peers);

    /// <summary>The commands.</summary>
    public static IEnumerable<Command> Make() =>
    [
        new MeasureCommand(micro: true, macro: true, peers: true).Named("all", "Measures everything and writes the file of results: the one command that makes a claim again."),
        new MeasureCommand(micro: true, macro: false, peers: false).Named("micro", "Measures draws, mathematics, stages and tallies one by one."),
        new MeasureCommand(micro: false, macro: true, peers: false).Named("macro", "Measures the engine and the program on the shipped scenarios."),
        new MeasureCommand(micro: false, macro: false, peers: true).Named("peers", "Measures the engine beside peers on the same work."),
    ];

    private Command Named(string name, string description)
    {
        var command = new Command(name, description) { _quick, _long, _out };
        command.SetAction(parsed => Run(parsed, writesAlways: name == "all"));
        return command;
    }

    private int Run(ParseResult parsed, bool writesAlways)
    {
        Effort effort = parsed.GetValue(_quick) ? Effort.Quick : parsed.GetValue(_long) ? Effort.Long : Effort.Usual;
        // Processes first: what follows fills caches and warms the machine.
        Measurement[] measurements =
        [
            .. _macro ? ProcessBenchmarks.Run(effort).Concat(FirstTimes.Run(effort)).Concat(EngineBenchmarks.Run(effort)).Select(Told) : [],
            .. _micro ? MicroBenchmarks.Run(effort).Select(Told) : [],
        ];
        IReadOnlyList<Contestant> contestants = _peers ? Contest.Run(effort) : [];
        var results = BenchResults.Now(effort, measurements, contestants);
        foreach (Contestant one in contestants) Console.Out.WriteLine($"{one.Name}, {one.Threads} threads: {(one.StepsPerSecond is { } speed ? $"{NumberText.Short(speed)} future-steps/s" : "skipped")} {one.Note}");
        foreach (Claim claim in results.Claims.Where(claim => claim.Value is not null)) Console.Out.WriteLine($"{(claim.IsMet == true ? "met    " : "NOT MET")}  {claim.Name}: {NumberText.Short(claim.Value!.Value)}, {claim.Bound} {NumberText.Exact(claim.Target)} {claim.Unit}");
        string? file = parsed.GetValue(_out) ?? (!writesAlways ? null : effort == Effort.Quick ? ResultFile.Quick : ResultFile.OfThisMachine);
        if (file is null) return 0;
        BenchJson.Write(file, results);
        Console.Out.WriteLine($"Results: {file}");
        return 0;
    }

    private static Measurement Told(Measurement one)
    {
        Console.Out.WriteLine($"{one.Name,-50} {NumberText.Short(one.Value)} ± {NumberText.ShortError(one.Spread, one.Value)} {one.Unit}");
        return one;
    }
}
