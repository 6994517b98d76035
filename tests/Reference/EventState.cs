using SurvivalSim.Scenarios;
using SurvivalSim.Scenarios.Numbers;

namespace SurvivalSim.Tests.Reference;

/// <summary>Model 4: one event in one future: when it falls due next, and what its arrivals do.</summary>
internal sealed class EventState
{
    private readonly Parameters _parameters;
    private readonly ReferenceRandom _random;
    private readonly double _origin;
    private int _timesDue;

    /// <param name="definition">The event.</param>
    /// <param name="order">Its place in the file.</param>
    /// <param name="owner">Its product; <see langword="null"/> for the company.</param>
    /// <param name="parameters">The numbers of this future.</param>
    /// <param name="random">Draws arrivals, and what differs between those of a rate.</param>
    public EventState(Event definition, int order, ProductState? owner, Parameters parameters, ReferenceRandom random)
    {
        Definition = definition;
        Order = order;
        Owner = owner;
        _parameters = parameters;
        _random = random;
        _origin = owner is null ? 0 : owner.Launch ?? double.PositiveInfinity;
        Strength = new Strength(definition.LastsMonths is { } lasts ? parameters.Of(lasts) : null, definition.FadesHalfLifeMonths);
        Costs = new CostLedger(parameters.Of(definition.OverMonths));
        Watch = definition.Trigger is When when ? new ConditionWatch(when, _origin, parameters, random) : null;
        Next = definition.Trigger switch
        {
            AtDate(var month) => FromLaunchOn(month),
            AtMonth(var month) => _origin + parameters.Of(month),
            AtRate(var perYear) => _origin + random.MonthsUntilArrival(parameters.Of(perYear)),
            _ => double.PositiveInfinity,
        };
    }

    public Event Definition { get; }

    public int Order { get; }

    public ProductState? Owner { get; }

    public Strength Strength { get; }

    public CostLedger Costs { get; }

    /// <summary>Its conditions, or <see langword="null"/>.</summary>
    public ConditionWatch? Watch { get; }

    /// <summary>Instant of its next arrival, months after the start; infinite where none is due.</summary>
    public double Next { get; private set; }

    /// <summary>How often it may still fall due.</summary>
    public double Allowed => Math.Ceiling(Definition.AtMost) - _timesDue;

    /// <summary>Instant at which it first took effect.</summary>
    public double? FirstEffect { get; private set; }

    /// <summary>Notes that it falls due, and says whether its probability lets it take effect.</summary>
    public bool FallDue()
    {
        _timesDue++;
        double probability = _parameters.Of(Definition.Probability);
        return probability >= 1 || _random.Uniform() < probability;
    }

    /// <summary>Finds the next arrival after the one that fell due.</summary>
    public void MoveOn() =>
        Next = Definition.Trigger is AtRate(var perYear) ? Next + _random.MonthsUntilArrival(_parameters.Of(perYear)) : double.PositiveInfinity;

    /// <summary>What it waited for happened. One arrival is pending at a time; one before the launch of its product is lost.</summary>
    public void Await(double instant)
    {
        if (Definition.Trigger is After after && double.IsInfinity(Next)) Next = FromLaunchOn(instant + _parameters.Of(after.DelayMonths));
    }

    /// <summary>Takes effect: multipliers and costs run from <paramref name="actsFrom"/>.</summary>
    public void TakeEffect(double instant, double actsFrom)
    {
        FirstEffect ??= instant;
        if (Definition.Multiplies.Count > 0)
            Strength.Add(actsFrom, [.. Definition.Multiplies.Select(multiplier => (multiplier.Channel, Size(multiplier.Factor)))]);
        if (Definition.CostsUsd is { } cost) Costs.Add(actsFrom, Size(cost));
    }

    /// <summary>How large an effect is: for the arrivals of a rate drawn each time, otherwise once per future.</summary>
    public double Size(Quantity quantity) =>
        Definition.Trigger is AtRate ? _parameters.Anew(quantity) : _parameters.Of(quantity);

    private double FromLaunchOn(double instant) => instant >= _origin ? instant : double.PositiveInfinity;
}
