using System.Runtime.CompilerServices;
using SurvivalSim.Planning;
using SurvivalSim.Planning.Records;
using SurvivalSim.Scenarios;
using SurvivalSim.Simulation;

namespace SurvivalSim.Tallies;

/// <summary>What is counted of one product. All months count from its launch.</summary>
public sealed class ProductTally
{
    /// <summary>Code of the crossing itself in <see cref="Breach"/>, <see cref="SustainedBreach"/> and <see cref="BreakEven"/>.</summary>
    public const int Crossed = 1;

    /// <summary>Code of an end before it.</summary>
    public const int EndedBefore = 2;

    /// <summary>Metrics whose fans are counted: all but the months since launch, which are the axis.</summary>
    public static IReadOnlyList<Metric> FanMetrics => s_fanMetrics;

    private static readonly Metric[] s_fanMetrics = [.. Enum.GetValues<Metric>().Where(metric => metric != Metric.MonthsSinceLaunch)];
    private static readonly Outcome[] s_outcomes = Enum.GetValues<Outcome>();

    private readonly Plan _plan;
    private readonly ProductRecord _product;
    private readonly Distribution[] _outcomes = [.. s_outcomes.Select(_ => new Distribution())];
    private readonly Histogram?[,] _fans;

    internal ProductTally(Plan plan, int product)
    {
        _plan = plan;
        _product = plan.Products[product];
        double horizon = plan.Grid.HorizonMonths;
        // A scenario in which nothing ends anything still has a survival curve.
        Ends = new EventTimes(Math.Max(1, plan.Causes.Count), horizon);
        Breach = new EventTimes(EndedBefore, horizon);
        SustainedBreach = new EventTimes(EndedBefore, horizon);
        BreakEven = new EventTimes(EndedBefore, horizon);
        Months = (int)Math.Floor(horizon + 1e-9);
        _fans = new Histogram?[FanMetrics.Count, Months];
    }

    /// <summary>Whole months within the horizon.</summary>
    public int Months { get; }

    /// <summary>Ends, by cause.</summary>
    public EventTimes Ends { get; }

    /// <summary>First months with burn above the threshold.</summary>
    public EventTimes Breach { get; }

    /// <summary>First months with smoothed burn above the threshold.</summary>
    public EventTimes SustainedBreach { get; }

    /// <summary>Starts of the first three months at break-even.</summary>
    public EventTimes BreakEven { get; }

    /// <summary>Values of an outcome.</summary>
    public Distribution Of(Outcome outcome) => _outcomes[(int)outcome];

    /// <summary>Values of a metric in the step in which a month ends, over the futures in which the product lived in that step.</summary>
    /// <param name="metricIndex">Index into <see cref="FanMetrics"/>.</param>
    /// <param name="month">1…<see cref="Months"/>.</param>
    public Histogram Fan(int metricIndex, int month) => _fans[metricIndex, month - 1] ??= new Histogram();

    /// <remarks>Optimised at once: a run of 100,000 futures is over before the runtime would have found it worth while.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void RecordStep(in FutureChunk chunk, int step)
    {
        int month = _plan.Grid.MonthEndingIn(step);
        for (int future = 0; future < chunk.Count; future++)
        {
            if (chunk[Slot(ProductSlot.Live), future] == 0) continue;
            int fanMonth = _product.LaunchesLater ? MonthSinceLaunch(step, chunk[Slot(ProductSlot.Launch), future]) : month;
            if (fanMonth == 0) continue;
            for (int i = 0; i < s_fanMetrics.Length; i++) Fan(i, fanMonth).Add(chunk[_product.Metrics + (int)s_fanMetrics[i], future]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void RecordEnd(in FutureChunk chunk)
    {
        float horizon = (float)_plan.Grid.HorizonMonths;
        for (int future = 0; future < chunk.Count; future++)
        {
            float launch = chunk[Slot(ProductSlot.Launch), future];
            if (launch >= horizon) continue;
            int cause = (int)chunk[Slot(ProductSlot.Cause), future];
            float followed = horizon - launch;
            float lived = cause == 0 ? followed : Math.Clamp(chunk[Slot(ProductSlot.End), future] - launch, 0, followed);
            Ends.Record(cause, lived);
            RecordCrossing(Breach, chunk[Slot(ProductSlot.BreachMonth), future], cause, lived, followed);
            RecordCrossing(SustainedBreach, chunk[Slot(ProductSlot.SustainedBreachMonth), future], cause, lived, followed);
            RecordCrossing(BreakEven, chunk[Slot(ProductSlot.BreakEvenMonth), future], cause, lived, followed);
            foreach (Outcome outcome in s_outcomes) _outcomes[(int)outcome].Add(Value(outcome, chunk, future, lived));
        }
    }

    internal void Add(ProductTally other)
    {
        Ends.Add(other.Ends);
        Breach.Add(other.Breach);
        SustainedBreach.Add(other.SustainedBreach);
        BreakEven.Add(other.BreakEven);
        for (int i = 0; i < _outcomes.Length; i++) _outcomes[i].Add(other._outcomes[i]);
        for (int metric = 0; metric < FanMetrics.Count; metric++)
        {
            for (int month = 1; month <= Months; month++)
            {
                if (other._fans[metric, month - 1] is { } theirs) Fan(metric, month).Add(theirs);
            }
        }
    }

    /// <summary>A crossing in the step of the end counts as a crossing, though it is dated at the step's end.</summary>
    private static void RecordCrossing(EventTimes times, float month, int cause, float lived, float followed)
    {
        if (month < Plan.Never) times.Record(Crossed, Math.Min(month, followed));
        else times.Record(cause == 0 ? EventTimes.Censored : EndedBefore, lived);
    }

    private int Slot(ProductSlot slot) => _product.State + (int)slot;

    /// <summary>The whole month since launch that ends in a step, or 0.</summary>
    private int MonthSinceLaunch(int step, float launch)
    {
        int month = (int)Math.Floor(_plan.Grid.Boundary(step + 1) - launch + Plan.SameInstant);
        return month <= Months && month > _plan.Grid.Boundary(step) - launch + Plan.SameInstant ? month : 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private float Value(Outcome outcome, in FutureChunk chunk, int future, float lived) => outcome switch
    {
        Outcome.MonthsLived => lived,
        Outcome.PeakBurnUsdPerDay => chunk[Slot(ProductSlot.PeakBurn), future],
        Outcome.CumulativeLossUsd => chunk[Slot(ProductSlot.Loss), future],
        Outcome.MonthsInBreach => chunk[Slot(ProductSlot.MonthsInBreach), future],
        Outcome.PeakUsers => chunk[Slot(ProductSlot.PeakUsers), future],
        Outcome.LastUsers => chunk[Slot(ProductSlot.LastUsers), future],
        Outcome.RevenueUsd => chunk[Slot(ProductSlot.TotalRevenue), future],
        Outcome.ComputeUsd => chunk[Slot(ProductSlot.TotalCompute), future],
        Outcome.OtherCostUsd => chunk[Slot(ProductSlot.TotalOther), future],
        Outcome.GpuHours => chunk[Slot(ProductSlot.TotalGpuHours), future],
        Outcome.StrandedUsd => chunk[Slot(ProductSlot.Stranded), future],
        Outcome.LowestCashUsd => chunk[Slot(ProductSlot.LowestCash), future],
        Outcome.NoticeDays => _product.NoticeDays.IsKnown ? _product.NoticeDays.Value : chunk[_product.NoticeDays.Source, future],
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };
}
