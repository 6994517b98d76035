using SurvivalSim.Estimates;

namespace SurvivalSim.Analyses;

/// <summary>A number of the lives of a product that were simulated in two ways, future by future.</summary>
/// <param name="Statistic">What results files call it.</param>
/// <param name="Cause">Of an ending; otherwise empty.</param>
/// <param name="Month">Months since launch; <see langword="null"/> for what a whole life comes to.</param>
/// <param name="Difference">In both ways, and the first minus the second.</param>
public sealed record LifeDifference(string Statistic, string Cause, double? Month, PairedDifference Difference);

/// <summary>Differences by what they are of.</summary>
public static class LifeDifferences
{
    /// <summary>A difference by its name; <see langword="null"/> where there is none. The last month where there are several.</summary>
    /// <param name="differences">Among these.</param>
    /// <param name="statistic">What results files call it.</param>
    /// <param name="cause">Of an ending.</param>
    public static LifeDifference? Find(this IReadOnlyList<LifeDifference> differences, string statistic, string cause = "") =>
        differences.LastOrDefault(difference => difference.Statistic == statistic && difference.Cause == cause);

    /// <summary>Those of survival, month by month.</summary>
    public static IReadOnlyList<LifeDifference> Survival(this IReadOnlyList<LifeDifference> differences) => [.. differences.Where(difference => difference.Statistic == LifeStatistic.Alive)];

    /// <summary>Those of the probabilities of ends, by cause.</summary>
    public static IReadOnlyList<LifeDifference> Endings(this IReadOnlyList<LifeDifference> differences) => [.. differences.Where(difference => difference.Statistic == LifeStatistic.Ending)];

    /// <summary>A difference by its name and its month; <see langword="null"/> where there is none.</summary>
    public static LifeDifference? At(this IReadOnlyList<LifeDifference> differences, double month, string statistic) =>
        differences.FirstOrDefault(difference => difference.Statistic == statistic && difference.Month == month);
}
