using SurvivalSim.Observations;
using SurvivalSim.Tallies;

namespace SurvivalSim.Estimates;

/// <summary>Who was at risk, row by row, and which share survives: the ground all estimators of times stand on.</summary>
/// <remarks>
/// Of a run a row is a bin of 1/256 of a month; of observed lifetimes it is a time at which some ended or were last seen.
/// In a row endings come before censorings: who was censored in it was at risk of every ending in it.
/// Where nobody leaves or comes between two rows but by ending, the product Π(1 − d/n) telescopes to a ratio of two counts and is taken as one
/// division. Without censoring survival is then the exact share of the living: 0.5 is 0.5, and no median is missed by a rounding error.
/// </remarks>
internal sealed class RiskTable
{
    private readonly double[] _timeAfter;
    private readonly long[] _atRisk;
    private readonly long[] _ended;
    private readonly long[][] _endedOf;
    private readonly long[] _known;
    private readonly double[] _survival;

    /// <summary>The recorded futures behind a table of bins; <see langword="null"/> behind exact times.</summary>
    private readonly EventTimes? _futures;

    /// <param name="timeAfter">When each row has passed, ascending, behind a first entry for the beginning.</param>
    /// <param name="atRisk">Who is at risk when each row begins, and who is left after the last.</param>
    /// <param name="endedOf">By cause and row, who ended.</param>
    /// <param name="total">How many there are in all.</param>
    /// <param name="futures">The recorded futures, if the rows are bins.</param>
    private RiskTable(double[] timeAfter, long[] atRisk, long[][] endedOf, long total, EventTimes? futures)
    {
        _timeAfter = timeAfter;
        _atRisk = atRisk;
        _endedOf = endedOf;
        _futures = futures;
        Total = total;
        _ended = new long[atRisk.Length - 1];
        _known = new long[atRisk.Length];
        _survival = new double[atRisk.Length];
        _known[0] = atRisk[0];
        _survival[0] = 1;

        long endedSoFar = 0;
        double survivalAtChange = 1;
        long atRiskAfterChange = atRisk[0];
        for (int row = 0; row < Rows; row++)
        {
            foreach (long[] ended in endedOf) _ended[row] += ended[row];
            long alive = atRisk[row] - _ended[row];
            endedSoFar += _ended[row];
            _survival[row + 1] = _ended[row] == 0 ? _survival[row] : survivalAtChange * ((double)alive / atRiskAfterChange);
            _known[row + 1] = endedSoFar + alive;
            if (!OthersChangeAfter(row)) continue;
            survivalAtChange = _survival[row + 1];
            atRiskAfterChange = atRisk[row + 1];
        }
    }

    /// <summary>The table of recorded futures: a row is a bin.</summary>
    /// <exception cref="ArgumentException">Nothing was recorded.</exception>
    public static RiskTable Of(EventTimes times)
    {
        ArgumentNullException.ThrowIfNull(times);
        if (times.Total == 0) throw new ArgumentException("No time can be estimated from no futures.", nameof(times));
        var timeAfter = new double[times.Bins + 1];
        var atRisk = new long[times.Bins + 1];
        long[][] endedOf = [.. Enumerable.Range(1, times.Causes).Select(_ => new long[times.Bins])];
        atRisk[0] = times.Total;
        for (int bin = 0; bin < times.Bins; bin++)
        {
            timeAfter[bin + 1] = Math.Min((bin + 1.0) / EventTimes.BinsPerMonth, times.HorizonMonths);
            atRisk[bin + 1] = atRisk[bin] - times.Count(EventTimes.Censored, bin);
            for (int cause = 1; cause <= times.Causes; cause++) atRisk[bin + 1] -= endedOf[cause - 1][bin] = times.Count(cause, bin);
        }
        return new RiskTable(timeAfter, atRisk, endedOf, times.Total, times);
    }

    /// <summary>The table of observed lifetimes: a row is a time at which one left.</summary>
    public static RiskTable Of(Lifetimes lifetimes)
    {
        IGrouping<double, Lifetime>[] times = [.. lifetimes.All.GroupBy(life => life.Exit).OrderBy(time => time.Key)];
        return new RiskTable(
            [0, .. times.Select(time => time.Key)],
            [.. times.Select(time => lifetimes.AtRisk(time.Key)), 0],
            [.. Enumerable.Range(1, lifetimes.Causes).Select(cause => times.Select(time => time.LongCount(life => life.Cause == cause)).ToArray())],
            lifetimes.All.Count,
            futures: null);
    }

    /// <summary>Number of rows.</summary>
    public int Rows => _ended.Length;

    /// <summary>How many futures or lifetimes there are in all.</summary>
    public long Total { get; }

    /// <summary>Number of causes.</summary>
    public int Causes => _endedOf.Length;

    /// <summary>Who is alive and under observation when a row begins.</summary>
    public long AtRisk(int row) => _atRisk[row];

    /// <summary>Who ended in a row, of any cause.</summary>
    public long Ended(int row) => _ended[row];

    /// <summary>Who ended in each row, of one cause.</summary>
    /// <param name="cause">Code of the cause, from 1.</param>
    public ReadOnlySpan<long> EndedOf(int cause) => _endedOf[cause - 1];

    /// <summary>Whether the number at risk changes after a row otherwise than by those who ended: some were censored in it, or others came.</summary>
    public bool OthersChangeAfter(int row) => _atRisk[row] - _ended[row] != _atRisk[row + 1];

    /// <summary>The mean of min(time, τ) from the exact sum of times; null where it is not known: some were censored before τ, τ is not the follow-up,
    /// or no sum was kept.</summary>
    public Estimate? ExactMeanUpTo(double tau) =>
        _futures is { } futures && tau == futures.FollowUpMonths && !AnyoneLeavesBefore(tau) ? futures.Months.MeanEstimate() : null;

    /// <summary>Who is seen alive when so many rows have passed, those censored in the last of them included.</summary>
    public long AliveAfter(int rows) => rows == 0 ? _atRisk[0] : _atRisk[rows - 1] - _ended[rows - 1];

    /// <summary>Of how many it is known, when so many rows have passed, whether they are alive. Once all have ended that were still observed, nothing
    /// is known of the others, and the answer is 0 unless these are the futures of a run.</summary>
    public long KnownAfter(int rows) => _futures is null && _survival[rows] == 0 ? 0 : _known[rows];

    /// <summary>Kaplan–Meier survival when so many rows have passed.</summary>
    public double SurvivalAfter(int rows) => _survival[rows];

    /// <summary>The time at which so many rows have passed.</summary>
    public double TimeAfter(int rows) => _timeAfter[rows];

    /// <summary>How many rows have passed by a time.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time lies outside 0 to the horizon.</exception>
    public int RowsBy(double time)
    {
        if (!(time >= 0 && time <= _timeAfter[^1]))
            throw new ArgumentOutOfRangeException(nameof(time), time, $"A time lies between 0 and the horizon, {_timeAfter[^1]}.");
        int found = Array.BinarySearch(_timeAfter, 1, Rows, time);
        return found >= 0 ? found : ~found - 1;
    }

    private bool AnyoneLeavesBefore(double time)
    {
        for (int row = 0; row < Rows && _timeAfter[row + 1] < time; row++)
        {
            if (OthersChangeAfter(row)) return true;
        }
        return false;
    }
}
