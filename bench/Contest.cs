using SurvivalSim.Bench.Macro;
using SurvivalSim.Bench.Measurements;
using SurvivalSim.Bench.Peers;
using SurvivalSim.Simulation.Backends;

namespace SurvivalSim.Bench;

/// <summary>The engine and its peers on the same work.</summary>
internal static class Contest
{
    private const double SecondsPerRun = 1, QuickSecondsPerRun = 0.2;

    /// <summary>Builds the peers and runs them in turn with the engine.</summary>
    /// <returns>The engine on its widest lanes (<see cref="Contestant.Engine"/>) and on others, and every peer, those that were skipped too; on one thread and on all.</returns>
    public static IReadOnlyList<Contestant> Run(Effort effort)
    {
        var rounds = new PeerRounds(Repository.Root, Repository.PathOf("artifacts", "bench", "peers"), Workloads.Plan(Workloads.Sora));
        return [.. rounds.Run(effort.Rounds, effort == Effort.Quick ? QuickSecondsPerRun : SecondsPerRun, Console.Error.WriteLine).Select(Of)];
    }

    private static Contestant Of(PeerRecord peer) => new(
        peer.Name == $"engine, {CpuBackend.WidestLanes} lanes" ? Contestant.Engine : peer.Name,
        peer.Version is { } version ? $"{peer.Language}, {version}" : peer.Language,
        peer.Precision, peer.Threads, peer.FutureStepsPerSecond, peer.Seconds ?? [], peer.Agreement is { Agrees: true }, peer.Skipped ?? peer.Agreement?.How ?? "");
}
