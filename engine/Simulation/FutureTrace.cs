using SurvivalSim.Planning;
using SurvivalSim.Planning.Records;
using SurvivalSim.Scenarios;
using SurvivalSim.Simulation.Backends;

namespace SurvivalSim.Simulation;

/// <summary>One future, step by step: the same that a run counts.</summary>
/// <param name="Future">Its number.</param>
/// <param name="Seed">Key of its random numbers.</param>
/// <param name="Steps">Its steps, as far as a product lives.</param>
/// <param name="Occurrences">Events that fell due, in the order of their steps; within a step those that can influence each other in the order of their instants.</param>
/// <param name="Parameters">Value of each uncertain number that is drawn once, as the plan's parameters are numbered and the scenario means them; NaN for those drawn at each arrival.</param>
public sealed record FutureTrace(long Future, ulong Seed, IReadOnlyList<TraceStep> Steps, IReadOnlyList<Occurrence> Occurrences, IReadOnlyList<double> Parameters)
{
    /// <summary>Most occurrences of an event in a step: four arrivals, or a condition.</summary>
    private const int MostPerStep = 5;

    private static readonly int s_metrics = Enum.GetValues<Metric>().Length;

    /// <summary>Simulates a future.</summary>
    /// <param name="plan">What to simulate.</param>
    /// <param name="seed">Key of all random numbers.</param>
    /// <param name="future">Its number; from 0.</param>
    /// <exception cref="NotFiniteNumberException">A number grows beyond 3e38.</exception>
    public static unsafe FutureTrace Of(Plan plan, ulong seed, long future)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(future);
        using var memory = new PlanMemory(plan, seed);
        EventJournal* journal = memory.OpenJournal(future, plan.Events.Length * plan.Grid.Count * MostPerStep);
        using ICpuWorker worker = CpuBackend.Worker(lanes: 1, plan, memory);
        var recorder = new Recorder(plan, () => journal->Count);
        worker.Run(new FutureRange(future, 1), recorder, CancellationToken.None);
        Occurrence[] occurrences = [.. Enumerable.Range(0, journal->Count).Select(i => new Occurrence(recorder.StepOf(i), journal->Entries[i].Event, journal->Entries[i].Month, journal->Entries[i].Acts))];
        int lived = recorder.Steps.FindIndex(step => step.Products.All(product => product.End <= step.Month)) + 1;
        return new FutureTrace(future, seed, lived > 0 ? recorder.Steps[..lived] : recorder.Steps, occurrences, recorder.Parameters);
    }

    private sealed class Recorder(Plan plan, Func<int> occurred) : IFutureRecorder
    {
        private readonly List<int> _occurredBy = [];

        public List<TraceStep> Steps { get; } = [];

        public double[] Parameters { get; private set; } = [];

        public bool Watches(long firstFuture) => true;

        public bool WantsStep(int step) => true;

        /// <summary>The step in which the i-th occurrence was noted.</summary>
        public int StepOf(int occurrence) => _occurredBy.FindIndex(count => occurrence < count);

        public void RecordStep(in FutureView futures, int step)
        {
            FutureSlots slots = futures.Of(0);
            _occurredBy.Add(occurred());
            if (step == 0) Parameters = [.. plan.Parameters.Select((parameter, i) => parameter.Slot < 0 ? double.NaN : plan.ParameterValue(i, slots.Load(parameter.Slot).Value))];
            Steps.Add(new TraceStep(step, plan.Grid.Boundary(step + 1), slots.Load(plan.Company.GpuPrice).Value, slots.Load(plan.Company.Cash).Value, [.. plan.Products.Select(product => Of(slots, product))]));
        }

        public void RecordEnd(in FutureView futures)
        {
        }

        private static ProductTrace Of(FutureSlots slots, ProductRecord product)
        {
            float State(ProductSlot slot) => slots.Load(product.State + (int)slot).Value;
            if (!float.IsFinite(State(ProductSlot.Loss))) throw new NotFiniteNumberException("A product's loss grows without end.", State(ProductSlot.Loss));
            return new ProductTrace(State(ProductSlot.Live) > 0, State(ProductSlot.Launch), State(ProductSlot.End), (int)State(ProductSlot.Cause), State(ProductSlot.Threshold),
                [.. Enumerable.Range(0, s_metrics).Select(metric => slots.Load(product.Metrics + metric).Value)]);
        }
    }
}

/// <summary>A step of a future.</summary>
/// <param name="Step">Its number, from 0.</param>
/// <param name="Month">Its end, months since the start.</param>
/// <param name="GpuPrice">GPU price, USD per hour.</param>
/// <param name="Cash">The company's cash when the step is settled, USD.</param>
/// <param name="Products">The products, in the order of the plan.</param>
public sealed record TraceStep(int Step, double Month, float GpuPrice, float Cash, IReadOnlyList<ProductTrace> Products);

/// <summary>A product in a step.</summary>
/// <param name="Lives">Whether it lived at the step's start.</param>
/// <param name="Launch">Month of its launch, since the start; <see cref="Plan.Never"/> where there is none.</param>
/// <param name="End">Month of its end, since the start; <see cref="Plan.Never"/> while it lives.</param>
/// <param name="Cause">Code of the cause of its end; 0 while it lives.</param>
/// <param name="Threshold">Burn threshold of the step, USD per day.</param>
/// <param name="Metrics">Value of every metric, in the order of <see cref="Metric"/>.</param>
public sealed record ProductTrace(bool Lives, float Launch, float End, int Cause, float Threshold, IReadOnlyList<float> Metrics);

/// <summary>An event fell due.</summary>
/// <param name="Step">In which step.</param>
/// <param name="Event">Index of the event in the plan.</param>
/// <param name="Month">When, months since the start.</param>
/// <param name="TookEffect">Whether it took effect: it may have been ruled out, or chance have spared it.</param>
public sealed record Occurrence(int Step, int Event, float Month, bool TookEffect);
