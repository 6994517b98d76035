using SurvivalSim.Observations;

namespace SurvivalSim.Estimates;

/// <summary>What observed lifetimes say about survival, with errors. Times are in the unit of the observations.</summary>
public sealed record GroupEstimate
{
    /// <summary>Name of the group.</summary>
    public required string Name { get; init; }

    /// <summary>What was observed.</summary>
    public required Lifetimes Lifetimes { get; init; }

    /// <summary>How many lifetimes there are.</summary>
    public long Count => Lifetimes.All.Count;

    /// <summary>How many ends were seen.</summary>
    public required long Ended { get; init; }

    /// <summary>One row for each time at which one ended or was last seen.</summary>
    public required IReadOnlyList<ObservedTime> Times { get; init; }

    /// <summary>Where the simultaneous band holds; null where too few ended for one.</summary>
    public required SimultaneousBand? Band { get; init; }

    /// <summary>The time by which half have ended.</summary>
    public required MedianTime Median { get; init; }

    /// <summary>Mean time lived up to <see cref="Tau"/>.</summary>
    public required Estimate RestrictedMean { get; init; }

    /// <summary>The limit of the restricted mean.</summary>
    public required double Tau { get; init; }

    /// <summary>What is known at a time: the last row that is not later; null before the first.</summary>
    public ObservedTime? LastBy(double time)
    {
        int rows = Times.Count(row => row.Time <= time);
        return rows == 0 ? null : Times[rows - 1];
    }

    /// <summary>Estimates from observed lifetimes.</summary>
    /// <param name="name">Name of the group.</param>
    /// <param name="lifetimes">What was observed.</param>
    /// <param name="tau">The limit of the restricted mean: above 0, at most the last time seen.</param>
    /// <exception cref="ArgumentOutOfRangeException">τ lies outside the range stated for it.</exception>
    public static GroupEstimate From(string name, Lifetimes lifetimes, double tau)
    {
        RiskTable risk = RiskTable.Of(lifetimes);
        var survival = new KaplanMeier(risk);
        AalenJohansen[] causes = [.. Enumerable.Range(1, lifetimes.Causes).Select(cause => new AalenJohansen(risk, cause))];
        var times = new List<ObservedTime>();
        double hazard = 0, variance = 0;
        ILookup<double, Lifetime> leaving = lifetimes.All.ToLookup(life => life.Exit);
        for (int row = 0; row < risk.Rows; row++)
        {
            double time = risk.TimeAfter(row + 1), atRisk = risk.AtRisk(row);
            hazard += risk.Ended(row) / atRisk;
            variance += risk.Ended(row) / (atRisk * atRisk);
            times.Add(new ObservedTime(time, risk.AtRisk(row), risk.Ended(row), leaving[time].Count() - risk.Ended(row),
                survival.At(time), survival.BandAt(time), new Estimate(hazard, Math.Sqrt(variance)), [.. causes.Select(cause => cause.At(time))]));
        }
        return new GroupEstimate
        {
            Name = name,
            Lifetimes = lifetimes,
            Ended = times.Sum(time => time.Ended),
            Times = times,
            Band = survival.Band,
            Median = survival.Median(),
            RestrictedMean = survival.RestrictedMean(tau),
            Tau = tau,
        };
    }
}

/// <summary>What is known at a time at which one ended or was last seen.</summary>
/// <param name="Time">The time.</param>
/// <param name="AtRisk">Under observation and alive just before it.</param>
/// <param name="Ended">Ended then.</param>
/// <param name="Censored">Last seen alive then; they were at risk of the ends of that time.</param>
/// <param name="Survival">Probability that the end comes later.</param>
/// <param name="SurvivalBand">Bounds of survival that hold at all times together; null outside the band's range.</param>
/// <param name="CumulativeHazard">The hazard so far, Σ d/n with variance Σ d/n² (Nelson and Aalen).</param>
/// <param name="Incidence">Probability to have ended by then, by cause.</param>
public readonly record struct ObservedTime(
    double Time, long AtRisk, long Ended, long Censored, Probability Survival, Interval? SurvivalBand, Estimate CumulativeHazard, IReadOnlyList<Probability> Incidence);
