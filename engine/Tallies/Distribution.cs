namespace SurvivalSim.Tallies;

/// <summary>One number per future: its histogram, exact sums and extremes.</summary>
/// <remarks>Merges exactly in any order; memory does not grow with the number of futures. Not safe for several threads.</remarks>
public sealed class Distribution
{
    /// <summary>How often values of each size occurred.</summary>
    public Histogram Histogram { get; } = new();

    /// <summary>The exact sum of the values and of their squares.</summary>
    public ExactSum Sum { get; } = new();

    /// <summary>Number of values added.</summary>
    public long Count => Sum.Count;

    /// <summary>Adds a value.</summary>
    /// <exception cref="NotFiniteNumberException">The value is infinite or NaN.</exception>
    public void Add(float value) => Add([value]);

    /// <summary>Adds values.</summary>
    /// <exception cref="NotFiniteNumberException">A value is infinite or NaN.</exception>
    public void Add(ReadOnlySpan<float> values)
    {
        Sum.Add(values);
        Histogram.Add(values);
    }

    /// <summary>Adds every value that another distribution holds.</summary>
    public void Add(Distribution other)
    {
        ArgumentNullException.ThrowIfNull(other);
        Sum.Add(other.Sum);
        Histogram.Add(other.Histogram);
    }

    /// <summary>Adds values that were counted elsewhere; parameters as of <see cref="Histogram"/> and <see cref="ExactSum"/>.</summary>
    internal void Add(ReadOnlySpan<uint> counts, float min, float max, ReadOnlySpan<long> sums) => Sum.Add(sums, Histogram.Add(counts, min, max));
}
