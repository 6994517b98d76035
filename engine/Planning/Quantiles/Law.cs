using Gauss = MathNet.Numerics.Distributions.Normal;

namespace SurvivalSim.Planning.Quantiles;

/// <summary>A distribution as a map between normal scores and values, x = Q(Φ(z)), and back.</summary>
/// <param name="Value">The value at a normal score: the smallest whose score is not below it.</param>
/// <param name="Score">The normal score of P(X ≤ x); infinite where that is 0 or 1.</param>
/// <remarks>Scores and not probabilities: a score knows small probabilities of both tails to all digits, 1 − 1e-17 is no number.</remarks>
internal sealed record Law(Func<double, double> Value, Func<double, double> Score)
{
    /// <summary>What lies beyond this normal score has a probability below 1e-197: in no future will it be drawn.</summary>
    private const double FarthestScore = 30;

    /// <summary>Whether the value is a continuous function of the score: no value has a probability of its own, and there are no gaps between values.</summary>
    public bool IsSmooth { get; init; } = true;

    /// <summary>Values that have a probability of their own, and finite ones where a density begins or ends; ascending.</summary>
    public IReadOnlyList<double> Edges { get; init; } = [];

    /// <summary>The score of what has probability <paramref name="below"/> up to it and <paramref name="above"/> beyond it: the smaller of the two has the digits.</summary>
    public static double ScoreOf(double below, double above) => below <= above ? Gauss.InvCDF(0, 1, below) : -Gauss.InvCDF(0, 1, above);

    /// <summary>What of it lies between two values, both included; <see langword="null"/> where nothing does.</summary>
    public Law? Truncated(double low, double high)
    {
        // What has a probability of its own at the lower bound stays.
        double lowScore = Score(IsSmooth ? low : Math.BitDecrement(low)), highScore = Score(high);
        if (!(lowScore < highScore) || lowScore > FarthestScore || highScore < -FarthestScore) return null;
        double below = Gauss.CDF(0, 1, lowScore), above = Gauss.CDF(0, 1, -highScore);
        if (below == 0 && above == 0) return this;
        double inside = Between(lowScore, highScore);
        // Each half is computed from its own tail, where probabilities are small numbers and not differences from one; what lies in one tail altogether, from that tail.
        double Within(double z) => Math.Clamp(highScore <= 0 || (lowScore < 0 && z <= 0)
            ? Gauss.InvCDF(0, 1, below + (inside * Gauss.CDF(0, 1, z)))
            : -Gauss.InvCDF(0, 1, above + (inside * Gauss.CDF(0, 1, -z))), lowScore, highScore);
        double ScoreWithin(double score) => score <= lowScore ? double.NegativeInfinity : score >= highScore ? double.PositiveInfinity
            : ScoreOf(Between(lowScore, score) / inside, Between(score, highScore) / inside);
        return this with
        {
            Value = z => Math.Clamp(Value(Within(z)), low, high),
            Score = x => ScoreWithin(Score(x)),
            Edges = [.. Edges.Append(low).Append(high).Where(edge => edge >= low && edge <= high && double.IsFinite(edge)).Distinct().Order()],
        };
    }

    /// <summary>The probability between two scores, the first below the second.</summary>
    private static double Between(double low, double high)
    {
        double below = Gauss.CDF(0, 1, low), above = Gauss.CDF(0, 1, -high);
        return high <= 0 ? Gauss.CDF(0, 1, high) - below : low >= 0 ? Gauss.CDF(0, 1, -low) - above : 1 - below - above;
    }
}
