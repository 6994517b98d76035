using SurvivalSim.Planning;
using SurvivalSim.Planning.Records;
using SurvivalSim.Simulation;
using SurvivalSim.Simulation.Backends;
using SurvivalSim.Tallies;
using SurvivalSim.Tests.Lanes;

namespace SurvivalSim.Tests.Reproducibility;

/// <summary>A future depends on the plan, the seed and its number, to the bit; on how it was computed, in nothing.</summary>
public class SameFuturesTests
{
    /// <summary>Neither a multiple of a chunk (128) nor of a pool (1,024), and more than three pools.</summary>
    private const int Futures = 3_333;

    public static TheoryData<string> Names => [.. Everything.Plans.Keys];

    [LaneFact(8)]
    public void Eight_lanes_give_the_futures_of_one() => AssertLanes(8);

    [LaneFact(16)]
    public void Sixteen_lanes_give_the_futures_of_one() => AssertLanes(16);

    [Theory, MemberData(nameof(Names))]
    public void Any_number_of_threads_gives_the_same_futures(string name)
    {
        ulong[] alone = Run(name);
        foreach (int threads in new[] { 2, 3, 5 }) Assert.Equal(alone, Run(name, threads));
    }

    [Theory, MemberData(nameof(Names))]
    public void Any_number_of_threads_gives_the_same_tally(string name)
    {
        string alone = TallyText.Of(Tally(name, threads: 1));
        foreach (int threads in new[] { 2, 3, 5 }) Assert.Equal(alone, TallyText.Of(Tally(name, threads)));
    }

    /// <summary>Ranges that were run apart, on other lanes, and added in another order.</summary>
    [Theory, MemberData(nameof(Names))]
    public void Ranges_add_up_to_the_whole(string name)
    {
        Plan plan = Everything.Plans[name];
        (long First, long Count, int Lanes)[] ranges = [(2_048, Futures - 2_048, CpuBackend.WidestLanes), (0, 128, 1), (128, 1_920, CpuBackend.WidestLanes)];
        RunTally[] tallies = [.. ranges.Select(range =>
        {
            var tally = new RunTally(plan);
            CpuBackend.Run(plan, new FutureRange(range.First, range.Count), seed: 1, range.Lanes, [tally], done: null, CancellationToken.None);
            return tally;
        })];
        foreach (RunTally tally in tallies[1..]) tallies[0].Add(tally);
        Assert.Equal(TallyText.Of(Tally(name, threads: 1)), TallyText.Of(tallies[0]));
    }

    [Theory, MemberData(nameof(Names))]
    public void The_first_of_twice_as_many_are_the_same(string name)
    {
        Plan plan = Everything.Plans[name];
        ulong[] few = Fingerprints.Of(plan, Futures / 2, CpuBackend.WidestLanes), many = Fingerprints.Of(plan, Futures, CpuBackend.WidestLanes);
        Assert.Equal(few, many[..few.Length]);
    }

    [Theory, MemberData(nameof(Names))]
    public void A_second_run_gives_the_same_futures(string name) => Assert.Equal(Run(name), Run(name));

    /// <summary>A tally looks at some steps of some futures only. What it does not look at is computed all the same.</summary>
    [Theory, MemberData(nameof(Names))]
    public void Looking_at_a_step_changes_nothing(string name)
    {
        Plan plan = Everything.Plans[name];
        int[] slots = [plan.Company.Cash, plan.Company.GpuPrice, .. plan.Products.SelectMany(p => Enum.GetValues<ProductSlot>().Select(slot => p.State + (int)slot)),
            .. plan.Events.SelectMany(e => Enum.GetValues<EventSlot>().Select(slot => e.State + (int)slot)), .. plan.Segments.Select(s => s.Users)];
        float[][] Columns(bool watched)
        {
            var recorder = new Watcher(Futures, slots, watched);
            CpuBackend.Run(plan, new FutureRange(0, Futures), seed: 1, CpuBackend.WidestLanes, [recorder], done: null, CancellationToken.None);
            return recorder.Columns;
        }
        float[][] seen = Columns(watched: true), unseen = Columns(watched: false);
        for (int i = 0; i < slots.Length; i++) Assert.Equal(seen[i], unseen[i]);
    }

    [Theory, MemberData(nameof(Names))]
    public void Another_seed_gives_other_futures(string name)
    {
        Plan plan = Everything.Plans[name];
        ulong[][] runs = [.. new ulong[] { 0, 1, 2, 1ul << 32, ulong.MaxValue }.Select(seed => Fingerprints.Of(plan, 200, CpuBackend.WidestLanes, seed: seed))];
        Assert.Equal(runs.Length * 200, runs.SelectMany(run => run).Distinct().Count());
    }

    [Fact] // negative control
    public void A_slightly_different_plan_gives_other_fingerprints()
    {
        ulong[] right = Fingerprints.Of(Everything.Plan(Everything.Yaml), 500);
        ulong[] wrong = Fingerprints.Of(Everything.Plan(Everything.Yaml, "products.images.compute.gpu_seconds_per_output=12.00001"), 500);
        Assert.DoesNotContain(right.Zip(wrong), pair => pair.First == pair.Second);
    }

    /// <summary>What is compared happens: every event takes effect in some futures, every product ends in some and lives on in others.</summary>
    [Fact]
    public void In_everything_everything_happens()
    {
        Plan plan = Everything.Plans["everything, monthly"];
        int[] slots = [.. plan.Events.Select(e => e.State + (int)EventSlot.FirstEffect), .. plan.Products.Select(p => p.State + (int)ProductSlot.End)];
        var recorder = new Watcher(Futures, slots, watched: false);
        CpuBackend.Run(plan, new FutureRange(0, Futures), seed: 1, CpuBackend.WidestLanes, [recorder], done: null, CancellationToken.None);
        for (int i = 0; i < slots.Length; i++)
        {
            Assert.True(recorder.Columns[i].Any(month => month < Plan.Never), i < plan.Events.Length ? $"event {i} never happens" : $"product {i - plan.Events.Length} never ends");
            Assert.True(i < plan.Events.Length || recorder.Columns[i].Any(month => month == Plan.Never), $"product {i - plan.Events.Length} always ends");
        }
    }

    /// <summary>Nothing a scenario leaves behind is no number.</summary>
    [Theory, MemberData(nameof(Names))]
    public void Every_state_is_a_number(string name)
    {
        Plan plan = Everything.Plans[name];
        int[] slots = [.. plan.Products.SelectMany(p => Enum.GetValues<ProductSlot>().Select(slot => p.State + (int)slot)), plan.Company.Cash, plan.Company.GpuPrice];
        var recorder = new Watcher(Futures, slots, watched: false);
        CpuBackend.Run(plan, new FutureRange(0, Futures), seed: 1, CpuBackend.WidestLanes, [recorder], done: null, CancellationToken.None);
        Assert.All(recorder.Columns, column => Assert.DoesNotContain(column, value => !float.IsFinite(value)));
    }

    private static void AssertLanes(int lanes)
    {
        foreach ((string name, Plan plan) in Everything.Plans)
        {
            ulong[] scalar = Fingerprints.Of(plan, 1_000, lanes: 1), vector = Fingerprints.Of(plan, 1_000, lanes);
            int different = Enumerable.Range(0, scalar.Length).Count(i => scalar[i] != vector[i]);
            Assert.True(different == 0, $"{name}: {different} of {scalar.Length} futures differ between 1 and {lanes} lanes.");
            Assert.Equal(Fingerprints.Of(plan, 1_000, lanes: 1, everyStep: false), Fingerprints.Of(plan, 1_000, lanes, everyStep: false));
        }
    }

    private static ulong[] Run(string name, int threads = 1) => Fingerprints.Of(Everything.Plans[name], Futures, CpuBackend.WidestLanes, threads);

    private static RunTally Tally(string name, int threads) => RunTally.Of(Everything.Plans[name], new RunOptions { Futures = Futures, Threads = threads });

    private sealed class Watcher(int futures, int[] slots, bool watched) : IFutureRecorder
    {
        public float[][] Columns { get; } = [.. slots.Select(_ => new float[futures])];

        public bool Watches(long firstFuture) => watched;

        public bool WantsStep(int step) => true;

        public void RecordStep(in FutureView view, int step)
        {
        }

        public void RecordEnd(in FutureView view)
        {
            for (int i = 0; i < slots.Length; i++)
            {
                for (int future = 0; future < view.Count; future++) Columns[i][view.Number(future)] = view[slots[i], future];
            }
        }
    }
}
