using SurvivalSim.Tallies;
using SurvivalSim.Tests.Validation;

namespace SurvivalSim.Tests.Estimates;

/// <summary>Recorded times that several tests look at.</summary>
internal static class Samples
{
    /// <summary>Remission of leukaemia in weeks, read as months: E. J. Freireich et al., Blood 21 (1963) 699–716. Negative: censored.</summary>
    public static EventTimes Freireich6Mp => OfWeeks(
        6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35);

    /// <summary>The placebo arm of the same trial.</summary>
    public static EventTimes FreireichPlacebo => OfWeeks(1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23);

    /// <summary>Cause 1 at 0.03 and cause 2 at 0.01 per month, followed for 24 months, or less where <paramref name="censoringRate"/> &gt; 0.</summary>
    public static EventTimes TwoHazards(SplitMix random, int futures, double censoringRate = 0)
    {
        var times = new EventTimes(causes: 2, horizonMonths: 24);
        for (int i = 0; i < futures; i++)
        {
            double end = random.Exponential(0.04);
            int cause = random.Uniform() < 0.75 ? 1 : 2;
            double seen = censoringRate > 0 ? Math.Min(24, random.Exponential(censoringRate)) : 24;
            times.Record(end <= seen ? cause : EventTimes.Censored, (float)Math.Min(end, seen));
        }
        return times;
    }

    public static EventTimes Of(int causes, double horizonMonths, params (int Code, float Months)[] futures)
    {
        var times = new EventTimes(causes, horizonMonths);
        foreach ((int code, float months) in futures) times.Record(code, months);
        return times;
    }

    private static EventTimes OfWeeks(params int[] weeks) =>
        Of(1, 35, [.. weeks.Select(week => (week > 0 ? 1 : EventTimes.Censored, (float)Math.Abs(week)))]);
}
