using SurvivalSim.Estimates;
using SurvivalSim.Planning;
using SurvivalSim.Scenarios;
using SurvivalSim.Tallies;

namespace SurvivalSim.Analyses;

/// <summary>A number that each life has, and whose mean a run reports: whether it had ended by a month, what it cost.</summary>
/// <param name="Name">What results files call it.</param>
/// <param name="Cause">Name of the cause where it is the probability of an end; otherwise empty.</param>
/// <param name="Month">Months since launch by which it is looked at, and for which a life must have been followed to have it; <see langword="null"/> for what every life has.</param>
/// <param name="Of">The number of a life.</param>
internal sealed record LifeStatistic(string Name, string Cause, double? Month, Func<ProductLife, double> Of)
{
    private static readonly LifeTime[] s_crossings = [LifeTime.SustainedBreach, LifeTime.Breach, LifeTime.BreakEven];

    /// <summary>Those that are looked at for a product: the same months, causes and outcomes as in its estimate.</summary>
    public static IEnumerable<LifeStatistic> For(Plan plan, int product, ProductEstimate estimate)
    {
        double[] months = [.. estimate.Life.ByMonth.Select(m => m.Month)];
        foreach (double month in months) yield return new LifeStatistic("survival", "", month, life => Happened(life, LifeTime.End, month) ? 0 : 1);
        if (estimate.Life.Median.Months is { } median) yield return new LifeStatistic("survival_at_median", "", median, life => Happened(life, LifeTime.End, median) ? 0 : 1);
        yield return new LifeStatistic("restricted_mean", "", months[^1], life => Math.Min(life.Of(LifeTime.End).Months, months[^1]));
        foreach (int code in plan.CausesOfProduct[product])
            yield return new LifeStatistic("ending", plan.Causes[code - 1], months[^1], life => life.Of(LifeTime.End).Code == code && Happened(life, LifeTime.End, months[^1]) ? 1 : 0);
        foreach (LifeTime crossing in s_crossings)
        {
            foreach (double month in months)
                yield return new LifeStatistic(Words.Word(crossing), "", month, life => life.Of(crossing).Code == ProductTally.Crossed && Happened(life, crossing, month) ? 1 : 0);
        }
        foreach ((Outcome outcome, _) in estimate.Outcomes) yield return new LifeStatistic(Words.Word(outcome), "", null, life => life.Of(outcome));
    }

    /// <summary>Times are floats: a month that no float meets is looked at as the nearest one.</summary>
    private static bool Happened(ProductLife life, LifeTime time, double month) => life.Of(time) is { Code: not EventTimes.Censored } at && at.Months <= (float)month;
}
