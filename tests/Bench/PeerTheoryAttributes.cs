using SurvivalSim.Bench.Peers;

namespace SurvivalSim.Tests.Bench;

/// <summary>A theory about the C++ peer; skipped, and said so, without a compiler or AVX-512.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CppTheoryAttribute : TheoryAttribute
{
    public CppTheoryAttribute() => Skip = PeerProgram.WhyNoCpp();
}

/// <summary>A theory about the NumPy peer; skipped, and said so, where no Python has it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NumPyTheoryAttribute : TheoryAttribute
{
    private static readonly string? s_whyNot = PeerProgram.NumPy(Repository.Root).WhyNot;

    public NumPyTheoryAttribute() => Skip = s_whyNot;
}
