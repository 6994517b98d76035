using ILGPU;
using ILGPU.Backends.PTX;
using ILGPU.IR;
using SurvivalSim.Ilgpu.Lanes;

namespace SurvivalSim.Ilgpu;

/// <summary>Contexts in which kernels are compiled as this program needs it.</summary>
internal static class Contexts
{
    /// <summary>A context for a device.</summary>
    public static Context Create(Action<Context.Builder> select)
    {
        NativeLibraries.Register();
        return Context.Create(builder =>
        {
            Arithmetic.Register(builder.GetIntrinsicManager());
            OpenClAtomics.Register(builder.GetIntrinsicManager());
            builder.Optimize(OptimizationLevel.O2).PTXBackend(PTXBackendMode.Default);
            select(builder);
        });
    }

    /// <summary>Keeps a PTX back end, once it exists, from marking branches as uniform.</summary>
    /// <remarks>
    /// ILGPU 1.5.3 takes parameters and calls for the same in all threads of a warp, and at O2 marks branches <c>.uni</c> that are not: undefined in PTX. It asks for the level whenever it
    /// generates code; everything else of O2 is decided when context and back end are made. There is no public way to say so.
    /// </remarks>
    public static void ForgetUniformity(Context context) =>
        typeof(ContextProperties).GetProperty(nameof(ContextProperties.OptimizationLevel))!.SetValue(context.Properties, OptimizationLevel.O1);
}
