using SurvivalSim.Planning;
using SurvivalSim.Scenarios;
using SurvivalSim.Scenarios.Reading;

namespace SurvivalSim.Analyses;

/// <summary>A scenario at the next finer step.</summary>
/// <param name="Coarser">The step it is written with.</param>
/// <param name="Step">The finer one.</param>
/// <param name="Plan">Its plan.</param>
public sealed record FinerPlan(Step Coarser, Step Step, Plan Plan)
{
    /// <summary>Plans a scenario at the next finer step.</summary>
    /// <returns><see langword="null"/> where its step is a day.</returns>
    /// <exception cref="Foundation.InvalidScenarioException">It has too many steps then.</exception>
    public static FinerPlan? Of(ScenarioDocument document)
    {
        Step step = ScenarioReader.Read(document).Step;
        return Below(step) is { } finer ? new FinerPlan(step, finer, Planner.Make(ScenarioReader.Read(document.With("step", Words.Word(finer), "--step-bias")))) : null;
    }

    private static Step? Below(Step step) => step switch
    {
        Step.Month => Step.Week,
        Step.Week => Step.Day,
        _ => null,
    };
}
