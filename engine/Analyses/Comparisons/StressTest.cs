using SurvivalSim.Foundation;
using SurvivalSim.Scenarios;
using SurvivalSim.Scenarios.Overlays;

namespace SurvivalSim.Analyses.Comparisons;

/// <summary>A scenario and overlays that are laid over it, one at a time; the name of an answer of management says that it is one.</summary>
/// <param name="Variants">The scenario itself, and with each overlay that applies.</param>
/// <param name="Stresses">Those overlays, in the order of the variants after the first.</param>
/// <param name="Skipped">Overlays that do not apply, with the reason.</param>
public sealed record StressTest(IReadOnlyList<Variant> Variants, IReadOnlyList<Overlay> Stresses, IReadOnlyList<(Overlay Overlay, string Why)> Skipped)
{
    /// <summary>The overlay that makes a change.</summary>
    public Overlay Behind(ProductChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return Stresses[Variants.Index().First(variant => variant.Item.Name == change.Variant).Index - 1];
    }

    /// <summary>Lays each overlay over a scenario. One for products, or with lines for values, that the scenario does not have, is skipped; all else that is wrong is an error.</summary>
    /// <param name="reference">The scenario.</param>
    /// <param name="overlays">The overlays.</param>
    /// <param name="with">The scenario's document with an overlay.</param>
    /// <exception cref="InvalidScenarioException">An overlay makes no valid scenario.</exception>
    public static StressTest Of(Variant reference, IEnumerable<Overlay> overlays, Func<Overlay, ScenarioDocument> with)
    {
        ArgumentNullException.ThrowIfNull(overlays);
        ArgumentNullException.ThrowIfNull(with);
        List<Variant> variants = [reference];
        List<Overlay> stresses = [];
        List<(Overlay, string)> skipped = [];
        foreach (Overlay overlay in overlays)
        {
            try
            {
                variants.Add(Variant.Of(overlay.IsAnswer ? $"{overlay.Name} (answer)" : overlay.Name, with(overlay)));
                stresses.Add(overlay);
            }
            catch (InvalidScenarioException error) when (error.Findings.All(finding => finding.Code is DiagnosticCodes.AppliesToNothing or DiagnosticCodes.MatchesNothing))
            {
                skipped.Add((overlay, error.Findings[0].Code == DiagnosticCodes.AppliesToNothing ? error.Findings[0].Rule : error.Findings[0].Problem));
            }
        }
        return new StressTest(variants, stresses, skipped);
    }
}
