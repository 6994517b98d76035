using System.Diagnostics;
using ILGPU;
using ILGPU.Runtime;
using SurvivalSim.Ilgpu.Kernels;
using SurvivalSim.Planning.Records;

namespace SurvivalSim.Ilgpu;

/// <summary>The kernels of a device. ILGPU compiles one when it is launched with a shape it has not met, and keeps it.</summary>
internal sealed class LoadedKernels(Accelerator accelerator)
{
    private readonly HashSet<PlanShape> _known = [];

    /// <summary>Simulates a wave.</summary>
    public Action<Index1D, SpecializedValue<PlanShape>, DevicePlan, Counters, Wave> Simulate { get; } =
        accelerator.LoadAutoGroupedStreamKernel<Index1D, SpecializedValue<PlanShape>, DevicePlan, Counters, Wave>(SimulateKernel.Run);

    /// <summary>Counts the lives of a wave.</summary>
    public Action<KernelConfig, DevicePlan, Counters, Wave> CountLives { get; } = accelerator.LoadStreamKernel<DevicePlan, Counters, Wave>(CountLivesKernel.Run);

    /// <summary>Launches with an empty wave where a shape is new, so that compiling is over and done with.</summary>
    /// <returns>How long it took.</returns>
    public TimeSpan Warm(PlanShape shape, Action launch)
    {
        if (_known.Contains(shape)) return TimeSpan.Zero;
        var clock = Stopwatch.StartNew();
        launch();
        accelerator.Synchronize();
        _known.Add(shape);
        return clock.Elapsed;
    }
}
