using System.Reflection;
using System.Runtime.CompilerServices;
using SurvivalSim.Lanes;
using SurvivalSim.Simulation.Model;

namespace SurvivalSim.Simulation.Backends;

/// <summary>Compiles the kernel before there is a plan: that takes as long as reading a scenario, and needs none.</summary>
/// <remarks>
/// The kernel's methods are compiled when they are first called, with all optimizations at once (docs/decisions/0006-start-up.md). Nothing depends on their being prepared: what is not is compiled when it is
/// called, and what is being compiled is waited for.
/// </remarks>
public static class KernelPreparation
{
    private const BindingFlags All = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>Compiles it; about a tenth of a second, the second time nothing.</summary>
    /// <param name="lanes">Futures side by side: 1, 8 or 16.</param>
    public static void Compile(int lanes)
    {
        foreach (MethodInfo method in Methods(lanes))
            RuntimeHelpers.PrepareMethod(method.MethodHandle, [.. method.DeclaringType!.GetGenericArguments().Concat(method.GetGenericArguments()).Select(type => type.TypeHandle)]);
    }

    /// <summary>The methods that are compiled at once: the loop over every stage, and what is marked <see cref="MethodImplOptions.AggressiveOptimization"/>.</summary>
    internal static IReadOnlyList<MethodInfo> Methods(int lanes) => lanes switch
    {
        16 => Methods<Lane16, Mask16, Word16>(),
        8 => Methods<Lane8, Mask8, Word8>(),
        _ => Methods<Lane1, Mask1, Word1>(),
    };

    private static List<MethodInfo> Methods<TLane, TMask, TWord>()
        where TLane : unmanaged, IVectorLane<TLane, TMask, TWord>
        where TMask : unmanaged, IMask<TMask>
        where TWord : unmanaged, IWord<TWord>
    {
        Type loop = typeof(CpuLoop<TLane, TMask, TWord, NoClock>);
        Type inOrder = typeof(FutureModel<TLane, TMask, TWord, CpuFutures<TLane, TMask, TWord, GroupSlots<TLane, TWord>>>);
        // What events do is compiled for futures that are brought together for it.
        Type brought = typeof(FutureModel<TLane, TMask, TWord, CpuFutures<TLane, TMask, TWord, ScatteredSlots<TLane, TMask, TWord>>>);
        MethodInfo run = loop.GetMethod(nameof(IStageLoop<>.Run))!;
        Type[] stages = [.. inOrder.GetNestedTypes(All).Select(type => type.MakeGenericType(inOrder.GetGenericArguments()))
            .Where(type => type.IsAssignableTo(typeof(IStage<CpuFutures<TLane, TMask, TWord, GroupSlots<TLane, TWord>>>)))];
        return [.. stages.Select(stage => run.MakeGenericMethod(stage)), .. OptimizedAtOnce(inOrder).Where(method => method.IsGenericMethodDefinition).Select(method => method.MakeGenericMethod(loop)),
            .. OptimizedAtOnce(brought).Where(method => !method.IsGenericMethodDefinition), .. OptimizedAtOnce(loop).Where(method => !method.IsGenericMethodDefinition),
            .. OptimizedAtOnce(typeof(CpuWorker<TLane, TMask, TWord, NoClock>)), .. OptimizedAtOnce(typeof(FuturePool<TLane, TMask, TWord>)), .. OptimizedAtOnce(typeof(DueEvents<TLane, TMask, TWord>)), .. OptimizedAtOnce(typeof(TLane))];
    }

    private static IEnumerable<MethodInfo> OptimizedAtOnce(Type type) =>
        type.GetMethods(All | BindingFlags.DeclaredOnly).Where(method => method.MethodImplementationFlags.HasFlag(MethodImplAttributes.AggressiveOptimization));
}
