using SurvivalSim.Planning.Records;
using SurvivalSim.Scenarios;

namespace SurvivalSim.Planning;

/// <summary>Remembers which metrics and averages somebody reads, and where they are kept.</summary>
internal sealed class MetricPlanner
{
    private readonly PlanBuilder _builder;
    private readonly int[] _productMetrics;
    private readonly int[] _needed;
    private readonly Dictionary<(int Product, Metric Metric), AverageRecord> _averages = [];

    /// <summary>For products whose metrics begin at these slots.</summary>
    public MetricPlanner(int[] productMetrics, PlanBuilder builder)
    {
        _productMetrics = productMetrics;
        _needed = new int[productMetrics.Length];
        _builder = builder;
        for (int product = 0; product < productMetrics.Length; product++)
        {
            // The sustained breach and break-even are judged in every scenario.
            Slot(product, new MetricReference(Metric.BurnVsThreshold, Averaged: true));
            Slot(product, new MetricReference(Metric.Coverage, Averaged: true));
        }
    }

    /// <summary>First slot of the company's metrics; −1 while nobody reads them.</summary>
    public int CompanyMetrics { get; private set; } = -1;

    /// <summary>The company's metrics that somebody reads, one bit each.</summary>
    public int CompanyNeeded { get; private set; }

    /// <summary>The averages that somebody reads; those of the months to break-even last, because they are forecast from the others.</summary>
    public AverageRecord[] Averages => [.. _averages.OrderBy(pair => pair.Key.Metric == Metric.MonthsToBreakEven).Select(pair => pair.Value)];

    /// <summary>How many of <see cref="Averages"/> smooth the months to break-even.</summary>
    public int BreakEvenAverages => _averages.Keys.Count(key => key.Metric == Metric.MonthsToBreakEven);

    /// <summary>Forecasts of break-even: wherever coverage is smoothed.</summary>
    public BreakEvenRecord[] BreakEvens =>
        [.. _averages.Where(pair => pair.Key.Metric == Metric.Coverage).Select(pair => new BreakEvenRecord(
            pair.Key.Product, (pair.Key.Product < 0 ? CompanyMetrics : _productMetrics[pair.Key.Product]) + (int)Metric.MonthsToBreakEven, pair.Value.Average, pair.Value.Before))];

    /// <summary>A product's metrics that somebody reads, one bit each.</summary>
    public int Needed(int product) => _needed[product];

    /// <summary>A product's average that is read in every scenario.</summary>
    public AverageRecord Average(int product, Metric metric) => _averages[(product, metric)];

    /// <summary>Slot of a metric or its average; from now on somebody reads it.</summary>
    /// <param name="product">The product; −1 for the company.</param>
    /// <param name="reference">The metric.</param>
    public int Slot(int product, MetricReference reference)
    {
        int metric = MetricSlot(product, reference.Metric);
        if (reference.Metric == Metric.MonthsToBreakEven) Slot(product, new MetricReference(Metric.Coverage, Averaged: true));
        if (!reference.Averaged) return metric;
        if (!_averages.TryGetValue((product, reference.Metric), out AverageRecord average))
        {
            average = new AverageRecord(product, metric, _builder.Slots(), _builder.Slots());
            _averages.Add((product, reference.Metric), average);
        }
        return average.Average;
    }

    private int MetricSlot(int product, Metric metric)
    {
        if (product >= 0)
        {
            _needed[product] |= 1 << (int)metric;
            return _productMetrics[product] + (int)metric;
        }
        if (CompanyMetrics < 0) CompanyMetrics = _builder.Slots(Enum.GetValues<Metric>().Length);
        CompanyNeeded |= 1 << (int)metric;
        return CompanyMetrics + (int)metric;
    }
}
