using SurvivalSim.Estimates;
using SurvivalSim.Simulation;
using SurvivalSim.Tallies;

namespace SurvivalSim.Analyses;

/// <summary>A run that goes on until a number is known well enough.</summary>
/// <param name="Tally">What was counted: that of a run of as many futures.</param>
/// <param name="Error">The error that was reached.</param>
/// <param name="IsPrecise">Whether it is small enough; otherwise the futures allowed were spent before.</param>
/// <remarks>
/// The futures are doubled until the error, looked at after each batch, is small enough: at most twice the futures that were needed, and few looks. That the number of futures depends on
/// what they say costs an interval little of its 95 %, the less the more futures there are; docs/methods.md has measurements.
/// </remarks>
public sealed record SequentialRun(RunTally Tally, double Error, bool IsPrecise)
{
    /// <summary>Futures after which the error is looked at for the first time.</summary>
    public const long FirstLook = 16_384;

    /// <summary>Runs batch after batch.</summary>
    /// <param name="target">What must be known, and how well.</param>
    /// <param name="most">Futures after which it ends in any case; at least 1.</param>
    /// <param name="simulate">Simulates some futures and counts them.</param>
    /// <param name="expects">Told, after each look that was not the last, how many futures are going to be needed as far as one can tell; may be <see langword="null"/>.</param>
    /// <param name="firstLook">Futures of the first batch; a multiple of the chunk length.</param>
    public static SequentialRun Of(PrecisionTarget target, long most, Func<FutureRange, RunTally> simulate, Action<long>? expects = null, long firstLook = FirstLook)
    {
        RunTally tally = simulate(new FutureRange(0, Math.Min(firstLook, most)));
        while (true)
        {
            double error = target.ErrorIn(tally);
            if (error < target.Below || tally.Futures >= most) return new SequentialRun(tally, error, error < target.Below);
            expects?.Invoke(Expected(tally.Futures, error / target.Below, most));
            tally.Add(simulate(new FutureRange(tally.Futures, Math.Min(tally.Futures, most - tally.Futures))));
        }
    }

    /// <summary>The futures to the next doubling at which the error, falling as 1/√n, is small enough.</summary>
    private static long Expected(long futures, double timesTooLarge, long most)
    {
        double doublings = Math.Max(Math.Ceiling(2 * Math.Log2(timesTooLarge)), 1);
        return (long)Math.Min(futures * Math.Pow(2, doublings), most);
    }
}
