namespace SurvivalSim.Estimates;

/// <summary>Which of n sorted values, counted from 1, stand for a quantile and bound it.</summary>
internal static class OrderStatistics
{
    /// <summary>Rank of the quantile: the smallest value with a share p of the values up to it, the inverse of the step CDF.</summary>
    public static long Rank(long count, double p) => Math.Clamp((long)Math.Ceiling(count * p), 1, count);

    /// <summary>Ranks between whose values the quantile lies with at least 95 % confidence.</summary>
    /// <returns>Ranks in 1 to n. Where a tail has too few values for a bound, the extreme value stands in for it.</returns>
    /// <remarks>The number of values up to the true quantile is binomial(n, p). Its normal approximation np ± z√(np(1−p)), rounded outwards
    /// on both sides, covers at least 95 % for every n and p tested against the exact binomial.
    /// H. A. David, H. N. Nagaraja, Order Statistics (2003) section 7.1, doi:10.1002/0471722162.</remarks>
    public static (long Low, long High) RanksAround(long count, double p)
    {
        double half = Interval.Z95 * Math.Sqrt(count * p * (1 - p));
        long low = (long)Math.Floor(count * p - half);
        long high = (long)Math.Ceiling(count * p + half) + 1;
        return (Math.Clamp(low, 1, count), Math.Clamp(high, 1, count));
    }
}
