using System.Runtime.CompilerServices;
using ILGPU;

namespace SurvivalSim.Ilgpu.Kernels;

/// <summary>Futures that a device holds at the same time, one to a thread.</summary>
internal struct Wave
{
    /// <summary>Their state: slot after slot, within a slot future after future, so that neighbouring threads read neighbouring memory.</summary>
    public ArrayView<float> Slots;

    /// <summary>Distance between a slot of a future and its next: futures that there is room for.</summary>
    public int Stride;

    /// <summary>Number of the first.</summary>
    public long First;

    /// <summary>How many.</summary>
    public int Count;

    /// <summary>First step of a launch.</summary>
    public int FirstStep;

    /// <summary>The step after its last.</summary>
    public int EndStep;

    /// <summary>A slot of a future.</summary>
    /// <param name="slot">The slot, as the plan names it.</param>
    /// <param name="future">0…<see cref="Stride"/> − 1.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly ref float At(int slot, int future) => ref Slots[(slot * Stride) + future];
}
