namespace SurvivalSim.Observations;

/// <summary>Observed lifetimes and who of them is at risk when. The times are exact; their unit is the table's.</summary>
public sealed class Lifetimes
{
    private readonly double[] _entries;
    private readonly double[] _exits;

    /// <summary>A sample.</summary>
    /// <param name="all">At least one lifetime.</param>
    /// <param name="causes">Number of causes; their codes are 1 to this. At least 1.</param>
    /// <exception cref="ArgumentException">There is none, or one is not as <see cref="Lifetime"/> says.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no cause.</exception>
    public Lifetimes(IReadOnlyList<Lifetime> all, int causes)
    {
        ArgumentNullException.ThrowIfNull(all);
        ArgumentOutOfRangeException.ThrowIfLessThan(causes, 1);
        if (all.Count == 0) throw new ArgumentException("No time can be estimated from no lifetimes.", nameof(all));
        if (!all.All(life => life.Exit is >= 0 and < double.PositiveInfinity && life.Entry < life.Exit && life.Cause >= 0 && life.Cause <= causes))
            throw new ArgumentException("A lifetime ends at 0 or later, after its entry, of a known cause or of none.", nameof(all));
        All = all;
        Causes = causes;
        _entries = [.. all.Select(life => life.Entry).Order()];
        _exits = [.. all.Select(life => life.Exit).Order()];
    }

    /// <summary>The lifetimes, as given.</summary>
    public IReadOnlyList<Lifetime> All { get; }

    /// <summary>Number of causes; their codes are 1 to this.</summary>
    public int Causes { get; }

    /// <summary>The last time at which one was seen.</summary>
    public double FollowUp => _exits[^1];

    /// <summary>How many were under observation and alive just before a time: those with entry &lt; time ≤ exit.</summary>
    public long AtRisk(double time) => CountBelow(_entries, time) - CountBelow(_exits, time);

    /// <summary>How many of some ascending numbers are less than one.</summary>
    private static int CountBelow(double[] ascending, double limit)
    {
        int low = 0, high = ascending.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (ascending[middle] < limit) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
