using SurvivalSim.Plots.Figures;

namespace SurvivalSim.Plots;

/// <summary>A point of a curve that the eye is led to: a dot, and lines to it from both axes.</summary>
internal static class MarkedPoint
{
    /// <summary>The marks.</summary>
    /// <param name="at">The point.</param>
    /// <param name="left">Where the horizontal axis begins; the vertical one begins at 0.</param>
    public static IEnumerable<Mark> Of(Point at, double left = 0) =>
        [new ReferenceLine(at with { X = left }, at, Tone.Accent), new ReferenceLine(at with { Y = 0 }, at, Tone.Accent), new Dot(at, Tone.Accent)];
}
