using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SurvivalSim.Lanes;
using SurvivalSim.Simulation.Backends;
using SurvivalSim.Simulation.Model;

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

/// <summary>A stage with a copy of the chunk it ran on. What it changes is found out once, and nothing else has to be put back.</summary>
internal sealed class CapturedStage<TStage, TLane, TMask, TWord> : ICapturedStage
    where TStage : struct, IStage<CpuFutures<TLane, TMask, TWord>>
    where TLane : unmanaged, IVectorLane<TLane, TMask, TWord>
    where TMask : unmanaged, IMask<TMask>
    where TWord : unmanaged, IWord<TWord>
{
    private readonly TStage _stage;
    private readonly StageChunk<TLane, TMask, TWord> _chunk;
    private readonly int _step;
    private readonly (int Slot, TLane Before)[] _changed;

    /// <summary>Takes over a chunk in the state in which the stage finds it.</summary>
    public CapturedStage(TStage stage, StageChunk<TLane, TMask, TWord> chunk, int step)
    {
        (_stage, _chunk, _step) = (stage, chunk, step);
        TLane[] before = chunk.Slots.ToArray();
        RunStage();
        List<(int, TLane)> changed = [];
        for (int slot = 0; slot < before.Length; slot++)
        {
            if (!Bytes(ref before[slot]).SequenceEqual(Bytes(ref chunk.Slots[slot]))) changed.Add((slot, before[slot]));
        }
        _changed = [.. changed];
        PutBack();
    }

    public string Name => typeof(TStage).Name;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run()
    {
        RunStage();
        PutBack();
    }

    public float[] State() => MemoryMarshal.Cast<TLane, float>(_chunk.Slots).ToArray();

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private void RunStage()
    {
        for (int group = 0; group < StageChunk<TLane, TMask, TWord>.Groups; group++)
        {
            CpuFutures<TLane, TMask, TWord> futures = _chunk.Group(group, _step);
            _stage.Run(ref futures);
        }
    }

    private void PutBack()
    {
        Span<TLane> slots = _chunk.Slots;
        foreach ((int slot, TLane before) in _changed) slots[slot] = before;
    }

    private static ReadOnlySpan<byte> Bytes(ref TLane lane) => MemoryMarshal.AsBytes(new ReadOnlySpan<TLane>(ref lane));
}
