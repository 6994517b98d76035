using SurvivalSim.Analyses.Speeds;
using SurvivalSim.Planning;
using SurvivalSim.Scenarios;
using SurvivalSim.Simulation;
using SurvivalSim.Simulation.Backends;
using SurvivalSim.Tallies;

namespace SurvivalSim.Tests.Analyses.Speeds;

/// <summary>How fast ways of simulating are: each is measured, and what is derived from it agrees.</summary>
public class SpeedTestTests
{
    private static readonly Plan s_plan = Planner.Make(Scenario.Load(Repository.PathOf("scenarios", "minimal.yaml")));

    [Fact]
    public void Every_width_is_measured_on_one_thread_and_on_all()
    {
        IReadOnlyList<RunOptions> ways = SpeedTest.OnProcessor(seed: 3);
        Assert.All(ways, way => Assert.True(CpuBackend.Supports(way.Lanes) && way.Seed == 3));
        Assert.Equal(ways.Count, ways.Select(way => (way.Lanes, way.Threads)).Distinct().Count());
        Assert.Equal([.. new[] { 1, Environment.ProcessorCount }.Distinct()], ways.Where(way => way.Lanes == CpuBackend.WidestLanes).Select(way => way.Threads));
    }

    [Fact]
    public void Speeds_are_of_whole_chunks_and_consistent()
    {
        Speed speed = Assert.Single(SpeedTest.Of(s_plan, [new RunOptions { Threads = 1 }], [], TimeSpan.FromMilliseconds(100)));
        Assert.Equal((DeviceTally.Processor, 1, SpeedTest.Rounds), (speed.Device, speed.Threads, speed.FuturesPerSecond.Rounds));
        Assert.True(speed.Futures > 0 && speed.Futures % CpuBackend.ChunkLength == 0);
        Assert.Equal(speed.FuturesPerSecond.Median * s_plan.Grid.Count, speed.FutureStepsPerSecond(s_plan).Median);
        Assert.Equal(1, speed.SecondsOf(1000) * speed.FuturesPerSecond.Median / 1000, precision: 12);
    }

    [Fact]
    public void A_device_that_fails_is_not_measured_as_the_processor()
    {
        var error = Assert.Throws<PlatformNotSupportedException>(() => SpeedTest.Of(s_plan, [new RunOptions { Threads = 1 }], [new Broken()], TimeSpan.FromMilliseconds(10)));
        Assert.Contains("broken one failed (no power)", error.Message, StringComparison.Ordinal);
    }

    private sealed class Broken : ITallyDevice
    {
        public string Name => "broken one";

        public IDeviceRun Begin(Plan plan, ulong seed) => throw new InvalidOperationException("no power.");

        public void Dispose()
        {
        }
    }
}
