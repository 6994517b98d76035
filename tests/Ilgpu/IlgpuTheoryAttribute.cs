using SurvivalSim.Ilgpu;

namespace SurvivalSim.Tests.Ilgpu;

/// <summary>A theory about what needs ILGPU; skipped, and said so, in a build without it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class IlgpuTheoryAttribute : TheoryAttribute
{
    public IlgpuTheoryAttribute() => Skip = Gpus.Missing;
}
