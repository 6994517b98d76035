using SurvivalSim.Estimates;
using SurvivalSim.Scenarios;
using SurvivalSim.Tallies;

namespace SurvivalSim.Analyses.Comparisons;

/// <summary>What a stress is judged by.</summary>
public enum StressMeasure
{
    /// <summary>The restricted mean life: months lived up to the month of the change.</summary>
    Life,

    /// <summary>The probability of having ended by then.</summary>
    End,

    /// <summary>The probability that the three-month mean of burn over threshold rises above 1.</summary>
    SustainedBreach,

    /// <summary>The mean of the largest 5 % of losses, USD.</summary>
    TailLoss,
}

/// <summary>What a stress does to a product, by what it is judged by.</summary>
public static class StressMeasures
{
    /// <summary>How a measure differs, this variant minus the first; <see langword="null"/> where no pair was followed for so long, or there is no such number.</summary>
    public static PairedDifference? Of(this ProductChange change, StressMeasure measure)
    {
        ArgumentNullException.ThrowIfNull(change);
        return measure switch
        {
            StressMeasure.End => change.Differences.At(change.Month, LifeStatistic.Alive) is { Difference: var alive } ? new PairedDifference(alive.Pairs, 1 - alive.Value, 1 - alive.Other, alive.Difference with { Value = 0 - alive.Difference.Value }) : null,
            StressMeasure.SustainedBreach => change.Differences.At(change.Month, Words.Word(LifeTime.SustainedBreach))?.Difference,
            StressMeasure.Life => change.Differences.At(change.Month, LifeStatistic.Life)?.Difference,
            _ => change.Differences.Find(LifeStatistic.LargestLosses)?.Difference,
        };
    }

    /// <summary>The changes of a product, those that move a measure most first.</summary>
    public static IReadOnlyList<ProductChange> Ranked(this Comparison comparison, string product, StressMeasure by)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return [.. comparison.Changes.Where(change => change.Product == product).OrderByDescending(change => Math.Abs(change.Of(by)?.Difference.Value ?? 0))];
    }

    /// <summary>How the probability of each end moves by the month of the change, by cause.</summary>
    public static IReadOnlyList<LifeDifference> ShiftOfCauses(this ProductChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change.Differences.Endings();
    }
}
