using SurvivalSim.Plots.Figures;

namespace SurvivalSim.Plots.Layouts;

/// <summary>A label and where its words stand.</summary>
/// <param name="Tone">What it is for.</param>
/// <param name="Lines">Its lines, one under the other.</param>
/// <param name="X">Where they stand.</param>
/// <param name="FirstBaseline">Baseline of the first.</param>
/// <param name="Anchor">Which end of the lines stands there.</param>
internal sealed record PlacedLabel(Tone Tone, IReadOnlyList<string> Lines, double X, double FirstBaseline, Anchor Anchor)
{
    /// <summary>Between a place and its label.</summary>
    public const double Gap = 10;

    /// <summary>Places a label that stands beside its place, and rather further from it than beyond an edge; lines longer than the horizontal axis are cut.</summary>
    /// <param name="label">The label.</param>
    /// <param name="x">The horizontal axis.</param>
    /// <param name="y">The vertical axis.</param>
    public static PlacedLabel Beside(Label label, Scale x, Scale y)
    {
        (double at, double height) = (x.Of(label.At.X), y.Of(label.At.Y));
        string[] lines = [.. label.Lines.SelectMany(line => TextFit.Wrap(line, TextSize.Body.Narrow, x.End - x.Start - 2 * Gap, maxLines: 1))];
        double width = lines.Max(line => TextFit.Width(line, TextSize.Body.Narrow));
        double under = (lines.Length - 1) * Layout.BodyLine;
        double fromLeft = Math.Min(at + Gap, Layout.Width - Layout.Margin - width), fromRight = Math.Max(at - Gap, x.Start + Gap + width);
        double above = height - Gap - under, below = height + Layout.BodyLine, beside = height + TextSize.HalfLetter - under / 2;
        return label.Placement switch
        {
            Placement.AboveRight => new PlacedLabel(label.Tone, lines, fromLeft, above, Anchor.Start),
            Placement.BelowRight => new PlacedLabel(label.Tone, lines, fromLeft, below, Anchor.Start),
            Placement.BelowLeft => new PlacedLabel(label.Tone, lines, fromRight, below, Anchor.End),
            Placement.Right => new PlacedLabel(label.Tone, lines, fromLeft, beside, Anchor.Start),
            Placement.Left => new PlacedLabel(label.Tone, lines, fromRight, beside, Anchor.End),
            Placement.Centered => new PlacedLabel(label.Tone, lines, Math.Clamp(at, x.Start + width / 2, Layout.Width - Layout.Margin - width / 2), beside, Anchor.Middle),
            _ => throw new ArgumentException($"A label {label.Placement} does not stand beside its place.", nameof(label)),
        };
    }
}
