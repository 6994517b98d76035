using SurvivalSim.Foundation;
using SurvivalSim.Planning.Quantiles;
using SurvivalSim.Scenarios;
using SurvivalSim.Scenarios.Numbers;

namespace SurvivalSim.Planning.Doubts;

/// <summary>Warns of events that take effect in no future.</summary>
/// <remarks>Each event is given the earliest month at which it can take effect, infinite where it cannot. Events wait for others, so these are relaxed until none
/// comes earlier: the least solution, in which events that wait only for each other never happen.</remarks>
internal sealed class EventDoubts
{
    private readonly Scenario _scenario;
    private readonly PlanBuilder _builder;
    private readonly Dictionary<string, ProductFacts> _facts;
    private readonly Dictionary<string, double> _earliest;

    /// <summary>For the events of a scenario.</summary>
    public EventDoubts(Scenario scenario, PlanBuilder builder)
    {
        _scenario = scenario;
        _builder = builder;
        _facts = scenario.Products.ToDictionary(product => product.Name, product => new ProductFacts(product, scenario));
        _earliest = scenario.Events.ToDictionary(e => e.Name, _ => double.PositiveInfinity);
    }

    private double Horizon => _scenario.HorizonMonths;

    /// <summary>Reports those that never happen, with the reason.</summary>
    public void Report()
    {
        bool changed = true;
        while (changed)
        {
            changed = false;
            foreach (Event e in _scenario.Events)
            {
                double month = Month(e) is { Why: null } known ? known.Month : double.PositiveInfinity;
                if (month >= _earliest[e.Name]) continue;
                (_earliest[e.Name], changed) = (month, true);
            }
        }
        foreach (Event e in _scenario.Events)
        {
            if (Month(e) is { Why: { } why } never) _builder.Findings.Warn(DiagnosticCodes.NeverHappens, never.Where, $"'{e.Name}' can never take effect", why, "Correct it, or leave the event out.");
        }
    }

    private Earliest Month(Event e)
    {
        double launch = Launch(e.Product);
        if (e.Probability.Is(0)) return Never(e.Probability.Where, "its probability is 0");
        if (launch > Horizon) return Never(e.Where, $"'{e.Product}' launches after the horizon of {Months(Horizon)} months");
        return e.Trigger switch
        {
            AtDate at when at.Month < launch => Never(e.Where, $"its date lies before the launch of '{e.Product}'"),
            AtDate at => Due(at.Month, e.Where, "its date lies"),
            AtMonth at => Due(launch + Lowest(at.Month), at.Month.Where, "its month lies"),
            AtRate rate => rate.PerYear.Is(0) ? Never(rate.PerYear.Where, "its rate is 0") : Due(launch, e.Where, ""),
            After after => Following(after, e),
            When judged => Judged(judged, launch, e),
            _ => throw new InvalidOperationException($"'{e.Name}' has the unknown trigger {e.Trigger.GetType().Name}."),
        };
    }

    private Earliest Following(After after, Event e)
    {
        double before = after.Event is { } other ? _earliest[other]
            : _scenario.Events.Where(ending => ending.Ends is not null && (ending.Product is null || ending.Product == after.ProductEnd)).Select(ending => _earliest[ending.Name]).DefaultIfEmpty(double.PositiveInfinity).Min();
        if (double.IsInfinity(before)) return Never(e.Where, after.Event is null ? $"nothing can end '{after.ProductEnd}'" : $"'{after.Event}' never takes effect");
        return Due(before + Lowest(after.DelayMonths), after.DelayMonths.Where, "with its delay it lies");
    }

    private Earliest Judged(When when, double launch, Event e)
    {
        ProductFacts[] facts = e.Product is null ? [.. _facts.Values] : [_facts[e.Product]];
        var range = new MetricRange(facts, _scenario);
        foreach (Condition condition in when.Conditions)
        {
            (double low, double high) = range.Of(condition.Metric.Metric);
            string why = range.Why(condition.Metric.Metric) is { } reason ? $": {reason}" : "";
            string metric = Words.Word(condition.Metric.Metric) + (condition.Metric.Averaged ? Words.AverageSuffix : "");
            if (condition.Above && high <= Lowest(condition.Level)) return Never(condition.Level.Where, $"{metric} is never above {NumberText.Short(Lowest(condition.Level))} here{why}");
            if (!condition.Above && low >= Highest(condition.Level)) return Never(condition.Level.Where, $"{metric} is never below {NumberText.Short(Highest(condition.Level))} here{why}");
        }
        if (when.HazardPerMonth is { } hazard && hazard.Is(0)) return Never(hazard.Where, "its hazard is 0");
        if (when.HazardPower is { } power && range.Of(power.Metric.Metric).High <= 1) return Never(e.Where, $"its hazard grows with {Words.Word(power.Metric.Metric)} beyond 1, and it is never above 1 here");
        double first = Lowest(when.AfterMonth), review = when.EveryMonths is { } every && first == 0 ? Lowest(every) : 0;
        return Due(launch + Math.Max(first + Lowest(when.ForMonths), review), e.Where, "its conditions are judged");
    }

    private Earliest Due(double month, TextSpan where, string what) =>
        month > Horizon ? Never(where, $"{what} beyond the horizon of {Months(Horizon)} months, in month {Months(month)}") : new Earliest(month, where, null);

    private static Earliest Never(TextSpan where, string why) => new(double.PositiveInfinity, where, why);

    /// <summary>The earliest launch: that of a step's boundary, which may be half a step before the month that is written.</summary>
    private double Launch(string? product) =>
        product is not null && _scenario.Products.First(p => p.Name == product).LaunchMonth is { } launch ? Math.Max(0, Lowest(launch) - (_builder.Grid.RegularMonths / 2)) : 0;

    private double Lowest(Quantity quantity) => quantity.KnownValue ?? _builder.LawOf(quantity).Value(-QuantileTable.LargestScore);

    private double Highest(Quantity quantity) => quantity.KnownValue ?? _builder.LawOf(quantity).Value(QuantileTable.LargestScore);

    private static string Months(double months) => months.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The earliest month at which an event can take effect, or why it never does.</summary>
    private readonly record struct Earliest(double Month, TextSpan Where, string? Why);
}
