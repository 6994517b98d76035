using System.Runtime.CompilerServices;
using SurvivalSim.Lanes;

namespace SurvivalSim.Simulation.Backends;

/// <summary>The slots of futures that belong to different groups, brought together for something that happens to few.</summary>
/// <remarks>A future may be there several times, to fill lanes up: what happens to it is the same in each of them.</remarks>
/// <param name="slots">Slots of the groups.</param>
/// <param name="offsets">Where each future's first slot lies.</param>
/// <param name="numbers">Lower halves of the futures' numbers.</param>
internal readonly unsafe struct ScatteredSlots<TLane, TMask, TWord>(float* slots, TWord offsets, TWord numbers) : ICpuSlots<TLane, TWord>
    where TLane : unmanaged, IVectorLane<TLane, TMask, TWord>
    where TMask : unmanaged, IMask<TMask>
    where TWord : unmanaged, IWord<TWord>
{
    public TWord Numbers
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => numbers;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane Load(int slot) => TLane.Gather(slots + ((nint)slot * TLane.Width), offsets);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(int slot, TLane value) => TLane.Scatter(value, slots + ((nint)slot * TLane.Width), offsets);
}
