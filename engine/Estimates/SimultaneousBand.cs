namespace SurvivalSim.Estimates;

/// <summary>The band that holds a whole stretch of a survival curve with 95 % confidence: where, and how wide.</summary>
/// <param name="CriticalValue">Half-width in standard errors of ln(−ln S); a pointwise interval has <see cref="Interval.Z95"/>.</param>
/// <param name="From">It holds from this time on: the first by which a tenth have ended, but not fewer than 5 and not more than 20.</param>
/// <param name="To">The last time at which it holds: as many are still to end.</param>
/// <remarks>
/// Equal precision: V. N. Nair, Technometrics 26 (1984) 265–275, doi:10.2307/1267553. On the scale of x = nσ²/(1 + nσ²), σ² Greenwood's
/// variance of ln S, the error of the curve over its standard error is a Brownian bridge over √(x(1 − x)); without censoring x is 1 − S.
/// Near x = 0 and 1 a handful of endings decides and the limit is not reached. The band therefore keeps to x between e and 1 − e,
/// n·e being a tenth of n, at least 5 and at most 20: that far in, its coverage was measured (docs/methods.md).
/// </remarks>
public sealed record SimultaneousBand(double CriticalValue, double From, double To)
{
    private const double EdgeShare = 0.1;
    private const double FewestAtEdge = 5;
    private const double MostAtEdge = 20;

    /// <summary>A tenth is a tenth also where a sum of variances has been rounded.</summary>
    private const double Rounding = 1 + 1e-9;

    /// <summary>The band over a table.</summary>
    /// <param name="risk">Who was at risk.</param>
    /// <param name="varianceOfLog">Variance of ln S when so many rows have passed.</param>
    internal static SimultaneousBand? Of(RiskTable risk, ReadOnlySpan<double> varianceOfLog)
    {
        double edge = Math.Clamp(EdgeShare * risk.Total, FewestAtEdge, MostAtEdge) / risk.Total;
        if (edge >= 0.5) return null;
        double least = edge / (1 - edge);
        int first = 0;
        while (first <= risk.Rows && risk.Total * varianceOfLog[first] * Rounding < least) first++;
        int last = risk.Rows;
        while (last >= first && (risk.SurvivalAfter(last) == 0 || risk.Total * varianceOfLog[last] > Rounding / least)) last--;
        if (last < first) return null;
        double span = Math.Log(varianceOfLog[last] / varianceOfLog[first]) / 2;
        double to = last < risk.Rows ? BeforeRow(risk, last) : risk.TimeAfter(last);
        return new SimultaneousBand(BridgeSupremum.CriticalValue(span), risk.TimeAfter(first), to);
    }

    /// <summary>A curve holds its value until just before it steps again.</summary>
    private static double BeforeRow(RiskTable risk, int row) => Math.BitDecrement(risk.TimeAfter(row + 1));
}
