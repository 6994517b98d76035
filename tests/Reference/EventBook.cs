using SurvivalSim.Scenarios;

namespace SurvivalSim.Tests.Reference;

/// <summary>Model 4: everything that can happen, and what it does when it happens.</summary>
internal sealed class EventBook
{
    private const int MostArrivalsInStep = 4;

    private readonly EventState[] _events;
    private readonly IReadOnlyList<ProductState> _products;
    private double _payments;

    public EventBook(IReadOnlyList<Event> events, IReadOnlyList<ProductState> products, Parameters parameters, ReferenceRandom random)
    {
        _products = products;
        _events = [.. events.Select((e, order) => new EventState(e, order, products.FirstOrDefault(p => p.Definition.Name == e.Product), parameters, random))];
    }

    /// <summary>What was paid into the company's cash since the last time this was asked, USD.</summary>
    public double TakePayments()
    {
        double payments = _payments;
        _payments = 0;
        return payments;
    }

    /// <summary>Model 3.1: lets all that arrives in a step act, in the order of the instants. A fifth arrival of an event falls due in the next step.</summary>
    public void Arrive(TimeStep step)
    {
        Dictionary<EventState, int> handled = [];
        while (true)
        {
            var due = _events
                .Where(e => e.Next <= step.End && e.Allowed > 0 && handled.GetValueOrDefault(e) < MostArrivalsInStep && CanAct(e, e.Next))
                .ToList();
            if (due.Count == 0) return;
            EventState next = due.MinBy(e => (e.Next, e.Order))!;
            handled[next] = handled.GetValueOrDefault(next) + 1;
            double instant = next.Next;
            next.MoveOn();
            // What was left over from earlier steps acts when this one begins; what follows it counts from its instant.
            double actsFrom = Math.Max(instant, step.Start);
            Happen(next, instant, actsFrom, endsAt: actsFrom);
        }
    }

    /// <summary>Model 3.11: judges all conditions on a step's metrics; what they set off runs from the step's end, an ending from its instant.</summary>
    public void Judge(TimeStep step, MetricBoard? company)
    {
        List<(EventState Event, double Instant)> firings = [];
        foreach (EventState e in _events.Where(e => e.Watch is not null))
        {
            MetricBoard? metrics = e.Owner is null ? company : e.Owner.IsLive ? e.Owner.Metrics : null;
            if (metrics is null) e.Watch!.Interrupt();
            else firings.AddRange(e.Watch!.Firings(step, metrics, e.Allowed).Select(instant => (e, instant)));
        }
        foreach ((EventState e, double instant) in firings.OrderBy(firing => (firing.Instant, firing.Event.Order)))
        {
            bool somebodyLives = _products.Any(product => product.LivesAt(instant, e.Order));
            if (somebodyLives && CanAct(e, instant)) Happen(e, instant, actsFrom: step.End, endsAt: instant);
        }
    }

    /// <summary>What waits for the end of a product; it can fall due in the next step at the earliest.</summary>
    public void ProductEnded(ProductState product)
    {
        foreach (EventState e in _events)
        {
            if (e.Definition.Trigger is After { ProductEnd: { } name } && name == product.Definition.Name) e.Await(product.Ending!.Instant);
        }
    }

    /// <summary>What acts in a step on a product, or (without one) on the company.</summary>
    public Multipliers MultipliersOf(ProductState? product, TimeStep step)
    {
        var multipliers = new Multipliers();
        foreach (EventState e in _events.Where(e => e.Owner is null || e.Owner == product)) e.Strength.Act(step, multipliers);
        return multipliers;
    }

    /// <summary>What the events of a product, or of the company itself, cost in a step, USD.</summary>
    public double CostsOf(ProductState? product, TimeStep step) =>
        _events.Where(e => e.Owner == product).Sum(e => e.Costs.Take(step.End));

    private static bool CanAct(EventState e, double instant) => e.Owner?.LivesAt(instant, e.Order) ?? true;

    private void Happen(EventState e, double instant, double actsFrom, double endsAt)
    {
        if (!e.FallDue() || IsRuledOut(e, instant)) return;
        e.TakeEffect(instant, actsFrom);
        if (e.Definition.PaysUsd is { } pays) _payments += e.Size(pays);
        IEnumerable<ProductState> touched = e.Owner is { } owner ? [owner] : _products.Where(product => product.LivesAt(instant, e.Order));
        double lost = e.Definition.LosesUsers is { } loses ? e.Size(loses) : 0;
        foreach (ProductState product in touched)
        {
            product.Service!.LoseUsers(lost);
            if (e.Definition.Ends is { } cause) product.End(new Ending(endsAt, e.Order, cause));
        }
        foreach (EventState waiting in _events)
        {
            if (waiting.Definition.Trigger is After { Event: { } name } && name == e.Definition.Name && waiting.Allowed > 0) waiting.Await(instant);
        }
    }

    /// <summary>Whether the event it may not follow took effect before.</summary>
    private bool IsRuledOut(EventState e, double instant) =>
        e.Definition.Unless is { } name && _events.First(other => other.Definition.Name == name).FirstEffect <= instant;
}
