using SurvivalSim.Simulation;
using SurvivalSim.Simulation.Backends;

namespace SurvivalSim.Bench.Stages;

/// <summary>The blocks of a run, one after the other on one worker.</summary>
internal static class Blocks
{
    /// <summary>Runs the first futures.</summary>
    public static void Run(ICpuWorker worker, long futures, IFutureRecorder recorder)
    {
        for (long first = 0; first < futures; first += CpuBackend.PoolLength)
            worker.Run(new FutureRange(first, Math.Min(CpuBackend.PoolLength, futures - first)), recorder, CancellationToken.None);
        recorder.Finish();
    }
}
