using SurvivalSim.Tallies;

namespace SurvivalSim.Estimates;

/// <summary>How likely something happens that a product can do once: breach its threshold, break even. An end before it competes.</summary>
/// <param name="Ever">Probability within the follow-up.</param>
/// <param name="ByMonth">Probability by the end of each month; the last entry is the end of the follow-up.</param>
public sealed record CrossingEstimate(Probability Ever, IReadOnlyList<CrossingMonth> ByMonth)
{
    /// <summary>The first month by whose end it has happened in half of the futures; <see langword="null"/> where that is never reached.</summary>
    public double? HalfBy
    {
        get
        {
            foreach ((double month, Probability probability) in ByMonth)
            {
                if (probability.P >= 0.5) return month;
            }
            return null;
        }
    }

    /// <summary>Reads the estimate off a tally whose code <see cref="ProductTally.Crossed"/> is the crossing.</summary>
    /// <param name="times">When it happened.</param>
    /// <param name="followUpMonths">How long futures were followed.</param>
    public static CrossingEstimate From(EventTimes times, double followUpMonths)
    {
        var incidence = new AalenJohansen(times, ProductTally.Crossed);
        CrossingMonth[] byMonth = [.. TimeToEvent.MonthsUpTo(followUpMonths).Select(month => new CrossingMonth(month, incidence.At(month)))];
        return new CrossingEstimate(byMonth[^1].Probability, byMonth);
    }
}

/// <summary>A probability by the end of a month.</summary>
/// <param name="Month">Months since launch.</param>
/// <param name="Probability">The probability.</param>
public sealed record CrossingMonth(double Month, Probability Probability);
