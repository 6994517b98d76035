using SurvivalSim.Bench.Peers;
using SurvivalSim.Lanes;

namespace SurvivalSim.Tests.Bench;

/// <summary>A fact about the C++ peer; skipped, and said so, without a compiler or AVX-512.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CppTheoryAttribute : TheoryAttribute
{
    private static readonly bool s_hasCompiler = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "g++")));

    public CppTheoryAttribute() => Skip = !s_hasCompiler ? "g++: not found on the path" : !Lane16.IsSupported ? "this processor has no AVX-512 F, BW and DQ" : null;
}

/// <summary>A fact about the NumPy peer; skipped, and said so, where no Python has it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NumPyTheoryAttribute : TheoryAttribute
{
    private static readonly string? s_whyNot = PeerProgram.NumPy(Repository.Root).WhyNot;

    public NumPyTheoryAttribute() => Skip = s_whyNot;
}
