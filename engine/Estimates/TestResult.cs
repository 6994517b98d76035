namespace SurvivalSim.Estimates;

/// <summary>What a test of survival says.</summary>
/// <param name="Groups">By group, how many ended and how many would have if the hypothesis were true.</param>
/// <param name="ChiSquare">The statistic; asymptotically χ² if the hypothesis is true.</param>
/// <param name="DegreesOfFreedom">Its degrees of freedom.</param>
/// <param name="PValue">The probability of a statistic at least as large if the hypothesis is true.</param>
public sealed record TestResult(IReadOnlyList<ObservedExpected> Groups, double ChiSquare, int DegreesOfFreedom, double PValue);

/// <summary>Ends of a group: seen, and expected under the hypothesis.</summary>
/// <param name="Group">Name of the group.</param>
/// <param name="Observed">Ends seen.</param>
/// <param name="Expected">Ends expected.</param>
public readonly record struct ObservedExpected(string Group, long Observed, double Expected);
