namespace SurvivalSim.Simulation;

/// <summary>Takes note of what happens in futures. Each worker has its own; none is called by two threads at once.</summary>
public interface IFutureRecorder
{
    /// <summary>Whether the steps of a chunk of futures are watched.</summary>
    /// <param name="firstFuture">Number of the chunk's first future: a multiple of <see cref="Backends.CpuBackend.ChunkLength"/>.</param>
    bool Watches(long firstFuture);

    /// <summary>Whether, for futures that are watched, all metrics are to be computed in a step, and <see cref="RecordStep"/> called for it.</summary>
    /// <param name="step">The step, from 0.</param>
    bool WantsStep(int step);

    /// <summary>A step is over.</summary>
    /// <param name="futures">Watched futures that were not over before it. Those of a chunk may be spread over several calls.</param>
    /// <param name="step">The step, from 0.</param>
    void RecordStep(in FutureView futures, int step);

    /// <summary>Futures are over: the horizon is reached, or their last products have ended. Each is told once, in the state in which its last step left it.</summary>
    void RecordEnd(in FutureView futures);

    /// <summary>The worker has no more futures. Who keeps nothing back has nothing to do.</summary>
    void Finish()
    {
    }
}
