using System.Diagnostics;

namespace SurvivalSim.Analyses.Speeds;

/// <summary>Measures several works in turn, round after round: what changes with time, a machine that grows hot or has other things to do, meets all of them.</summary>
public static class Turns
{
    /// <summary>Measures works in turn. Every second round takes them in the opposite order, so that none always follows the same.</summary>
    /// <param name="works">Each does its work and says what it measured; the first call of each, in which code is compiled, is the caller's.</param>
    /// <param name="rounds">At least 1.</param>
    /// <param name="cancellation">Stops it after the work at hand.</param>
    /// <returns>By work, what each round measured.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static IReadOnlyList<IReadOnlyList<double>> Of(IReadOnlyList<Func<double>> works, int rounds, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rounds, 1);
        double[][] measured = [.. works.Select(_ => new double[rounds])];
        for (int round = 0; round < rounds; round++)
        {
            for (int i = 0; i < works.Count; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                int work = round % 2 == 0 ? i : works.Count - 1 - i;
                measured[work][round] = works[work]();
            }
        }
        return measured;
    }

    /// <summary>Seconds that a work takes, once.</summary>
    public static double Seconds(Action work)
    {
        long start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
