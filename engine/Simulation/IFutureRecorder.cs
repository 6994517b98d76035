namespace SurvivalSim.Simulation;

/// <summary>Takes note of what happens in a chunk of futures. Each worker has its own; none is called by two threads at once.</summary>
public interface IFutureRecorder
{
    /// <summary>Whether all metrics of a chunk are to be computed in a step, and <see cref="RecordStep"/> called for it.</summary>
    /// <param name="firstFuture">Number of the chunk's first future.</param>
    /// <param name="step">The step, from 0.</param>
    bool WantsStep(long firstFuture, int step);

    /// <summary>A step is over.</summary>
    void RecordStep(in FutureChunk chunk, int step);

    /// <summary>The futures are over.</summary>
    void RecordEnd(in FutureChunk chunk);
}
