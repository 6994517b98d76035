using SurvivalSim.Estimates;
using SurvivalSim.Planning;

namespace SurvivalSim.Analyses;

/// <summary>A product of a plan, and what is known of it: all that is needed to read a number off one of its lives.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Name">Name of the product in it.</param>
/// <param name="Estimate">What a run says of it.</param>
internal sealed record LivingProduct(Plan Plan, string Name, ProductEstimate Estimate)
{
    /// <summary>Its place in the plan.</summary>
    public int Index { get; } = Plan.ProductNames.Index().First(product => product.Item == Name).Index;

    /// <summary>The code of a cause in the plan; <see langword="null"/> where nothing there ends of it.</summary>
    public int? CodeOf(string cause) => Plan.Causes.Index().Where(known => known.Item == cause).Select(known => (int?)known.Index + 1).FirstOrDefault();
}
