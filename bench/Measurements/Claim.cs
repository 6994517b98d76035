namespace SurvivalSim.Bench.Measurements;

/// <summary>Something that is claimed of speed or size, with what was measured.</summary>
/// <param name="Name">What is claimed.</param>
/// <param name="Unit">Unit of value and target; <c>×</c> for a ratio.</param>
/// <param name="Value">What was measured; <see langword="null"/> where it was not.</param>
/// <param name="Bound"><c>at least</c> or <c>at most</c>.</param>
/// <param name="Target">The bound.</param>
/// <param name="IsMet">Whether the value is within the bound; <see langword="null"/> where nothing was measured.</param>
/// <param name="Note">Why nothing was measured; otherwise empty.</param>
public sealed record Claim(string Name, string Unit, double? Value, string Bound, double Target, bool? IsMet, string Note)
{
    /// <summary>That a value is no smaller than a target.</summary>
    public static Claim AtLeast(string name, string unit, double? value, double target, string note = "") => new(name, unit, value, "at least", target, value is { } v ? v >= target : null, value is null ? note : "");

    /// <summary>That a value is no larger than a target.</summary>
    public static Claim AtMost(string name, string unit, double? value, double target, string note = "") => new(name, unit, value, "at most", target, value is { } v ? v <= target : null, value is null ? note : "");
}
