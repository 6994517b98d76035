using SurvivalSim.Ilgpu;

namespace SurvivalSim.Tests.Ilgpu;

/// <summary>A fact about what needs ILGPU, and perhaps a device of some kind; skipped, and said so, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class IlgpuFactAttribute : FactAttribute
{
    public IlgpuFactAttribute() => Skip = Gpus.Missing;

    public IlgpuFactAttribute(string device) => Skip = IlgpuDevices.WhyNone(device);
}
