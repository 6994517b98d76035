using System.Text.Json.Serialization;

namespace SurvivalSim.Plots.Figures;

/// <summary>A linear axis.</summary>
/// <param name="Label">What is measured, with its unit unless the ticks tell it.</param>
/// <param name="Min">Where it begins.</param>
/// <param name="Max">Where it ends, beyond <paramref name="Min"/>.</param>
/// <param name="Ticks">The numbers written along it, ascending, none outside.</param>
public sealed record Axis(string Label, double Min, double Max, IReadOnlyList<Tick> Ticks)
{
    /// <summary>Whether it is divided into slots, each a unit long, with a tick in the middle that tells what belongs there: then no line leads to a tick, and a vertical
    /// axis is as long as its slots' words need.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool HasSlots { get; init; }
}
