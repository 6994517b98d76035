namespace SurvivalSim.Planning.Records;

/// <summary>One event: when it falls due, what it does, and the slots of its state.</summary>
public readonly record struct EventRecord
{
    /// <summary>Its place in the file, which settles ties.</summary>
    public int Order { get; init; }

    /// <summary>The product it belongs to; −1 for the company.</summary>
    public int Product { get; init; }

    /// <summary>Its random stream.</summary>
    public uint Stream { get; init; }

    /// <summary>When it falls due.</summary>
    public TriggerKind Trigger { get; init; }

    /// <summary>Month of a date or an <c>at_month</c>; arrivals per year of a rate; delay in months after another event.</summary>
    public Number Time { get; init; }

    /// <summary>Chance that it takes effect each time.</summary>
    public Number Probability { get; init; }

    /// <summary>Times it may fall due; infinite where unlimited.</summary>
    public float AtMost { get; init; }

    /// <summary>The event that rules it out; −1 for none.</summary>
    public int Unless { get; init; }

    /// <summary>First condition.</summary>
    public int ConditionsOffset { get; init; }

    /// <summary>How many.</summary>
    public int ConditionsCount { get; init; }

    /// <summary>Months for which they must have held.</summary>
    public Number ForMonths { get; init; }

    /// <summary>Months before which they are not judged.</summary>
    public Number AfterMonth { get; init; }

    /// <summary>Months between reviews; absent without reviews.</summary>
    public Number EveryMonths { get; init; }

    /// <summary>Rate per month while they hold; absent where it falls due at once.</summary>
    public Number HazardPerMonth { get; init; }

    /// <summary>Power of the metric that scales the rate; 0 for none.</summary>
    public float HazardPower { get; init; }

    /// <summary>Slot of that metric.</summary>
    public int HazardMetric { get; init; }

    /// <summary>First multiplier.</summary>
    public int MultipliersOffset { get; init; }

    /// <summary>How many.</summary>
    public int MultipliersCount { get; init; }

    /// <summary>How long the multipliers act.</summary>
    public DurationKind Duration { get; init; }

    /// <summary>Months for which they act, where they last.</summary>
    public Number LastsMonths { get; init; }

    /// <summary>Decay of their strength per month, where they fade.</summary>
    public float FadePerMonth { get; init; }

    /// <summary>Cost, USD; absent for none.</summary>
    public Number CostsUsd { get; init; }

    /// <summary>Months over which it is spent.</summary>
    public Number OverMonths { get; init; }

    /// <summary>Payment into the company's cash, USD; absent for none.</summary>
    public Number PaysUsd { get; init; }

    /// <summary>Share of the users who stay; absent where none leave.</summary>
    public Number UsersKept { get; init; }

    /// <summary>Code of the cause of end it brings; 0 for none.</summary>
    public int Cause { get; init; }

    /// <summary>First event that waits for this one, in <see cref="Plan.Indices"/>.</summary>
    public int DependentsOffset { get; init; }

    /// <summary>How many.</summary>
    public int DependentsCount { get; init; }

    /// <summary>First slot of its state, in the order of <see cref="EventSlot"/>.</summary>
    public int State { get; init; }

    /// <summary>Whether it falls due at an instant known ahead, not by conditions.</summary>
    public bool IsTimed => Trigger != TriggerKind.When;
}

/// <summary>When an event falls due.</summary>
public enum TriggerKind
{
    /// <summary>At a month of the calendar.</summary>
    Date,

    /// <summary>At a month since its product's launch, or since the start.</summary>
    Month,

    /// <summary>At random times.</summary>
    Rate,

    /// <summary>After another event, or a product's end.</summary>
    After,

    /// <summary>By conditions.</summary>
    When,
}

/// <summary>How long multipliers act.</summary>
public enum DurationKind
{
    /// <summary>For ever; arrivals add up.</summary>
    Permanent,

    /// <summary>At full strength for some months; the latest arrival counts.</summary>
    Lasts,

    /// <summary>With a strength that halves; the latest arrival counts.</summary>
    Fades,
}

/// <summary>The slots of an event's state, counted from <see cref="EventRecord.State"/>.</summary>
public enum EventSlot
{
    /// <summary>Month at which it falls due next; <see cref="Plan.Never"/> for none.</summary>
    Due,

    /// <summary>Times it fell due.</summary>
    Count,

    /// <summary>The same at the step's start.</summary>
    CountAtStart,

    /// <summary>Month at which it first took effect; <see cref="Plan.Never"/> before that.</summary>
    FirstEffect,

    /// <summary>Month from which its conditions have held; <see cref="Plan.Never"/> where they do not.</summary>
    HeldSince,

    /// <summary>What is left of the exponential draw.</summary>
    HazardLeft,

    /// <summary>Rate per month in this step.</summary>
    HazardRate,

    /// <summary>Month from which its temporary multipliers act; <see cref="Plan.Never"/> before that.</summary>
    ActsFrom,

    /// <summary>USD per month being spent.</summary>
    CostRate,

    /// <summary>Month from which that rate holds.</summary>
    CostFrom,

    /// <summary>Month until which it is spent.</summary>
    CostUntil,

    /// <summary>USD spent in the step before <see cref="CostFrom"/>.</summary>
    CostBefore,
}
