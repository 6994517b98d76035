using SurvivalSim.Estimates;
using SurvivalSim.Scenarios;
using SurvivalSim.Tallies;

namespace SurvivalSim.Analyses;

/// <summary>A number that each life has, and whose mean a run reports: whether it had ended by a month, what it cost.</summary>
/// <param name="Name">What results files call it.</param>
/// <param name="Cause">Name of the cause where it is the probability of an end; otherwise empty.</param>
/// <param name="Month">Months since launch by which it is looked at, and for which a life must have been followed to have it; <see langword="null"/> for what every life has.</param>
/// <param name="In">How it is read off a life of a product.</param>
internal sealed record LifeStatistic(string Name, string Cause, double? Month, Func<LivingProduct, Func<ProductLife, double>> In)
{
    /// <summary>What results files call the probability of being alive, that of an end of a cause, and the mean of months lived.</summary>
    public const string Alive = "survival", Ending = "ending", Life = "restricted_mean";

    /// <summary>What they call the mean of the largest 5 % of losses.</summary>
    public const string LargestLosses = "cumulative_loss_usd_cvar_95";

    private const double TailFrom = 0.95;

    private static readonly LifeTime[] s_crossings = [LifeTime.SustainedBreach, LifeTime.Breach, LifeTime.BreakEven];

    /// <summary>Those that are looked at for a product: the same months and outcomes as in its estimate.</summary>
    /// <param name="estimate">The estimate.</param>
    /// <param name="causes">What it may end of.</param>
    /// <param name="until">The month up to which the mean life, and by which the causes, are looked at; <see langword="null"/> for the last.</param>
    public static IEnumerable<LifeStatistic> Of(ProductEstimate estimate, IEnumerable<string> causes, double? until = null)
    {
        double[] months = [.. estimate.Life.ByMonth.Select(m => m.Month)];
        double last = until ?? months[^1];
        foreach (double month in months) yield return Each(Alive, month, life => Happened(life, LifeTime.End, month) ? 0 : 1);
        if (estimate.Life.Median.Months is { } median) yield return Each("survival_at_median", median, life => Happened(life, LifeTime.End, median) ? 0 : 1);
        yield return Each(Life, last, life => Math.Min(life.Of(LifeTime.End).Months, last));
        foreach (string cause in causes)
            yield return new LifeStatistic(Ending, cause, last, product => product.CodeOf(cause) is { } code ? life => life.Of(LifeTime.End).Code == code && Happened(life, LifeTime.End, last) ? 1 : 0 : _ => 0);
        foreach (LifeTime crossing in s_crossings)
        {
            foreach (double month in months) yield return Each(Words.Word(crossing), month, life => life.Of(crossing).Code == ProductTally.Crossed && Happened(life, crossing, month) ? 1 : 0);
        }
        foreach ((Outcome outcome, _) in estimate.Outcomes) yield return Each(Words.Word(outcome), null, life => life.Of(outcome));
    }

    /// <summary>The mean of the largest 5 % of losses, as the mean of a number that each life has: the value at risk, and twenty times what the loss exceeds it by.</summary>
    /// <remarks>The number is flat in the value at risk where that is the quantile, so that an error of it counts in the second order only.
    /// Source: R. T. Rockafellar, S. Uryasev, J. Risk 2 (2000) 21–41, doi:10.21314/JOR.2000.038.</remarks>
    public static LifeStatistic TailLoss { get; } = new(LargestLosses, "", null, product =>
    {
        double valueAtRisk = product.Estimate.Outcomes.First(of => of.Outcome == Outcome.CumulativeLossUsd).Estimate.ValueAtRisk95.Value;
        return life => valueAtRisk + Math.Max(life.Of(Outcome.CumulativeLossUsd) - valueAtRisk, 0) / (1 - TailFrom);
    });

    /// <summary>One that is read in the same way off the lives of all products.</summary>
    private static LifeStatistic Each(string name, double? month, Func<ProductLife, double> of) => new(name, "", month, _ => of);

    /// <summary>Times are floats: a month that no float meets is looked at as the nearest one.</summary>
    private static bool Happened(ProductLife life, LifeTime time, double month) => life.Of(time) is { Code: not EventTimes.Censored } at && at.Months <= (float)month;
}
