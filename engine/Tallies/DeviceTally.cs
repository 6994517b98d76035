using SurvivalSim.Planning;
using SurvivalSim.Simulation;
using SurvivalSim.Simulation.Backends;

namespace SurvivalSim.Tallies;

/// <summary>A run on devices: they share its batches, and what a device fails to do is done on the processor.</summary>
/// <param name="Tally">What was counted: the same as on the processor alone.</param>
/// <param name="ComputedBy">Names of the devices that counted something; <see cref="Processor"/> where the processor had to help out.</param>
/// <param name="CompileTime">The longest that a device took to open and compile.</param>
/// <param name="Failures">Devices that failed, and why.</param>
public sealed record DeviceTally(RunTally Tally, IReadOnlyList<string> ComputedBy, TimeSpan CompileTime, IReadOnlyList<DeviceFailure> Failures)
{
    /// <summary>What the processor is called.</summary>
    public const string Processor = "cpu";

    /// <summary>Most futures of a batch: what is done again where a device fails, and few enough for 32-bit counters.</summary>
    public const long LargestBatch = 1 << 23;

    /// <summary>Batches for each of several devices, so that a slow one does not keep the others waiting for long.</summary>
    private const int BatchesPerDevice = 8;

    /// <summary>Simulates futures on devices and counts them.</summary>
    /// <param name="plan">What to simulate.</param>
    /// <param name="options">How; threads and lanes are those of the processor where it has to help out.</param>
    /// <param name="devices">At least one.</param>
    /// <param name="done">Told how many futures were finished since the last call, from any thread, fewer than none where a device failed; may be <see langword="null"/>.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public static DeviceTally Of(Plan plan, RunOptions options, IReadOnlyList<ITallyDevice> devices, Action<long>? done = null, CancellationToken cancellation = default) =>
        Of(plan, options, new FutureRange(0, options.Futures), devices, done, cancellation);

    /// <summary>Simulates some futures of a run on devices and counts them.</summary>
    /// <param name="plan">What to simulate.</param>
    /// <param name="options">How; the number of futures is not looked at.</param>
    /// <param name="futures">Which futures, at least one; the first is a multiple of the chunk length.</param>
    /// <param name="devices">At least one.</param>
    /// <param name="done">As above.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public static DeviceTally Of(Plan plan, RunOptions options, FutureRange futures, IReadOnlyList<ITallyDevice> devices, Action<long>? done = null, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfZero(devices.Count);
        var batches = new Batches(futures, devices.Count);
        Worker[] workers = [.. devices.Select(device => new Worker(plan, options, device, batches, done ?? (_ => { }), cancellation))];
        Workers.RunTogether([.. workers.Select<Worker, Action>(worker => worker.Work)], batches.Stop);
        foreach (Worker other in workers[1..]) workers[0].Tally.Add(other.Tally);
        IEnumerable<string> names = workers.Where(worker => worker.DeviceCounted).Select(worker => worker.Name).Concat(workers.Any(worker => worker.ProcessorCounted) ? [Processor] : []);
        return new DeviceTally(workers[0].Tally, [.. names], workers.Max(worker => worker.CompileTime), [.. workers.Select(worker => worker.Failure).OfType<DeviceFailure>()]);
    }

    /// <summary>The futures of a run, handed out batch by batch to whoever asks.</summary>
    private sealed class Batches(FutureRange futures, int devices)
    {
        private readonly long _end = futures.First + futures.Count;
        private readonly long _length = CpuBackend.ChunkLength * Math.Clamp((futures.Count / (devices == 1 ? 1 : devices * BatchesPerDevice) / CpuBackend.ChunkLength) + 1, 1, LargestBatch / CpuBackend.ChunkLength);
        private long _next = futures.First;
        private int _working = devices;

        public bool TryTake(out FutureRange batch)
        {
            long first = Interlocked.Add(ref _next, _length) - _length;
            batch = new FutureRange(first, Math.Clamp(_end - first, 0, _length));
            return first < _end;
        }

        /// <summary>Says that a device has failed.</summary>
        /// <returns>Whether it was the last one.</returns>
        public bool Lose() => Interlocked.Decrement(ref _working) == 0;

        public void Stop() => Interlocked.Exchange(ref _next, _end);
    }

    /// <summary>A device and the thread that keeps it busy.</summary>
    private sealed class Worker(Plan plan, RunOptions options, ITallyDevice device, Batches batches, Action<long> done, CancellationToken cancellation)
    {
        public RunTally Tally { get; } = new(plan);

        public string Name => device.Name;

        public bool DeviceCounted { get; private set; }

        public bool ProcessorCounted { get; private set; }

        public TimeSpan CompileTime { get; private set; }

        public DeviceFailure? Failure { get; private set; }

        public void Work()
        {
            using IDeviceRun? run = Try(() => device.Begin(plan, options.Seed));
            CompileTime = run?.CompileTime ?? TimeSpan.Zero;
            FutureRange batch = default;
            while (Failure is null && batches.TryTake(out batch))
            {
                if (Count(run!, batch) is not { } counted) break;
                Tally.Add(counted);
                DeviceCounted = true;
            }
            if (Failure is not null) HelpOut(batch);
        }

        /// <summary>Has the device count a batch; null where it fails, which takes back what it had reported.</summary>
        private RunTally? Count(IDeviceRun run, FutureRange batch)
        {
            long reported = 0;
            RunTally? counted = Try(() => run.Run(batch, finished =>
            {
                reported += finished;
                done(finished);
            }, cancellation));
            if (counted is null) done(-reported);
            return counted;
        }

        /// <summary>Does something with the device. Being stopped, and numbers without end, are not its fault.</summary>
        private T? Try<T>(Func<T> work) where T : class
        {
            try
            {
                return work();
            }
            catch (Exception error) when (error is not (OperationCanceledException or NotFiniteNumberException))
            {
                Failure = new DeviceFailure(device.Name, error.Message);
                return null;
            }
        }

        /// <summary>Does the batch that a device left behind and, where no device is left, all others.</summary>
        private void HelpOut(FutureRange batch)
        {
            bool isLast = batches.Lose();
            do
            {
                if (batch.Count == 0) continue;
                Tally.Add(RunTally.Of(plan, options, batch, done, cancellation));
                ProcessorCounted = true;
            }
            while (isLast && batches.TryTake(out batch));
        }
    }
}

/// <summary>A device that failed in a run; what it had not finished was computed elsewhere.</summary>
/// <param name="Device">Its name.</param>
/// <param name="Reason">What it said.</param>
public sealed record DeviceFailure(string Device, string Reason);
