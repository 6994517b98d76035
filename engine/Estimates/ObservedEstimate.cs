using SurvivalSim.Observations;

namespace SurvivalSim.Estimates;

/// <summary>Everything that a table of observations says.</summary>
/// <param name="Causes">What ended some, in the order of incidences.</param>
/// <param name="Groups">The estimates by group.</param>
/// <param name="BetweenGroups">Whether the groups live equally long; null where there is one group, or it cannot be told.</param>
/// <param name="AgainstCurve">By group that could be compared, whether it follows a known curve; empty without one.</param>
public sealed record ObservedEstimate(IReadOnlyList<string> Causes, IReadOnlyList<GroupEstimate> Groups, TestResult? BetweenGroups, IReadOnlyList<TestResult> AgainstCurve)
{
    /// <summary>Estimates from a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="tau">The limit of the restricted means; null for <see cref="LongestTau"/>.</param>
    /// <param name="curve">A curve that the lifetimes are held against, or null.</param>
    /// <exception cref="ArgumentOutOfRangeException">τ is not above 0 and at most <see cref="LongestTau"/>.</exception>
    public static ObservedEstimate From(ObservedTable table, double? tau = null, ReferenceCurve? curve = null)
    {
        double limit = tau ?? LongestTau(table);
        return new ObservedEstimate(
            table.Causes,
            [.. table.Groups.Select(group => GroupEstimate.From(group.Name, group.Lifetimes, limit))],
            table.Groups.Count > 1 ? LogRank.OfGroups(table.Groups) : null,
            curve is null ? [] : [.. table.Groups.Select(group => LogRank.Against(group.Name, group.Lifetimes, curve)).OfType<TestResult>()]);
    }

    /// <summary>The longest time up to which the means of all groups are known: the shortest of their follow-ups.</summary>
    public static double LongestTau(ObservedTable table) => table.Groups.Min(group => group.Lifetimes.FollowUp);
}
