using SurvivalSim.Bench.Peers;
using SurvivalSim.Planning;
using SurvivalSim.Scenarios;
using SurvivalSim.Tests.Cli;

namespace SurvivalSim.Tests.Bench;

/// <summary>The peers, built once for all tests of a class.</summary>
public sealed class BuiltPeers : IDisposable
{
    private readonly TemporaryFolder _work = new();
    private readonly Lazy<PeerProgram> _cpp, _usualCSharp;

    public BuiltPeers()
    {
        _cpp = new(() => PeerProgram.Cpp(Repository.Root, _work.Path, Plan));
        _usualCSharp = new(() => PeerProgram.UsualCSharp(Repository.Root, _work.Path));
    }

    public static Plan Plan { get; } = Planner.Make(Scenario.Load(Repository.PathOf("scenarios", "sora.yaml")));

    public PeerProgram Cpp => Runnable(_cpp.Value);

    public PeerProgram UsualCSharp => Runnable(_usualCSharp.Value);

    public PeerProgram NumPy { get; } = PeerProgram.NumPy(Repository.Root);

    public void Dispose() => _work.Dispose();

    private static PeerProgram Runnable(PeerProgram program)
    {
        Assert.Null(program.WhyNot);
        return program;
    }
}
