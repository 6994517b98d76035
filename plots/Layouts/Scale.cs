using SurvivalSim.Plots.Figures;

namespace SurvivalSim.Plots.Layouts;

/// <summary>From units of an axis to units of the picture.</summary>
/// <param name="Axis">The axis.</param>
/// <param name="Start">Where it begins in the picture.</param>
/// <param name="End">Where it ends in the picture.</param>
internal readonly record struct Scale(Axis Axis, double Start, double End)
{
    /// <summary>Where a value lies in the picture.</summary>
    public double Of(double value) => Start + (value - Axis.Min) / (Axis.Max - Axis.Min) * (End - Start);
}
