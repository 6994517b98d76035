using SurvivalSim.Observations;
using SurvivalSim.Tallies;

namespace SurvivalSim.Estimates;

/// <summary>Survival from times that may be censored: the Kaplan–Meier estimate and what follows from it.</summary>
/// <remarks>
/// E. L. Kaplan, P. Meier, J. Am. Stat. Assoc. 53 (1958) 457–481, doi:10.1080/01621459.1958.10501452. All causes count as endings.
/// After the last future under observation was censored, survival is carried on as it was; <see cref="AliveAt"/> is then 0.
/// Of the futures of a run times are known to 1/256 of a month, month boundaries exactly; of observed lifetimes they are exact, in the unit of the
/// observations, and those that came late are at risk only from then on.
/// </remarks>
public sealed class KaplanMeier
{
    private readonly RiskTable _risk;

    /// <summary>Greenwood's sum Σ d/(n(n − d)) over the rows passed: the variance of ln S.</summary>
    private readonly double[] _varianceOfLog;

    /// <summary>Estimates survival.</summary>
    /// <param name="times">When futures ended, or were last seen alive.</param>
    /// <exception cref="ArgumentException">Nothing was recorded.</exception>
    public KaplanMeier(EventTimes times) : this(RiskTable.Of(times)) { }

    /// <summary>Estimates survival.</summary>
    /// <param name="lifetimes">What was observed.</param>
    public KaplanMeier(Lifetimes lifetimes) : this(RiskTable.Of(lifetimes)) { }

    internal KaplanMeier(RiskTable risk)
    {
        _risk = risk;
        _varianceOfLog = new double[_risk.Rows + 1];
        for (int row = 0; row < _risk.Rows; row++) _varianceOfLog[row + 1] = _varianceOfLog[row] + VarianceOfLogStep(row);
        Band = SimultaneousBand.Of(risk, _varianceOfLog);
    }

    /// <summary>Where the simultaneous band holds and how much wider than the interval it is; null where too few ended for one.</summary>
    public SimultaneousBand? Band { get; }

    /// <summary>Survival at a time: the probability that the end comes later.</summary>
    /// <param name="months">From 0 to the horizon.</param>
    /// <returns>S with Greenwood's standard error and a 95 % interval: log–log, but Wilson where S is 0 or 1, over the futures
    /// whose state is known then.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The time lies outside 0 to the horizon.</exception>
    /// <remarks>M. Greenwood, Reports on Public Health 33 (1926) 1–26. The log–log interval S^exp(±z·se(ln S)/|ln S|) stays in [0, 1]:
    /// J. D. Kalbfleisch, R. L. Prentice, The Statistical Analysis of Failure Time Data (2002) section 1.4, doi:10.1002/9781118032985.</remarks>
    public Probability At(double months)
    {
        int rows = _risk.RowsBy(months);
        double survival = _risk.SurvivalAfter(rows);
        Interval interval = IntervalAfter(rows);
        return new Probability(survival, survival * Math.Sqrt(_varianceOfLog[rows]), interval.Low, interval.High);
    }

    /// <summary>Bounds of survival that hold at all times of <see cref="Band"/> together with 95 % confidence.</summary>
    /// <param name="months">From 0 to the horizon.</param>
    /// <returns>The equal-precision band on the log–log scale: <see cref="At"/>'s interval with the band's critical value; null outside its range.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The time lies outside 0 to the horizon.</exception>
    public Interval? BandAt(double months) => BandAfter(_risk.RowsBy(months), months);

    /// <summary>Futures seen alive at a time, those censored at that very time included.</summary>
    /// <param name="months">From 0 to the horizon.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time lies outside 0 to the horizon.</exception>
    public long AliveAt(double months) => _risk.AliveAfter(_risk.RowsBy(months));

    /// <summary>Mean hazard over a span of time, ln(S(from)/S(to)) per month.</summary>
    /// <param name="fromMonths">Start of the span, from 0 months.</param>
    /// <param name="toMonths">End of the span, later than its start, up to the horizon.</param>
    /// <returns>The hazard with Greenwood's error over the span and the interval of the conditional survival; null where no
    /// future is seen alive at the end of the span, which leaves the hazard without an upper bound.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside the range stated for it.</exception>
    public Hazard? HazardBetween(double fromMonths, double toMonths)
    {
        int from = _risk.RowsBy(fromMonths);
        int to = _risk.RowsBy(toMonths);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(toMonths, fromMonths);
        if (_risk.AliveAfter(to) == 0) return null;

        double months = toMonths - fromMonths;
        double conditionalSurvival = _risk.SurvivalAfter(to) / _risk.SurvivalAfter(from);
        double variance = _varianceOfLog[to] - _varianceOfLog[from];
        Interval interval = LogLog(conditionalSurvival, variance, _risk.AliveAfter(to));
        return new Hazard(PerMonth(conditionalSurvival), Math.Sqrt(variance) / months, PerMonth(interval.High), PerMonth(interval.Low));

        double PerMonth(double survival) => Math.Log(1 / survival) / months;
    }

    /// <summary>The time by which half have ended.</summary>
    /// <returns>The earliest time with S ≤ ½; the interval holds the times at which the log–log interval of S holds ½.</returns>
    /// <remarks>R. Brookmeyer, J. Crowley, Biometrics 38 (1982) 29–41, doi:10.2307/2530286, with the log–log interval.</remarks>
    public MedianTime Median()
    {
        int? median = FirstRow(0, rows => _risk.SurvivalAfter(rows) <= 0.5);
        int? low = FirstRow(0, rows => IntervalAfter(rows).Low <= 0.5);
        // The upper bound of S lies above S: it cannot have come down to one half any earlier.
        int? high = median is { } from ? FirstRow(from, rows => IntervalAfter(rows).High <= 0.5) : null;
        return new MedianTime(MonthAfter(median), MonthAfter(low), MonthAfter(high));

        double? MonthAfter(int? rows) => rows is { } passed ? _risk.TimeAfter(passed) : null;
    }

    /// <summary>Mean time lived up to a limit, E[min(T, τ)]: the area under the survival curve.</summary>
    /// <param name="tauMonths">The limit τ; more than 0, at most the horizon.</param>
    /// <returns>
    /// Months with their standard error. For τ the follow-up and nothing censored before its last bin, the mean of the exact times and s/√n.
    /// Otherwise the area under the Kaplan–Meier curve with variance Σ A²·d/(n(n − d)), A the area right of an ending;
    /// there each ending counts at the end of its bin, at most 1/256 of a month late.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">τ lies outside the range stated for it.</exception>
    /// <remarks>J. P. Klein, M. L. Moeschberger, Survival Analysis (2003) section 4.5, doi:10.1007/b97377.</remarks>
    public Estimate RestrictedMean(double tauMonths)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(tauMonths);
        int rows = _risk.RowsBy(tauMonths);
        if (_risk.ExactMeanUpTo(tauMonths) is { } exact) return exact;

        double area = 0;
        double variance = 0;
        double until = tauMonths;
        for (int row = rows; row >= 0; row--)
        {
            double since = _risk.TimeAfter(row);
            area += _risk.SurvivalAfter(row) * (until - since);
            if (row > 0) variance += area * area * VarianceOfLogStep(row - 1);
            until = since;
        }
        return new Estimate(area, Math.Sqrt(variance));
    }

    private Interval IntervalAfter(int rows) =>
        LogLog(_risk.SurvivalAfter(rows), _varianceOfLog[rows], _risk.KnownAfter(rows));

    private Interval? BandAfter(int rows, double time) =>
        Band is { } band && time >= band.From && time <= band.To ? LogLog(_risk.SurvivalAfter(rows), _varianceOfLog[rows], _risk.KnownAfter(rows), band.CriticalValue) : null;

    private static Interval LogLog(double survival, double varianceOfLog, long known, double z = Interval.Z95)
    {
        if (survival is 0 or 1) return Probability.WilsonInterval(survival, known);
        double spread = Math.Exp(z * Math.Sqrt(varianceOfLog) / -Math.Log(survival));
        return new Interval(Math.Pow(survival, spread), Math.Pow(survival, 1 / spread));
    }

    /// <summary>What a row adds to the variance of ln S; nothing where all end, since S is known to be 0 from there.</summary>
    private double VarianceOfLogStep(int row)
    {
        double atRisk = _risk.AtRisk(row);
        double ended = _risk.Ended(row);
        return ended == 0 || ended == atRisk ? 0 : ended / (atRisk * (atRisk - ended));
    }

    /// <summary>The fewest rows, <paramref name="from"/> or more, after which something is reached.</summary>
    private int? FirstRow(int from, Predicate<int> reached)
    {
        for (int rows = from; rows <= _risk.Rows; rows++)
        {
            if (reached(rows)) return rows;
        }
        return null;
    }
}
