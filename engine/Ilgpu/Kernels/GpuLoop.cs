using System.Runtime.CompilerServices;
using SurvivalSim.Simulation.Model;

namespace SurvivalSim.Ilgpu.Kernels;

/// <summary>Runs a stage for the one future that a GPU's thread has.</summary>
internal struct GpuLoop(GpuFutures futures) : IStageLoop<GpuFutures>
{
    private GpuFutures _futures = futures;

    public readonly GpuFutures Any
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _futures;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Run<TStage>(TStage stage) where TStage : struct, IStage<GpuFutures> => stage.Run(ref _futures);
}
