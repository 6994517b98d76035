using SurvivalSim.Plots.Figures;

namespace SurvivalSim.Plots;

/// <summary>Where bars with names stand: one under the other, the first at the top, in slots of height 1.</summary>
internal static class BarSlots
{
    /// <summary>Of a slot, what its bar fills.</summary>
    public const double Thickness = 0.56;

    /// <summary>An axis of names.</summary>
    public static Axis Axis(string label, IReadOnlyList<string> names) =>
        new(label, 0, names.Count, [.. names.Select((name, slot) => new Tick(Middle(slot, names.Count), name)).Reverse()]) { HasSlots = true };

    /// <summary>The middle of a slot, counted from the top.</summary>
    public static double Middle(int slot, int slots) => slots - slot - 0.5;
}
