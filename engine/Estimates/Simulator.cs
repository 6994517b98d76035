using SurvivalSim.Planning;
using SurvivalSim.Scenarios;
using SurvivalSim.Simulation;
using SurvivalSim.Tallies;

namespace SurvivalSim.Estimates;

/// <summary>The whole way from a scenario to numbers with their errors, on the processor.</summary>
public static class Simulator
{
    /// <summary>Simulates a scenario.</summary>
    /// <param name="scenario">What to simulate.</param>
    /// <param name="options">How; the defaults where left away: 100,000 futures of seed 1 on all cores.</param>
    /// <param name="done">Told how many futures were finished since the last call, from any thread; may be <see langword="null"/>.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <exception cref="Foundation.InvalidScenarioException">The scenario contradicts itself, or asks for more than can be planned.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    /// <exception cref="NotFiniteNumberException">In some future a number grew beyond 3e38.</exception>
    public static RunEstimate Run(Scenario scenario, RunOptions? options = null, Action<long>? done = null, CancellationToken cancellation = default)
    {
        Plan plan = Planner.Make(scenario);
        return RunEstimate.From(plan, RunTally.Of(plan, options ?? new RunOptions(), done, cancellation));
    }
}
