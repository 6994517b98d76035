using SurvivalSim.Scenarios.Overlays;

namespace SurvivalSim.Scenarios;

/// <summary>The scenario that comes with the program.</summary>
public static class ShippedScenarios
{
    /// <summary><c>scenarios/sora.yaml</c>.</summary>
    public static ScenarioDocument Sora { get; } = ShippedOverlays.Document("scenarios/sora.yaml", "sora.yaml") ?? throw new InvalidOperationException("The program was built without scenarios/sora.yaml.");
}
