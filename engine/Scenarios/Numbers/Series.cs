using SurvivalSim.Foundation;

namespace SurvivalSim.Scenarios.Numbers;

/// <summary>A number that may follow a schedule.</summary>
/// <param name="Level">Without a schedule the number itself, with one the factor on every knot.</param>
/// <param name="Schedule">The schedule, or <see langword="null"/>.</param>
public sealed record Series(Quantity Level, Schedule? Schedule = null);

/// <summary>Known values from known dates on; the first also before, the last changing by a rate.</summary>
/// <param name="Knots">Dates ascending; at least one.</param>
/// <param name="ThenPerMonth">Relative change per month after the last knot.</param>
/// <param name="Where">Where it is written.</param>
public sealed record Schedule(IReadOnlyList<Knot> Knots, Quantity ThenPerMonth, TextSpan Where);

/// <summary>A value and the date from which it holds.</summary>
/// <param name="From">First day.</param>
/// <param name="Value">The value.</param>
public readonly record struct Knot(DateOnly From, double Value);
