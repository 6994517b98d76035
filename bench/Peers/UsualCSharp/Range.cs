using MathNet.Numerics.Distributions;

namespace UsualCSharp;

/// <summary>An uncertain number, given by its 5th and 95th percentile.</summary>
internal abstract class Range
{
    protected const double Z95 = 1.6448536269514722;

    /// <summary>The number at a standard normal score; correlated numbers have correlated scores.</summary>
    public abstract double At(double score);

    public double Sample(Random random) => At(Normal.Sample(random, 0, 1));
}

/// <summary>A positive number: lognormal.</summary>
internal sealed class Positive(double low, double high) : Range
{
    private readonly double _mu = (Math.Log(low) + Math.Log(high)) / 2, _sigma = (Math.Log(high) - Math.Log(low)) / (2 * Z95);

    public override double At(double score) => Math.Exp(_mu + (_sigma * score));
}

/// <summary>A fraction: logit-normal.</summary>
internal sealed class Fraction(double low, double high) : Range
{
    private readonly double _mu = (Logit(low) + Logit(high)) / 2, _sigma = (Logit(high) - Logit(low)) / (2 * Z95);

    public override double At(double score) => 1 / (1 + Math.Exp(-(_mu + (_sigma * score))));

    private static double Logit(double share) => Math.Log(share / (1 - share));
}

/// <summary>A normal number; what lies outside its domain has a probability below 1e-6 and is moved to its edge.</summary>
internal sealed class Gaussian(double low, double high, double least, double most) : Range
{
    private readonly double _mean = (low + high) / 2, _sd = (high - low) / (2 * Z95);

    public override double At(double score) => Math.Clamp(_mean + (_sd * score), least, most);
}
