using SurvivalSim.Foundation;
using SurvivalSim.Planning;
using SurvivalSim.Planning.Records;
using SurvivalSim.Scenarios;
using SurvivalSim.Tallies;

namespace SurvivalSim.Estimates;

/// <summary>Everything that a run says about a product, each number with its error. Months count from its launch.</summary>
public sealed record ProductEstimate
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Futures of the run.</summary>
    public required long Futures { get; init; }

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

    /// <summary>The day of its launch, on the step boundary that counts as it, where it is the same in every future.</summary>
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

    /// <summary>Whether it launched in every future of the run.</summary>
    public bool AlwaysLaunches => Launched == Futures;

    /// <summary>Places of its causes among <see cref="Causes"/>, those that have ended it most often by the horizon first.</summary>
    public IReadOnlyList<int> LikeliestCauses() => [.. Enumerable.Range(0, Causes.Count).OrderByDescending(cause => Life.ByMonth[^1].Incidence[cause].P)];

    /// <summary>Reads a product's estimates off its tally.</summary>
    /// <param name="plan">What was simulated.</param>
    /// <param name="product">The product's index.</param>
    /// <param name="tally">What was counted of it.</param>
    /// <param name="futures">Futures of the run.</param>
    /// <returns><see langword="null"/> where it launched in no future.</returns>
    public static ProductEstimate? From(Plan plan, int product, ProductTally tally, long futures)
    {
        if (tally.Ends.Total == 0) return null;
        return new ProductEstimate
        {
            Name = plan.ProductNames[product],
            Futures = futures,
            Launched = tally.Ends.Total,
            HasThreshold = plan.Products[product].HasThreshold,
            KnownThresholdUsdPerDay = plan.Products[product] is { HasThreshold: true, Threshold: { IsKnown: true, Value: var threshold } } ? threshold : null,
            LaunchDate = LaunchDateOf(plan, plan.Products[product].LaunchMonth),
            Causes = [.. plan.CausesOfProduct[product].Select(code => plan.Causes[code - 1])],
            Life = TimeToEvent.From(tally.Ends, plan.CausesOfProduct[product]),
            Breach = CrossingEstimate.From(tally.Breach, tally.Ends.FollowUpMonths),
            SustainedBreach = CrossingEstimate.From(tally.SustainedBreach, tally.Ends.FollowUpMonths),
            BreakEven = CrossingEstimate.From(tally.BreakEven, tally.Ends.FollowUpMonths),
            Outcomes = [.. Enum.GetValues<Outcome>().Where(outcome => outcome != Outcome.LowestCashUsd || plan.Company.CashIsLimited).Select(outcome => (outcome, DistributionEstimate.From(tally.Of(outcome))))],
            Fans = [.. ProductTally.FanMetrics.Index().Where(pair => plan.Company.CashIsLimited || pair.Item is not (Metric.CashUsd or Metric.RunwayMonths)).Select(pair => FanEstimate.From(tally, pair.Index))],
        };
    }

    /// <summary>The date of the step boundary that is nearest to a known launch. Steps of a month begin on the same day of each, as months are counted from a launch.</summary>
    private static DateOnly? LaunchDateOf(Plan plan, Number launchMonth)
    {
        if (!launchMonth.Exists) return plan.Start;
        double steps = Math.Floor(launchMonth.Value / plan.Grid.RegularMonths + 0.5), months = steps * plan.Grid.RegularMonths;
        if (!launchMonth.IsKnown || plan.Start.Year + months / 12 >= DateOnly.MaxValue.Year) return null;
        return plan.Grid.RegularMonths == 1 ? plan.Start.AddMonths((int)months) : plan.Start.AddDays((int)Math.Round(months * Calendar.DaysPerMonth));
    }
}
