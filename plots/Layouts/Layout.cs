using SurvivalSim.Plots.Figures;

namespace SurvivalSim.Plots.Layouts;

/// <summary>Where things stand in the picture, from top to bottom; its height follows from how much is written. The same for all painters.</summary>
internal sealed class Layout
{
    /// <summary>Width of the picture.</summary>
    public const double Width = 640;

    /// <summary>Left edge of all text.</summary>
    public const double Margin = 16;

    /// <summary>Distance from line to line of body text, labels and rows.</summary>
    public const double BodyLine = 21;

    /// <summary>How far ticks reach out of the horizontal axis.</summary>
    public const double TickLength = 5;

    /// <summary>Names of rows and their first numbers stand left of the axes.</summary>
    private const double LeftMarginAtLeast = 92;
    private const double RightMarginAtLeast = 78;
    private const double LabelAtMost = 146;
    private const double TickAtMost = 236;
    private const double TitleLine = 27;
    private const double CaptionLine = 19;
    private const double BoldIsWiderBy = 1.15;
    private const double AxesHeight = 290;
    private const double AxesBelowHeight = 116;
    private const double SlotGap = 8;
    private const double Gap = 14;

    /// <summary>Lays a figure out.</summary>
    public Layout(Figure figure)
    {
        Title = TextFit.Wrap(figure.Title, TextSize.Title.Narrow * BoldIsWiderBy, Width - 2 * Margin, maxLines: 2);
        Subtitle = TextFit.Wrap(figure.Subtitle, TextSize.Body.Narrow, Width - 2 * Margin, maxLines: 1);
        Caption = TextFit.Wrap(figure.Caption, TextSize.Caption.Narrow, Width - 2 * Margin, maxLines: 12);
        var upper = new Panel(figure.Y, figure.Marks);
        Panel[] panels = figure.Below is { } below ? [upper, below] : [upper];
        double left = Math.Max(Margin + Widest(panels.SelectMany(panel => panel.Y.Ticks.SelectMany(Wrapped)), TickAtMost) + PlacedLabel.Gap, LeftMarginAtLeast);
        double margin = Widest(panels.SelectMany(InMargin).SelectMany(label => label.Lines), LabelAtMost);
        X = new Scale(figure.X, left, Width - Math.Max(PlacedLabel.Gap + margin + Margin, RightMarginAtLeast));

        double y = Gap / 2;
        TitleBaselines = Lines(Title.Count, TitleLine, ref y);
        SubtitleBaselines = Lines(Subtitle.Count, BodyLine, ref y);
        var placed = new List<PanelLayout>();
        foreach (Panel panel in panels)
        {
            y += Gap / 2 + BodyLine;
            double label = y, top = y + Gap;
            y = top + HeightOf(panel, isUpper: placed.Count == 0);
            placed.Add(Place(panel, label, new Scale(panel.Y, y, top), margin));
        }
        Panels = placed;
        TickBaseline = y += BodyLine;
        XLabelBaseline = y += BodyLine;
        XLabel = OneLine(figure.X.Label, 2 * Math.Min((X.Start + X.End) / 2 - Margin, Width - Margin - (X.Start + X.End) / 2));
        y += Gap / 2;
        RowBaselines = Lines(figure.Rows.Count, BodyLine, ref y);
        y += Gap;
        CaptionBaselines = Lines(Caption.Count, CaptionLine, ref y);
        Height = y + Gap;
    }

    /// <summary>Height of the picture.</summary>
    public double Height { get; }

    /// <summary>The title, broken into lines.</summary>
    public IReadOnlyList<string> Title { get; }

    /// <summary>The subtitle, cut to one line.</summary>
    public IReadOnlyList<string> Subtitle { get; }

    /// <summary>The caption, broken into lines.</summary>
    public IReadOnlyList<string> Caption { get; }

    /// <summary>Baselines of the title.</summary>
    public IReadOnlyList<double> TitleBaselines { get; }

    /// <summary>Baselines of the subtitle.</summary>
    public IReadOnlyList<double> SubtitleBaselines { get; }

    /// <summary>The panels, the upper one first.</summary>
    public IReadOnlyList<PanelLayout> Panels { get; }

    /// <summary>The horizontal axis in the picture.</summary>
    public Scale X { get; }

    /// <summary>Baseline of the horizontal axis' ticks.</summary>
    public double TickBaseline { get; }

    /// <summary>The horizontal axis' label, cut to one line around the middle of the axis.</summary>
    public string XLabel { get; }

    /// <summary>Baseline of the horizontal axis' label.</summary>
    public double XLabelBaseline { get; }

    /// <summary>Baselines of the rows under the axis.</summary>
    public IReadOnlyList<double> RowBaselines { get; }

    /// <summary>Baselines of the caption.</summary>
    public IReadOnlyList<double> CaptionBaselines { get; }

    private PanelLayout Place(Panel panel, double labelBaseline, Scale y, double margin)
    {
        Label[] inMargin = [.. InMargin(panel)];
        return new PanelLayout(
            panel, OneLine(panel.Y.Label, Width - 2 * Margin), labelBaseline, y, [.. Grid(panel.Y, y)],
            [.. panel.Y.Ticks.Select(tick => Beside(tick, y.Of(tick.At)))],
            [
                .. panel.Marks.OfType<Label>().Except(inMargin).Select(label => PlacedLabel.Beside(label, X, y)),
                .. MarginLabels.Place(inMargin, X.End + PlacedLabel.Gap, y, margin),
            ]);
    }

    /// <summary>Along the numbers of the vertical axis; upright where it has slots.</summary>
    private IEnumerable<GridLine> Grid(Axis axis, Scale y)
    {
        if (!axis.HasSlots) return axis.Ticks.Select(tick => new GridLine(X.Start, y.Of(tick.At), X.End, y.Of(tick.At)));
        return X.Axis.HasSlots ? [] : X.Axis.Ticks.Select(tick => new GridLine(X.Of(tick.At), y.Start, X.Of(tick.At), y.End));
    }

    /// <summary>Slots are as high as the words beside them; cells, with slots along both axes, not lower than other pictures.</summary>
    private double HeightOf(Panel panel, bool isUpper)
    {
        double usual = isUpper ? AxesHeight : AxesBelowHeight;
        if (!panel.Y.HasSlots) return usual;
        int lines = panel.Y.Ticks.Select(tick => Wrapped(tick).Count).Concat(X.Axis.HasSlots ? [] : InMargin(panel).Select(label => label.Lines.Count)).Append(1).Max();
        double slots = panel.Y.Ticks.Count * (lines * BodyLine + SlotGap);
        return X.Axis.HasSlots ? Math.Max(usual, slots) : slots;
    }

    private PlacedLabel Beside(Tick tick, double height)
    {
        IReadOnlyList<string> lines = Wrapped(tick);
        return new PlacedLabel(Tone.Plain, lines, X.Start - PlacedLabel.Gap, height + TextSize.HalfLetter - (lines.Count - 1) * BodyLine / 2, Anchor.End);
    }

    private static IEnumerable<Label> InMargin(Panel panel) => panel.Marks.OfType<Label>().Where(label => label.Placement == Placement.InRightMargin);

    private static IReadOnlyList<string> Wrapped(Tick tick) => TextFit.Wrap(tick.Text, TextSize.Body.Narrow, TickAtMost, maxLines: 2);

    private static string OneLine(string text, double width) => TextFit.Wrap(text, TextSize.Body.Narrow, width, maxLines: 1) is [var line] ? line : "";

    private static double Widest(IEnumerable<string> lines, double atMost) =>
        Math.Min(lines.Select(line => TextFit.Width(line, TextSize.Body.Narrow)).DefaultIfEmpty().Max(), atMost);

    private static double[] Lines(int count, double pitch, ref double y)
    {
        var baselines = new double[count];
        for (int i = 0; i < count; i++) baselines[i] = y += pitch;
        return baselines;
    }
}
