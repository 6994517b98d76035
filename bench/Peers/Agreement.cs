namespace SurvivalSim.Bench.Peers;

/// <summary>Whether a peer computes what the engine computes: without that its speed says nothing.</summary>
/// <param name="Agrees">Whether it does.</param>
/// <param name="How">How that was judged, in words.</param>
/// <param name="StandardErrors">By how many standard errors of the difference each statistic differs; empty where bits were compared.</param>
public sealed record Agreement(bool Agrees, string How, IReadOnlyDictionary<string, double> StandardErrors)
{
    /// <summary>A difference beyond this many standard errors is one of the models.</summary>
    public const double Limit = 4.5;

    /// <summary>Two-sided probability of a standard normal beyond <see cref="Limit"/>.</summary>
    private const double ChanceBeyond = 6.8e-6;

    /// <summary>Agreement to the bit: every count of a run, and every life of a smaller one.</summary>
    public static Agreement ToTheBit(PeerRun peer, PeerRun engine, long lives, string livesOfEngine)
    {
        bool counts = peer.CountsHash == engine.CountsHash && peer.Futures == engine.Futures, each = peer.LivesHash == livesOfEngine;
        string How(bool same) => same ? "equal" : "not equal";
        return new(counts && each, $"hash of all counts of {engine.Futures:N0} futures {How(counts)}; hash of {lives:N0} lives, number by number, {How(each)}", new Dictionary<string, double>());
    }

    /// <summary>The same counts from the engine on other lanes or threads.</summary>
    public static Agreement OfCounts(PeerRun run, PeerRun engine) =>
        new(run.CountsHash == engine.CountsHash, $"hash of all counts of {engine.Futures:N0} futures {(run.CountsHash == engine.CountsHash ? "equal" : "not equal")}", new Dictionary<string, double>());

    /// <summary>Agreement of means: independent samples of the same law differ in one of so many statistics by more than the limit with at most the probability that is told.</summary>
    /// <exception cref="ArgumentException">A statistic of the engine is missing from the peer's, or no number: nothing can be said.</exception>
    public static Agreement Statistical(PeerRun peer, PeerRun engine)
    {
        Dictionary<string, double> errors = [];
        foreach ((string name, MeanAndSd mine) in engine.Statistics)
        {
            if (!peer.Statistics.TryGetValue(name, out MeanAndSd? theirs) || !double.IsFinite(theirs.Mean) || !double.IsFinite(theirs.Sd))
                throw new ArgumentException($"A peer does not tell its '{name}'.", nameof(peer));
            double error = Math.Sqrt((mine.Sd * mine.Sd / engine.Futures) + (theirs.Sd * theirs.Sd / peer.Futures));
            errors[name] = (theirs.Mean - mine.Mean) / error;
        }
        (string furthest, double most) = errors.MaxBy(pair => Math.Abs(pair.Value));
        string how = FormattableString.Invariant($"{errors.Count} means and shares of {peer.Futures:N0} futures against {engine.Futures:N0}: '{furthest}' differs most, by {most:+0.0;-0.0} standard errors; limit {Limit}, by chance exceeded in at most {errors.Count * ChanceBeyond:0.0e0} of comparisons (Bonferroni)");
        return new(Math.Abs(most) <= Limit, how, errors);
    }
}
