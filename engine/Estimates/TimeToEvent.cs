using SurvivalSim.Tallies;

namespace SurvivalSim.Estimates;

/// <summary>When something happens and of what, month by month and summed up.</summary>
/// <param name="ByMonth">Estimates at 1, 2, … months and at the horizon.</param>
/// <param name="Median">The time by which half have ended.</param>
/// <param name="RestrictedMean">Mean months lived up to the horizon.</param>
/// <param name="Band">Where the simultaneous band of survival holds; null where too few ended for one.</param>
public sealed record TimeToEvent(IReadOnlyList<MonthEstimate> ByMonth, MedianTime Median, Estimate RestrictedMean, SimultaneousBand? Band)
{
    /// <summary>Estimates from recorded times.</summary>
    /// <exception cref="ArgumentException">Nothing was recorded.</exception>
    public static TimeToEvent From(EventTimes times) => From(times, [.. Enumerable.Range(1, times.Causes)]);

    /// <summary>The same for some of the causes, in the order given.</summary>
    /// <param name="times">When futures ended, or were last seen alive.</param>
    /// <param name="codes">Codes of the causes, 1 to <see cref="EventTimes.Causes"/>; incidences stand in this order.</param>
    /// <exception cref="ArgumentException">Nothing was recorded.</exception>
    public static TimeToEvent From(EventTimes times, IReadOnlyList<int> codes)
    {
        RiskTable risk = RiskTable.Of(times);
        var survival = new KaplanMeier(risk);
        AalenJohansen[] causes = [.. codes.Select(code => new AalenJohansen(risk, code))];
        var byMonth = new List<MonthEstimate>();
        double previous = 0;
        foreach (double month in MonthsUpTo(times.FollowUpMonths))
        {
            byMonth.Add(new MonthEstimate(
                month, survival.AliveAt(month), survival.At(month), survival.BandAt(month), survival.HazardBetween(previous, month),
                [.. causes.Select(cause => cause.At(month))]));
            previous = month;
        }
        return new TimeToEvent(byMonth, survival.Median(), survival.RestrictedMean(times.FollowUpMonths), survival.Band);
    }

    internal static IEnumerable<double> MonthsUpTo(double horizonMonths)
    {
        for (int month = 1; month < horizonMonths; month++) yield return month;
        yield return horizonMonths;
    }
}
