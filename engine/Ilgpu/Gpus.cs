namespace SurvivalSim.Ilgpu;

/// <summary>The GPUs of this machine. A build has them where the package ILGPU could be had when it was built.</summary>
public static class Gpus
{
#if ILGPU
    /// <summary>Why this build has no ILGPU, and what to do, in words for the user; null where it has.</summary>
    public static string? Missing => null;

    /// <summary>The version of ILGPU that this build uses; null where it has none.</summary>
    public static Version? Version => typeof(ILGPU.Context).Assembly.GetName().Version;

    /// <summary>Looks for GPUs that can run plans, through CUDA and OpenCL.</summary>
    /// <param name="processors">Whether processors that pose as GPUs count too: slow, for tests.</param>
    public static GpuSearch Find(bool processors = false) => DeviceFinder.Find(processors);

    /// <summary>The kernels as PTX, see <see cref="PtxText"/>.</summary>
    internal static string Ptx() => PtxText.Make();

    /// <summary>What a device makes of counters, see <see cref="ArithmeticCheck"/>.</summary>
    internal static uint[] Compute(Tallies.ITallyDevice device, uint[] counters) => ((IlgpuDevice)device).Compute(counters);

    /// <summary>Requires that a device made the processor's words, see <see cref="ArithmeticCheck"/>.</summary>
    internal static void RequireSame(uint[] device, uint[] processor) => ArithmeticCheck.Require(device, processor);
#else
    /// <summary>Why this build has no ILGPU, and what to do, in words for the user; null where it has.</summary>
    public static string? Missing =>
        "this build has no ILGPU: when it was built, the package was in neither the package cache nor a feed. Build it again with -p:WithIlgpu=true, where a feed has the package";

    /// <summary>The version of ILGPU that this build uses; null where it has none.</summary>
    public static Version? Version => null;

    /// <summary>Looks for GPUs that can run plans, through CUDA and OpenCL.</summary>
    /// <param name="processors">Whether processors that pose as GPUs count too: slow, for tests.</param>
    public static GpuSearch Find(bool processors = false) => new([], [Missing!]);

    internal static string Ptx() => throw new NotSupportedException(Missing);

    internal static uint[] Compute(Tallies.ITallyDevice device, uint[] counters) => throw new NotSupportedException($"{device.Name} cannot compute {counters.Length} words: {Missing}");

    internal static void RequireSame(uint[] device, uint[] processor) => throw new NotSupportedException($"{device.Length} words cannot be compared with {processor.Length}: {Missing}");
#endif
}
