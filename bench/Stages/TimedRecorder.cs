using SurvivalSim.Simulation;

namespace SurvivalSim.Bench.Stages;

/// <summary>Hands on to another recorder, and tells <see cref="StageClock"/> how long that took.</summary>
internal sealed class TimedRecorder(IFutureRecorder recorder) : IFutureRecorder
{
    public bool Watches(long firstFuture) => recorder.Watches(firstFuture);

    public bool WantsStep(int step) => recorder.WantsStep(step);

    public void RecordStep(in FutureView futures, int step)
    {
        long start = StageClock.Start();
        recorder.RecordStep(futures, step);
        StageClock.Stop<CountMonth>(start);
    }

    public void RecordEnd(in FutureView futures)
    {
        long start = StageClock.Start();
        recorder.RecordEnd(futures);
        StageClock.Stop<CountLives>(start);
    }

    public void Finish() => recorder.Finish();

    /// <summary>A month into the fans.</summary>
    private readonly struct CountMonth;

    /// <summary>Futures that are over into the tally.</summary>
    private readonly struct CountLives;
}
