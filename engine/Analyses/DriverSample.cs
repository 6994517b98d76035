using System.Runtime.CompilerServices;
using SurvivalSim.Planning;
using SurvivalSim.Planning.Records;
using SurvivalSim.Simulation;
using SurvivalSim.Simulation.Backends;
using SurvivalSim.Tallies;

namespace SurvivalSim.Analyses;

/// <summary>The first futures of a run one by one: what was drawn, when events took effect, how the products lived.</summary>
internal sealed class DriverSample : IFutureRecorder
{
    private readonly Plan _plan;
    private readonly float[]?[] _numbers;
    private readonly float[][] _effects;

    private DriverSample(Plan plan, int count)
    {
        _plan = plan;
        Lives = new LifeTable(plan, new FutureRange(0, count));
        _numbers = [.. plan.Parameters.Select(parameter => parameter.Slot < 0 ? null : new float[count])];
        _effects = [.. plan.Events.Select(_ => new float[count])];
    }

    /// <summary>How the products lived.</summary>
    public LifeTable Lives { get; }

    /// <summary>Simulates the first futures of a run again, on the processor.</summary>
    public static DriverSample Of(Plan plan, RunOptions options, int count, CancellationToken cancellation)
    {
        var sample = new DriverSample(plan, count);
        // Every future has rows of its own: the threads may share the sample.
        CpuBackend.Run(plan, sample.Lives.Futures, options.Seed, options.Lanes, [.. Enumerable.Repeat(sample, options.Threads)], done: null, cancellation);
        return sample;
    }

    /// <summary>What was drawn for a parameter in each future, rising with the scenario's number; <see langword="null"/> where it is drawn at each arrival.</summary>
    public float[]? Numbers(int parameter) => _numbers[parameter];

    /// <summary>Month at which an event first took effect in each future, since the start; <see cref="Plan.Never"/> where it did not.</summary>
    public float[] Effects(int index) => _effects[index];

    /// <inheritdoc/>
    public bool Watches(long firstFuture) => false;

    /// <inheritdoc/>
    public bool WantsStep(int step) => false;

    /// <inheritdoc/>
    public void RecordStep(in FutureView futures, int step)
    {
    }

    /// <inheritdoc/>
    /// <remarks>What is drawn once keeps its slot to the end.</remarks>
    public void RecordEnd(in FutureView futures)
    {
        Lives.RecordEnd(futures);
        for (int i = 0; i < _numbers.Length; i++)
        {
            if (_numbers[i] is { } numbers) Copy(futures, _plan.Parameters[i].Slot, numbers, _plan.ParameterFalls(i) ? -1 : 1);
        }
        for (int i = 0; i < _effects.Length; i++) Copy(futures, _plan.Events[i].State + (int)EventSlot.FirstEffect, _effects[i], sign: 1);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Copy(in FutureView futures, int slot, float[] into, int sign)
    {
        for (int i = 0; i < futures.Count; i++) into[futures.Number(i)] = sign * futures[slot, i];
    }
}
