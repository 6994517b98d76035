namespace SurvivalSim.Estimates;

/// <summary>Pairs of numbers as they come. Its memory does not grow; the order counts in the last bits.</summary>
/// <remarks>Differences are summed as seen from the first one: those that are nearly all the same lose no digits, and of zeros and ones all sums are exact.</remarks>
internal sealed class PairedSample
{
    private double _value, _other, _first, _beyond, _squares;

    /// <summary>Pairs added.</summary>
    public long Pairs { get; private set; }

    /// <summary>Adds a pair.</summary>
    public void Add(double value, double other)
    {
        if (Pairs++ == 0) _first = value - other;
        double beyond = value - other - _first;
        _value += value;
        _other += other;
        _beyond += beyond;
        _squares += beyond * beyond;
    }

    /// <summary>What the pairs say.</summary>
    /// <exception cref="InvalidOperationException">No pair was added.</exception>
    public PairedDifference Estimate()
    {
        if (Pairs == 0) throw new InvalidOperationException("A difference needs at least 1 pair; none was added.");
        double variance = Math.Max(_squares - (_beyond * _beyond / Pairs), 0) / (Pairs - 1);
        double error = Pairs < 2 ? double.PositiveInfinity : Math.Sqrt(variance / Pairs);
        return new PairedDifference(Pairs, _value / Pairs, _other / Pairs, new Estimate(_first + (_beyond / Pairs), error));
    }
}
