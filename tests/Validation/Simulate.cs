using SurvivalSim.Planning;
using SurvivalSim.Scenarios;
using SurvivalSim.Scenarios.Reading;
using SurvivalSim.Simulation;
using SurvivalSim.Simulation.Backends;
using SurvivalSim.Tallies;

namespace SurvivalSim.Tests.Validation;

/// <summary>From a scenario's text to what comes out of it, through every room of the engine.</summary>
internal static class Simulate
{
    public static Plan Plan(string yaml, params string[] assignments)
    {
        ScenarioDocument document = ScenarioDocument.Parse(yaml, "test.yaml");
        return Planner.Make(ScenarioReader.Read(assignments.Aggregate(document, (changed, assignment) => changed.With(assignment))));
    }

    public static RunTally Tally(string yaml, long futures) => Tally(Plan(yaml), futures);

    public static RunTally Tally(Plan plan, long futures) => RunTally.Of(plan, new RunOptions { Futures = futures });

    /// <summary>What a slot holds when each future is over.</summary>
    public static float[] AtEnd(Plan plan, int futures, int slot) => Columns(plan, futures, step: null, slot)[0];

    /// <summary>What slots hold in each future after a step, or when the futures are over.</summary>
    public static float[][] Columns(Plan plan, int futures, int? step, params int[] slots)
    {
        var recorder = new SlotRecorder(futures, step, slots);
        CpuBackend.Run(plan, new FutureRange(0, futures), seed: 1, CpuBackend.WidestLanes, [recorder], done: null, CancellationToken.None);
        return recorder.Columns;
    }

    /// <summary>Futures in which something had happened by a month.</summary>
    public static long HitsBy(EventTimes times, double month, int code = 1)
    {
        long hits = 0;
        for (int bin = 0; bin < times.Bins && bin < month * EventTimes.BinsPerMonth; bin++) hits += times.Count(code, bin);
        return hits;
    }

    private sealed class SlotRecorder(int futures, int? step, int[] slots) : IFutureRecorder
    {
        public float[][] Columns { get; } = [.. slots.Select(_ => new float[futures])];

        public bool Watches(long firstFuture) => step is not null;

        public bool WantsStep(int wanted) => wanted == step;

        public void RecordStep(in FutureView view, int recorded) => Copy(view);

        public void RecordEnd(in FutureView view)
        {
            if (step is null) Copy(view);
        }

        private void Copy(in FutureView view)
        {
            for (int i = 0; i < slots.Length; i++)
            {
                for (int future = 0; future < view.Count; future++) Columns[i][view.Number(future)] = view[slots[i], future];
            }
        }
    }
}
