using SurvivalSim.Scenarios;

namespace SurvivalSim.Tests.Reference;

/// <summary>One product in one future: dormant, alive, ended.</summary>
internal sealed class ProductState(Product definition, double? launch)
{
    public Product Definition { get; } = definition;

    /// <summary>The boundary on which it is launched, months after the start; <see langword="null"/> where that is not before the horizon.</summary>
    public double? Launch { get; } = launch;

    /// <summary>The running service; <see langword="null"/> before the launch.</summary>
    public Service? Service { get; private set; }

    /// <summary>Years for which its efficiency has grown since the start, whether it was launched or not; those of a stall do not count.</summary>
    public double YearsOfGain { get; private set; }

    /// <summary>What the latest step was like, per day.</summary>
    public Flows Flows { get; set; }

    public MetricBoard Metrics { get; } = new();

    public Accounts Accounts { get; } = new();

    /// <summary>Its end; until the step is settled an earlier one may take its place.</summary>
    public Ending? Ending { get; private set; }

    /// <summary>Whether it takes part in the present step: launched, and not ended in an earlier one.</summary>
    public bool IsLive { get; private set; }

    /// <summary>Model 3.4: lets efficiency grow for a step at a speed of 1 in calendar time, or at what events make of it.</summary>
    public void GainEfficiency(TimeStep step, double speed) => YearsOfGain += speed * step.Months / 12;

    public void Start(Service service)
    {
        Service = service;
        IsLive = true;
    }

    /// <summary>Model 4: a product's events act only while it lives.</summary>
    public bool LivesAt(double instant, int order) => IsLive && !(Ending?.IsBefore(instant, order) ?? false);

    /// <summary>Model 3.11: proposes an end.</summary>
    public void End(Ending ending)
    {
        if (LivesAt(ending.Instant, ending.Order)) Ending = ending;
    }

    /// <summary>Share of a step for which it lived.</summary>
    public double ShareLived(TimeStep step) => Ending is { } ending ? (ending.Instant - step.Start) / step.Months : 1;

    /// <summary>Closes a step: books what happened in it, and buries what ended.</summary>
    public void Settle(TimeStep step, double cash)
    {
        Accounts.Book(step, this, cash);
        if (Ending is not null) IsLive = false;
    }
}
