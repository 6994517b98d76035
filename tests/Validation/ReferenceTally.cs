using SurvivalSim.Planning;
using SurvivalSim.Scenarios;
using SurvivalSim.Tallies;
using SurvivalSim.Tests.Reference;

namespace SurvivalSim.Tests.Validation;

/// <summary>What <see cref="ProductTally"/> counts of the engine's futures, counted of the reference's.</summary>
internal sealed class ReferenceTally
{
    private const int Crossed = ProductTally.Crossed;

    private readonly Plan _plan;
    private readonly Dictionary<Outcome, Distribution> _outcomes = [];
    private readonly Dictionary<(Metric Metric, int Month), Histogram> _fans = [];

    private ReferenceTally(Plan plan)
    {
        _plan = plan;
        double horizon = plan.Grid.HorizonMonths;
        Ends = new EventTimes(Math.Max(1, plan.Causes.Count), horizon);
        Breach = new EventTimes(Crossed, horizon);
        SustainedBreach = new EventTimes(Crossed, horizon);
        BreakEven = new EventTimes(Crossed, horizon);
    }

    public EventTimes Ends { get; }

    public EventTimes Breach { get; }

    public EventTimes SustainedBreach { get; }

    public EventTimes BreakEven { get; }

    /// <summary>Values of the outcomes.</summary>
    public IReadOnlyDictionary<Outcome, Distribution> Outcomes => _outcomes;

    /// <summary>Values of a metric in the step in which a month ends, over the futures in which the product lived in that step.</summary>
    public Histogram Fan(Metric metric, int month) => _fans.GetValueOrDefault((metric, month)) ?? new Histogram();

    /// <summary>Runs the reference model, on two threads, and counts; one tally per product.</summary>
    public static IReadOnlyList<ReferenceTally> Of(Scenario scenario, Plan plan, int futures, int seed)
    {
        var model = new ReferenceModel(scenario);
        ReferenceTally[] tallies = [.. scenario.Products.Select(_ => new ReferenceTally(plan))];
        Parallel.For(0, futures, new ParallelOptions { MaxDegreeOfParallelism = 2 }, number =>
        {
            ReferenceFuture future = model.Simulate(seed, number);
            lock (tallies)
            {
                for (int product = 0; product < tallies.Length; product++) tallies[product].Add(future.Products[product]);
            }
        });
        return tallies;
    }

    private void Add(ReferenceOutcome outcome)
    {
        if (!outcome.IsLaunched) return;
        float followed = (float)(_plan.Grid.HorizonMonths - outcome.LaunchMonth!.Value);
        float lived = outcome.EndMonth is { } end ? Math.Min((float)end, followed) : followed;
        Ends.Record(outcome.Cause is { } cause ? _plan.Causes.ToList().IndexOf(cause) + 1 : EventTimes.Censored, lived);
        Record(Breach, outcome.BreachMonth, followed);
        Record(SustainedBreach, outcome.SustainedBreachMonth, followed);
        Record(BreakEven, outcome.BreakEvenMonth, followed);

        Add(Outcome.MonthsLived, lived);
        Add(Outcome.PeakBurnUsdPerDay, outcome.PeakBurnUsdPerDay);
        Add(Outcome.CumulativeLossUsd, outcome.CumulativeLossUsd);
        Add(Outcome.MonthsInBreach, outcome.MonthsInBreach);
        Add(Outcome.PeakUsers, outcome.PeakUsers);
        Add(Outcome.LastUsers, outcome.LastUsers);
        Add(Outcome.RevenueUsd, outcome.RevenueUsd);
        Add(Outcome.ComputeUsd, outcome.ComputeUsd);
        Add(Outcome.OtherCostUsd, outcome.OtherCostUsd);
        Add(Outcome.GpuHours, outcome.GpuHours);
        Add(Outcome.StrandedUsd, outcome.StrandedUsd);
        Add(Outcome.LowestCashUsd, outcome.LowestCashUsd);
        for (int month = 1; month <= outcome.MetricsByMonth.Count; month++)
        {
            foreach (Metric metric in ProductTally.FanMetrics) At(_fans, (metric, month)).Add((float)outcome.MetricsByMonth[month - 1][(int)metric]);
        }
    }

    private void Add(Outcome outcome, double value) => At(_outcomes, outcome).Add((float)value);

    private static void Record(EventTimes times, double? month, float followed) =>
        times.Record(month is null ? EventTimes.Censored : Crossed, Math.Min((float)(month ?? followed), followed));

    private static TValue At<TKey, TValue>(Dictionary<TKey, TValue> values, TKey key) where TKey : notnull where TValue : new()
    {
        if (!values.TryGetValue(key, out TValue? value)) values[key] = value = new TValue();
        return value;
    }
}
