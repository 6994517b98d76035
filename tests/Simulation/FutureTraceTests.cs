using SurvivalSim.Planning;
using SurvivalSim.Planning.Records;
using SurvivalSim.Scenarios;
using SurvivalSim.Simulation;
using SurvivalSim.Simulation.Backends;
using SurvivalSim.Tests.Reproducibility;

namespace SurvivalSim.Tests.Simulation;

/// <summary>A traced future is the run's, to the bit, and its journal tells what the run's state says.</summary>
public class FutureTraceTests
{
    private const int Futures = 300;

    private static readonly int[] s_traced = [0, 1, 127, 128, 299];

    public static TheoryData<string> Names => [.. Everything.Plans.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Every_metric_of_every_step_is_that_of_the_run(string name)
    {
        Plan plan = Everything.Plans[name];
        var run = new Watcher(plan);
        CpuBackend.Run(plan, new FutureRange(0, Futures), seed: 9, CpuBackend.WidestLanes, [run], done: null, CancellationToken.None);
        foreach (int future in s_traced)
        {
            FutureTrace trace = FutureTrace.Of(plan, seed: 9, future);
            Assert.NotEmpty(trace.Steps);
            foreach (TraceStep step in trace.Steps)
            {
                for (int product = 0; product < plan.Products.Length; product++)
                {
                    if (step.Products[product].Lives) Assert.Equal(run.Metrics[step.Step][future][product], step.Products[product].Metrics);
                }
            }
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Its_ends_are_those_of_the_run(string name)
    {
        Plan plan = Everything.Plans[name];
        var run = new Watcher(plan);
        CpuBackend.Run(plan, new FutureRange(0, Futures), seed: 9, CpuBackend.WidestLanes, [run], done: null, CancellationToken.None);
        foreach (int future in s_traced)
        {
            TraceStep last = FutureTrace.Of(plan, seed: 9, future).Steps[^1];
            Assert.Equal(run.Ends[future], last.Products.Select(product => (product.End, product.Cause)));
            Assert.True(last.Step == plan.Grid.Count - 1 || last.Products.All(product => product.End <= last.Month));
        }
    }

    /// <summary>As often as the run counted an event, the journal has it; the first that took effect is the first that the run noted.</summary>
    [Theory, MemberData(nameof(Names))]
    public void Its_journal_is_what_the_run_counted(string name)
    {
        Plan plan = Everything.Plans[name];
        var run = new Watcher(plan);
        CpuBackend.Run(plan, new FutureRange(0, Futures), seed: 9, CpuBackend.WidestLanes, [run], done: null, CancellationToken.None);
        int noted = 0;
        foreach (int future in Enumerable.Range(0, Futures))
        {
            FutureTrace trace = FutureTrace.Of(plan, seed: 9, future);
            int lastStep = trace.Steps[^1].Step;
            for (int e = 0; e < plan.Events.Length; e++)
            {
                Occurrence[] mine = [.. trace.Occurrences.Where(occurrence => occurrence.Event == e)];
                Assert.Equal(run.Events[future][e].Count, mine.Length);
                Occurrence[] effects = [.. mine.Where(occurrence => occurrence.TookEffect)];
                Assert.Equal(run.Events[future][e].First, effects.Length == 0 ? Plan.Never : effects.Min(occurrence => occurrence.Month));
                Assert.All(mine, occurrence => Assert.InRange(occurrence.Month, 0, (float)plan.Grid.Boundary(occurrence.Step + 1) + Plan.SameInstant));
                noted += mine.Length;
            }
        }
        Assert.True(noted > 0);
    }

    [Fact] // negative control
    public void Another_seed_is_another_future() =>
        Assert.NotEqual(FutureTrace.Of(Everything.Plans["sora"], seed: 1, 5).Steps[0].Products[0].Metrics, FutureTrace.Of(Everything.Plans["sora"], seed: 2, 5).Steps[0].Products[0].Metrics);

    /// <summary>Numbers behind which there is none left, and those of their chunk.</summary>
    [Theory, InlineData(long.MaxValue), InlineData(long.MaxValue - 1), InlineData(long.MaxValue - 100), InlineData(long.MaxValue - 128)]
    public void The_last_futures_are_as_good_as_any(long future)
    {
        FutureTrace trace = FutureTrace.Of(Everything.Plans["sora"], seed: 1, future);
        Assert.True(trace.Steps[0].Products[0].Lives);
        Assert.All(trace.Parameters, number => Assert.True(double.IsNaN(number) || double.IsFinite(number)));
        Assert.InRange(trace.Steps.Count, 1, Everything.Plans["sora"].Grid.Count);
    }

    [Fact]
    public void A_negative_number_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => FutureTrace.Of(Everything.Plans["minimal"], seed: 1, -1));

    private sealed class Watcher(Plan plan) : IFutureRecorder
    {
        public float[][][][] Metrics { get; } = [.. Enumerable.Range(0, plan.Grid.Count).Select(_ => new float[Futures][][])];

        public (float End, int Cause)[][] Ends { get; } = new (float, int)[Futures][];

        public (int Count, float First)[][] Events { get; } = new (int, float)[Futures][];

        public bool Watches(long firstFuture) => true;

        public bool WantsStep(int step) => true;

        public void RecordStep(in FutureView futures, int step)
        {
            for (int i = 0; i < futures.Count; i++)
            {
                FutureSlots slots = futures.Of(i);
                Metrics[step][futures.Number(i)] = [.. plan.Products.Select(product => Enum.GetValues<Metric>().Select(metric => slots.Load(product.Metrics + (int)metric).Value).ToArray())];
            }
        }

        public void RecordEnd(in FutureView futures)
        {
            for (int i = 0; i < futures.Count; i++)
            {
                FutureSlots slots = futures.Of(i);
                Ends[futures.Number(i)] = [.. plan.Products.Select(product => (slots.Load(product.State + (int)ProductSlot.End).Value, (int)slots.Load(product.State + (int)ProductSlot.Cause).Value))];
                Events[futures.Number(i)] = [.. plan.Events.Select(e => ((int)slots.Load(e.State + (int)EventSlot.Count).Value, slots.Load(e.State + (int)EventSlot.FirstEffect).Value))];
            }
        }
    }
}
