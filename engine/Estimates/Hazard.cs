namespace SurvivalSim.Estimates;

/// <summary>How fast those still alive end, averaged over a span of time.</summary>
/// <param name="PerMonth">−ln of the conditional survival, per month; not negative.</param>
/// <param name="StandardError">Its standard error, per month; 0 where nothing ended, there only the interval tells.</param>
/// <param name="Low">Lower bound of the 95 % interval, per month.</param>
/// <param name="High">Upper bound of the 95 % interval, per month.</param>
public readonly record struct Hazard(double PerMonth, double StandardError, double Low, double High);
