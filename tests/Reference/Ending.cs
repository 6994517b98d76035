namespace SurvivalSim.Tests.Reference;

/// <summary>The end of a product: the earliest instant counts, then the order of the file.</summary>
/// <param name="Instant">Months after the start.</param>
/// <param name="Order">Place of the event in the file.</param>
/// <param name="Cause">Its name.</param>
internal sealed record Ending(double Instant, int Order, string Cause)
{
    public bool IsBefore(double instant, int order) => (Instant, Order).CompareTo((instant, order)) < 0;
}
