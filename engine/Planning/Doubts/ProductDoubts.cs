using SurvivalSim.Foundation;
using SurvivalSim.Scenarios;

namespace SurvivalSim.Planning.Doubts;

/// <summary>Warns of products that were probably not meant as they are written.</summary>
/// <param name="scenario">The scenario.</param>
internal sealed class ProductDoubts(Scenario scenario)
{
    /// <summary>Reports those that can never earn anything, and thresholds that no burn can reach.</summary>
    public void Report(Diagnostics findings)
    {
        foreach (Product product in scenario.Products)
        {
            var facts = new ProductFacts(product, scenario);
            if (facts.CanCost && !facts.CanEarn)
                findings.Warn(DiagnosticCodes.NeverEarns, product.Where, $"'{product.Name}' costs something and can never earn anything", "no segment has users who pay a subscription or for outputs, and there is no other revenue",
                    "Give a segment arpu_usd_per_month or usd_per_output, or the product other_revenue_usd_per_day.");
            if (facts.HasThreshold && !facts.CanCost)
                findings.Warn(DiagnosticCodes.NeverBurns, product.BurnThresholdUsdPerDay.Where, $"the threshold of '{product.Name}' can never be exceeded", "burn is cost minus revenue, and nothing of this product costs anything",
                    "Give it opex_usd_per_day, or compute and a GPU price.");
        }
    }
}
