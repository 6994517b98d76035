using SurvivalSim.Simulation.Backends;
using SurvivalSim.Simulation.Model;
using SurvivalSim.Tests.Cli;
using SurvivalSim.Tests.Lanes;
using SurvivalSim.Tests.Reproducibility;

namespace SurvivalSim.Tests.Building;

/// <summary>
/// The compiler of the runtime stops inlining in methods that have become too long, without a word: each lane operation is then a call, and the stage several times slower. This
/// looks at the machine code that it made.
/// </summary>
public class InliningTests
{
    /// <summary>What no hot method may call, but for writing lane by lane, which is a method on purpose.</summary>
    private static readonly string[] s_lanes = ["SurvivalSim.Lanes.", "SurvivalSim.Randomness.", "System.Runtime.Intrinsics."];

    /// <summary>Whose methods are hot.</summary>
    private static readonly Type[] s_hot = [typeof(CpuLoop<,,,>), typeof(FutureModel<,,,>)];

    [LaneFact(16)]
    public void No_stage_calls_an_operation_of_sixteen_lanes() => AssertInlined(16);

    [LaneFact(8)]
    public void No_stage_calls_an_operation_of_eight_lanes() => AssertInlined(8);

    [Fact] // negative control
    public void A_call_of_a_lane_operation_is_noticed()
    {
        Assert.True(CallsLanes("       call     [SurvivalSim.Lanes.Lane16:op_Addition(SurvivalSim.Lanes.Lane16,SurvivalSim.Lanes.Lane16):SurvivalSim.Lanes.Lane16]"));
        Assert.True(CallsLanes("       call     [System.Runtime.Intrinsics.Vector512:SetLowerUnsafe[float](byref,System.Runtime.Intrinsics.Vector256`1[float])]"));
        Assert.True(CallsLanes("       tail.jmp [SurvivalSim.Lanes.LaneMath`3[SurvivalSim.Lanes.Lane16]:Exp(SurvivalSim.Lanes.Lane16):SurvivalSim.Lanes.Lane16]"));
        Assert.False(CallsLanes("       call     [SurvivalSim.Lanes.Lane16:Scatter(SurvivalSim.Lanes.Lane16,ptr,SurvivalSim.Lanes.Word16)]"));
        Assert.False(CallsLanes("       call     [SurvivalSim.Simulation.Model.FutureModel`4[SurvivalSim.Lanes.Lane16]:Lose(byref)]"));
        Assert.False(CallsLanes("       vaddps   zmm0, zmm1, zmm2"));
    }

    private static void AssertInlined(int lanes)
    {
        using var folder = new TemporaryFolder();
        string scenario = Path.Combine(folder.Path, "everything.yaml");
        File.WriteAllText(scenario, Everything.Yaml);
        string[] methods = [.. KernelPreparation.Methods(lanes).Where(method => s_hot.Any(type => type.Name == method.DeclaringType!.Name)).Select(method => method.Name).Distinct()];
        string[] code = CompiledCode.Of(methods, "run", scenario, "--futures", "2000", "--lanes", $"{lanes}", "--out", Path.Combine(folder.Path, "results"));
        string[] listings = [.. string.Join('\n', code).Split("; Assembly listing for method ").Where(IsHot)];
        // The stages, and what collects and does what falls due: fewer would mean that nothing is looked at.
        Assert.InRange(listings.Length, 35, 100);
        Assert.All(methods, method => Assert.Contains(listings, listing => listing.Split('\n')[0].Contains($":{method}", StringComparison.Ordinal)));
        Assert.Empty(listings.SelectMany(listing => listing.Split('\n').Where(CallsLanes).Select(call => $"{listing.Split('\n')[0]}: {call.Trim()}")));
    }

    private static bool IsHot(string listing)
    {
        string header = listing.Split('\n')[0];
        return header.Contains("FullOpts", StringComparison.Ordinal) && s_hot.Any(type => header.Contains(type.Name, StringComparison.Ordinal));
    }

    private static bool CallsLanes(string line)
    {
        int target = line.IndexOf('[', StringComparison.Ordinal) + 1;
        bool calls = line.Contains("call ", StringComparison.Ordinal) || line.Contains("jmp ", StringComparison.Ordinal);
        return calls && target > 0 && s_lanes.Any(name => line.AsSpan(target).StartsWith(name, StringComparison.Ordinal)) && !line.Contains(":Scatter(", StringComparison.Ordinal);
    }
}
