namespace SurvivalSim.Estimates;

/// <summary>An estimated probability with its errors.</summary>
/// <param name="P">The estimate, in [0, 1].</param>
/// <param name="StandardError">Its standard error; 0 where the event was seen in no future or in all, there only the interval tells.</param>
/// <param name="Low">Lower bound of the 95 % interval; 0 ≤ Low ≤ P.</param>
/// <param name="High">Upper bound of the 95 % interval; P ≤ High ≤ 1.</param>
public readonly record struct Probability(double P, double StandardError, double Low, double High)
{
    /// <summary>The share of independent runs in which something happened.</summary>
    /// <param name="hits">Runs in which it happened; 0 ≤ hits ≤ runs.</param>
    /// <param name="runs">Independent runs; at least 1.</param>
    /// <returns>hits/runs, the binomial standard error and the 95 % Wilson interval.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside the range stated for it.</exception>
    public static Probability OfShare(long hits, long runs)
    {
        Interval interval = WilsonInterval(hits, runs);
        double p = (double)hits / runs;
        return new Probability(p, Math.Sqrt(p * (1 - p) / runs), interval.Low, interval.High);
    }

    /// <summary>Wilson score interval for a probability.</summary>
    /// <param name="hits">Runs in which the event happened; 0 ≤ hits ≤ runs.</param>
    /// <param name="runs">Independent runs; at least 1.</param>
    /// <param name="z">Half-width in standard normal units (the default is for 95 %); finite and positive.</param>
    /// <returns>Bounds in [0, 1], with Low ≤ hits/runs ≤ High.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside the range stated for it.</exception>
    /// <remarks>Chosen over p ± z·se because it keeps a width at hits = 0, where rare causes of failure live.
    /// Source: E. B. Wilson, J. Am. Stat. Assoc. 22 (1927) 209–212, doi:10.1080/01621459.1927.10502953.</remarks>
    public static Interval WilsonInterval(long hits, long runs, double z = Interval.Z95)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(runs, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(hits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(hits, runs);
        return WilsonInterval((double)hits / runs, runs, z);
    }

    /// <summary>Wilson score interval for a probability whose estimate is worth so many independent runs.</summary>
    /// <param name="p">The estimate, in [0, 1].</param>
    /// <param name="effectiveRuns">Independent runs that would give the same standard error, p(1−p)/variance; not
    /// negative, need not be whole. 0 gives [0, 1].</param>
    /// <param name="z">Half-width in standard normal units (the default is for 95 %); finite and positive.</param>
    /// <returns>Bounds in [0, 1], with Low ≤ p ≤ High.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside the range stated for it.</exception>
    /// <remarks>The same formula as for whole runs, multiplied out so that 0 runs need no special case. The idea of an
    /// effective size: E. L. Korn, B. I. Graubard, Survey Methodology 24 (1998) 193–201.</remarks>
    public static Interval WilsonInterval(double p, double effectiveRuns, double z = Interval.Z95)
    {
        if (!(p is >= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(p), p, "A probability lies between 0 and 1.");
        if (!(effectiveRuns >= 0 && double.IsFinite(effectiveRuns)))
            throw new ArgumentOutOfRangeException(nameof(effectiveRuns), effectiveRuns, "A number of runs is finite and not negative.");
        if (!(z > 0 && double.IsFinite(z))) throw new ArgumentOutOfRangeException(nameof(z), z, "A half-width is finite and positive.");

        double center = (p * effectiveRuns + z * z / 2) / (effectiveRuns + z * z);
        double half = z * Math.Sqrt(effectiveRuns * p * (1 - p) + z * z / 4) / (effectiveRuns + z * z);
        // Exact at the ends, where rounding would leave 1e-20 or put p itself outside.
        double low = p == 0 ? 0 : Math.Clamp(center - half, 0, p);
        double high = p == 1 ? 1 : Math.Clamp(center + half, p, 1);
        return new Interval(low, high);
    }
}
