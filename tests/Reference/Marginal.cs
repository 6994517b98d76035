using MathNet.Numerics;
using SurvivalSim.Scenarios.Numbers;
using BetaShape = MathNet.Numerics.Distributions.Beta;
using Gauss = MathNet.Numerics.Distributions.Normal;
using Triangle = MathNet.Numerics.Distributions.Triangular;

namespace SurvivalSim.Tests.Reference;

/// <summary>Model 1: the value of an uncertain number whose normal score is given, its distribution cut off at the bounds of its domain.</summary>
internal static class Marginal
{
    public static double Quantile(Quantity quantity, double score)
    {
        if (quantity.KnownValue is { } known) return known;
        (double low, double high) = quantity.Domain.Truncation();
        if (quantity.Domain == Domain.Fraction && quantity.Distribution is Poisson or Discrete or Mixture or Truncated) (low, high) = (0, 1); // atoms at 0 and 1 stay
        double below = Cumulative(quantity.Distribution, double.BitDecrement(low));
        double inside = Cumulative(quantity.Distribution, high) - below;
        double value = Inverse(quantity.Distribution, below + Gauss.CDF(0, 1, score) * inside);
        return Math.Clamp(value, low, high);
    }

    private static double Cumulative(Distribution distribution, double x)
    {
        if (double.IsInfinity(x)) return x > 0 ? 1 : 0;
        return distribution switch
        {
            Normal(var mean, var sd) => Gauss.CDF(mean, sd, x),
            Lognormal(var mu, var sigma) => x <= 0 ? 0 : Gauss.CDF(mu, sigma, Math.Log(x)),
            LogitNormal(var mu, var sigma) => x <= 0 ? 0 : x >= 1 ? 1 : Gauss.CDF(mu, sigma, Math.Log(x / (1 - x))),
            Uniform(var low, var high) => Math.Clamp((x - low) / (high - low), 0, 1),
            Triangular(var low, var mode, var high) => Triangle.CDF(low, high, mode, x),
            Pert pert => BetaShape.CDF(Alpha(pert), Beta(pert), Math.Clamp((x - pert.Low) / (pert.High - pert.Low), 0, 1)),
            Known(var value) => x >= value ? 1 : 0,
            Beta(var a, var b) => BetaShape.CDF(a, b, Math.Clamp(x, 0, 1)),
            Gamma(var shape, var scale) => x <= 0 ? 0 : SpecialFunctions.GammaLowerRegularized(shape, x / scale),
            Weibull(var shape, var scale) => x <= 0 ? 0 : 1 - Math.Exp(-Math.Pow(x / scale, shape)),
            Poisson(var mean) => x < 0 ? 0 : SpecialFunctions.GammaUpperRegularized(Math.Floor(x) + 1, mean),
            Discrete(var atoms) => atoms.Where(atom => atom.Value <= x).Sum(atom => atom.Probability),
            Mixture(var components) => components.Sum(component => component.Probability * Cumulative(component.Distribution, x)),
            Truncated(var of, var low, var high, _) => x < low ? 0 : x >= high ? 1 : (Cumulative(of, x) - Cumulative(of, double.BitDecrement(low))) / (Cumulative(of, high) - Cumulative(of, double.BitDecrement(low))),
            _ => throw Unknown(distribution),
        };
    }

    private static double Inverse(Distribution distribution, double p) => distribution switch
    {
        Normal(var mean, var sd) => Gauss.InvCDF(mean, sd, p),
        Lognormal(var mu, var sigma) => Math.Exp(Gauss.InvCDF(mu, sigma, p)),
        LogitNormal(var mu, var sigma) => 1 / (1 + Math.Exp(-Gauss.InvCDF(mu, sigma, p))),
        Uniform(var low, var high) => low + p * (high - low),
        Triangular(var low, var mode, var high) => Triangle.InvCDF(low, high, mode, p),
        Pert pert => pert.Low + (pert.High - pert.Low) * BetaShape.InvCDF(Alpha(pert), Beta(pert), p),
        _ => Search(distribution, p),
    };

    /// <summary>The smallest value up to which there is this much probability: bisection, from bounds that are found by doubling.</summary>
    private static double Search(Distribution distribution, double p)
    {
        double low = -1, high = 1;
        while (Cumulative(distribution, low) >= p && low > -1e16) low *= 2;
        while (Cumulative(distribution, high) < p && high < 1e16) high *= 2;
        for (int i = 0; i < 120; i++)
        {
            double middle = 0.5 * (low + high);
            if (Cumulative(distribution, middle) >= p) high = middle;
            else low = middle;
        }
        return high;
    }

    private static double Alpha(Pert pert) => 1 + 4 * (pert.Mode - pert.Low) / (pert.High - pert.Low);

    private static double Beta(Pert pert) => 1 + 4 * (pert.High - pert.Mode) / (pert.High - pert.Low);

    private static NotSupportedException Unknown(Distribution distribution) =>
        new($"The reference model does not know {distribution.GetType().Name}: add it to {nameof(Marginal)}.");
}
