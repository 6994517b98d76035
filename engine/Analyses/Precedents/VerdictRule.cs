using SurvivalSim.Estimates;

namespace SurvivalSim.Analyses.Precedents;

/// <summary>When a product counts as having survived. Both numbers are judgement.</summary>
/// <param name="Months">So many months after the replay begins it is looked at, or at the horizon where that is sooner.</param>
/// <param name="Share">It must be alive in at least this share of futures.</param>
public sealed record VerdictRule(int Months = 12, double Share = 0.5)
{
    /// <summary>Other months, to see what the choice decides.</summary>
    public static IReadOnlyList<int> OtherMonths { get; } = [6, 12, 24];

    /// <summary>Other shares.</summary>
    public static IReadOnlyList<double> OtherShares { get; } = [0.35, 0.5, 0.65];

    /// <summary>The verdict on a probability of being alive.</summary>
    public Verdict Of(Probability alive) =>
        alive.Low < Share && alive.High > Share && alive.Low < alive.High ? Verdict.TooClose : alive.P >= Share ? Verdict.Survives : Verdict.Ends;
}

/// <summary>What is said of a product.</summary>
public enum Verdict
{
    /// <summary>It survives.</summary>
    Survives,

    /// <summary>It does not.</summary>
    Ends,

    /// <summary>The share lies within the 95 % interval of the probability: more futures may tell.</summary>
    TooClose,
}
