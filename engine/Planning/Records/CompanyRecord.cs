namespace SurvivalSim.Planning.Records;

/// <summary>The company: its purse and the GPU market.</summary>
public readonly record struct CompanyRecord
{
    /// <summary>Cash at the start, USD.</summary>
    public Number CashUsd { get; init; }

    /// <summary>Whether the cash can run out.</summary>
    public bool CashIsLimited => !CashUsd.Is(Plan.CashLimit);

    /// <summary>GPU price at the start, USD per hour.</summary>
    public Number GpuPriceNow { get; init; }

    /// <summary>Logarithm of one plus the price's drift per year.</summary>
    public Number LogDriftPerYear { get; init; }

    /// <summary>The price's shock.</summary>
    public ShockRecord GpuPriceShock { get; init; }

    /// <summary>Random stream of the company's shocks.</summary>
    public uint ShockStream { get; init; }

    /// <summary>First slot of the company's channels.</summary>
    public int Channels { get; init; }

    /// <summary>First multiplier that acts on the company, in <see cref="Plan.Indices"/>.</summary>
    public int MultipliersOffset { get; init; }

    /// <summary>How many.</summary>
    public int MultipliersCount { get; init; }

    /// <summary>First slot of the company's metrics, in the order of the metrics; −1 where no condition reads them.</summary>
    public int Metrics { get; init; }

    /// <summary>Metrics somebody reads, one bit each.</summary>
    public int NeededMetrics { get; init; }

    /// <summary>Slot: settled cash, USD.</summary>
    public int Cash { get; init; }

    /// <summary>Slot: cash at the step's end before endings are settled, USD.</summary>
    public int ProvisionalCash { get; init; }

    /// <summary>Slot: USD paid in during the step.</summary>
    public int Paid { get; init; }

    /// <summary>First company event that costs something, in <see cref="Plan.Indices"/>.</summary>
    public int CostsOffset { get; init; }

    /// <summary>How many.</summary>
    public int CostsCount { get; init; }

    /// <summary>Slot: GPU price, USD per hour.</summary>
    public int GpuPrice { get; init; }

    /// <summary>Slot: 1 while a product lives, else 0.</summary>
    public int Live { get; init; }

    /// <summary>Slot: 1 once a product has lived, from the step after its first on.</summary>
    public int HasLived { get; init; }
}
