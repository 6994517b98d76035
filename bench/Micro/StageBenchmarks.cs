using BenchmarkDotNet.Attributes;
using SurvivalSim.Bench.Stages;
using SurvivalSim.Lanes;
using SurvivalSim.Planning;
using SurvivalSim.Scenarios;
using SurvivalSim.Scenarios.Reading;
using SurvivalSim.Simulation.Backends;

namespace SurvivalSim.Bench.Micro;

/// <summary>What each stage of the model costs on the Sora precedent: per future in what happens before the first step, otherwise per future-step; with putting back what it changed.</summary>
/// <remarks>The stages are those that the model runs: none is named here.</remarks>
public class StageBenchmarks
{
    /// <summary>The step at which they are taken: next to all futures live, and what falls due in it falls due.</summary>
    private const int AtStep = 5;

    private const ulong Seed = 1;

    private static readonly Lazy<ILookup<string, ICapturedStage>> s_stages = new(() =>
    {
        Plan plan = Planner.Make(ScenarioReader.Read(ShippedScenarios.Sora));
        List<ICapturedStage> stages = [];
        using IDisposable futures = CpuBackend.WidestLanes switch
        {
            16 => CapturingLoop<Lane16, Mask16, Word16>.Simulate(plan, Seed, AtStep + 1, stages),
            8 => CapturingLoop<Lane8, Mask8, Word8>.Simulate(plan, Seed, AtStep + 1, stages),
            _ => CapturingLoop<Lane1, Mask1, Word1>.Simulate(plan, Seed, AtStep + 1, stages),
        };
        return stages.ToLookup(stage => stage.Name);
    });

    private ICapturedStage[] _runs = [];

    /// <summary>Names of the stages.</summary>
    public static IEnumerable<string> Names => s_stages.Value.Select(stages => stages.Key);

    /// <summary>Which one is measured.</summary>
    [ParamsSource(nameof(Names))]
    public string Stage { get; set; } = "";

    /// <summary>Finds it.</summary>
    [GlobalSetup]
    public void Prepare() => _runs = [.. s_stages.Value[Stage]];

    /// <summary>All runs of the stage in a step, for a chunk.</summary>
    [Benchmark(OperationsPerInvoke = CpuBackend.ChunkLength)]
    public void Stages()
    {
        foreach (ICapturedStage run in _runs) run.Run();
    }
}
