using SurvivalSim.Ilgpu;
using SurvivalSim.Tallies;

namespace SurvivalSim.Tests.Ilgpu;

/// <summary>The devices of this machine on which kernels can be tried, processors among them. A device serves one thread, so that all tests that use one are in one collection.</summary>
[CollectionDefinition(Collection)]
public sealed class IlgpuDevices
{
    /// <summary>Collection of the tests that use a device.</summary>
    public const string Collection = "ILGPU's devices";

    private static readonly Lazy<GpuSearch> s_search = new(() => Gpus.Find(processors: true));

    /// <summary>The device of a kind: "CUDA", "OpenCL" or "CPU accelerator".</summary>
    internal static ITallyDevice Of(string kind) => s_search.Value.Devices.First(device => device.Name.Contains(kind, StringComparison.Ordinal));

    /// <summary>Why there is none; null where there is one.</summary>
    internal static string? WhyNone(string kind) =>
        s_search.Value.Devices.Any(device => device.Name.Contains(kind, StringComparison.Ordinal)) ? null : string.Join("; ", s_search.Value.Missing.Where(reason => Gpus.Missing is not null || reason.StartsWith(kind, StringComparison.Ordinal)));
}
