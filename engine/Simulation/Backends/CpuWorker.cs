using System.Runtime.CompilerServices;
using SurvivalSim.Lanes;
using SurvivalSim.Planning;
using SurvivalSim.Simulation.Model;

namespace SurvivalSim.Simulation.Backends;

/// <summary>What runs futures, whatever its lanes.</summary>
internal interface ICpuWorker : IDisposable
{
    /// <summary>Runs futures to their ends.</summary>
    /// <param name="futures">The futures; their numbers have the same upper half.</param>
    /// <param name="recorder">Takes note.</param>
    /// <param name="cancellation">Leaves them behind.</param>
    void Run(FutureRange futures, IFutureRecorder recorder, CancellationToken cancellation);
}

/// <summary>One thread's futures. They run in legs of some steps: a batch of groups at a time, whose slots stay in cache, each stage looped over its groups; between legs those that live are regrouped.</summary>
/// <param name="plan">What is simulated.</param>
/// <param name="memory">The same, where kernels read it.</param>
/// <param name="legs">Into how many legs a run to the horizon is divided; with one, nothing is regrouped. Changes no result.</param>
internal sealed unsafe class CpuWorker<TLane, TMask, TWord, TClock>(Plan plan, PlanMemory memory, int legs) : ICpuWorker
    where TLane : unmanaged, IVectorLane<TLane, TMask, TWord>
    where TMask : unmanaged, IMask<TMask>
    where TWord : unmanaged, IWord<TWord>
    where TClock : struct, IWorkClock
{
    private static readonly int s_groupsPerBatch = CpuBackend.BatchLength / TLane.Width;

    private readonly FuturePool<TLane, TMask, TWord> _pool = new(CpuBackend.PoolLength, plan.SlotCount);
    private readonly DueEvents<TLane, TMask, TWord> _due = new(plan);
    private readonly int _stepsPerLeg = (plan.Grid.Count + legs - 1) / legs;

    /// <inheritdoc/>
    /// <remarks>Those that are watched have more to compute: the others do not join in.</remarks>
    public void Run(FutureRange futures, IFutureRecorder recorder, CancellationToken cancellation)
    {
        Run(futures, recorder, watched: true, cancellation);
        Run(futures, recorder, watched: false, cancellation);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _pool.Dispose();
        _due.Dispose();
    }

    /// <summary>Runs those that are watched, or those that are not, as many at a time as the pool holds.</summary>
    private void Run(FutureRange futures, IFutureRecorder recorder, bool watched, CancellationToken cancellation)
    {
        long first = futures.First;
        _pool.Reset((uint)(first >> 32));
        // What is left is counted, not where it ends: there may be no number behind the last future.
        for (long left = futures.Count; left > 0;)
        {
            int within = (int)(first % CpuBackend.ChunkLength), count = (int)Math.Min(CpuBackend.ChunkLength - within, left);
            if (recorder.Watches(first - within) == watched) Add((uint)first, count);
            left -= count;
            first += count;
            if (_pool.IsFull || left == 0) RunPool(recorder, watched, cancellation);
        }
    }

    private void Add(uint first, int count)
    {
        long start = TClock.Start();
        _pool.Add(first, count);
        TClock.Stop<WorkPart.Fill>(start);
    }

    /// <summary>Runs the futures of the pool to their ends.</summary>
    private void RunPool(IFutureRecorder recorder, bool watched, CancellationToken cancellation)
    {
        for (int step = 0; step < plan.Grid.Count && _pool.Groups > 0; step += _stepsPerLeg)
        {
            for (int group = 0; group < _pool.Groups; group += s_groupsPerBatch)
            {
                cancellation.ThrowIfCancellationRequested();
                RunLeg(group, Math.Min(group + s_groupsPerBatch, _pool.Groups), step, recorder, watched);
            }
            long start = TClock.Start();
            _pool.Regroup();
            TClock.Stop<WorkPart.Regroup>(start);
        }
    }

    /// <summary>Runs some groups for some steps.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void RunLeg(int from, int to, int firstStep, IFutureRecorder recorder, bool watched)
    {
        var loop = new CpuLoop<TLane, TMask, TWord, TClock>(memory.Pointers, _pool, _due, from, to);
        if (firstStep == 0) FutureModel<TLane, TMask, TWord, CpuFutures<TLane, TMask, TWord, GroupSlots<TLane, TWord>>>.Begin(loop);
        int lastStep = Math.Min(firstStep + _stepsPerLeg, plan.Grid.Count) - 1;
        for (int step = firstStep; step <= lastStep && _pool.AnyLives(from, to); step++)
        {
            bool wantsStep = watched && recorder.WantsStep(step);
            CpuLoop<TLane, TMask, TWord, TClock> thisStep = loop.AtStep(memory.Pointers->StepTable + (step * plan.StepColumns));
            FutureModel<TLane, TMask, TWord, CpuFutures<TLane, TMask, TWord, GroupSlots<TLane, TWord>>>.RunStep(thisStep, wantsStep);
            if (wantsStep) recorder.RecordStep(_pool.Living(from, to), step);
            FutureView over = Retire(thisStep, from, to, isLast: step == plan.Grid.Count - 1);
            if (over.Count > 0) recorder.RecordEnd(over);
        }
    }

    /// <summary>Takes out futures in which no product lives on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private FutureView Retire(CpuLoop<TLane, TMask, TWord, TClock> loop, int from, int to, bool isLast)
    {
        long start = TClock.Start();
        Span<uint> goOn = stackalloc uint[to - from];
        goOn.Clear();
        for (int group = 0; !isLast && group < goOn.Length; group++)
        {
            CpuFutures<TLane, TMask, TWord, GroupSlots<TLane, TWord>> futures = loop.Group(group);
            goOn[group] = TLane.Bits(FutureModel<TLane, TMask, TWord, CpuFutures<TLane, TMask, TWord, GroupSlots<TLane, TWord>>>.GoesOn(ref futures));
        }
        FutureView over = _pool.Retire(from, goOn);
        TClock.Stop<WorkPart.Retire>(start);
        return over;
    }
}
