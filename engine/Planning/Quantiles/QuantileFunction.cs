using SurvivalSim.Scenarios.Numbers;
using MathNetBeta = MathNet.Numerics.Distributions.Beta;
using MathNetNormal = MathNet.Numerics.Distributions.Normal;
using MathNetTriangular = MathNet.Numerics.Distributions.Triangular;

namespace SurvivalSim.Planning.Quantiles;

/// <summary>The value of an uncertain number at a normal score: x = Q(Φ(z)), truncated to its domain.</summary>
internal static class QuantileFunction
{
    /// <summary>A function from the normal score to the value; increasing.</summary>
    public static Func<double, double> Of(Quantity quantity)
    {
        (double low, double high) = quantity.Domain.Truncation();
        return quantity.Distribution switch
        {
            Normal d => OfScore(y => d.Mean + (d.Sd * y), (low - d.Mean) / d.Sd, (high - d.Mean) / d.Sd),
            Lognormal d => OfScore(y => Math.Exp(d.Mu + (d.Sigma * y)), low <= 0 ? double.NegativeInfinity : (Math.Log(low) - d.Mu) / d.Sigma, (Math.Log(high) - d.Mu) / d.Sigma),
            LogitNormal d => OfScore(y => 1 / (1 + Math.Exp(-d.Mu - (d.Sigma * y))), (Logit(Math.Max(low, 0)) - d.Mu) / d.Sigma, (Logit(Math.Min(high, 1)) - d.Mu) / d.Sigma),
            Uniform d => OfProbability(p => d.Low + (p * (d.High - d.Low)), low, high),
            Triangular d => OfProbability(p => MathNetTriangular.InvCDF(d.Low, d.High, d.Mode, p), low, high),
            Pert d => OfProbability(PertQuantile(d), low, high),
            _ => throw new ArgumentException($"{quantity.Distribution.GetType().Name} has no quantile function.", nameof(quantity)),
        };
    }

    /// <summary>A function of a standard normal score that is itself truncated to [lowScore, highScore].</summary>
    private static Func<double, double> OfScore(Func<double, double> value, double lowScore, double highScore)
    {
        double below = MathNetNormal.CDF(0, 1, lowScore), above = MathNetNormal.CDF(0, 1, -highScore);
        if (below == 0 && above == 0) return value;
        double notAbove = MathNetNormal.CDF(0, 1, highScore), notBelow = MathNetNormal.CDF(0, 1, -lowScore);
        double inside = highScore <= 0 ? notAbove - below : lowScore >= 0 ? notBelow - above : 1 - below - above;
        // Each half is computed from its own tail, where probabilities are small numbers and not differences from one; what lies in one tail altogether, from that tail.
        return z => value(Math.Clamp(highScore <= 0 || (lowScore < 0 && z <= 0)
            ? MathNetNormal.InvCDF(0, 1, below + (inside * MathNetNormal.CDF(0, 1, z)))
            : -MathNetNormal.InvCDF(0, 1, above + (inside * MathNetNormal.CDF(0, 1, -z))), lowScore, highScore));
    }

    /// <summary>A function of the probability; its bounds lie in the domain but for the margin around 0 and 1.</summary>
    private static Func<double, double> OfProbability(Func<double, double> quantile, double low, double high) =>
        z => Math.Clamp(quantile(MathNetNormal.CDF(0, 1, z)), low, high);

    private static Func<double, double> PertQuantile(Pert d)
    {
        double width = d.High - d.Low;
        double a = 1 + (4 * (d.Mode - d.Low) / width), b = 1 + (4 * (d.High - d.Mode) / width);
        return p => d.Low + (width * MathNetBeta.InvCDF(a, b, p));
    }

    private static double Logit(double fraction) => Math.Log(fraction / (1 - fraction));
}
