namespace SurvivalSim.Estimates;

/// <summary>A number by which runs are compared.</summary>
/// <param name="Name">What results files call it.</param>
/// <param name="Value">The estimate; not a number where there is none, as of a median that is not reached.</param>
/// <param name="StandardError">Its standard error, in the same unit; +∞ where too few futures were seen to tell one, not a number where it has but an interval.</param>
/// <param name="Low">Lower bound of its 95 % interval; not a number where it lies beyond what was simulated.</param>
/// <param name="High">Upper bound of its 95 % interval; not a number where it lies beyond what was simulated.</param>
public readonly record struct Headline(string Name, double Value, double StandardError, double Low, double High)
{
    /// <summary>The lower bound, or the estimate where it is not known.</summary>
    public double LowOrValue => double.IsFinite(Low) ? Low : Value;

    /// <summary>The upper bound, or the estimate where it is not known.</summary>
    public double HighOrValue => double.IsFinite(High) ? High : Value;

    /// <summary>A probability.</summary>
    public static Headline Of(string name, Probability p) => new(name, p.P, p.StandardError, p.Low, p.High);

    /// <summary>A mean, with a normal interval.</summary>
    public static Headline Of(string name, Estimate estimate)
    {
        double half = Interval.Z95 * estimate.StandardError;
        return new Headline(name, estimate.Value, estimate.StandardError, estimate.Value - half, estimate.Value + half);
    }
}
