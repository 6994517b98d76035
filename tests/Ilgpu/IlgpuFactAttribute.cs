using SurvivalSim.Ilgpu;

namespace SurvivalSim.Tests.Ilgpu;

/// <summary>A fact about what needs ILGPU; skipped, and said so, in a build without it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class IlgpuFactAttribute : FactAttribute
{
    public IlgpuFactAttribute() => Skip = Gpus.Missing;
}
