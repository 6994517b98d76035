using SurvivalSim.Scenarios;

namespace SurvivalSim.Tests.Reference;

/// <summary>One possible history of a scenario.</summary>
/// <param name="Products">What became of each product, in the order of the file.</param>
internal sealed record ReferenceFuture(IReadOnlyList<ReferenceOutcome> Products);

/// <summary>What became of one product (model 6). Months count from its launch; money is USD.</summary>
internal sealed record ReferenceOutcome
{
    public required string Product { get; init; }

    /// <summary>Months from the start to its launch; <see langword="null"/> where it was not launched before the horizon, and then nothing else has a meaning.</summary>
    public required double? LaunchMonth { get; init; }

    public bool IsLaunched => LaunchMonth is not null;

    /// <summary>Instant of its end; <see langword="null"/> where it outlived the horizon.</summary>
    public required double? EndMonth { get; init; }

    public required string? Cause { get; init; }

    /// <summary>End of the first step with burn above the threshold.</summary>
    public required double? BreachMonth { get; init; }

    /// <summary>The same for burn over threshold, averaged over three months.</summary>
    public required double? SustainedBreachMonth { get; init; }

    public required double MonthsInBreach { get; init; }

    /// <summary>Start of the first three months with revenue at least as high as cost.</summary>
    public required double? BreakEvenMonth { get; init; }

    public required double PeakBurnUsdPerDay { get; init; }

    public required double CumulativeLossUsd { get; init; }

    public required double PeakUsers { get; init; }

    public required double LastUsers { get; init; }

    public required double RevenueUsd { get; init; }

    public required double ComputeUsd { get; init; }

    public required double OtherCostUsd { get; init; }

    public required double GpuHours { get; init; }

    public required double StrandedUsd { get; init; }

    /// <summary>Lowest cash of the company at the end of a step in which the product lived.</summary>
    public required double LowestCashUsd { get; init; }

    /// <summary>All metrics, in the order of <see cref="Metric"/>, at [m − 1] of the step in which month m ends, up to the step of its end.</summary>
    public required IReadOnlyList<double[]> MetricsByMonth { get; init; }

    /// <summary>Whether its end, if it has one, is later than a month.</summary>
    public bool LivesAt(double month) => !(EndMonth <= month);

    /// <summary>A metric in the step in which a month ends; <see langword="null"/> where the product does not live at that month.</summary>
    public double? MetricAt(Metric metric, int month) => LivesAt(month) ? MetricInStepOf(metric, month) : null;

    /// <summary>The same, but also for the step in which the product ends.</summary>
    public double? MetricInStepOf(Metric metric, int month) =>
        month <= MetricsByMonth.Count ? MetricsByMonth[month - 1][(int)metric] : null;
}
