using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SurvivalSim.Lanes;
using SurvivalSim.Simulation.Backends;

namespace SurvivalSim.Bench.Stages;

/// <summary>A stage in the middle of a run, to be run over and over from the same state.</summary>
internal interface ICapturedStage
{
    /// <summary>Its name; stages of several products, segments or events share theirs.</summary>
    string Name { get; }

    /// <summary>Runs it over a chunk, and puts the chunk back to what it was.</summary>
    void Run();

    /// <summary>All numbers of the chunk.</summary>
    float[] State();
}

/// <summary>A stage with a copy of the futures it ran on. What it changes is found out once, and nothing else has to be put back.</summary>
internal sealed class CapturedStage<TLane, TMask, TWord> : ICapturedStage
    where TLane : unmanaged, IVectorLane<TLane, TMask, TWord>
    where TMask : unmanaged, IMask<TMask>
    where TWord : unmanaged, IWord<TWord>
{
    private readonly StageFutures<TLane, TMask, TWord, NoClock> _futures;
    private readonly int _step;
    private readonly Action<CpuLoop<TLane, TMask, TWord, NoClock>> _stage;
    private readonly (int Slot, TLane Before)[] _changed;

    /// <summary>Takes over futures in the state in which the stage finds them.</summary>
    public CapturedStage(string name, StageFutures<TLane, TMask, TWord, NoClock> futures, int step, Action<CpuLoop<TLane, TMask, TWord, NoClock>> stage)
    {
        (Name, _futures, _step, _stage) = (name, futures, step, stage);
        TLane[] before = futures.Slots.ToArray();
        stage(futures.Loop(step));
        List<(int, TLane)> changed = [];
        for (int slot = 0; slot < before.Length; slot++)
        {
            if (!Bytes(ref before[slot]).SequenceEqual(Bytes(ref futures.Slots[slot]))) changed.Add((slot, before[slot]));
        }
        _changed = [.. changed];
        PutBack();
    }

    public string Name { get; }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run()
    {
        _stage(_futures.Loop(_step));
        PutBack();
    }

    public float[] State() => MemoryMarshal.Cast<TLane, float>(_futures.Slots).ToArray();

    private void PutBack()
    {
        Span<TLane> slots = _futures.Slots;
        foreach ((int slot, TLane before) in _changed) slots[slot] = before;
    }

    private static ReadOnlySpan<byte> Bytes(ref TLane lane) => MemoryMarshal.AsBytes(new ReadOnlySpan<TLane>(ref lane));
}
