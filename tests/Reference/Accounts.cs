using SurvivalSim.Scenarios;

namespace SurvivalSim.Tests.Reference;

/// <summary>Model 6: what a future leaves behind of one product. Months count from its launch.</summary>
internal sealed class Accounts
{
    private const double BreakEvenMonths = 3;
    private const double Rounding = 1e-9;

    private readonly List<double[]> _byMonth = [];
    private double? _breachMonth, _sustainedBreachMonth, _breakEvenMonth;
    private double _monthsInBreach, _coveredFrom, _coveredMonths;
    private double _peakBurn = double.NegativeInfinity, _peakUsers, _lastUsers, _lowestCash = double.PositiveInfinity;
    private double _loss, _revenue, _compute, _otherCost, _gpuHours;

    /// <summary>Books one step in which the product lived, at least in part.</summary>
    /// <param name="step">The step.</param>
    /// <param name="product">The product, its end settled.</param>
    /// <param name="cash">The company's cash when the step is settled.</param>
    public void Book(TimeStep step, ProductState product, double cash)
    {
        double share = product.ShareLived(step), launch = product.Launch!.Value;
        Flows flows = product.Flows;
        double days = step.Days * share;
        _loss += days * flows.BurnUsd;
        _revenue += days * flows.RevenueUsd;
        _compute += days * flows.ComputeUsd;
        _otherCost += days * flows.OtherCostUsd;
        _gpuHours += days * flows.GpuHours;

        _peakBurn = Math.Max(_peakBurn, flows.BurnUsd);
        _peakUsers = Math.Max(_peakUsers, flows.Users);
        _lastUsers = flows.Users;
        _lowestCash = Math.Min(_lowestCash, cash);
        BookBreach(step.End - launch, step.Months * share, product);
        BookCoverage(step.Start - launch, step.Months * share, product.Metrics[Metric.Coverage]);
        BookMonths(step.End - launch, product);
    }

    /// <summary>What is left when the future is over.</summary>
    public ReferenceOutcome Close(ProductState product)
    {
        double? endMonth = product.Ending?.Instant - product.Launch;
        return new ReferenceOutcome
        {
            Product = product.Definition.Name,
            LaunchMonth = product.Launch,
            EndMonth = endMonth,
            Cause = product.Ending?.Cause,
            BreachMonth = _breachMonth,
            SustainedBreachMonth = _sustainedBreachMonth,
            MonthsInBreach = _monthsInBreach,
            BreakEvenMonth = _breakEvenMonth,
            PeakBurnUsdPerDay = _peakBurn,
            CumulativeLossUsd = _loss,
            PeakUsers = _peakUsers,
            LastUsers = _lastUsers,
            RevenueUsd = _revenue,
            ComputeUsd = _compute,
            OtherCostUsd = _otherCost,
            GpuHours = _gpuHours,
            StrandedUsd = endMonth is { } end ? product.Service!.Reservation.StrandedUsd(end) : 0,
            LowestCashUsd = _lowestCash,
            MetricsByMonth = _byMonth,
        };
    }

    private void BookBreach(double endOfStep, double monthsLived, ProductState product)
    {
        if (product.Flows.BurnUsd > product.Flows.ThresholdUsd)
        {
            _breachMonth ??= endOfStep;
            _monthsInBreach += monthsLived;
        }
        if (product.Metrics[new MetricReference(Metric.BurnVsThreshold, Averaged: true)] > 1) _sustainedBreachMonth ??= endOfStep;
    }

    /// <summary>Break-even is dated at the start of the first three months covered without a break.</summary>
    private void BookCoverage(double startOfStep, double monthsLived, double coverage)
    {
        if (coverage < 1)
        {
            _coveredMonths = 0;
            return;
        }
        if (_coveredMonths == 0) _coveredFrom = startOfStep;
        _coveredMonths += monthsLived;
        if (_coveredMonths >= BreakEvenMonths - Rounding) _breakEvenMonth ??= _coveredFrom;
    }

    /// <summary>The metrics of the step in which a month ends stand for that month.</summary>
    private void BookMonths(double endOfStep, ProductState product)
    {
        while (_byMonth.Count + 1 <= endOfStep + Rounding) _byMonth.Add(product.Metrics.Values);
    }
}
