using System.Text.RegularExpressions;
using SurvivalSim.Ilgpu;

namespace SurvivalSim.Tests.Ilgpu;

/// <summary>What the kernels are for an NVIDIA GPU, read without one: every float operation says how it rounds, none is approximate, and no branch claims what is not so.</summary>
public partial class PtxTests
{
    private static readonly Lazy<string> s_ptx = new(Gpus.Ptx);

    [IlgpuFact]
    public void Every_float_operation_says_how_it_rounds() => Assert.Empty(Unrounded().Matches(s_ptx.Value));

    [IlgpuFact]
    public void Nothing_is_approximate() => Assert.Empty(Approximate().Matches(s_ptx.Value));

    [IlgpuFact]
    public void No_branch_on_a_condition_is_called_uniform() => Assert.Empty(UniformBranch().Matches(s_ptx.Value));

    [IlgpuFact]
    public void The_tally_is_made_of_integer_operations_without_a_result() =>
        Assert.Equal(["red.add.global.u32", "red.add.global.u64", "red.add.shared.u64", "red.max.global.s32", "red.min.global.s32"], Atomics().Matches(s_ptx.Value).Select(match => match.Value).Distinct().Order());

    [IlgpuFact]
    public void No_thread_has_arrays_of_its_own() => Assert.Empty(LocalMemory().Matches(s_ptx.Value));

    /// <summary>An operation that ILGPU called instead of replacing it would be a stub that returns 0.</summary>
    [IlgpuFact]
    public void Nothing_is_called() => Assert.DoesNotMatch(@"\bcall\b", s_ptx.Value);

    [IlgpuFact] // there is something to read
    public void All_operations_are_there()
    {
        foreach (string operation in new[] { "add.rn.f32", "sub.rn.f32", "mul.rn.f32", "fma.rn.f32", "mul.hi.u32" }) Assert.Contains(operation, s_ptx.Value, StringComparison.Ordinal);
        Assert.Equal(3, Regex.Count(s_ptx.Value, @"\.visible \.entry"));
    }

    [Fact] // negative control
    public void What_is_forbidden_is_noticed()
    {
        Assert.All(new[] { "\tadd.f32 %f1, %f2, %f3;", "\tmul.f32 %f1", "\tfma.f32 %f1", "\tsub.f32 %f1", "\tmad.f32 %f1" }, line => Assert.Matches(Unrounded(), line));
        Assert.All(new[] { "\tdiv.rn.f32 %f1", "\tsqrt.approx.f32 %f1", "\tadd.ftz.f32 %f1", "\trcp.rn.f32 %f1", "\tex2.approx.f32 %f1", "\tadd.f64 %fd1" }, line => Assert.Matches(Approximate(), line));
        Assert.Matches(UniformBranch(), "\t@%p12 bra.uni L_7;");
        Assert.Matches(UniformBranch(), "\t@!%p12 bra.uni L_7;");
        Assert.DoesNotMatch(UniformBranch(), "\tbra.uni L_7;");
        Assert.DoesNotMatch(Unrounded(), "\tadd.rn.f32 %f1, %f2, %f3;");
    }

    [GeneratedRegex(@"\b(add|sub|mul|mad|fma)\.f32")]
    private static partial Regex Unrounded();

    /// <summary>Also division, roots and double precision: kernels have their own, or none.</summary>
    [GeneratedRegex(@"\b(div|rcp|sqrt|rsqrt|sin|cos|ex2|lg2|tanh)\.(rn|approx|full)|\.approx\b|\.ftz\b|\.f64\b")]
    private static partial Regex Approximate();

    [GeneratedRegex(@"@!?%p\d+\s+bra\.uni|brx\.idx\.uni")]
    private static partial Regex UniformBranch();

    [GeneratedRegex(@"\b(atom|red)\.[a-z0-9.]+")]
    private static partial Regex Atomics();

    [GeneratedRegex(@"\b(ld|st)\.local|\.local \.align")]
    private static partial Regex LocalMemory();
}
