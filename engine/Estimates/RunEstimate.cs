using SurvivalSim.Planning;
using SurvivalSim.Tallies;

namespace SurvivalSim.Estimates;

/// <summary>Everything that a run says.</summary>
/// <param name="Futures">Futures simulated.</param>
/// <param name="Products">Products that launched in at least one of them, in the order of the file.</param>
/// <param name="NeverLaunched">Names of the others.</param>
public sealed record RunEstimate(long Futures, IReadOnlyList<ProductEstimate> Products, IReadOnlyList<string> NeverLaunched)
{
    /// <summary>Reads the estimates off a tally.</summary>
    public static RunEstimate From(Plan plan, RunTally tally)
    {
        ProductEstimate?[] products = [.. tally.Products.Select((product, index) => ProductEstimate.From(plan, index, product, tally.Futures))];
        return new RunEstimate(tally.Futures, [.. products.OfType<ProductEstimate>()], [.. plan.ProductNames.Where((_, index) => products[index] is null)]);
    }
}
