using SurvivalSim.Foundation;
using SurvivalSim.Scenarios;

namespace SurvivalSim.Analyses.Comparisons;

/// <summary>Which products of two scenarios are compared: those of the same name; single ones whatever their names.</summary>
/// <param name="Pairs">Names in the first and in the second scenario, in the order of the first.</param>
/// <param name="Alone">Names of those that only one of the two has.</param>
public sealed record ProductPairs(IReadOnlyList<(string Reference, string Variant)> Pairs, IReadOnlyList<string> Alone)
{
    /// <summary>Matches the products of two scenarios.</summary>
    /// <exception cref="InvalidScenarioException">None of several has the same name in both.</exception>
    public static ProductPairs Of(Scenario reference, Scenario variant)
    {
        if (reference.Products.Count == 1 && variant.Products.Count == 1) return new ProductPairs([(reference.Products[0].Name, variant.Products[0].Name)], []);
        string[] names = [.. reference.Products.Select(product => product.Name)], others = [.. variant.Products.Select(product => product.Name)], both = [.. names.Intersect(others)];
        if (both.Length > 0) return new ProductPairs([.. both.Select(name => (name, name))], [.. names.Except(others), .. others.Except(names)]);
        var findings = new Diagnostics();
        foreach (Product product in variant.Products)
        {
            findings.Report(DiagnosticCodes.NoSuchProduct, product.Where, $"there is no product '{product.Name}' in {reference.Name}", "products of companies are compared by their names; only where both have one, whatever they are called",
                NearestWord.Suggest(product.Name, names));
        }
        findings.ThrowIfAny();
        throw new InvalidOperationException("A scenario has at least one product.");
    }
}
