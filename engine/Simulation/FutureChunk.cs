using System.Numerics;
using System.Runtime.CompilerServices;

namespace SurvivalSim.Simulation;

/// <summary>A chunk of futures, to be read slot by slot.</summary>
public readonly unsafe struct FutureChunk
{
    private readonly float* _slots;
    private readonly int _slotCount;
    private readonly int _laneBits;

    internal FutureChunk(long first, int count, float* slots, int slotCount, int width)
    {
        First = first;
        Count = count;
        _slots = slots;
        _slotCount = slotCount;
        _laneBits = BitOperations.Log2((uint)width);
    }

    /// <summary>Number of the first future.</summary>
    public long First { get; }

    /// <summary>Futures in the chunk.</summary>
    public int Count { get; }

    /// <summary>What a slot holds in a future.</summary>
    /// <param name="slot">The slot, as the plan names it.</param>
    /// <param name="future">0…<see cref="Count"/> − 1.</param>
    public float this[int slot, int future]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Of(future).Load(slot).Value;
    }

    /// <summary>A future of the chunk.</summary>
    /// <param name="future">0…<see cref="Count"/> − 1.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public FutureSlots Of(int future)
    {
        int group = future >> _laneBits, lane = future - (group << _laneBits);
        return new FutureSlots(_slots + ((((nint)group * _slotCount) << _laneBits) + lane), _laneBits);
    }
}
