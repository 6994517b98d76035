using SurvivalSim.Tallies;

namespace SurvivalSim.Estimates;

/// <summary>A sample known by its histogram: quantiles and tail means, each within 1 % of those of the sorted values.</summary>
internal sealed class BinnedSample
{
    private readonly List<Slice> _slices = [];

    /// <summary>The values of one bin: between which edges, how many, and how many up to its end.</summary>
    private readonly record struct Slice(double Lower, double Upper, long Count, long CountUpTo);

    /// <param name="histogram">The sample; at least one value.</param>
    /// <param name="min">The smallest value, where it is known better than by its bin.</param>
    /// <param name="max">The largest value, where it is known better than by its bin.</param>
    /// <exception cref="ArgumentException">The histogram is empty.</exception>
    public BinnedSample(Histogram histogram, double min = double.NegativeInfinity, double max = double.PositiveInfinity)
    {
        ArgumentNullException.ThrowIfNull(histogram);
        foreach ((int bin, long count) in histogram.NonEmptyBins())
        {
            Count += count;
            // What is nearer to 0 than 2^-30 counts as 0.
            double lower = bin == 0 ? 0 : LogBins.LowerEdge(bin);
            double upper = bin == 0 ? 0 : LogBins.UpperEdge(bin);
            _slices.Add(new Slice(Math.Clamp(lower, min, max), Math.Clamp(upper, min, max), count, Count));
        }
        if (Count == 0) throw new ArgumentException("No quantile can be estimated from no values.", nameof(histogram));
    }

    /// <summary>Number of values.</summary>
    public long Count { get; }

    /// <summary>A quantile with its interval.</summary>
    /// <param name="p">Strictly between 0 and 1.</param>
    public QuantileEstimate Quantile(double p)
    {
        (long low, long high) = OrderStatistics.RanksAround(Count, p);
        return new QuantileEstimate(p, ValueAt(OrderStatistics.Rank(Count, p)), SliceOf(low).Lower, SliceOf(high).Upper);
    }

    /// <summary>Mean of the largest values, a share 1 − p of all.</summary>
    /// <param name="p">Strictly between 0 and 1.</param>
    /// <returns>q + E[X − q | X ≥ q] with q the p-quantile, and its standard error √((Var + p·Mean²)/((1−p)·n)), Var and Mean those of X − q in
    /// the tail; +∞ with fewer than two values in the tail.</returns>
    public Estimate UpperTailMean(double p)
    {
        double quantile = ValueAt(OrderStatistics.Rank(Count, p));
        double tail = Count * (1 - p);
        double left = tail;
        double sum = 0;
        double sumOfSquares = 0;
        for (int i = _slices.Count - 1; i >= 0 && left > 0; i--)
        {
            Slice slice = _slices[i];
            bool whole = slice.Count <= left;
            double weight = whole ? slice.Count : left;
            double from = whole ? slice.Lower : Math.Max(slice.Lower, quantile);
            double excess = WithinOnePercent(slice, (from + slice.Upper) / 2) - quantile;
            sum += weight * excess;
            sumOfSquares += weight * excess * excess;
            left -= weight;
        }
        double mean = sum / tail;
        double variance = Math.Max(sumOfSquares / tail - mean * mean, 0);
        double error = tail < 2 ? double.PositiveInfinity : Math.Sqrt((variance + p * mean * mean) / tail);
        return new Estimate(quantile + mean, error);
    }

    /// <summary>The value of a rank, taking those of a bin as evenly spread over it.</summary>
    private double ValueAt(long rank)
    {
        Slice slice = SliceOf(rank);
        double share = (rank - (slice.CountUpTo - slice.Count) - 0.5) / slice.Count;
        return WithinOnePercent(slice, slice.Lower + share * (slice.Upper - slice.Lower));
    }

    /// <summary>The nearest number to a guess that is within 1 % of every number in the slice.</summary>
    /// <remarks>Interpolation alone could be off by the width of a bin, 1.6 %. Such a number exists because the midpoint is one (0.8 %).</remarks>
    private static double WithinOnePercent(Slice slice, double guess) => Math.Min(
        Math.Max(guess, slice.Upper - 0.01 * Math.Abs(slice.Upper)),
        slice.Lower + 0.01 * Math.Abs(slice.Lower));

    private Slice SliceOf(long rank)
    {
        int low = 0;
        int high = _slices.Count - 1;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_slices[middle].CountUpTo >= rank) high = middle;
            else low = middle + 1;
        }
        return _slices[low];
    }
}
