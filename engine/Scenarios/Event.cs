using SurvivalSim.Foundation;
using SurvivalSim.Scenarios.Numbers;

namespace SurvivalSim.Scenarios;

/// <summary>Something that can happen: when, and what it does.</summary>
public sealed record Event
{
    /// <summary>Its name: the key it stands under; also the name of its random stream.</summary>
    public required string Name { get; init; }

    /// <summary>The product it belongs to; <see langword="null"/> for the whole company.</summary>
    public string? Product { get; init; }

    /// <summary>When it falls due.</summary>
    public required Trigger Trigger { get; init; }

    /// <summary>Chance that it takes effect each time it falls due.</summary>
    public required Quantity Probability { get; init; }

    /// <summary>How often it may fall due; infinite where unlimited.</summary>
    public required double AtMost { get; init; }

    /// <summary>An event that, once in effect, rules this one out.</summary>
    public string? Unless { get; init; }

    /// <summary>What it multiplies.</summary>
    public required IReadOnlyList<Multiplier> Multiplies { get; init; }

    /// <summary>Months for which its multipliers act; <see langword="null"/> where another rule holds.</summary>
    public Quantity? LastsMonths { get; init; }

    /// <summary>Months in which its multipliers lose half their strength; <see langword="null"/> where another rule holds.</summary>
    public double? FadesHalfLifeMonths { get; init; }

    /// <summary>What it costs, USD.</summary>
    public Quantity? CostsUsd { get; init; }

    /// <summary>Months over which the cost is spent.</summary>
    public required Quantity OverMonths { get; init; }

    /// <summary>What it pays into the company's cash, USD.</summary>
    public Quantity? PaysUsd { get; init; }

    /// <summary>Share of the users lost at once.</summary>
    public Quantity? LosesUsers { get; init; }

    /// <summary>The cause of end it brings; <see langword="null"/> where it ends nothing.</summary>
    public string? Ends { get; init; }

    /// <summary>Where it is written.</summary>
    public required TextSpan Where { get; init; }
}

/// <summary>A factor on a channel.</summary>
/// <param name="Channel">What it acts on.</param>
/// <param name="Factor">The factor at full strength.</param>
public sealed record Multiplier(Channel Channel, Quantity Factor);

/// <summary>When an event falls due.</summary>
public abstract record Trigger;

/// <summary>At a month after the start, or after the launch of its product.</summary>
/// <param name="Month">Months.</param>
public sealed record AtMonth(Quantity Month) : Trigger;

/// <summary>On a date, whenever its product was launched.</summary>
/// <param name="Month">Months after the start of the scenario.</param>
public sealed record AtDate(double Month) : Trigger;

/// <summary>At random, at a constant rate.</summary>
/// <param name="PerYear">Expected arrivals per year.</param>
public sealed record AtRate(Quantity PerYear) : Trigger;

/// <summary>Some time after another event took effect, or after a product ended.</summary>
/// <param name="Event">The other event, or <see langword="null"/>.</param>
/// <param name="ProductEnd">The product whose end counts, or <see langword="null"/>.</param>
/// <param name="DelayMonths">Months between the two.</param>
public sealed record After(string? Event, string? ProductEnd, Quantity DelayMonths) : Trigger;

/// <summary>While conditions hold.</summary>
public sealed record When : Trigger
{
    /// <summary>All of them must hold; at least one.</summary>
    public required IReadOnlyList<Condition> Conditions { get; init; }

    /// <summary>Months for which they must have held without a break.</summary>
    public required Quantity ForMonths { get; init; }

    /// <summary>Months before which they are not judged.</summary>
    public required Quantity AfterMonth { get; init; }

    /// <summary>Months between reviews; <see langword="null"/> where it is watched all the time.</summary>
    public Quantity? EveryMonths { get; init; }

    /// <summary>Rate per month at which it falls due while they hold; <see langword="null"/> where it does so at once.</summary>
    public Quantity? HazardPerMonth { get; init; }

    /// <summary>How the rate grows with a metric, or <see langword="null"/>.</summary>
    public HazardPower? HazardPower { get; init; }
}

/// <summary>A metric above or below a level.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Above">Whether it must be above; otherwise below.</param>
/// <param name="Level">The level.</param>
public sealed record Condition(MetricReference Metric, bool Above, Quantity Level);

/// <summary>Scales a hazard by max(0, metric − 1)^power.</summary>
/// <param name="Power">The exponent; positive.</param>
/// <param name="Metric">The metric.</param>
public sealed record HazardPower(double Power, MetricReference Metric);

/// <summary>A metric, as it is or smoothed over three months.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Averaged">Whether it is the exponential average with a time constant of three months.</param>
public readonly record struct MetricReference(Metric Metric, bool Averaged);
