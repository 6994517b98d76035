using SurvivalSim.Planning;
using SurvivalSim.Simulation;
using SurvivalSim.Simulation.Backends;

namespace SurvivalSim.Tallies;

/// <summary>A run on devices: they share its batches, and what a device fails to do is done on the processor.</summary>
/// <param name="Tally">What was counted: the same as on the processor alone.</param>
/// <param name="CompileTime">The longest that a device took to compile.</param>
/// <param name="Failures">Devices that failed, and why: what they had not finished was computed elsewhere.</param>
public sealed record DeviceTally(RunTally Tally, TimeSpan CompileTime, IReadOnlyList<DeviceFailure> Failures)
{
    /// <summary>Most futures of a batch: what is done again where a device fails, and few enough for 32-bit counters.</summary>
    public const long LargestBatch = 1 << 23;

    /// <summary>Simulates futures on devices and counts them.</summary>
    /// <param name="plan">What to simulate.</param>
    /// <param name="options">How; threads and lanes are those of the processor where it has to help out.</param>
    /// <param name="devices">At least one.</param>
    /// <param name="done">Told how many futures were finished since the last call, from any thread, fewer than none where a device failed; may be <see langword="null"/>.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public static DeviceTally Of(Plan plan, RunOptions options, IReadOnlyList<ITallyDevice> devices, Action<long>? done = null, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfZero(devices.Count);
        var batches = new Batches(options.Futures, devices.Count);
        Worker[] workers = [.. devices.Select(device => new Worker(plan, options, device, batches, done ?? (_ => { }), cancellation))];
        Workers.RunTogether([.. workers.Select<Worker, Action>(worker => worker.Work)], batches.Stop);
        foreach (Worker other in workers[1..]) workers[0].Tally.Add(other.Tally);
        return new DeviceTally(workers[0].Tally, workers.Max(worker => worker.CompileTime), [.. workers.Select(worker => worker.Failure).OfType<DeviceFailure>()]);
    }

    /// <summary>The futures of a run, handed out batch by batch to whoever asks.</summary>
    private sealed class Batches(long futures, int devices)
    {
        private readonly long _length = Math.Clamp((futures / devices / CpuBackend.ChunkLength) + 1, 1, LargestBatch / CpuBackend.ChunkLength) * CpuBackend.ChunkLength;
        private long _next;
        private int _working = devices;

        public bool TryTake(out FutureRange batch)
        {
            long first = Interlocked.Add(ref _next, _length) - _length;
            batch = new FutureRange(first, Math.Clamp(futures - first, 0, _length));
            return first < futures;
        }

        /// <summary>Says that a device has failed.</summary>
        /// <returns>Whether it was the last one.</returns>
        public bool Lose() => Interlocked.Decrement(ref _working) == 0;

        public void Stop() => Interlocked.Exchange(ref _next, futures);
    }

    /// <summary>A device and the thread that keeps it busy.</summary>
    private sealed class Worker(Plan plan, RunOptions options, ITallyDevice device, Batches batches, Action<long> done, CancellationToken cancellation)
    {
        public RunTally Tally { get; } = new(plan);

        public TimeSpan CompileTime { get; private set; }

        public DeviceFailure? Failure { get; private set; }

        public void Work()
        {
            FutureRange batch = default;
            long reported = 0;
            try
            {
                using IDeviceRun run = device.Begin(plan, options.Seed);
                CompileTime = run.CompileTime;
                while (batches.TryTake(out batch))
                {
                    Tally.Add(run.Run(batch, finished => { reported += finished; done(finished); }, cancellation));
                    (batch, reported) = (default, 0);
                }
            }
            catch (Exception error) when (error is not (OperationCanceledException or NotFiniteNumberException))
            {
                done(-reported);
                Failure = new DeviceFailure(device.Name, error.Message, batch.Count);
                HelpOut(batch);
            }
        }

        /// <summary>Does the batch that a device left behind and, where no device is left, all others.</summary>
        private void HelpOut(FutureRange batch)
        {
            bool isLast = batches.Lose();
            if (batch.Count > 0) Tally.Add(RunTally.Of(plan, options, batch, done, cancellation));
            while (isLast && batches.TryTake(out batch)) Tally.Add(RunTally.Of(plan, options, batch, done, cancellation));
        }
    }
}

/// <summary>A device that failed in a run.</summary>
/// <param name="Device">Its name.</param>
/// <param name="Reason">What it said.</param>
/// <param name="Futures">Futures of the batch at hand, which were computed on the processor instead.</param>
public sealed record DeviceFailure(string Device, string Reason, long Futures);
