using SurvivalSim.Planning;
using SurvivalSim.Simulation.Backends;

namespace SurvivalSim.Tests.Reproducibility;

/// <summary>Futures are numbered by 64 bits: those beyond 2³² are as good as the first, and are others.</summary>
public class FarFuturesTests
{
    private const long Billions = 1L << 32;

    private static readonly Plan Plan = Everything.Plans["everything, monthly"];

    [Fact]
    public void Far_futures_differ_from_near_ones_and_from_each_other()
    {
        ulong[] hashes = [.. new[] { 0, Billions, 5 * Billions, 1L << 62 }.SelectMany(first => Run(first, 300))];
        Assert.Equal(hashes.Length, hashes.Distinct().Count());
    }

    [Fact]
    public void A_range_that_crosses_four_billion_is_its_two_parts()
    {
        ulong[] parts = [.. Run(Billions - 256, 256), .. Run(Billions, 256)];
        Assert.Equal(Run(Billions - 256, 512), parts);
    }

    [Fact]
    public void Lanes_agree_on_far_futures()
    {
        foreach (int lanes in new[] { 8, 16 }.Where(CpuBackend.Supports))
            Assert.Equal(Fingerprints.Of(Plan, 256, lanes: 1, first: Billions - 128), Fingerprints.Of(Plan, 256, lanes, first: Billions - 128));
    }

    [Fact]
    public void A_range_that_begins_within_a_chunk_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => Run(64, 128));

    private static ulong[] Run(long first, int count) => Fingerprints.Of(Plan, count, CpuBackend.WidestLanes, first: first);
}
