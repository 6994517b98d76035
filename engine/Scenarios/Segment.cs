using SurvivalSim.Foundation;
using SurvivalSim.Scenarios.Numbers;

namespace SurvivalSim.Scenarios;

/// <summary>A group of users that behaves alike.</summary>
public sealed record Segment
{
    /// <summary>Its name: the key it stands under.</summary>
    public required string Name { get; init; }

    /// <summary>Users at the launch.</summary>
    public required Quantity Initial { get; init; }

    /// <summary>People reached per month from outside, before activation.</summary>
    public required Series AddsPerMonth { get; init; }

    /// <summary>People each user brings per month, before activation.</summary>
    public required Referral Referral { get; init; }

    /// <summary>Share of those reached who become users.</summary>
    public required Quantity Activation { get; init; }

    /// <summary>People who could ever become users; infinite where unlimited.</summary>
    public required Quantity Market { get; init; }

    /// <summary>Share of those who leave that can be won again.</summary>
    public required Quantity Winback { get; init; }

    /// <summary>Share of users who leave within a month.</summary>
    public required Quantity ChurnPerMonth { get; init; }

    /// <summary>Length of contracts in months, which delays churn; <see langword="null"/> where users leave at will.</summary>
    public double? ContractMonths { get; init; }

    /// <summary>How much unmet demand raises churn.</summary>
    public required Quantity Crowding { get; init; }

    /// <summary>Outputs per user and day.</summary>
    public required Quantity OutputsPerUserDay { get; init; }

    /// <summary>Share of users who pay a subscription.</summary>
    public required Quantity Paying { get; init; }

    /// <summary>Subscription, USD per paying user and month.</summary>
    public required Quantity ArpuUsdPerMonth { get; init; }

    /// <summary>Relative change of the subscription per year.</summary>
    public required Quantity ArpuChangePerYear { get; init; }

    /// <summary>Price of one output, USD.</summary>
    public required Quantity UsdPerOutput { get; init; }

    /// <summary>Where it is written.</summary>
    public required TextSpan Where { get; init; }
}

/// <summary>Word of mouth: a level that decays to a floor.</summary>
/// <param name="Now">People per user and month at the launch.</param>
/// <param name="Floor">The level it decays to.</param>
/// <param name="HalfLifeMonths">Months in which the excess halves; <see langword="null"/> where it stays.</param>
public sealed record Referral(Quantity Now, Quantity Floor, double? HalfLifeMonths);
