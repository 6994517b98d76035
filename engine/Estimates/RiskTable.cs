using SurvivalSim.Tallies;

namespace SurvivalSim.Estimates;

/// <summary>Who was at risk, bin by bin, and which share survives: the ground both estimators of times stand on.</summary>
/// <remarks>
/// In a bin endings come before censorings: a future censored in it was at risk of every ending in it.
/// Between two censorings the product Π(1 − d/n) telescopes to a ratio of two counts and is taken as one division. Without
/// censoring survival is then the exact share of the living: 0.5 is 0.5, and no median is missed by a rounding error.
/// </remarks>
internal sealed class RiskTable
{
    private readonly double _horizonMonths;
    private readonly long[] _atRisk;
    private readonly long[] _ended;
    private readonly long[][] _endedOf;
    private readonly long[] _known;
    private readonly double[] _survival;

    /// <exception cref="ArgumentException">Nothing was recorded.</exception>
    public RiskTable(EventTimes times)
    {
        ArgumentNullException.ThrowIfNull(times);
        if (times.Total == 0) throw new ArgumentException("No time can be estimated from no futures.", nameof(times));
        _horizonMonths = times.HorizonMonths;
        _atRisk = new long[times.Bins + 1];
        _ended = new long[times.Bins];
        _endedOf = [.. Enumerable.Range(1, times.Causes).Select(_ => new long[times.Bins])];
        _known = new long[times.Bins + 1];
        _survival = new double[times.Bins + 1];
        _atRisk[0] = _known[0] = times.Total;
        _survival[0] = 1;

        long endedSoFar = 0;
        double survivalAtCensoring = 1;
        long atRiskAfterCensoring = times.Total;
        for (int bin = 0; bin < Bins; bin++)
        {
            for (int cause = 1; cause <= times.Causes; cause++)
            {
                long ended = times.Count(cause, bin);
                _endedOf[cause - 1][bin] = ended;
                _ended[bin] += ended;
            }
            long alive = _atRisk[bin] - _ended[bin];
            long censored = times.Count(EventTimes.Censored, bin);
            endedSoFar += _ended[bin];

            _survival[bin + 1] = _ended[bin] == 0 ? _survival[bin] : survivalAtCensoring * ((double)alive / atRiskAfterCensoring);
            _known[bin + 1] = endedSoFar + alive;
            _atRisk[bin + 1] = alive - censored;
            if (censored == 0) continue;
            survivalAtCensoring = _survival[bin + 1];
            atRiskAfterCensoring = _atRisk[bin + 1];
        }
    }

    /// <summary>Number of bins.</summary>
    public int Bins => _ended.Length;

    /// <summary>Futures alive and under observation when a bin begins.</summary>
    public long AtRisk(int bin) => _atRisk[bin];

    /// <summary>Futures that ended in a bin, of any cause.</summary>
    public long Ended(int bin) => _ended[bin];

    /// <summary>Futures that ended in each bin, of one cause.</summary>
    /// <param name="cause">Code of the cause, from 1.</param>
    public ReadOnlySpan<long> EndedOf(int cause) => _endedOf[cause - 1];

    /// <summary>Whether some future was censored in a bin.</summary>
    public bool AnyCensored(int bin) => _atRisk[bin] - _ended[bin] != _atRisk[bin + 1];

    /// <summary>Whether some future was censored before the bin that holds a time.</summary>
    public bool AnyCensoredBefore(double months)
    {
        int bins = (int)Math.Ceiling(months * EventTimes.BinsPerMonth) - 1;
        return Enumerable.Range(0, Math.Clamp(bins, 0, Bins)).Any(AnyCensored);
    }

    /// <summary>Futures seen alive when so many bins have passed, those censored in the last of them included.</summary>
    public long AliveAfter(int bins) => bins == 0 ? _atRisk[0] : _atRisk[bins - 1] - _ended[bins - 1];

    /// <summary>Futures of which it is known, when so many bins have passed, whether they are alive.</summary>
    public long KnownAfter(int bins) => _known[bins];

    /// <summary>Kaplan–Meier survival when so many bins have passed.</summary>
    public double SurvivalAfter(int bins) => _survival[bins];

    /// <summary>The time at which so many bins have passed, in months.</summary>
    public double MonthAfter(int bins) => Math.Min((double)bins / EventTimes.BinsPerMonth, _horizonMonths);

    /// <summary>How many bins have passed by a time.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time lies outside 0 to the horizon.</exception>
    public int BinsBy(double months)
    {
        if (!(months >= 0 && months <= _horizonMonths))
            throw new ArgumentOutOfRangeException(nameof(months), months, $"A time lies between 0 and the horizon, {_horizonMonths} months.");
        return months == _horizonMonths ? Bins : (int)(months * EventTimes.BinsPerMonth);
    }
}
