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
