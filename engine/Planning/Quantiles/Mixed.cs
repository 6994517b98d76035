using MathNetNormal = MathNet.Numerics.Distributions.Normal;

namespace SurvivalSim.Planning.Quantiles;

/// <summary>Mixtures of laws.</summary>
internal static class Mixed
{
    private const int MostHalvings = 200;
    private const double Precision = 1e-13;

    /// <summary>One of several laws, chosen by chance.</summary>
    /// <param name="parts">Laws with their probabilities, which add up to 1.</param>
    public static Law Of(IReadOnlyList<(double Probability, Law Law)> parts)
    {
        double Score(double x)
        {
            double below = 0, above = 0;
            foreach ((double probability, Law law) in parts)
            {
                double score = law.Score(x);
                below += probability * MathNetNormal.CDF(0, 1, score);
                above += probability * MathNetNormal.CDF(0, 1, -score);
            }
            return Law.ScoreOf(below, above);
        }
        double[] edges = [.. parts.SelectMany(part => part.Law.Edges).Distinct().Order()], scores = [.. edges.Select(Score)];
        double Value(double z)
        {
            // A value with a probability of its own is met exactly.
            int edge = Array.BinarySearch(scores, z);
            if (edge < 0) edge = ~edge;
            if (edge < edges.Length && Score(Math.BitDecrement(edges[edge])) < z) return edges[edge];
            // Between the lowest and the highest of the parts' values at this score: up to the one no part has more, up to the other none has less.
            double low = parts.Min(part => part.Law.Value(z)), high = parts.Max(part => part.Law.Value(z));
            for (int i = 0; i < MostHalvings && high - low > Precision * Math.Max(Math.Abs(low), Math.Abs(high)); i++)
            {
                double middle = low + (0.5 * (high - low));
                if (Score(middle) >= z) high = middle;
                else low = middle;
            }
            return high;
        }
        return new Law(Value, Score) { IsSmooth = false, Edges = edges };
    }
}
