using SurvivalSim.Planning;
using SurvivalSim.Scenarios;
using SurvivalSim.Scenarios.Reading;

namespace SurvivalSim.Tests.Planning;

/// <summary>Plans from a few lines.</summary>
internal static class Plans
{
    /// <summary>The plan of a scenario's text.</summary>
    public static Plan Of(string text) => Planner.Make(ScenarioReader.Read(ScenarioDocument.Parse(text, "test.yaml")));
}
