using System.Reflection;
using ILGPU;
using ILGPU.Backends.EntryPoints;
using ILGPU.Backends.PTX;
using ILGPU.Runtime.CPU;
using ILGPU.Runtime.Cuda;
using SurvivalSim.Ilgpu.Kernels;

namespace SurvivalSim.Ilgpu;

/// <summary>The kernels as PTX, made without a GPU: to be read.</summary>
internal static class PtxText
{
    /// <summary>The text of all kernels; that which simulates without a shape.</summary>
    public static string Make()
    {
        using Context context = Contexts.Create(builder => builder.CPU(new CPUDevice(4, 1, 1)));
        using var backend = new PTXBackend(context, CudaArchitecture.SM_80, CudaInstructionSet.ISA_80, null!);
        Contexts.ForgetUniformity(context);
        EntryPointDescription[] kernels =
        [
            EntryPointDescription.FromImplicitlyGroupedKernel(Method(typeof(SimulateKernel), nameof(SimulateKernel.RunShaped))),
            EntryPointDescription.FromExplicitlyGroupedKernel(Method(typeof(CountLivesKernel), nameof(CountLivesKernel.Run))),
            EntryPointDescription.FromImplicitlyGroupedKernel(Method(typeof(ArithmeticKernel), nameof(ArithmeticKernel.Run))),
        ];
        return string.Concat(kernels.Select(kernel => ((PTXCompiledKernel)backend.Compile(kernel, default)).PTXAssembly));
    }

    private static MethodInfo Method(Type type, string name) => type.GetMethod(name)!;
}
