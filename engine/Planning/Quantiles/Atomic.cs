using SurvivalSim.Scenarios.Numbers;
using MathNetPoisson = MathNet.Numerics.Distributions.Poisson;

namespace SurvivalSim.Planning.Quantiles;

/// <summary>Laws of values that each have a probability of their own.</summary>
internal static class Atomic
{
    private const double Rarest = 1e-18;

    /// <summary>The law of some values.</summary>
    /// <param name="atoms">Values in any order, with probabilities that add up to 1.</param>
    public static Law Of(IEnumerable<Atom> atoms)
    {
        Atom[] sorted = [.. atoms.Where(atom => atom.Probability > 0).GroupBy(atom => atom.Value).Select(same => new Atom(same.Key, same.Sum(atom => atom.Probability))).OrderBy(atom => atom.Value)];
        double[] values = [.. sorted.Select(atom => atom.Value)], scores = new double[values.Length];
        double[] above = new double[values.Length];
        for (int i = values.Length - 2; i >= 0; i--) above[i] = above[i + 1] + sorted[i + 1].Probability;
        double below = 0;
        for (int i = 0; i < values.Length; i++)
        {
            below += sorted[i].Probability;
            scores[i] = Law.ScoreOf(below, above[i]);
        }
        double Value(double z)
        {
            int found = Array.BinarySearch(scores, z);
            return values[Math.Min(found < 0 ? ~found : found, values.Length - 1)];
        }
        double Score(double x)
        {
            int found = Array.BinarySearch(values, x), last = found < 0 ? ~found - 1 : found;
            return last < 0 ? double.NegativeInfinity : scores[last];
        }
        return new Law(Value, Score) { IsSmooth = false, Edges = values };
    }

    /// <summary>Counts with a mean: all that are drawn in one of 1e18 futures or more often.</summary>
    public static Law OfPoisson(double mean)
    {
        double spread = 10 * Math.Sqrt(mean);
        int first = (int)Math.Max(0, mean - spread - 10), last = (int)(mean + spread + 40);
        Atom[] atoms = [.. Enumerable.Range(first, last - first + 1).Select(count => new Atom(count, MathNetPoisson.PMF(mean, count))).Where(atom => atom.Probability >= Rarest)];
        double sum = atoms.Sum(atom => atom.Probability);
        return Of(atoms.Select(atom => atom with { Probability = atom.Probability / sum }));
    }
}
