using System.Numerics;
using SurvivalSim.Lanes;
using SurvivalSim.Planning;

namespace SurvivalSim.Simulation.Backends;

/// <summary>Runs futures on the processor's cores. Scheduling only; no formula lives here.</summary>
public static class CpuBackend
{
    /// <summary>Futures that are watched together or not at all, by their numbers; ranges of futures begin at multiples of it.</summary>
    public const int ChunkLength = 128;

    /// <summary>Futures within which the living are regrouped; changes no result.</summary>
    internal const int PoolLength = 8 * ChunkLength;

    /// <summary>Futures that go through a step together: few enough that their slots stay in cache, many enough that going from stage to stage costs little. A multiple of every lane width; changes no result.</summary>
    internal const int BatchLength = 512;

    /// <summary>Most futures that a thread takes at a time. One chunk in eight is watched in a long run: together they fill a pool.</summary>
    private const int LongestBlock = 8 * PoolLength;

    /// <summary>Legs of a run that goes to the horizon: often enough that few lanes run empty, rarely enough that moving futures costs little. Changes no result.</summary>
    private const int Legs = 12;

    /// <summary>Blocks that a thread takes, where there are enough futures: the last ones end when the last block does.</summary>
    private const int BlocksPerThread = 16;

    /// <summary>Futures side by side in the widest lanes that this processor has: 16, 8 or 1.</summary>
    public static int WidestLanes => Lane16.IsSupported ? 16 : Lane8.IsSupported ? 8 : 1;

    /// <summary>Whether this processor can run so many futures side by side.</summary>
    public static bool Supports(int lanes) => lanes switch
    {
        1 => true,
        8 => Lane8.IsSupported,
        16 => Lane16.IsSupported,
        _ => false,
    };

    /// <summary>Runs futures and tells the recorders.</summary>
    /// <param name="plan">What to simulate.</param>
    /// <param name="futures">Which futures; the first is a multiple of <see cref="ChunkLength"/>.</param>
    /// <param name="seed">Key of all random numbers.</param>
    /// <param name="lanes">Futures side by side: 1, 8 or 16, as far as the processor <see cref="Supports"/> them.</param>
    /// <param name="recorders">One per thread to use; at least one.</param>
    /// <param name="done">Told how many futures were finished since the last call, from any thread; may be <see langword="null"/>.</param>
    /// <param name="cancellation">Stops the run after the leg at hand: within milliseconds, but for very many steps.</param>
    /// <exception cref="OperationCanceledException">The run was stopped; the recorders then hold an unknown part of it.</exception>
    public static void Run(Plan plan, FutureRange futures, ulong seed, int lanes, IReadOnlyList<IFutureRecorder> recorders, Action<long>? done, CancellationToken cancellation)
    {
        if (!Supports(lanes)) throw new ArgumentOutOfRangeException(nameof(lanes), lanes, "This processor has no such lanes.");
        if (futures.First % ChunkLength != 0) throw new ArgumentOutOfRangeException(nameof(futures), futures.First, $"The first future must be a multiple of {ChunkLength}.");
        using var memory = new PlanMemory(plan, seed);
        using var stopped = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        long length = BlockLength(futures.Count, recorders.Count), end = futures.First + futures.Count, next = futures.First - (futures.First % length);
        void Work(IFutureRecorder recorder)
        {
            using ICpuWorker worker = Worker(lanes, plan, memory);
            while (true)
            {
                // Blocks begin at multiples of their length; the first and the last may be shorter.
                long first = Interlocked.Add(ref next, length) - length, from = Math.Max(first, futures.First);
                if (first >= end) break;
                var block = new FutureRange(from, Math.Min(end, first + length) - from);
                worker.Run(block, recorder, stopped.Token);
                done?.Invoke(block.Count);
            }
            recorder.Finish();
        }
        Workers.RunTogether([.. recorders.Select<IFutureRecorder, Action>(recorder => () => Work(recorder))], stop: stopped.Cancel);
    }

    /// <summary>Futures that a thread takes at a time: many, so that pools are full; not too many, so that threads end together. A power of two, so that their numbers share the upper half.</summary>
    private static long BlockLength(long futures, int threads) => Math.Clamp(1L << BitOperations.Log2((ulong)(futures / (BlocksPerThread * threads)) | 1), ChunkLength, LongestBlock);

    /// <summary>What runs futures on lanes of a width.</summary>
    internal static ICpuWorker Worker(int lanes, Plan plan, PlanMemory memory, int legs = Legs) => Worker<NoClock>(lanes, plan, memory, legs);

    /// <summary>The same, and a clock is told of the parts of its work.</summary>
    internal static ICpuWorker Worker<TClock>(int lanes, Plan plan, PlanMemory memory, int legs = Legs) where TClock : struct, IWorkClock => lanes switch
    {
        16 => new CpuWorker<Lane16, Mask16, Word16, TClock>(plan, memory, legs),
        8 => new CpuWorker<Lane8, Mask8, Word8, TClock>(plan, memory, legs),
        _ => new CpuWorker<Lane1, Mask1, Word1, TClock>(plan, memory, legs),
    };
}
