using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SurvivalSim.Lanes;
using SurvivalSim.Planning;

namespace SurvivalSim.Simulation.Backends;

/// <summary>Which futures of a batch have which event fall due next, while the events of a step are taken, turn by turn.</summary>
internal sealed unsafe class DueEvents<TLane, TMask, TWord> : IDisposable
    where TLane : unmanaged, IVectorLane<TLane, TMask, TWord>
    where TMask : unmanaged, IMask<TMask>
    where TWord : unmanaged, IWord<TWord>
{
    /// <summary>Room for the futures of one event; what is written beyond the last of them is a vector at most.</summary>
    private readonly int _room = CpuBackend.BatchLength + TLane.Width;

    private readonly int* _memory;
    private readonly int* _everyLane, _everyOffset, _lanes, _offsets, _counts, _open;
    private readonly int _events;
    private int _stillOpen;

    /// <summary>Room for the events of a plan.</summary>
    public DueEvents(Plan plan)
    {
        _events = Math.Max(1, plan.EventGroups.Select(group => group.Count).DefaultIfEmpty().Max());
        _memory = (int*)NativeMemory.AlignedAlloc((nuint)((2 * (_events + 1) * _room) + _events + _room) * sizeof(int), 64);
        _everyLane = _memory;
        _everyOffset = _everyLane + _room;
        _lanes = _everyOffset + _room;
        _offsets = _lanes + (_events * _room);
        _open = _offsets + (_events * _room);
        _counts = _open + _room;
        for (int lane = 0; lane < CpuBackend.BatchLength; lane++)
        {
            int within = lane & (TLane.Width - 1);
            _everyLane[lane] = lane;
            _everyOffset[lane] = ((lane - within) * plan.SlotCount) + within;
        }
        new Span<int>(_counts, _events).Clear();
    }

    /// <summary>Groups that may have an event fall due in this turn.</summary>
    public int OpenCount { get; private set; }

    /// <summary>One of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Open(int index) => _open[index];

    /// <summary>Begins with all groups.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void OpenAll(int groups)
    {
        for (int i = 0; i < groups; i++) _open[i] = i;
        OpenCount = groups;
        _stillOpen = 0;
    }

    /// <summary>Notes in which futures of a group an event falls due next. Written without branches: whether one does is as good as chance.</summary>
    /// <param name="position">Position of the event in its group of events.</param>
    /// <param name="group">The group.</param>
    /// <param name="due">In which lanes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Note(int position, int group, TMask due)
    {
        int end = (position * _room) + _counts[position];
        TLane.Compress(due, *(TWord*)(_everyLane + (group * TLane.Width)), (uint*)(_lanes + end));
        _counts[position] += TLane.Compress(due, *(TWord*)(_everyOffset + (group * TLane.Width)), (uint*)(_offsets + end));
    }

    /// <summary>Keeps a group open for the next turn.</summary>
    /// <param name="group">The group.</param>
    /// <param name="isOpen">Whether to keep it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Keep(int group, bool isOpen)
    {
        _open[_stillOpen] = group;
        _stillOpen += isOpen ? 1 : 0;
    }

    /// <summary>Futures in which an event falls due.</summary>
    /// <param name="position">Position of the event in its group of events.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Count(int position) => _counts[position];

    /// <summary>Repeats the last future of an event until there is a multiple of the width.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Pad(int position)
    {
        int* lanes = Lanes(position, 0), offsets = Offsets(position, 0);
        int count = _counts[position], full = (count + TLane.Width - 1) & -TLane.Width;
        for (int i = count; i < full; i++)
        {
            lanes[i] = lanes[count - 1];
            offsets[i] = offsets[count - 1];
        }
    }

    /// <summary>Their lanes, counted through the batch, from one of them on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int* Lanes(int position, int from) => _lanes + (position * _room) + from;

    /// <summary>Where their first slots lie, from one of them on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int* Offsets(int position, int from) => _offsets + (position * _room) + from;

    /// <summary>Ends a turn.</summary>
    /// <returns>Whether some groups are open for another.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Turn()
    {
        new Span<int>(_counts, _events).Clear();
        OpenCount = _stillOpen;
        _stillOpen = 0;
        return OpenCount > 0;
    }

    /// <inheritdoc/>
    public void Dispose() => NativeMemory.AlignedFree(_memory);
}
