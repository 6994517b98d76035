using SurvivalSim.Foundation;
using SurvivalSim.Planning;
using SurvivalSim.Scenarios;
using SurvivalSim.Scenarios.Reading;
using SurvivalSim.Tests.Validation;

namespace SurvivalSim.Tests.Scenarios;

/// <summary>A shipped scenario without chance, by days: every number at its median, no shocks, no events but those that are named.</summary>
internal static class MedianScenario
{
    /// <summary>Its plan.</summary>
    /// <param name="file">A file of scenarios/.</param>
    /// <param name="events">Events that still happen; none with uncertain levels.</param>
    /// <param name="assignments">What is set on top.</param>
    public static Plan Of(string file, IReadOnlyList<string> events, params string[] assignments)
    {
        ScenarioDocument document = assignments.Aggregate(ScenarioDocument.Load(Repository.PathOf("scenarios", file)), (changed, assignment) => changed.With(assignment)).With("step=day").With("correlations=[]");
        Scenario scenario = ScenarioReader.Read(document);
        Plan plan = Planner.Make(scenario);
        foreach ((int i, string path) in plan.ParameterPaths.Index())
        {
            string[] keys = path.Split('.');
            if (keys[0] == "events" && !events.Contains(keys[1])) continue;
            double median = plan.ParameterValue(i, (float)QuantileTables.At(plan, plan.Parameters[i], score: 0));
            document = document.With(path, NumberText.Exact(median), "its median");
        }
        foreach (Product product in scenario.Products) document = document.With($"products.{product.Name}.shocks={{}}");
        foreach (Event other in scenario.Events.Where(other => !events.Contains(other.Name))) document = document.With($"events.{other.Name}.probability=0");
        return Planner.Make(ScenarioReader.Read(document));
    }
}
