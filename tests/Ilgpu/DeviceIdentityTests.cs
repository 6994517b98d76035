using SurvivalSim.Ilgpu;
using SurvivalSim.Planning;
using SurvivalSim.Simulation;
using SurvivalSim.Simulation.Backends;
using SurvivalSim.Tallies;
using SurvivalSim.Tests.Reproducibility;
using SurvivalSim.Tests.Validation;

namespace SurvivalSim.Tests.Ilgpu;

/// <summary>A device gives the processor's tally, to the last integer: of every shipped scenario, and of one that uses every feature of the model.</summary>
[Collection(IlgpuDevices.Collection)]
public class DeviceIdentityTests
{
    /// <summary>Not a multiple of any group of threads; more where it is to be measured and not only watched.</summary>
    private static readonly int s_futures = MeasuredFactAttribute.IsWanted ? 19_999 : 1_333;

    [IlgpuFact("CPU accelerator")]
    public void The_CPU_accelerator_counts_what_the_processor_counts() => AssertSameTallies("CPU accelerator");

    [IlgpuFact("OpenCL")]
    public void OpenCL_counts_what_the_processor_counts() => AssertSameTallies("OpenCL");

    [IlgpuFact("CUDA")]
    public void CUDA_counts_what_the_processor_counts() => AssertSameTallies("CUDA");

    [IlgpuFact("CPU accelerator")]
    public void The_CPU_accelerator_knows_the_known_draws() => AssertKnownDraws("CPU accelerator");

    [IlgpuFact("OpenCL")]
    public void OpenCL_knows_the_known_draws() => AssertKnownDraws("OpenCL");

    [IlgpuFact("CUDA")]
    public void CUDA_knows_the_known_draws() => AssertKnownDraws("CUDA");

    /// <summary>Where all futures enter the fans and where one chunk in eight does; where numbers cross 2³².</summary>
    [IlgpuFact("OpenCL")]
    public void Futures_far_out_are_the_same()
    {
        Plan plan = Everything.Plans["minimal"];
        foreach (long first in new[] { RunTally.FullFanFutures - 640, (1L << 32) - 640 }) AssertSameTally(plan, IlgpuDevices.Of("OpenCL"), new FutureRange(first, 1_333));
    }

    /// <summary>A shape is compiled once; other numbers, seeds and scenarios of the same shape cost nothing more.</summary>
    [IlgpuFact("OpenCL")]
    public void A_shape_is_compiled_once()
    {
        ITallyDevice device = IlgpuDevices.Of("OpenCL");
        using (IDeviceRun first = device.Begin(Everything.Plan(Text, "horizon_months=7"), seed: 1)) Assert.True(first.CompileTime > TimeSpan.Zero);
        using (IDeviceRun again = device.Begin(Everything.Plan(Text, "horizon_months=7", "products.app.users.all.churn_per_month=20% to 30%"), seed: 2)) Assert.Equal(TimeSpan.Zero, again.CompileTime);
        using (IDeviceRun other = device.Begin(Everything.Plan(Text, "horizon_months=8"), seed: 1)) Assert.True(other.CompileTime > TimeSpan.Zero);
    }

    /// <summary>A launch has 256 steps at most: three of them here, between which futures end.</summary>
    [IlgpuFact("OpenCL")]
    public void Many_steps_are_done_in_several_launches() =>
        AssertSameTally(Everything.Plan(Everything.Yaml, "step=day", "horizon_months=20"), IlgpuDevices.Of("OpenCL"), new FutureRange(0, 500));

    [IlgpuFact] // negative control of what every device is checked by
    public void One_bit_that_differs_is_noticed()
    {
        uint[] processor = [1, 2, 3], device = [1, 2 ^ 0x8000, 3];
        Gpus.RequireSame(processor, processor);
        Assert.Contains("1 of 3 check values differ", Assert.Throws<NotSupportedException>(() => Gpus.RequireSame(device, processor)).Message, StringComparison.Ordinal);
    }

    [IlgpuFact("OpenCL")]
    public void A_stopped_run_stops()
    {
        using IDeviceRun run = IlgpuDevices.Of("OpenCL").Begin(Everything.Plan(Text), seed: 1);
        using var stop = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => run.Run(new FutureRange(0, DeviceTally.LargestBatch), _ => stop.Cancel(), stop.Token));
    }

    [IlgpuFact("OpenCL")]
    public void Numbers_without_end_are_an_error_there_too()
    {
        Plan plan = Everything.Plan(Everything.Exploding);
        Assert.Throws<NotFiniteNumberException>(() => RunTally.Of(plan, new RunOptions { Futures = 10 }));
        using IDeviceRun run = IlgpuDevices.Of("OpenCL").Begin(plan, seed: 1);
        Assert.Throws<NotFiniteNumberException>(() => run.Run(new FutureRange(0, 10), _ => { }, CancellationToken.None));
    }

    private const string Text = "horizon_months: 6\nproducts: {app: {users: {all: {initial: 1000, churn_per_month: 10% to 20%}}}}";

    private static void AssertSameTallies(string kind)
    {
        foreach (Plan plan in Everything.Plans.Values) AssertSameTally(plan, IlgpuDevices.Of(kind), new FutureRange(0, s_futures));
    }

    private static void AssertSameTally(Plan plan, ITallyDevice device, FutureRange futures)
    {
        var processor = new RunTally(plan);
        CpuBackend.Run(plan, futures, seed: 5, CpuBackend.WidestLanes, [processor], done: null, CancellationToken.None);
        using IDeviceRun run = device.Begin(plan, seed: 5);
        long done = 0;
        Assert.Equal(TallyText.Of(processor), TallyText.Of(run.Run(futures, finished => done += finished, CancellationToken.None)));
        Assert.Equal(futures.Count, done);
    }

    /// <remarks>Vectors of Random123 (tests/kat_vectors, philox4x32 10): zeros, ones, digits of π. Counter first, then key.</remarks>
    private static void AssertKnownDraws(string kind)
    {
        uint[] counters =
        [
            0, 0, 0, 0, 0, 0,
            uint.MaxValue, uint.MaxValue, uint.MaxValue, uint.MaxValue, uint.MaxValue, uint.MaxValue,
            0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 0xa4093822, 0x299f31d0,
        ];
        uint[][] drawn = [.. Gpus.Compute(IlgpuDevices.Of(kind), counters).Chunk(8).Select(words => words[..4])];
        Assert.Equal([0x6627e8d5u, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8], drawn[0]);
        Assert.Equal([0x408f276du, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd], drawn[1]);
        Assert.Equal([0xd16cfe09u, 0x94fdcceb, 0x5001e420, 0x24126ea1], drawn[2]);
    }
}
