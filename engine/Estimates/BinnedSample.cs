using SurvivalSim.Tallies;

namespace SurvivalSim.Estimates;

/// <summary>A sample known by its histogram: quantiles and tail means, off from those of the sorted values by less than a bin.</summary>
/// <remarks>
/// The values of a bin are taken as evenly spread over it. However they really lie, a quantile is off by less than the width of its bin,
/// 1/128 (0.78 %) of it. Where n values lie in the bin by chance, that is a standard error of at most 1/(256·√n).
/// </remarks>
internal sealed class BinnedSample
{
    /// <summary>Greater than the relative error that rounding leaves in a sum taken from the mean.</summary>
    private const double MeanRounding = 1e-15;

    private readonly int[] _bins;
    private readonly long[] _countsUpTo;
    private readonly double _min, _max;

    /// <summary>The values of one bin: between which edges, how many, and how many up to its end.</summary>
    private readonly record struct Slice(double Lower, double Upper, long Count, long CountUpTo)
    {
        public double Width => Upper - Lower;

        /// <summary>How far the sum of some of the values, the smallest or the largest, may be off from that of evenly spread ones.</summary>
        /// <remarks>Evenly spread, the mean of m of n values lies m/(2n) of the width from one edge; the true one may lie at the other.</remarks>
        public double UncertaintyOfSum(double values) => values * Width * (1 - values / (2 * Count));
    }

    /// <param name="histogram">The sample; at least one value.</param>
    /// <exception cref="ArgumentException">The histogram is empty.</exception>
    public BinnedSample(Histogram histogram)
    {
        ArgumentNullException.ThrowIfNull(histogram);
        _min = histogram.Min;
        _max = histogram.Max;
        (_bins, _countsUpTo) = histogram.NonEmptyBinsUpTo();
        if (_bins.Length == 0) throw new ArgumentException("No quantile can be estimated from no values.", nameof(histogram));
    }

    /// <summary>Number of values.</summary>
    public long Count => _countsUpTo[^1];

    /// <summary>A quantile with its interval.</summary>
    /// <param name="p">Strictly between 0 and 1.</param>
    public QuantileEstimate Quantile(double p)
    {
        (long low, long high) = OrderStatistics.RanksAround(Count, p);
        return new QuantileEstimate(p, ValueAt(OrderStatistics.Rank(Count, p)), SliceOf(low).Lower, SliceOf(high).Upper);
    }

    /// <summary>Mean of the largest values, a share 1 − p of all.</summary>
    /// <param name="p">Strictly between 0 and 1.</param>
    /// <param name="meanOfAll">The mean of the whole sample, known better than by its bins.</param>
    /// <returns>q + E[X − q | X ≥ q] with q the p-quantile, and its standard error √((Var + p·Mean²)/((1−p)·n)), Var and Mean those of X − q in
    /// the tail; +∞ with fewer than two values in the tail.</returns>
    /// <remarks>
    /// The sum of the tail is known by its bins, and also as what the values below leave of the sum of all. Either is as uncertain as the
    /// bins it is taken from; the better one is returned. A whole bin is uncertain by half its width for each value, at most 1/256 (0.39 %)
    /// of it; only the bin in which the tail begins by up to all of it. With zeros alone below the tail its mean is exact.
    /// </remarks>
    public Estimate UpperTailMean(double p, double meanOfAll)
    {
        double quantile = ValueAt(OrderStatistics.Rank(Count, p));
        double tail = Count * (1 - p);
        double left = tail;
        double tailSum = 0;
        double tailSquares = 0;
        double tailUncertainty = 0;
        double restSum = 0;
        double restUncertainty = Count * Math.Abs(meanOfAll) * MeanRounding;
        for (int i = _bins.Length - 1; i >= 0; i--)
        {
            Slice slice = SliceOfBin(i);
            double inTail = Math.Min(slice.Count, left);
            double inRest = slice.Count - inTail;
            double cut = slice.Upper - inTail / slice.Count * slice.Width;
            double excess = (cut + slice.Upper) / 2 - quantile;
            tailSum += inTail * excess;
            tailSquares += inTail * excess * excess;
            tailUncertainty += slice.UncertaintyOfSum(inTail);
            restSum += inRest * ((slice.Lower + cut) / 2 - quantile);
            restUncertainty += slice.UncertaintyOfSum(inRest);
            left -= inTail;
        }
        double mean = tailSum / tail;
        double variance = Math.Max(tailSquares / tail - mean * mean, 0);
        if (restUncertainty < tailUncertainty) mean = Math.Clamp((Count * (meanOfAll - quantile) - restSum) / tail, 0, _max - quantile);
        double error = tail < 2 ? double.PositiveInfinity : Math.Sqrt((variance + p * mean * mean) / tail);
        return new Estimate(quantile + mean, error);
    }

    /// <summary>The share of values above each edge of a bin that holds some, ascending; twice at a value where many lie on one point.</summary>
    public IReadOnlyList<Exceedance> Exceedance()
    {
        var edges = new List<Exceedance>(_bins.Length + 1);
        for (int i = 0; i < _bins.Length; i++)
        {
            Slice slice = SliceOfBin(i);
            var before = new Exceedance(slice.Lower, (double)(Count - slice.CountUpTo + slice.Count) / Count);
            if (edges.Count == 0 || edges[^1] != before) edges.Add(before);
            edges.Add(new Exceedance(slice.Upper, (double)(Count - slice.CountUpTo) / Count));
        }
        return edges;
    }

    /// <summary>The value of a rank, taking those of a bin as evenly spread over it.</summary>
    private double ValueAt(long rank)
    {
        Slice slice = SliceOf(rank);
        double share = (rank - (slice.CountUpTo - slice.Count) - 0.5) / slice.Count;
        return slice.Lower + share * slice.Width;
    }

    /// <summary>The bin in which a rank lies.</summary>
    private Slice SliceOf(long rank)
    {
        int low = 0;
        int high = _bins.Length - 1;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_countsUpTo[middle] >= rank) high = middle;
            else low = middle + 1;
        }
        return SliceOfBin(low);
    }

    private Slice SliceOfBin(int index)
    {
        int bin = _bins[index];
        // What is nearer to 0 than 2^-30 counts as 0.
        double lower = bin == 0 ? 0 : LogBins.LowerEdge(bin);
        double upper = bin == 0 ? 0 : LogBins.UpperEdge(bin);
        long before = index == 0 ? 0 : _countsUpTo[index - 1];
        return new Slice(Math.Clamp(lower, _min, _max), Math.Clamp(upper, _min, _max), _countsUpTo[index] - before, _countsUpTo[index]);
    }
}
