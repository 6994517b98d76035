using SurvivalSim.Foundation;

namespace SurvivalSim.Scenarios.Numbers;

/// <summary>What is believed about one number. Immutable data; quantiles are made in Planning.</summary>
public abstract record Distribution;

/// <summary>A number somebody knows; may be infinite where a key's default is "no limit".</summary>
/// <param name="Value">The number.</param>
public sealed record Known(double Value) : Distribution;

/// <summary>Normal.</summary>
/// <param name="Mean">Its mean.</param>
/// <param name="Sd">Its standard deviation; positive.</param>
public sealed record Normal(double Mean, double Sd) : Distribution;

/// <summary>The logarithm is normal.</summary>
/// <param name="Mu">Mean of the natural logarithm: the logarithm of the median.</param>
/// <param name="Sigma">Standard deviation of the natural logarithm; positive.</param>
public sealed record Lognormal(double Mu, double Sigma) : Distribution;

/// <summary>The log-odds are normal.</summary>
/// <param name="Mu">Mean of ln(x/(1−x)).</param>
/// <param name="Sigma">Standard deviation of ln(x/(1−x)); positive.</param>
public sealed record LogitNormal(double Mu, double Sigma) : Distribution;

/// <summary>Equally likely anywhere between two bounds.</summary>
/// <param name="Low">Lower bound.</param>
/// <param name="High">Upper bound; above the lower.</param>
public sealed record Uniform(double Low, double High) : Distribution;

/// <summary>A density that rises to the mode and falls from it in straight lines.</summary>
/// <param name="Low">Lower bound.</param>
/// <param name="Mode">Most likely value.</param>
/// <param name="High">Upper bound.</param>
public sealed record Triangular(double Low, double Mode, double High) : Distribution;

/// <summary>Beta on [low, high] with mean (low + 4·mode + high)/6.</summary>
/// <param name="Low">Lower bound.</param>
/// <param name="Mode">Most likely value.</param>
/// <param name="High">Upper bound.</param>
/// <remarks>D. G. Malcolm et al., Operations Research 7 (1959) 646–669, doi:10.1287/opre.7.5.646.</remarks>
public sealed record Pert(double Low, double Mode, double High) : Distribution;

/// <summary>Beta on [0, 1]: density ∝ x^(a−1)·(1−x)^(b−1).</summary>
/// <param name="A">First shape.</param>
/// <param name="B">Second shape; the mean is a/(a + b).</param>
public sealed record Beta(double A, double B) : Distribution;

/// <summary>Gamma: density ∝ x^(shape−1)·e^(−x/scale).</summary>
/// <param name="Shape">Its shape.</param>
/// <param name="Scale">Its scale; the mean is shape·scale.</param>
public sealed record Gamma(double Shape, double Scale) : Distribution;

/// <summary>Weibull: P(X &gt; x) = exp(−(x/scale)^shape); exponential for shape 1.</summary>
/// <param name="Shape">Its shape.</param>
/// <param name="Scale">Its scale: the 63.2nd percentile.</param>
public sealed record Weibull(double Shape, double Scale) : Distribution;

/// <summary>Poisson: a count.</summary>
/// <param name="Mean">Its mean; positive.</param>
public sealed record Poisson(double Mean) : Distribution;

/// <summary>One of a few values.</summary>
/// <param name="Atoms">Values with their probabilities, which add up to 1.</param>
public sealed record Discrete(IReadOnlyList<Atom> Atoms) : Distribution
{
    /// <summary>Whether it is the same distribution.</summary>
    public bool Equals(Discrete? other) => other is not null && Atoms.SequenceEqual(other.Atoms);

    /// <inheritdoc/>
    public override int GetHashCode() => Atoms.Aggregate(0, HashCode.Combine);
}

/// <summary>A value that has a probability of its own.</summary>
/// <param name="Value">The value.</param>
/// <param name="Probability">Its probability.</param>
public readonly record struct Atom(double Value, double Probability);

/// <summary>One of several distributions, chosen by chance.</summary>
/// <param name="Components">Distributions with their probabilities, which add up to 1.</param>
public sealed record Mixture(IReadOnlyList<Component> Components) : Distribution
{
    /// <summary>Whether it is the same distribution.</summary>
    public bool Equals(Mixture? other) => other is not null && Components.SequenceEqual(other.Components);

    /// <inheritdoc/>
    public override int GetHashCode() => Components.Aggregate(0, HashCode.Combine);
}

/// <summary>A part of a mixture.</summary>
/// <param name="Probability">How often it is chosen.</param>
/// <param name="Distribution">What it is.</param>
public readonly record struct Component(double Probability, Distribution Distribution);

/// <summary>What of a distribution lies between two bounds, both included.</summary>
/// <param name="Of">The distribution.</param>
/// <param name="Low">Lower bound.</param>
/// <param name="High">Upper bound; above the lower.</param>
/// <param name="Where">Where it is written.</param>
public sealed record Truncated(Distribution Of, double Low, double High, TextSpan Where) : Distribution;
