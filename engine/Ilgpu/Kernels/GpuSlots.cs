using System.Runtime.CompilerServices;
using SurvivalSim.Ilgpu.Lanes;
using SurvivalSim.Simulation;

namespace SurvivalSim.Ilgpu.Kernels;

/// <summary>One future of a wave, to be read.</summary>
internal readonly struct GpuSlots : ISlots<GpuLane>
{
    private readonly Wave _wave;
    private readonly int _future;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public GpuSlots(in Wave wave, int future)
    {
        _wave = wave;
        _future = future;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public GpuLane Load(int slot) => new(_wave.At(slot, _future));
}
