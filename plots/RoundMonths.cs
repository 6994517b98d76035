using SurvivalSim.Estimates;

namespace SurvivalSim.Plots;

/// <summary>The months that a table tells of a product: round ones, and its last.</summary>
public static class RoundMonths
{
    private static readonly double[] s_months = [1, 2, 3, 6, 9, 12, 18, 24, 36, 48, 60, 84, 120];

    /// <summary>Their places among the months of a product's estimates, ascending.</summary>
    public static IEnumerable<int> Of(ProductEstimate product)
    {
        ArgumentNullException.ThrowIfNull(product);
        IReadOnlyList<MonthEstimate> months = product.Life.ByMonth;
        return Enumerable.Range(0, months.Count).Where(i => i == months.Count - 1 || s_months.Contains(months[i].Month));
    }
}
