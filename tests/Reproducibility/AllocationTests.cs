using SurvivalSim.Planning;
using SurvivalSim.Simulation;
using SurvivalSim.Simulation.Backends;
using SurvivalSim.Tallies;

namespace SurvivalSim.Tests.Reproducibility;

/// <summary>Memory does not grow with the number of futures: neither what a run holds nor what it leaves to the garbage collector.</summary>
[Collection(Alone.Name)]
public class AllocationTests
{
    /// <summary>Half of them are 8,192 chunks and 1,024 pools; one object a pool would be 24,576 bytes.</summary>
    private const int Futures = 2 * 1_024 * CpuBackend.PoolLength;

    /// <summary>Header, type and one field.</summary>
    private const int SmallestObject = 24;

    /// <summary>A thread takes memory from the collector in pieces of 8 kB, of which a collection may leave one half used.</summary>
    private const int Noise = 12_000;

    [Fact]
    public void The_engine_allocates_nothing_per_pool()
    {
        Plan plan = Everything.Plans["minimal"];
        long Bytes(int futures) => Allocated(() => CpuBackend.Run(plan, new FutureRange(0, futures), seed: 1, CpuBackend.WidestLanes, [new Nobody()], done: null, CancellationToken.None));
        Bytes(Futures);
        Assert.InRange(Bytes(Futures) - Bytes(Futures / 2), -Noise, Noise);
    }

    /// <summary>A tally takes pages for bins that nothing fell into before, of which the same futures counted again need none.</summary>
    [Fact]
    public void A_tally_allocates_nothing_per_pool()
    {
        Plan plan = Everything.Plans["minimal"];
        var tally = new RunTally(plan);
        long Bytes(int futures) => Allocated(() => CpuBackend.Run(plan, new FutureRange(0, futures), seed: 1, CpuBackend.WidestLanes, [tally], done: null, CancellationToken.None));
        Bytes(Futures);
        Assert.InRange(Bytes(Futures) - Bytes(Futures / 2), -Noise, Noise);
    }

    [Fact] // negative control
    public void An_object_per_future_is_noticed() => Assert.NotInRange(Allocated(() =>
    {
        object[] kept = new object[1];
        for (int i = 0; i < Futures; i++) kept[0] = new object();
        GC.KeepAlive(kept);
    }), 0, (SmallestObject * Futures) - 1);

    private static long Allocated(Action run)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        run();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private sealed class Nobody : IFutureRecorder
    {
        public bool Watches(long firstFuture) => true;

        public bool WantsStep(int step) => true;

        public void RecordStep(in FutureView futures, int step)
        {
        }

        public void RecordEnd(in FutureView futures)
        {
        }
    }
}
