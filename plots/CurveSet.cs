using SurvivalSim.Plots.Figures;

namespace SurvivalSim.Plots;

/// <summary>Curves to be drawn on the same axes, and the difference of two of them.</summary>
public sealed record CurveSet
{
    /// <summary>What is shown.</summary>
    public required string Title { get; init; }

    /// <summary>Where it belongs.</summary>
    public required string Subtitle { get; init; }

    /// <summary>The horizontal axis; curves are drawn as far as it reaches.</summary>
    public required Axis X { get; init; }

    /// <summary>What the curves are, as in "survival".</summary>
    public required string What { get; init; }

    /// <summary>The vertical axis.</summary>
    public Axis Y { get; init; } = Axes.Alive;

    /// <summary>The curves, in the order in which they are named.</summary>
    public required IReadOnlyList<Curve> Curves { get; init; }

    /// <summary>The first curve less the second, where two are compared: probabilities, with the interval of their difference. It is for the caller to know what the two share.</summary>
    public Curve? Difference { get; init; }

    /// <summary>Where along the horizontal axis the numbers are written out, ascending.</summary>
    public required IReadOnlyList<double> ToldAt { get; init; }

    /// <summary>Rows of numbers under the axis.</summary>
    public IReadOnlyList<RowUnderAxis> Rows { get; init; } = [];

    /// <summary>How the curves were made, in sentences; what is shaded is said by the figure.</summary>
    public required string Caption { get; init; }
}
