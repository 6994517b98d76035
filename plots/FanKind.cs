using SurvivalSim.Estimates;
using SurvivalSim.Plots.Figures;
using SurvivalSim.Scenarios;

namespace SurvivalSim.Plots;

/// <summary>A metric that is drawn as a fan, and how it is told.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="File">A name for its file.</param>
/// <param name="Title">What is shown; a product's name follows.</param>
/// <param name="Axis">What is measured, with its unit.</param>
public sealed record FanKind(Metric Metric, string File, string Title, string Axis)
{
    /// <summary>Whether it is told as a share of 100.</summary>
    public bool IsShare { get; init; }

    /// <summary>A level to compare with, and its label; null where there is none.</summary>
    public Func<ProductEstimate, (double Level, IReadOnlyList<string> Label)?> Reference { get; init; } = _ => null;

    /// <summary>The fans that are drawn, in the order of a reader's questions.</summary>
    public static IReadOnlyList<FanKind> All { get; } =
    [
        new(Metric.Users, "fan-users", "Users of", "users"),
        new(Metric.BurnUsdPerDay, "fan-burn", "Burn of", "burn (cost minus revenue), USD per day") { Reference = product => product.KnownThresholdUsdPerDay is { } threshold ? (threshold, ["threshold", $"at launch {FigureNumber.Amount(threshold)}"]) : null },
        new(Metric.BurnVsThreshold, "fan-burn-vs-threshold", "Burn over threshold of", "burn, share of the threshold") { IsShare = true, Reference = _ => (1, ["threshold"]) },
        new(Metric.Coverage, "fan-coverage", "Revenue over cost of", "revenue, share of cost") { IsShare = true, Reference = _ => (1, ["break-even"]) },
        new(Metric.UsdPerOutput, "fan-cost-per-output", "Cost of compute per output of", "cost of compute, USD per served output"),
        new(Metric.CashUsd, "fan-cash", "Cash of the company that runs", "cash at the end of the step, USD"),
    ];

    /// <summary>Whether there is something to draw: a threshold, months in which the product lives.</summary>
    public bool IsIn(ProductEstimate product) =>
        (Metric != Metric.BurnVsThreshold || product.HasThreshold) && product.Fans.Any(fan => fan.Metric == Metric && FanFigure.Drawn(fan).Any());
}
