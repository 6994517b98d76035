using SurvivalSim.Planning;
using SurvivalSim.Scenarios;
using SurvivalSim.Tallies;

namespace SurvivalSim.Estimates;

/// <summary>Everything that a run says about a product, each number with its error. Months count from its launch.</summary>
public sealed record ProductEstimate
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Futures in which it launched within the horizon; everything else is over these.</summary>
    public required long Launched { get; init; }

    /// <summary>Causes of end that can strike it, in the order of <see cref="MonthEstimate.Incidence"/>.</summary>
    public required IReadOnlyList<string> Causes { get; init; }

    /// <summary>When and why it ends.</summary>
    public required TimeToEvent Life { get; init; }

    /// <summary>Whether its owner has a burn threshold; without one there is no breach.</summary>
    public required bool HasThreshold { get; init; }

    /// <summary>The threshold at launch, USD per day, where it is the same in every future.</summary>
    public required double? KnownThresholdUsdPerDay { get; init; }

    /// <summary>The day of its launch, where that is the first day of every future.</summary>
    public required DateOnly? LaunchDate { get; init; }

    /// <summary>Burn above the threshold.</summary>
    public required CrossingEstimate Breach { get; init; }

    /// <summary>The three-month mean of burn over threshold above 1.</summary>
    public required CrossingEstimate SustainedBreach { get; init; }

    /// <summary>Three months at break-even begin.</summary>
    public required CrossingEstimate BreakEven { get; init; }

    /// <summary>What it leaves behind.</summary>
    public required IReadOnlyList<(Outcome Outcome, DistributionEstimate Estimate)> Outcomes { get; init; }

    /// <summary>Its metrics month by month.</summary>
    public required IReadOnlyList<FanEstimate> Fans { get; init; }

    /// <summary>Reads a product's estimates off its tally.</summary>
    /// <returns><see langword="null"/> where it launched in no future.</returns>
    public static ProductEstimate? From(Plan plan, int product, ProductTally tally)
    {
        if (tally.Ends.Total == 0) return null;
        return new ProductEstimate
        {
            Name = plan.ProductNames[product],
            Launched = tally.Ends.Total,
            HasThreshold = plan.Products[product].HasThreshold,
            KnownThresholdUsdPerDay = plan.Products[product] is { HasThreshold: true, Threshold: { IsKnown: true, Value: var threshold } } ? threshold : null,
            LaunchDate = plan.Products[product].LaunchesLater ? null : plan.Start,
            Causes = [.. plan.CausesOfProduct[product].Select(code => plan.Causes[code - 1])],
            Life = TimeToEvent.From(tally.Ends, plan.CausesOfProduct[product]),
            Breach = CrossingEstimate.From(tally.Breach, tally.Ends.FollowUpMonths),
            SustainedBreach = CrossingEstimate.From(tally.SustainedBreach, tally.Ends.FollowUpMonths),
            BreakEven = CrossingEstimate.From(tally.BreakEven, tally.Ends.FollowUpMonths),
            Outcomes = [.. Enum.GetValues<Outcome>().Where(outcome => outcome != Outcome.LowestCashUsd || plan.Company.CashIsLimited).Select(outcome => (outcome, DistributionEstimate.From(tally.Of(outcome))))],
            Fans = [.. ProductTally.FanMetrics.Index().Where(pair => plan.Company.CashIsLimited || pair.Item is not (Metric.CashUsd or Metric.RunwayMonths)).Select(pair => FanEstimate.From(tally, pair.Index))],
        };
    }
}
