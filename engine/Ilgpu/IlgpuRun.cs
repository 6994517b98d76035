using ILGPU;
using ILGPU.Runtime;
using SurvivalSim.Ilgpu.Kernels;
using SurvivalSim.Planning;
using SurvivalSim.Planning.Records;
using SurvivalSim.Randomness;
using SurvivalSim.Simulation;
using SurvivalSim.Simulation.Backends;
using SurvivalSim.Tallies;

namespace SurvivalSim.Ilgpu;

/// <summary>A plan on a device. Futures run in waves of as many as the device holds at a time; counters stay there until a range is over.</summary>
internal sealed class IlgpuRun : IDeviceRun
{
    /// <summary>Futures that a thread counts the lives of, about.</summary>
    private const int LivesPerThread = 16;

    /// <summary>Steps of a launch: few enough for the watchdog of a GPU that also draws a screen, and for Ctrl-C.</summary>
    private const int StepsPerLaunch = 256;

    /// <summary>Threads that a processor of a GPU can have at least, whatever its driver calls its largest group.</summary>
    private const int ThreadsPerProcessor = 2048;

    private readonly Plan _plan;
    private readonly Accelerator _accelerator;
    private readonly LoadedKernels _kernels;
    private readonly DeviceMemory _memory;
    private readonly SpecializedValue<PlanShape> _shape;
    private readonly DevicePlan _devicePlan;
    private readonly Counters _counters;
    private readonly FlatTally _flat;
    private readonly int[] _noExtremes;
    private Wave _wave;

    /// <summary>Copies the plan and compiles where this shape is new.</summary>
    /// <param name="plan">What to simulate.</param>
    /// <param name="seed">Key of all random numbers.</param>
    /// <param name="accelerator">The device.</param>
    /// <param name="kernels">Its kernels.</param>
    /// <param name="openTime">How long it took to open the device and load its kernels for this run.</param>
    public IlgpuRun(Plan plan, ulong seed, Accelerator accelerator, LoadedKernels kernels, TimeSpan openTime)
    {
        _plan = plan;
        _accelerator = accelerator;
        _kernels = kernels;
        _memory = new DeviceMemory(accelerator);
        _shape = new SpecializedValue<PlanShape>(plan.Shape);
        try
        {
            var layout = new TallyLayout(plan);
            _flat = new FlatTally(layout);
            _noExtremes = layout.NoExtremes();
            _devicePlan = Copy(plan, seed);
            _counters = new Counters
            {
                Layout = layout,
                Counts = _memory.Allocate<uint>(layout.CountsLength),
                Sums = _memory.Allocate<long>(layout.SumsLength),
                Extremes = _memory.Allocate<int>(layout.ExtremesLength),
                FanMonths = _memory.Copy(new FanCalendar(plan.Grid).Months),
                Horizon = (float)plan.Grid.HorizonMonths,
            };
            int capacity = Capacity(plan, accelerator);
            _wave = new Wave { Slots = _memory.Allocate<float>((long)plan.SlotCount * capacity), Stride = capacity };
            CompileTime = openTime + kernels.Warm(plan.Shape, () => Launch(first: 0, count: 0, CancellationToken.None));
        }
        catch
        {
            _memory.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public TimeSpan CompileTime { get; }

    /// <inheritdoc/>
    public RunTally Run(FutureRange futures, Action<long> done, CancellationToken cancellation)
    {
        _counters.Counts.MemSetToZero();
        _counters.Sums.MemSetToZero();
        _counters.Extremes.CopyFromCPU(_noExtremes);
        for (long first = futures.First, end = futures.First + futures.Count; first < end; first += _wave.Stride)
        {
            int count = (int)Math.Min(_wave.Stride, end - first);
            Launch(first, count, cancellation);
            done(count);
        }
        _counters.Counts.CopyToCPU(_flat.Counts);
        _counters.Sums.CopyToCPU(_flat.Sums);
        _counters.Extremes.CopyToCPU(_flat.Extremes);
        var tally = new RunTally(_plan);
        tally.Add(_flat, futures.Count);
        return tally;
    }

    /// <inheritdoc/>
    public void Dispose() => _memory.Dispose();

    /// <summary>Simulates a wave, some steps at a time, and counts it.</summary>
    private void Launch(long first, int count, CancellationToken cancellation)
    {
        _wave.First = first;
        _wave.Count = count;
        _wave.Slots.MemSetToZero();
        for (int step = 0; step < _plan.Grid.Count; step += StepsPerLaunch)
        {
            cancellation.ThrowIfCancellationRequested();
            _wave.FirstStep = step;
            _wave.EndStep = Math.Min(step + StepsPerLaunch, _plan.Grid.Count);
            _kernels.Simulate(Math.Max(count, 1), _shape, _devicePlan, _counters, _wave);
            _accelerator.Synchronize();
        }
        int threads = Math.Min(256, _accelerator.MaxNumThreadsPerGroup);
        var groups = new Index3D(Math.Max(count / (threads * LivesPerThread), 1), TallyLayout.Quantities, _plan.Products.Length);
        _kernels.CountLives(new KernelConfig(groups, new Index3D(threads, 1, 1)), _devicePlan, _counters, _wave);
        _accelerator.Synchronize();
    }

    private DevicePlan Copy(Plan plan, ulong seed) => new()
    {
        Company = _memory.Copy([plan.Company]),
        Products = _memory.Copy(plan.Products),
        Segments = _memory.Copy(plan.Segments),
        Events = _memory.Copy(plan.Events),
        Multipliers = _memory.Copy(plan.Multipliers),
        Conditions = _memory.Copy(plan.Conditions),
        Parameters = _memory.Copy(plan.Parameters),
        Correlations = _memory.Copy(plan.Correlations),
        EventGroups = _memory.Copy(plan.EventGroups),
        Averages = _memory.Copy(plan.Averages),
        BreakEvens = _memory.Copy(plan.BreakEvens),
        Indices = _memory.Copy(plan.Indices),
        Tables = _memory.Copy(plan.Tables),
        StepTable = _memory.Copy(plan.StepTable),
        NormalScores = _memory.Copy(NormalScoreTable.Coefficients.ToArray()),
        StepColumns = plan.StepColumns,
        Seed = seed,
    };

    /// <summary>Futures that the device holds at a time: one for each thread it can have, as far as half of its memory reaches.</summary>
    private static int Capacity(Plan plan, Accelerator accelerator)
    {
        long threads = (long)accelerator.NumMultiprocessors * Math.Max(accelerator.MaxNumThreadsPerMultiprocessor, ThreadsPerProcessor);
        long room = Math.Min(accelerator.MemorySize / 2 / sizeof(float), int.MaxValue) / plan.SlotCount;
        return (int)(Math.Clamp(threads, CpuBackend.ChunkLength, Math.Max(room, CpuBackend.ChunkLength)) / CpuBackend.ChunkLength * CpuBackend.ChunkLength);
    }
}
