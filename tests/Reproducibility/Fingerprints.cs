using SurvivalSim.Planning;
using SurvivalSim.Simulation;
using SurvivalSim.Simulation.Backends;

namespace SurvivalSim.Tests.Reproducibility;

/// <summary>A number per future that depends on every bit of all it was: every slot, after every step and when it is over.</summary>
internal sealed class Fingerprints : IFutureRecorder
{
    private readonly int _slots;
    private readonly long _first;
    private readonly bool _everyStep;
    private readonly ulong[] _hashes;

    private Fingerprints(int slots, long first, ulong[] hashes, bool everyStep)
    {
        _slots = slots;
        _first = first;
        _hashes = hashes;
        _everyStep = everyStep;
    }

    /// <summary>Runs futures and takes their fingerprints.</summary>
    public static ulong[] Of(Plan plan, int futures, int lanes = 1, int threads = 1, ulong seed = 1, long first = 0, bool everyStep = true)
    {
        ulong[] hashes = new ulong[futures];
        IFutureRecorder[] recorders = [.. Enumerable.Range(0, threads).Select(_ => new Fingerprints(plan.SlotCount, first, hashes, everyStep))];
        CpuBackend.Run(plan, new FutureRange(first, futures), seed, lanes, recorders, done: null, CancellationToken.None);
        return hashes;
    }

    public bool Watches(long firstFuture) => _everyStep;

    public bool WantsStep(int step) => true;

    public void RecordStep(in FutureView futures, int step) => Take(futures);

    public void RecordEnd(in FutureView futures) => Take(futures);

    /// <summary>FNV-1a over the slots' bits, 32 at a time; negative zero and the kinds of NaN are told apart.</summary>
    private void Take(in FutureView futures)
    {
        for (int i = 0; i < futures.Count; i++)
        {
            ref ulong hash = ref _hashes[futures.Number(i) - _first];
            for (int slot = 0; slot < _slots; slot++) hash = (hash ^ BitConverter.SingleToUInt32Bits(futures[slot, i])) * 0x100000001B3;
        }
    }
}
