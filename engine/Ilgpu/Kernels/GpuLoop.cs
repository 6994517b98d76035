using System.Runtime.CompilerServices;
using SurvivalSim.Ilgpu.Lanes;
using SurvivalSim.Planning.Records;
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

    public void TakeEvents(EventGroupRecord group)
    {
        while (FutureModel<GpuLane, GpuMask, GpuWord, GpuFutures>.NextDue(ref _futures, group, out GpuLane position).Value <= FutureModel<GpuLane, GpuMask, GpuWord, GpuFutures>.StepEnd(ref _futures).Value)
            FutureModel<GpuLane, GpuMask, GpuWord, GpuFutures>.Occur(ref _futures, _futures.Event(_futures.Index(group.EventsOffset + (int)GpuLane.ToInteger(position).Value)));
    }
}
