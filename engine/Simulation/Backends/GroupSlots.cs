using System.Runtime.CompilerServices;

namespace SurvivalSim.Simulation.Backends;

/// <summary>The slots of a group of futures: each slot a vector in memory.</summary>
internal readonly unsafe struct GroupSlots<TLane, TWord>(TLane* slots, uint* numbers) : ICpuSlots<TLane, TWord>
    where TLane : unmanaged
    where TWord : unmanaged
{
    public TWord Numbers
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => *(TWord*)numbers;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane Load(int slot) => slots[slot];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(int slot, TLane value) => slots[slot] = value;
}
