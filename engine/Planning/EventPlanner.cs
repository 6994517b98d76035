using SurvivalSim.Foundation;
using SurvivalSim.Planning.Quantiles;
using SurvivalSim.Planning.Records;
using SurvivalSim.Scenarios;

namespace SurvivalSim.Planning;

/// <summary>Events as records, with their multipliers and conditions.</summary>
internal sealed class EventPlanner
{
    private static readonly int s_stateSlots = Enum.GetValues<EventSlot>().Length;

    private readonly Scenario _scenario;
    private readonly PlanBuilder _builder;
    private readonly MetricPlanner _metrics;
    private readonly List<string> _causes;

    /// <summary>For the events of a scenario.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="metrics">Knows where metrics are kept.</param>
    /// <param name="causes">Receives the causes of end; code c at c − 1.</param>
    /// <param name="builder">The growing plan.</param>
    public EventPlanner(Scenario scenario, MetricPlanner metrics, List<string> causes, PlanBuilder builder)
    {
        _scenario = scenario;
        _metrics = metrics;
        _causes = causes;
        _builder = builder;
    }

    /// <summary>Multipliers so far.</summary>
    public List<MultiplierRecord> Multipliers { get; } = [];

    /// <summary>Conditions so far.</summary>
    public List<ConditionRecord> Conditions { get; } = [];

    /// <summary>One event.</summary>
    /// <param name="order">Its place in the file.</param>
    public EventRecord Event(int order)
    {
        Event e = _scenario.Events[order];
        int product = e.Product is null ? -1 : IndexOf(e.Product);
        bool eachArrival = e.Trigger is AtRate;
        Func<Scenarios.Numbers.Quantity?, Transform, Number> drawn = eachArrival ? _builder.PerArrival : _builder.Number;
        int conditions = Conditions.Count;
        if (e.Trigger is When when)
            Conditions.AddRange(when.Conditions.Select(c => new ConditionRecord(_metrics.Slot(product, c.Metric), c.Above ? 1 : 0, _builder.Number(c.Level))));
        int multipliers = Multipliers.Count;
        foreach (Multiplier m in e.Multiplies)
            Multipliers.Add(new MultiplierRecord(order, (int)m.Channel, drawn(m.Factor, Transform.Log), _builder.Slots(), _builder.Slots()));
        int[] dependents = [.. Dependents(other => other.Event == e.Name)];
        return WithTrigger(e.Trigger, product, e) with
        {
            Order = order,
            Product = product,
            Stream = _builder.Stream($"events/{e.Name}", e.Where),
            Probability = _builder.Number(e.Probability),
            AtMost = (float)e.AtMost,
            Unless = e.Unless is null ? -1 : _scenario.Events.ToList().FindIndex(other => other.Name == e.Unless),
            ConditionsOffset = conditions,
            ConditionsCount = Conditions.Count - conditions,
            MultipliersOffset = multipliers,
            MultipliersCount = Multipliers.Count - multipliers,
            Duration = e.LastsMonths is not null ? DurationKind.Lasts : e.FadesHalfLifeMonths is not null ? DurationKind.Fades : DurationKind.Permanent,
            LastsMonths = _builder.Number(e.LastsMonths),
            FadePerMonth = e.FadesHalfLifeMonths is { } half ? (float)(Math.Log(2) / half) : 0,
            CostsUsd = drawn(e.CostsUsd, Transform.Identity),
            OverMonths = _builder.Number(e.OverMonths),
            PaysUsd = drawn(e.PaysUsd, Transform.Identity),
            UsersKept = drawn(e.LosesUsers, Transform.Kept),
            Cause = e.Ends is null ? 0 : CauseCode(e.Ends),
            DependentsOffset = _builder.List(dependents),
            DependentsCount = dependents.Length,
            State = _builder.Slots(s_stateSlots),
        };
    }

    /// <summary>Events whose trigger is <c>after</c> something.</summary>
    public IEnumerable<int> Dependents(Func<After, bool> waitsFor) =>
        _scenario.Events.Index().Where(pair => pair.Item.Trigger is After after && waitsFor(after)).Select(pair => pair.Index);

    private EventRecord WithTrigger(Trigger trigger, int product, Event e) => trigger switch
    {
        AtDate at => Timed(TriggerKind.Date, Number.Known(at.Month)),
        AtMonth at => Timed(TriggerKind.Month, _builder.Number(at.Month)),
        AtRate rate => Timed(TriggerKind.Rate, Checked(rate)),
        After after => Timed(TriggerKind.After, _builder.Number(after.DelayMonths)),
        When conditions => new EventRecord
        {
            Trigger = TriggerKind.When,
            Time = Number.Absent,
            ForMonths = _builder.Number(conditions.ForMonths),
            AfterMonth = _builder.Number(conditions.AfterMonth),
            EveryMonths = _builder.Number(conditions.EveryMonths),
            HazardPerMonth = _builder.Number(conditions.HazardPerMonth),
            HazardPower = (float)(conditions.HazardPower?.Power ?? 0),
            HazardMetric = conditions.HazardPower is { } power ? _metrics.Slot(product, power.Metric) : -1,
        },
        _ => throw new InvalidOperationException($"'{e.Name}' has the unknown trigger {trigger.GetType().Name}."),
    };

    private static EventRecord Timed(TriggerKind trigger, Number time) => new()
    {
        Trigger = trigger,
        Time = time,
        ForMonths = Number.Absent,
        AfterMonth = Number.Absent,
        EveryMonths = Number.Absent,
        HazardPerMonth = Number.Absent,
        HazardMetric = -1,
    };

    /// <summary>A rate whose 95th percentile brings more than one arrival a step is refused: four arrivals a step are handled.</summary>
    private Number Checked(AtRate rate)
    {
        const double Score95 = 1.6448536269514722;
        double high = rate.PerYear.KnownValue ?? _builder.LawOf(rate.PerYear).Value(Score95);
        double perStep = high * Math.Min(_builder.Grid.RegularMonths, _builder.Grid.HorizonMonths) / 12;
        if (perStep > 1)
        {
            _builder.Findings.Report(DiagnosticCodes.RateTooHigh, rate.PerYear.Where, $"up to {NumberText.Short(high)} arrivals per year are {NumberText.Short(perStep)} per step",
                "at most one arrival per step is expected", "Choose a finer step, or one event that stands for several.");
        }
        return _builder.Number(rate.PerYear);
    }

    private int IndexOf(string product) => _scenario.Products.ToList().FindIndex(p => p.Name == product);

    private int CauseCode(string cause)
    {
        if (!_causes.Contains(cause)) _causes.Add(cause);
        return _causes.IndexOf(cause) + 1;
    }
}
