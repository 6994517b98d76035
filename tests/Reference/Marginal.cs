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
        double below = Cumulative(quantity.Distribution, low);
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
        _ => throw Unknown(distribution),
    };

    private static double Alpha(Pert pert) => 1 + 4 * (pert.Mode - pert.Low) / (pert.High - pert.Low);

    private static double Beta(Pert pert) => 1 + 4 * (pert.High - pert.Mode) / (pert.High - pert.Low);

    private static NotSupportedException Unknown(Distribution distribution) =>
        new($"The reference model does not know {distribution.GetType().Name}: add it to {nameof(Marginal)}.");
}
