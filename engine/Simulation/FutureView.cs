using System.Numerics;
using System.Runtime.CompilerServices;

namespace SurvivalSim.Simulation;

/// <summary>Some futures, to be read slot by slot. They are in no order.</summary>
public readonly unsafe struct FutureView
{
    private readonly float* _slots;
    private readonly int _slotCount;
    private readonly int _laneBits;
    private readonly uint* _numbers;
    private readonly uint _numberHigh;
    private readonly int* _lanes;

    internal FutureView(float* slots, int slotCount, int width, uint* numbers, uint numberHigh, int* lanes, int count)
    {
        _slots = slots;
        _slotCount = slotCount;
        _laneBits = BitOperations.Log2((uint)width);
        _numbers = numbers;
        _numberHigh = numberHigh;
        _lanes = lanes;
        Count = count;
    }

    /// <summary>How many futures these are.</summary>
    public int Count { get; }

    /// <summary>What a slot holds in a future.</summary>
    /// <param name="slot">The slot, as the plan names it.</param>
    /// <param name="index">0…<see cref="Count"/> − 1.</param>
    public float this[int slot, int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Of(index).Load(slot).Value;
    }

    /// <summary>Number of a future.</summary>
    /// <param name="index">0…<see cref="Count"/> − 1.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Number(int index) => (long)(((ulong)_numberHigh << 32) | _numbers[_lanes[index]]);

    /// <summary>A future.</summary>
    /// <param name="index">0…<see cref="Count"/> − 1.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public FutureSlots Of(int index)
    {
        int group = _lanes[index] >> _laneBits, lane = _lanes[index] - (group << _laneBits);
        return new FutureSlots(_slots + ((((nint)group * _slotCount) << _laneBits) + lane), _laneBits);
    }
}
