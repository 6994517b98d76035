using SurvivalSim.Plots.Figures;

namespace SurvivalSim.Plots.Layouts;

/// <summary>The labels right of the axes: at the heights of their places, or as near to them as their neighbours let them.</summary>
internal static class MarginLabels
{
    /// <summary>Moves labels apart by as little as possible, in the sum of squares; where there are many their lines are cut instead of broken.</summary>
    /// <param name="labels">The labels, in any order.</param>
    /// <param name="x">Where they begin.</param>
    /// <param name="y">The vertical axis.</param>
    /// <param name="width">Room for their lines.</param>
    /// <remarks>Without the heights of those above it each label may stand no higher than the one before: an isotonic regression, found by pooling adjacent
    /// violators. R. E. Barlow et al., Statistical Inference under Order Restrictions (1972).</remarks>
    public static IEnumerable<PlacedLabel> Place(IReadOnlyList<Label> labels, double x, Scale y, double width)
    {
        (Label Label, IReadOnlyList<string> Lines)[] sorted = Wrapped(maxLines: 2);
        if (sorted.Sum(Height) > y.Start - y.End) sorted = Wrapped(maxLines: 1);
        var pools = new Stack<(double Sum, int Count)>();
        double above = 0;
        foreach ((Label Label, IReadOnlyList<string> Lines) each in sorted)
        {
            (double Sum, int Count) pool = (y.Of(each.Label.At.Y) - (Height(each) - Layout.BodyLine) / 2 + TextSize.HalfLetter - above, 1);
            while (pools.TryPeek(out (double Sum, int Count) before) && before.Sum / before.Count > pool.Sum / pool.Count)
            {
                pools.Pop();
                pool = (pool.Sum + before.Sum, pool.Count + before.Count);
            }
            pools.Push(pool);
            above += Height(each);
        }
        // Not so low that the last would meet the ticks under the axis, and rather that than so high that the first would meet the axis' label.
        double lowest = y.Start + Layout.BodyLine - above;
        double highest = Math.Min(y.End + TextSize.HalfLetter, lowest);
        double[] places = [.. pools.Reverse().SelectMany(pool => Enumerable.Repeat(Math.Clamp(pool.Sum / pool.Count, highest, lowest), pool.Count))];
        above = 0;
        foreach ((int i, (Label Label, IReadOnlyList<string> Lines) each) in sorted.Index())
        {
            yield return new PlacedLabel(each.Label.Tone, each.Lines, x, places[i] + above, Anchor.Start);
            above += Height(each);
        }

        (Label Label, IReadOnlyList<string> Lines)[] Wrapped(int maxLines) =>
        [
            .. labels.OrderByDescending(label => label.At.Y)
                .Select(label => (label, (IReadOnlyList<string>)[.. label.Lines.SelectMany(line => TextFit.Wrap(line, TextSize.Body.Narrow, width, maxLines))])),
        ];
    }

    private static double Height((Label Label, IReadOnlyList<string> Lines) label) => label.Lines.Count * Layout.BodyLine;
}
