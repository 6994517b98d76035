using System.Diagnostics;
using System.Globalization;
using SurvivalSim.Analyses;
using SurvivalSim.Analyses.Speeds;
using SurvivalSim.Bench.Commands;
using SurvivalSim.Bench.Measurements;
using SurvivalSim.Estimates;
using SurvivalSim.Output;
using SurvivalSim.Planning;
using SurvivalSim.Scenarios;
using SurvivalSim.Scenarios.Reading;
using SurvivalSim.Simulation;
using SurvivalSim.Simulation.Backends;
using SurvivalSim.Tallies;

namespace SurvivalSim.Bench.Macro;

/// <summary>What the parts of a run take in a process that does them for the first time: loading and compiling are most of it.</summary>
internal static class FirstTimes
{
    private static readonly RunOptions s_chunk = new() { Futures = CpuBackend.ChunkLength, Seed = 1 };

    /// <summary>Starts processes that do the parts, one after the other.</summary>
    /// <exception cref="InvalidOperationException">One of them failed.</exception>
    public static IEnumerable<Measurement> Run(Effort effort)
    {
        (string Part, double Milliseconds)[][] rounds = [.. Enumerable.Range(0, 1 + effort.Rounds).Select(_ => Round()).Skip(1)];
        return rounds[0].Select((part, i) => Measurement.Of($"first time/{part.Part}", "ms", Repeated.Of([.. rounds.Select(round => round[i].Milliseconds)])));
    }

    /// <summary>Does the parts in this process, in the order of a run, and writes for each its name and its milliseconds.</summary>
    public static void Tell(TextWriter to)
    {
        void Timed(string part, Action work) => to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{part}\t{1e3 * Turns.Seconds(work)}"));
        ScenarioDocument? document = null;
        Scenario? scenario = null;
        Plan? plan = null;
        RunTally? tally = null;
        RunEstimate? estimate = null;
        IReadOnlyList<ProductDrivers> drivers = [];
        Timed("YAML", () => document = ScenarioDocument.Load(Repository.PathOf("scenarios", "sora.yaml")));
        Timed("the scenario", () => scenario = ScenarioReader.Read(document!));
        Timed("the plan", () => plan = Planner.Make(scenario!));
        Timed("a chunk of futures", () => tally = RunTally.Of(plan!, s_chunk));
        Timed("estimates", () => estimate = RunEstimate.From(plan!, tally!));
        Timed("drivers", () => drivers = Drivers.Of(plan!, s_chunk));
        Timed("summary.json", () => SummaryJson.Write(estimate!, drivers, Provenance.Of(document!, scenario!, plan!, s_chunk, Computation.OnProcessor(TimeSpan.Zero))));
        Timed("tables", () => _ = ResultTables.Survival(estimate!).Length + ResultTables.Incidence(estimate!).Length + ResultTables.Exceedance(estimate!).Length + ResultTables.Fans(estimate!).Length + ResultTables.Outcomes(estimate!).Length + ResultTables.Drivers(drivers).Length);
    }

    private static (string Part, double Milliseconds)[] Round()
    {
        using Process process = Process.Start(new ProcessStartInfo("dotnet", [typeof(FirstTimes).Assembly.Location, FirstTimesCommand.Name]) { RedirectStandardOutput = true })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{FirstTimesCommand.Name} ended with {process.ExitCode}: {output}");
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).Select(cells => (cells[0], double.Parse(cells[1], CultureInfo.InvariantCulture)))];
    }
}
