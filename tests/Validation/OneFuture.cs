using SurvivalSim.Planning;
using SurvivalSim.Planning.Records;
using SurvivalSim.Scenarios;
using SurvivalSim.Simulation;
using SurvivalSim.Simulation.Backends;

namespace SurvivalSim.Tests.Validation;

/// <summary>A single future, everything of it, step by step: what scenarios without chance are compared by.</summary>
/// <remarks>Steps count from 0. What is read of a step is how the step left it.</remarks>
internal sealed class OneFuture : IFutureRecorder
{
    private readonly Plan _plan;
    private readonly List<float[]> _steps = [];

    private OneFuture(Plan plan) => _plan = plan;

    /// <summary>Steps until the horizon, or until the last product ended.</summary>
    public int Steps => _steps.Count;

    public double this[int step, Metric metric, int product = 0] => _steps[step][_plan.Products[product].Metrics + (int)metric];

    public double this[int step, ProductSlot slot, int product = 0] => _steps[step][_plan.Products[product].State + (int)slot];

    public double this[int step, EventSlot slot, int order] => _steps[step][_plan.Events[order].State + (int)slot];

    public static OneFuture Of(string yaml) => Of(Simulate.Plan(yaml));

    public static OneFuture Of(Plan plan)
    {
        var future = new OneFuture(plan);
        CpuBackend.Run(plan, new FutureRange(0, 1), seed: 1, lanes: 1, [future], done: null, CancellationToken.None);
        return future;
    }

    /// <summary>How the last step left a product.</summary>
    public double Last(ProductSlot slot, int product = 0) => this[Steps - 1, slot, product];

    /// <summary>The end of a step, months after the start.</summary>
    public double EndOf(int step) => _plan.Grid.Boundary(step + 1);

    /// <summary>A segment's users at the end of a step.</summary>
    public double UsersAfter(int step, int segment = 0) => _steps[step][_plan.Segments[segment].Users];

    /// <summary>People won for a segment by the end of a step.</summary>
    public double WonAfter(int step, int segment = 0) => _steps[step][_plan.Segments[segment].Won];

    /// <summary>The company's settled cash, USD.</summary>
    public double Cash(int step) => _steps[step][_plan.Company.Cash];

    /// <summary>The price of a GPU-hour, USD.</summary>
    public double GpuPrice(int step) => _steps[step][_plan.Company.GpuPrice];

    /// <summary>A metric of the company; a condition must read it.</summary>
    public double Company(int step, Metric metric) => _steps[step][_plan.Company.Metrics + (int)metric];

    /// <summary>The average of a product's metric; a condition must read it.</summary>
    public double Average(int step, Metric metric, int product = 0)
    {
        int slot = _plan.Products[product].Metrics + (int)metric;
        return _steps[step][_plan.Averages.Single(average => average.Product == product && average.Metric == slot).Average];
    }

    public bool Watches(long firstFuture) => true;

    public bool WantsStep(int step) => true;

    public void RecordStep(in FutureView futures, int step)
    {
        float[] slots = new float[_plan.SlotCount];
        for (int slot = 0; slot < slots.Length; slot++) slots[slot] = futures[slot, 0];
        _steps.Add(slots);
    }

    public void RecordEnd(in FutureView futures)
    {
    }
}
