using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SurvivalSim.Lanes;

namespace SurvivalSim.Simulation.Backends;

/// <summary>The futures that a thread has under way: their slots side by side in groups of lanes, whose they are, and which are not over.</summary>
/// <remarks>
/// A future that is over leaves a hole: the lane goes on computing what nobody reads. <see cref="Regroup"/> fills holes with futures
/// from the last groups, so that fewer groups are left to run. No future knows which lane it has, so nothing that is recorded changes.
/// </remarks>
internal sealed unsafe class FuturePool<TLane, TMask, TWord> : IDisposable
    where TLane : unmanaged, IVectorLane<TLane, TMask, TWord>
    where TMask : unmanaged, IMask<TMask>
    where TWord : unmanaged, IWord<TWord>
{
    private static readonly uint s_allLanes = uint.MaxValue >> (32 - TLane.Width);

    private readonly int _capacity;
    private readonly TLane* _slots;
    private readonly uint* _numbers;
    private readonly int* _lanes;
    private readonly uint[] _live;

    /// <summary>An empty pool.</summary>
    /// <param name="capacity">Most futures: a multiple of the width.</param>
    /// <param name="slotCount">Slots of a future.</param>
    public FuturePool(int capacity, int slotCount)
    {
        _capacity = capacity;
        SlotCount = slotCount;
        _slots = (TLane*)Allocate((nuint)capacity * (nuint)slotCount * sizeof(float));
        _numbers = (uint*)Allocate((nuint)capacity * sizeof(uint));
        _lanes = (int*)Allocate((nuint)capacity * sizeof(int));
        _live = new uint[capacity / TLane.Width];
    }

    /// <summary>Whether another chunk may find no room.</summary>
    public bool IsFull => Groups * TLane.Width > _capacity - CpuBackend.ChunkLength;

    /// <summary>Groups of lanes in use, numbered from 0.</summary>
    public int Groups { get; private set; }

    /// <summary>Slots of a future.</summary>
    public int SlotCount { get; }

    /// <summary>Upper half of the numbers of all futures here.</summary>
    public uint NumberHigh { get; private set; }

    /// <summary>Empties it for futures whose numbers have this upper half.</summary>
    public void Reset(uint numberHigh)
    {
        NumberHigh = numberHigh;
        Groups = 0;
    }

    /// <summary>Takes futures in, all slots zero.</summary>
    /// <param name="first">Lower half of the first one's number.</param>
    /// <param name="count">How many; what is missing to a full group are holes.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(uint first, int count)
    {
        int groups = (count + TLane.Width - 1) / TLane.Width;
        NativeMemory.Clear(Slots(Groups), (nuint)(groups * SlotCount * sizeof(TLane)));
        for (int i = 0; i < groups * TLane.Width; i++) Numbers(Groups)[i] = first + (uint)i;
        for (int left = count; left > 0; left -= TLane.Width) _live[Groups++] = left >= TLane.Width ? s_allLanes : (1u << left) - 1;
    }

    /// <summary>Slots of a group.</summary>
    public TLane* Slots(int group) => _slots + ((nint)group * SlotCount);

    /// <summary>Lower halves of the numbers of a group's futures.</summary>
    public uint* Numbers(int group) => _numbers + ((nint)group * TLane.Width);

    /// <summary>Whether any future of some groups is not over.</summary>
    public bool AnyLives(int from, int to) => _live.AsSpan(from, to - from).ContainsAnyExcept(0u);

    /// <summary>The futures of some groups that are not over.</summary>
    /// <remarks>A view is good until the next one is made.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public FutureView Living(int from, int to)
    {
        int count = 0;
        for (int group = from; group < to; group++) List(group, _live[group], ref count);
        return View(count);
    }

    /// <summary>Takes futures out.</summary>
    /// <param name="from">The first of some groups.</param>
    /// <param name="goOn">For each of them the lanes whose futures go on, one bit each.</param>
    /// <returns>Those taken out: a view that is good until the next one is made.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public FutureView Retire(int from, ReadOnlySpan<uint> goOn)
    {
        int count = 0;
        for (int i = 0; i < goOn.Length; i++)
        {
            List(from + i, _live[from + i] & ~goOn[i], ref count);
            _live[from + i] &= goOn[i];
        }
        return View(count);
    }

    /// <summary>Moves futures that are not over into as few groups as can hold them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Regroup()
    {
        int live = 0;
        for (int group = 0; group < Groups; group++) live += BitOperations.PopCount(_live[group]);
        int groups = (live + TLane.Width - 1) / TLane.Width, to = 0;
        for (int from = groups; from < Groups; from++)
        {
            for (uint left = _live[from]; left != 0; left &= left - 1)
            {
                while (_live[to] == s_allLanes) to++;
                Move(from, BitOperations.TrailingZeroCount(left), to, BitOperations.TrailingZeroCount(~_live[to]));
            }
        }
        Groups = groups;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        NativeMemory.AlignedFree(_slots);
        NativeMemory.AlignedFree(_numbers);
        NativeMemory.AlignedFree(_lanes);
    }

    private static void* Allocate(nuint bytes) => NativeMemory.AlignedAlloc(bytes, 64);

    private FutureView View(int count) => new((float*)_slots, SlotCount, TLane.Width, _numbers, NumberHigh, _lanes, count);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void List(int group, uint lanes, ref int count)
    {
        for (; lanes != 0; lanes &= lanes - 1) _lanes[count++] = (group * TLane.Width) + BitOperations.TrailingZeroCount(lanes);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Move(int from, int fromLane, int to, int toLane)
    {
        float* source = (float*)Slots(from) + fromLane, target = (float*)Slots(to) + toLane;
        for (int slot = 0; slot < SlotCount; slot++) target[(nint)slot * TLane.Width] = source[(nint)slot * TLane.Width];
        Numbers(to)[toLane] = Numbers(from)[fromLane];
        _live[to] |= 1u << toLane;
    }
}
