using MathNet.Numerics.RootFinding;

namespace SurvivalSim.Estimates;

/// <summary>How far a Brownian bridge over its standard deviation strays within a part of its time.</summary>
/// <remarks>
/// For W° a Brownian bridge, W°(x)/√(x(1 − x)) is a stationary Ornstein–Uhlenbeck process in ½·ln(x/(1 − x)), with covariance e^−|s − t| (J. L. Doob,
/// Ann. Math. Stat. 20 (1949) 393–403). That it stays within ±c for a time T has the probability
/// <code>Σ aᵢ·e^(−λᵢT),   u″ − x·u′ = −λ·u,   u(0) = 1,   u′(0) = 0,   u(±c) = 0</code>
/// with λᵢ the values of λ that make u vanish at c. u is the power series of Kummer's M(−λ/2, ½, x²/2), and integrating the equation once with 1, once with
/// ∂u/∂λ, gives aᵢ = 2φ(c)·u′(c)/(λ²·∂u/∂λ(c)) without any integral. Exact but for the cut at e^−14.
/// </remarks>
internal static class BridgeSupremum
{
    /// <summary>Below it the series needs more digits than a double has; a shorter time is taken as this, which makes a band a little too wide.</summary>
    internal const double ShortestSpan = 0.5;

    /// <summary>Terms e^(−λT) beyond this λT are left out.</summary>
    private const double Cut = 14;

    /// <summary>More than the critical value of any run: that of 10¹² futures is 3.8.</summary>
    private const double Largest = 4.5;

    /// <summary>Eigenvalues are more than 2 apart, as those of the process without barriers are exactly.</summary>
    private const double Stride = 0.5;

    /// <summary>The distance that is not exceeded with probability 95 %.</summary>
    /// <param name="span">½·ln(b(1 − a)/(a(1 − b))) for the part from a to b of the bridge's time; not negative.</param>
    public static double CriticalValue(double span) =>
        Brent.FindRoot(c => StaysWithin(c, span) - 0.95, Interval.Z95, Largest, accuracy: 1e-9);

    /// <summary>The probability that the process stays within ±<paramref name="distance"/> for a time.</summary>
    public static double StaysWithin(double distance, double span)
    {
        double time = Math.Max(span, ShortestSpan);
        double probability = 0;
        double lower = 0;
        double valueAtLower = 1;
        while (lower * time < Cut)
        {
            double upper = lower + Stride;
            double valueAtUpper = At(distance, upper).Value;
            if (valueAtLower * valueAtUpper < 0)
            {
                double eigenvalue = Brent.FindRoot(lambda => At(distance, lambda).Value, lower, upper, accuracy: 1e-13);
                (_, double slope, double change) = At(distance, eigenvalue);
                double density = Math.Exp(-distance * distance / 2) / Math.Sqrt(2 * Math.PI);
                probability += 2 * density * slope / (eigenvalue * eigenvalue * change) * Math.Exp(-eigenvalue * time);
            }
            lower = upper;
            valueAtLower = valueAtUpper;
        }
        return probability;
    }

    /// <summary>u, its slope ∂u/∂x and its change ∂u/∂λ.</summary>
    private static (double Value, double Slope, double Change) At(double x, double lambda)
    {
        double value = 1, slope = 0, change = 0;
        double term = 1, termChange = 0;
        // Terms fall once 2k exceeds x² and λ; then they fall fast.
        for (int k = 0; 2 * k < lambda || Math.Abs(term) + Math.Abs(termChange) > 1e-18 * (Math.Abs(value) + Math.Abs(change)) || 2 * k < x * x; k++)
        {
            double factor = x * x / ((2 * k + 1) * (2 * k + 2));
            termChange = factor * (termChange * (2 * k - lambda) - term);
            term *= factor * (2 * k - lambda);
            value += term;
            slope += (2 * k + 2) * term / x;
            change += termChange;
        }
        return (value, slope, change);
    }
}
