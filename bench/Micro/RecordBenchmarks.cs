using BenchmarkDotNet.Attributes;
using SurvivalSim.Bench.Stages;
using SurvivalSim.Lanes;
using SurvivalSim.Planning;
using SurvivalSim.Scenarios;
using SurvivalSim.Scenarios.Reading;
using SurvivalSim.Simulation;
using SurvivalSim.Simulation.Backends;
using SurvivalSim.Tallies;

namespace SurvivalSim.Bench.Micro;

/// <summary>What counting costs, for each future of the Sora precedent.</summary>
public class RecordBenchmarks
{
    /// <summary>A step in which a month ends and all futures live.</summary>
    private const int Step = 2;

    private readonly Plan _plan = Planner.Make(ScenarioReader.Read(ShippedScenarios.Sora));
    private RunTally? _tally;
    private StageFutures<Lane1, Mask1, Word1, NoClock>? _living, _ended;

    /// <summary>Simulates a chunk, to be counted.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        _tally = new RunTally(_plan);
        _living = Simulated(Step + 1);
        _ended = Simulated(_plan.Grid.Count);
    }

    /// <summary>Frees it.</summary>
    [GlobalCleanup]
    public void CleanUp()
    {
        _living?.Dispose();
        _ended?.Dispose();
    }

    /// <summary>Futures at the end of a month, into the fans.</summary>
    [Benchmark(OperationsPerInvoke = CpuBackend.ChunkLength)]
    public void MonthsIntoFans() => _tally!.RecordStep(_living!.Futures, Step);

    /// <summary>Futures that are over: their ends, crossings and outcomes.</summary>
    [Benchmark(OperationsPerInvoke = CpuBackend.ChunkLength)]
    public void LivesIntoTally() => _tally!.RecordEnd(_ended!.Futures);

    private StageFutures<Lane1, Mask1, Word1, NoClock> Simulated(int steps) => CapturingLoop<Lane1, Mask1, Word1>.Simulate(_plan, new RunOptions().Seed, steps, captured: null);
}
