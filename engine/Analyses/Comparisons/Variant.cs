using SurvivalSim.Planning;
using SurvivalSim.Scenarios;

namespace SurvivalSim.Analyses.Comparisons;

/// <summary>One of several scenarios that are compared.</summary>
/// <param name="Name">What it is called; no two of a comparison have the same.</param>
/// <param name="Document">As it is written and was changed.</param>
/// <param name="Scenario">What that says.</param>
/// <param name="Plan">What is simulated.</param>
public sealed record Variant(string Name, ScenarioDocument Document, Scenario Scenario, Plan Plan)
{
    /// <summary>Reads and plans a document.</summary>
    /// <exception cref="Foundation.InvalidScenarioException">It is not a valid scenario, or cannot be planned.</exception>
    public static Variant Of(string name, ScenarioDocument document)
    {
        Scenario scenario = Scenarios.Reading.ScenarioReader.Read(document);
        return new Variant(name, document, scenario, Planner.Make(scenario));
    }
}
