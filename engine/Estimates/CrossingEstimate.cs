using SurvivalSim.Tallies;

namespace SurvivalSim.Estimates;

/// <summary>How likely something happens that a product can do once: breach its threshold, break even. An end before it competes.</summary>
/// <param name="Ever">Probability within the horizon.</param>
/// <param name="ByMonth">Probability by the end of each month; the last entry is the horizon.</param>
public sealed record CrossingEstimate(Probability Ever, IReadOnlyList<CrossingMonth> ByMonth)
{
    /// <summary>Reads the estimate off a tally whose code <see cref="ProductTally.Crossed"/> is the crossing.</summary>
    public static CrossingEstimate From(EventTimes times)
    {
        var incidence = new AalenJohansen(times, ProductTally.Crossed);
        CrossingMonth[] byMonth = [.. TimeToEvent.MonthsUpTo(times.HorizonMonths).Select(month => new CrossingMonth(month, incidence.At(month)))];
        return new CrossingEstimate(byMonth[^1].Probability, byMonth);
    }
}

/// <summary>A probability by the end of a month.</summary>
/// <param name="Month">Months since launch.</param>
/// <param name="Probability">The probability.</param>
public readonly record struct CrossingMonth(double Month, Probability Probability);
