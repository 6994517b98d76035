namespace UsualCSharp;

/// <summary>What a future leaves behind.</summary>
internal sealed class Life
{
    public double Months { get; set; } = Scenario.Months;
    public bool EndedByBurn { get; set; }
    public bool EndedByReallocation { get; set; }
    public bool Breach { get; set; }
    public bool SustainedBreach { get; set; }
    public double PeakBurn { get; set; } = double.NegativeInfinity;
    public double Loss { get; set; }
    public double MonthsInBreach { get; set; }
    public double PeakUsers { get; set; }
    public double LastUsers { get; set; }
    public double Revenue { get; set; }
    public double Compute { get; set; }
    public double OtherCost { get; set; }
    public double GpuHours { get; set; }
    public double Stranded { get; set; }
    public double NoticeDays { get; set; }
}
