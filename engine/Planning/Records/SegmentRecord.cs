namespace SurvivalSim.Planning.Records;

/// <summary>One segment of users: its numbers, and the slots of its state.</summary>
public readonly record struct SegmentRecord
{
    /// <summary>Users at launch.</summary>
    public Number Initial { get; init; }

    /// <summary>People reached per month from outside.</summary>
    public SeriesRecord AddsPerMonth { get; init; }

    /// <summary>People each user brings per month at launch.</summary>
    public Number ReferralNow { get; init; }

    /// <summary>The level that decays to.</summary>
    public Number ReferralFloor { get; init; }

    /// <summary>Decay per month of the excess; 0 where it stays.</summary>
    public float ReferralDecay { get; init; }

    /// <summary>Share of those reached who become users.</summary>
    public Number Activation { get; init; }

    /// <summary>People who could ever become users; absent where unlimited.</summary>
    public Number Market { get; init; }

    /// <summary>Share of those who leave that can be won again.</summary>
    public Number Winback { get; init; }

    /// <summary>Hazard of leaving per month: −ln(1 − churn).</summary>
    public Number Hazard { get; init; }

    /// <summary>Step column with the share by which a contract's hazard moves to its target; −1 without contracts.</summary>
    public int ContractColumn { get; init; }

    /// <summary>How much unmet demand raises churn.</summary>
    public Number Crowding { get; init; }

    /// <summary>Outputs per user and day.</summary>
    public Number OutputsPerUserDay { get; init; }

    /// <summary>Share of users who pay.</summary>
    public Number Paying { get; init; }

    /// <summary>Subscription, USD per payer and month.</summary>
    public Number ArpuPerMonth { get; init; }

    /// <summary>Logarithm of one plus the subscription's change per year.</summary>
    public Number LogArpuGrowth { get; init; }

    /// <summary>Price of one output, USD.</summary>
    public Number UsdPerOutput { get; init; }

    /// <summary>Slot: users at the step's start.</summary>
    public int Users { get; init; }

    /// <summary>Slot: people ever won, less those who can be won again.</summary>
    public int Won { get; init; }

    /// <summary>Slot: hazard under contracts.</summary>
    public int ContractHazard { get; init; }

    /// <summary>Slot: new users per month from outside, in this step.</summary>
    public int Adds { get; init; }

    /// <summary>Slot: new users per user and month, in this step.</summary>
    public int Referral { get; init; }

    /// <summary>Slot: hazard of leaving per month, in this step.</summary>
    public int HazardNow { get; init; }

    /// <summary>Slot: mean users over the step.</summary>
    public int MeanUsers { get; init; }
}
