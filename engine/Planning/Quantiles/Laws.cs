using MathNet.Numerics;
using SurvivalSim.Foundation;
using SurvivalSim.Scenarios.Numbers;
using MathNetBeta = MathNet.Numerics.Distributions.Beta;
using MathNetGamma = MathNet.Numerics.Distributions.Gamma;
using MathNetNormal = MathNet.Numerics.Distributions.Normal;
using MathNetTriangular = MathNet.Numerics.Distributions.Triangular;

namespace SurvivalSim.Planning.Quantiles;

/// <summary>What a person wrote about a number as a <see cref="Law"/>.</summary>
internal static class Laws
{
    /// <summary>The law of an uncertain number, truncated to its domain.</summary>
    /// <param name="quantity">The number.</param>
    /// <param name="findings">Receives what leaves nothing; a stand-in lets planning go on.</param>
    public static Law Of(Quantity quantity, Diagnostics findings)
    {
        Law law = Of(quantity.Distribution, findings);
        (double low, double high) = quantity.Domain.Truncation();
        // Bounded ones lie in the domain but for the margin around 0 and 1, and what they have there is moved to its edge.
        if (quantity.Distribution is Uniform or Triangular or Pert) return law with { Value = z => Math.Clamp(law.Value(z), low, high) };
        // Where values have probabilities of their own, those at 0 and 1 stay.
        if (quantity.Domain == Domain.Fraction && !law.IsSmooth) (low, high) = (0, 1);
        return law.Truncated(low, high) ?? Nothing(law, findings, quantity.Where, $"nothing of the distribution of '{quantity.Path}' lies in the range of its key", quantity.Domain.Rule());
    }

    private static Law Of(Distribution distribution, Diagnostics findings) => distribution switch
    {
        Known d => Atomic.Of([new Atom(d.Value, 1)]),
        Normal d => new Law(z => d.Mean + (d.Sd * z), x => (x - d.Mean) / d.Sd),
        Lognormal d => new Law(z => Math.Exp(d.Mu + (d.Sigma * z)), x => x <= 0 ? double.NegativeInfinity : (Math.Log(x) - d.Mu) / d.Sigma),
        LogitNormal d => new Law(z => 1 / (1 + Math.Exp(-d.Mu - (d.Sigma * z))), x => (Logit(Math.Clamp(x, 0, 1)) - d.Mu) / d.Sigma),
        Uniform d => Bounded(d.Low, d.High, p => d.Low + (p * (d.High - d.Low)), x => (x - d.Low) / (d.High - d.Low), x => (d.High - x) / (d.High - d.Low)),
        Triangular d => Bounded(d.Low, d.High, p => MathNetTriangular.InvCDF(d.Low, d.High, d.Mode, p), x => MathNetTriangular.CDF(d.Low, d.High, d.Mode, x), x => MathNetTriangular.CDF(-d.High, -d.Low, -d.Mode, -x)),
        Pert d => OfPert(d),
        Beta d => OfBeta(d.A, d.B, 0, 1),
        Gamma d => Bounded(0, double.PositiveInfinity, p => d.Scale * MathNetGamma.InvCDF(d.Shape, 1, p), x => SpecialFunctions.GammaLowerRegularized(d.Shape, x / d.Scale), x => SpecialFunctions.GammaUpperRegularized(d.Shape, x / d.Scale)),
        Weibull d => OfWeibull(d),
        Poisson d => Atomic.OfPoisson(d.Mean),
        Discrete d => Atomic.Of(d.Atoms),
        Mixture d => Mixed.Of([.. d.Components.Where(component => component.Probability > 0).Select(component => (component.Probability, Of(component.Distribution, findings)))]),
        Truncated d => OfTruncated(d, findings),
        _ => throw new ArgumentException($"{distribution.GetType().Name} has no law.", nameof(distribution)),
    };

    private static Law OfTruncated(Truncated d, Diagnostics findings)
    {
        Law law = Of(d.Of, findings);
        return law.Truncated(d.Low, d.High) ?? Nothing(law, findings, d.Where, $"nothing of what is truncated lies between {NumberText.Short(d.Low)} and {NumberText.Short(d.High)}", "some of a distribution must lie within its bounds");
    }

    private static Law Nothing(Law law, Diagnostics findings, TextSpan where, string problem, string rule)
    {
        findings.Report(DiagnosticCodes.BadDistribution, where, problem, rule);
        return law;
    }

    /// <summary>A law given by probabilities.</summary>
    /// <param name="low">Where its density begins.</param>
    /// <param name="high">Where it ends.</param>
    /// <param name="quantile">Value at a probability.</param>
    /// <param name="below">Probability up to a value between the two.</param>
    /// <param name="above">Probability beyond it.</param>
    private static Law Bounded(double low, double high, Func<double, double> quantile, Func<double, double> below, Func<double, double> above) =>
        new(z => quantile(MathNetNormal.CDF(0, 1, z)), x => x <= low ? double.NegativeInfinity : x >= high ? double.PositiveInfinity : Law.ScoreOf(below(x), above(x)))
        {
            Edges = double.IsFinite(high) ? [low, high] : [low],
        };

    private static Law OfPert(Pert d)
    {
        double width = d.High - d.Low;
        return OfBeta(1 + (4 * (d.Mode - d.Low) / width), 1 + (4 * (d.High - d.Mode) / width), d.Low, width);
    }

    private static Law OfBeta(double a, double b, double low, double width) => Bounded(low, low + width,
        p => low + (width * MathNetBeta.InvCDF(a, b, p)),
        x => SpecialFunctions.BetaRegularized(a, b, Math.Min(1, (x - low) / width)),
        x => SpecialFunctions.BetaRegularized(b, a, Math.Min(1, (low + width - x) / width)));

    private static Law OfWeibull(Weibull d)
    {
        double Hazard(double x) => Math.Pow(x / d.Scale, d.Shape);
        return new Law(
            z => d.Scale * Math.Pow(z > 0 ? -Math.Log(MathNetNormal.CDF(0, 1, -z)) : -double.LogP1(-MathNetNormal.CDF(0, 1, z)), 1 / d.Shape),
            x => x <= 0 ? double.NegativeInfinity : Law.ScoreOf(-double.ExpM1(-Hazard(x)), Math.Exp(-Hazard(x))))
        { Edges = [0] };
    }

    private static double Logit(double fraction) => Math.Log(fraction / (1 - fraction));
}
