using SurvivalSim.Bench.Peers;
using SurvivalSim.Planning;
using SurvivalSim.Scenarios;
using SurvivalSim.Scenarios.Reading;
using SurvivalSim.Simulation;

namespace SurvivalSim.Tests.Bench;

/// <summary>What the engine is timed against computes what the engine computes; and what computes something else is found out.</summary>
public class PeerTests(BuiltPeers peers) : IClassFixture<BuiltPeers>
{
    /// <summary>No multiple of a chunk: the last one is not full.</summary>
    private const long ExactFutures = 30_001;

    /// <summary>Enough to see a cost of compute that is wrong by 2 %: about 10 standard errors of its mean.</summary>
    private const long Futures = 200_000;

    private static readonly PeerRun s_engine = EngineRun.Of(BuiltPeers.Plan, new RunOptions { Futures = Futures, Seed = 7 });

    [CppTheory]
    [InlineData(1ul, 1)]
    [InlineData(1ul, 2, "--regroup")]
    [InlineData(0x1234_5678_9abc_def0, 1, "--regroup")]
    public void Hand_written_Cpp_has_the_lives_and_counts_of_the_engine_to_the_bit(ulong seed, int threads, params string[] more)
    {
        PeerRun engine = EngineRun.Of(BuiltPeers.Plan, new RunOptions { Futures = ExactFutures, Seed = seed });
        PeerRun cpp = peers.Cpp.Run(ExactFutures, seed, threads, [.. more, "--lives", $"{ExactFutures}"]);
        Assert.True(Agreement.ToTheBit(cpp, engine, ExactFutures, EngineRun.HashOfLives(BuiltPeers.Plan, ExactFutures, seed)).Agrees);
    }

    [CppTheory] // negative control: the last number is the seed of the C++
    [InlineData("", 2ul)]
    [InlineData("products.sora.store_fee=15.001% to 30%", 1ul)]
    [InlineData("events.outage.loses_users=0.1% to 2.001%", 1ul)]
    public void Another_seed_or_another_number_is_noticed_to_the_bit(string change, ulong seed)
    {
        Plan changed = change.Length == 0 ? BuiltPeers.Plan : Planner.Make(ScenarioReader.Read(ScenarioDocument.Load(Repository.PathOf("scenarios", "sora.yaml")).With(change)));
        PeerRun engine = EngineRun.Of(changed, new RunOptions { Futures = ExactFutures, Seed = 1 });
        PeerRun cpp = peers.Cpp.Run(ExactFutures, seed, threads: 1, "--lives", $"{ExactFutures}");
        Assert.NotEqual(EngineRun.HashOfLives(changed, ExactFutures, 1), cpp.LivesHash);
        Assert.NotEqual(engine.CountsHash, cpp.CountsHash);
        Assert.False(Agreement.ToTheBit(cpp, engine, ExactFutures, EngineRun.HashOfLives(changed, ExactFutures, 1)).Agrees);
    }

    [NumPyTheory]
    [InlineData("--precision", "64")]
    [InlineData("--precision", "32")]
    [InlineData("--precision", "64", "--keep-ended")]
    public void NumPy_has_the_lives_of_the_engine_in_distribution(params string[] arguments) => AssertAgrees(peers.NumPy.Run(Futures, 1, threads: 1, arguments));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Usual_CSharp_has_the_lives_of_the_engine_in_distribution(int threads) => AssertAgrees(peers.UsualCSharp.Run(Futures, 1, threads));

    [NumPyTheory, InlineData("1.02")] // negative control
    public void A_cost_of_compute_that_is_wrong_by_2_percent_is_noticed_in_NumPy(string spend) =>
        Assert.False(Agreement.Statistical(peers.NumPy.Run(Futures, 1, threads: 1, "--spend", spend), s_engine).Agrees);

    [Fact] // negative control
    public void A_cost_of_compute_that_is_wrong_by_2_percent_is_noticed_in_usual_CSharp() =>
        Assert.False(Agreement.Statistical(peers.UsualCSharp.Run(Futures, 1, threads: 1, "--spend", "1.02"), s_engine).Agrees);

    [Fact]
    public void A_peer_that_does_not_tell_a_statistic_is_no_peer() =>
        Assert.Throws<ArgumentException>(() => Agreement.Statistical(s_engine with { Statistics = new Dictionary<string, MeanAndSd>() }, s_engine));

    [Fact]
    public void A_peer_whose_tool_is_missing_is_skipped_by_name()
    {
        Assert.Equal("g++: not found on the path", PeerProgram.Cpp(Repository.Root, Path.GetTempPath(), BuiltPeers.Plan, path: "").WhyNot);
        Assert.Equal("python3: not found on the path", PeerProgram.NumPy(Repository.Root, path: "").WhyNot);
        Assert.Equal("dotnet: not found on the path", PeerProgram.UsualCSharp(Repository.Root, Path.GetTempPath(), path: "").WhyNot);
    }

    private static void AssertAgrees(PeerRun peer)
    {
        Agreement agreement = Agreement.Statistical(peer, s_engine);
        Assert.True(agreement.Agrees, agreement.How);
    }
}
