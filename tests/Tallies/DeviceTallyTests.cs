using SurvivalSim.Planning;
using SurvivalSim.Simulation;
using SurvivalSim.Simulation.Backends;
using SurvivalSim.Tallies;
using SurvivalSim.Tests.Reproducibility;

namespace SurvivalSim.Tests.Tallies;

/// <summary>How a run is shared among devices, tried with devices that are processors in disguise: whatever fails, no future is lost or counted twice.</summary>
public class DeviceTallyTests
{
    /// <summary>Several batches where devices share them.</summary>
    private const int Futures = 5_000;

    private static readonly Plan s_plan = Everything.Plans["two-products"];
    private static readonly string s_expected = TallyText.Of(RunTally.Of(s_plan, new RunOptions { Futures = Futures }));

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void Any_number_of_devices_gives_the_processors_tally(int devices) => AssertWhole(Run([.. Enumerable.Range(0, devices).Select(_ => new Disguise())]), failures: 0);

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void Devices_that_cannot_begin_are_done_without(int devices)
    {
        DeviceTally run = Run([.. Enumerable.Range(0, devices).Select(_ => new Disguise { Begins = false })]);
        AssertWhole(run, devices);
        Assert.Equal([DeviceTally.Processor], run.ComputedBy);
    }

    [Fact]
    public void It_is_said_who_computed()
    {
        Assert.Equal(["a processor in disguise"], Run([new Disguise()]).ComputedBy);
        Assert.Equal(["a processor in disguise"], Run([new Disguise(), new Disguise { Begins = false }]).ComputedBy);
    }

    /// <summary>A batch is handed to whichever device asks first: all of them fail, so that one is sure to.</summary>
    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void A_batch_that_a_device_fails_to_do_is_done_elsewhere(int devices)
    {
        DeviceTally run = Run([.. Enumerable.Range(0, devices).Select(_ => new Disguise { Fails = true })]);
        AssertWhole(run, run.Failures.Count);
        Assert.NotEmpty(run.Failures);
        Assert.Contains(DeviceTally.Processor, run.ComputedBy);
    }

    [Fact]
    public void When_all_devices_fail_the_processor_does_the_rest() => AssertWhole(Run([new Disguise { Fails = true }, new Disguise { Begins = false }]), failures: 2);

    [Fact]
    public void A_failure_is_reported_with_its_device_and_reason()
    {
        DeviceFailure failure = Assert.Single(Run([new Disguise { Fails = true }]).Failures);
        Assert.Equal(("a processor in disguise", "the device was lost"), (failure.Device, failure.Reason));
    }

    [Fact]
    public void Progress_takes_back_what_a_device_did_not_finish()
    {
        long done = 0;
        Run([new Disguise { Fails = true }], finished => Interlocked.Add(ref done, finished));
        Assert.Equal(Futures, done);
    }

    [Fact]
    public void A_stopped_run_is_not_done_elsewhere()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => DeviceTally.Of(s_plan, new RunOptions { Futures = Futures }, [new Disguise()], done: null, stop.Token));
    }

    [Fact]
    public void Numbers_without_end_are_the_scenarios_fault_not_the_devices() =>
        Assert.Throws<NotFiniteNumberException>(() => DeviceTally.Of(Everything.Plan(Everything.Exploding), new RunOptions { Futures = 10 }, [new Disguise()]));

    [Fact]
    public void The_longest_compilation_counts() => Assert.Equal(TimeSpan.FromSeconds(3), Run([new Disguise(), new Disguise { CompileTime = TimeSpan.FromSeconds(3) }]).CompileTime);

    [Theory, InlineData(1), InlineData(3)]
    public void Ranges_of_a_run_add_up_to_it(int devices)
    {
        ITallyDevice[] disguises = [.. Enumerable.Range(0, devices).Select(_ => new Disguise())];
        RunTally tally = Range(0, 1_024);
        tally.Add(Range(1_024, Futures - 1_024));
        Assert.Equal(s_expected, TallyText.Of(tally));

        RunTally Range(long first, long count) => DeviceTally.Of(s_plan, new RunOptions { Threads = 1 }, new FutureRange(first, count), disguises).Tally;
    }

    [Fact] // a device that fails leaves its batch and all later ones of the range, none before it
    public void A_range_that_a_device_fails_to_do_is_done_on_the_processor()
    {
        RunTally tally = RunTally.Of(s_plan, new RunOptions { Threads = 1 }, new FutureRange(0, 1_024));
        tally.Add(DeviceTally.Of(s_plan, new RunOptions { Threads = 1 }, new FutureRange(1_024, Futures - 1_024), [new Disguise { Fails = true }]).Tally);
        Assert.Equal(s_expected, TallyText.Of(tally));
    }

    private static DeviceTally Run(ITallyDevice[] devices, Action<long>? done = null) => DeviceTally.Of(s_plan, new RunOptions { Futures = Futures, Threads = 1 }, devices, done);

    private static void AssertWhole(DeviceTally run, int failures)
    {
        Assert.Equal(s_expected, TallyText.Of(run.Tally));
        Assert.Equal(failures, run.Failures.Count);
    }

    /// <summary>The processor as a device, which fails as it is told to.</summary>
    private sealed class Disguise : ITallyDevice
    {
        public bool Begins { get; init; } = true;

        /// <summary>Whether it is lost in the middle of its second batch, or of its first where there is no other; from then on it refuses even to be disposed of.</summary>
        public bool Fails { get; init; }

        public TimeSpan CompileTime { get; init; } = TimeSpan.FromSeconds(1);

        public string Name => "a processor in disguise";

        public IDeviceRun Begin(Plan plan, ulong seed) => Begins ? new DisguisedRun(this, plan, seed) : throw new InvalidOperationException("the device cannot be opened");

        public void Dispose()
        {
        }
    }

    private sealed class DisguisedRun(Disguise device, Plan plan, ulong seed) : IDeviceRun
    {
        public TimeSpan CompileTime => device.CompileTime;

        public RunTally Run(FutureRange futures, Action<long> done, CancellationToken cancellation)
        {
            done(futures.Count / 2);
            if (device.Fails && (futures.First > 0 || futures.Count >= Futures)) throw new InvalidOperationException("the device was lost");
            var tally = new RunTally(plan);
            CpuBackend.Run(plan, futures, seed, CpuBackend.WidestLanes, [tally], done: null, cancellation);
            done(futures.Count - (futures.Count / 2));
            return tally;
        }

        public void Dispose()
        {
        }
    }
}
