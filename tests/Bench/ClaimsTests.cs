using SurvivalSim.Bench.Measurements;

namespace SurvivalSim.Tests.Bench;

/// <summary>Claims against peers: on as many threads as the peer has, and only where it agrees.</summary>
public class ClaimsTests
{
    private static readonly Contestant s_engine = new(Contestant.Engine, "1.0", "float32", 1, 90, [1, 1], true, ""), s_peer = new(Contestant.CPlusPlus, "g++ 12", "float32", 1, 100, [1, 1], true, "to the bit");

    [Fact]
    public void The_engine_is_held_against_a_peer_on_as_many_threads()
    {
        Claim[] claims = Against(s_engine, s_engine with { Threads = 2, StepsPerSecond = 160 }, s_peer, s_peer with { Threads = 2, StepsPerSecond = 200 });
        Assert.Equal([("SurvivalSim against C++, 1 thread", 0.9, true), ("SurvivalSim against C++, 2 threads", 0.8, false)], claims.Select(claim => (claim.Name, claim.Value!.Value, claim.IsMet!.Value)));
    }

    [Fact]
    public void A_peer_that_does_not_agree_or_was_skipped_does_not_count()
    {
        Assert.Equal((null, null, "differs"), Told(s_peer with { Agrees = false, Note = "differs" }));
        Assert.Equal((null, null, "g++ is not installed"), Told(s_peer with { StepsPerSecond = null, Agrees = false, Note = "g++ is not installed" }));
        Assert.Equal((null, null, "not measured in this run"), Told());
    }

    [Fact]
    public void Memory_is_held_between_the_fewest_and_the_most_futures()
    {
        Measurement[] memory = [Measurement.Counted("memory/100k futures", "MB", 100), Measurement.Counted("memory/1.00M futures", "MB", 150), Measurement.Counted("memory/10.0M futures", "MB", 119)];
        Claim claim = Claims.Of(memory, []).Single(claim => claim.Unit == "MB");
        Assert.Equal((19, true), (claim.Value, claim.IsMet));
    }

    private static (double? Value, bool? IsMet, string Note) Told(params Contestant[] peers)
    {
        Claim claim = Assert.Single(Against([s_engine, .. peers]));
        return (claim.Value, claim.IsMet, claim.Note);
    }

    private static Claim[] Against(params Contestant[] contestants) => [.. Claims.Of([], contestants).Where(claim => claim.Name.Contains(Contestant.CPlusPlus, StringComparison.Ordinal))];
}
