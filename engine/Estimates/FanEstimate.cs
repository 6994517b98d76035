using SurvivalSim.Scenarios;
using SurvivalSim.Tallies;

namespace SurvivalSim.Estimates;

/// <summary>Quantiles of a metric, month by month.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="ByMonth">One entry per whole month.</param>
public sealed record FanEstimate(Metric Metric, IReadOnlyList<FanMonth> ByMonth)
{
    /// <summary>Reads a fan off a tally.</summary>
    /// <param name="tally">The product.</param>
    /// <param name="metricIndex">Index into <see cref="ProductTally.FanMetrics"/>.</param>
    public static FanEstimate From(ProductTally tally, int metricIndex) =>
        new(ProductTally.FanMetrics[metricIndex], [.. Enumerable.Range(1, tally.Months).Select(month => FanMonth.From(month, tally.Fan(metricIndex, month)))]);
}

/// <summary>Quantiles of a metric in the step in which a month ends.</summary>
/// <param name="Month">Months since launch.</param>
/// <param name="Alive">Futures counted: those in the fans in which the product lived in that step.</param>
/// <param name="Quantiles">At <see cref="QuantileEstimate.Reported"/>; empty where nobody lived.</param>
public sealed record FanMonth(int Month, long Alive, IReadOnlyList<QuantileEstimate> Quantiles)
{
    internal static FanMonth From(int month, Histogram values)
    {
        if (values.IsEmpty) return new FanMonth(month, Alive: 0, []);
        var sample = new BinnedSample(values);
        return new FanMonth(month, sample.Count, QuantileEstimate.From(sample));
    }
}
