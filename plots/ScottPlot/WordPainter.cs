using SurvivalSim.Plots.Figures;
using SurvivalSim.Plots.Layouts;
using SurvivalSim.Plots.Themes;

namespace SurvivalSim.ScottPlots;

/// <summary>Writes all words of a figure where the layout has them.</summary>
/// <param name="lettering">What writes.</param>
/// <param name="palette">The colours.</param>
/// <param name="isNarrow">Whether the picture is on so few pixels that letters are larger.</param>
internal sealed class WordPainter(Lettering lettering, Palette palette, bool isNarrow)
{
    private readonly Hand _title = new(SizeOf(TextSize.Title, isNarrow), palette.Ink, IsBold: true);
    private readonly Hand _body = new(SizeOf(TextSize.Body, isNarrow), palette.Ink);
    private readonly Hand _soft = new(SizeOf(TextSize.Body, isNarrow), palette.Soft);
    private readonly Hand _caption = new(SizeOf(TextSize.Caption, isNarrow), palette.Soft);

    /// <summary>Writes them.</summary>
    public void Paint(Figure figure, Layout layout)
    {
        Write(layout.Title, layout.TitleBaselines, _title);
        Write(layout.Subtitle, layout.SubtitleBaselines, _soft);
        foreach (PanelLayout panel in layout.Panels)
        {
            lettering.Write(panel.Label, Layout.Margin, panel.LabelBaseline, _soft);
            foreach (PlacedLabel words in panel.Ticks) Write(words, _soft);
        }
        Hand middle = _soft with { Anchor = Anchor.Middle };
        foreach (Tick tick in figure.X.Ticks) lettering.Write(tick.Text, layout.X.Of(tick.At), layout.TickBaseline, middle);
        lettering.Write(layout.XLabel, (layout.X.Start + layout.X.End) / 2, layout.XLabelBaseline, middle);
        foreach ((RowUnderAxis row, double y) in figure.Rows.Zip(layout.RowBaselines)) Write(row, layout, y);
        foreach (PlacedLabel label in layout.Panels.SelectMany(panel => panel.Labels)) Write(label, _body with { Color = palette.Tones[label.Tone], Halo = palette.Paper });
        Write(layout.Caption, layout.CaptionBaselines, _caption);
    }

    private void Write(RowUnderAxis row, Layout layout, double baseline)
    {
        lettering.Write(row.Name, Layout.Margin, baseline, _soft);
        foreach (Tick cell in row.Cells) lettering.Write(cell.Text, layout.X.Of(cell.At), baseline, _body with { Anchor = Anchor.Middle });
    }

    private void Write(IReadOnlyList<string> lines, IReadOnlyList<double> baselines, Hand hand)
    {
        foreach ((string line, double y) in lines.Zip(baselines)) lettering.Write(line, Layout.Margin, y, hand);
    }

    private void Write(PlacedLabel words, Hand hand)
    {
        foreach ((int i, string line) in words.Lines.Index()) lettering.Write(line, words.X, words.FirstBaseline + i * Layout.BodyLine, hand with { Anchor = words.Anchor });
    }

    private static double SizeOf(TextSize size, bool isNarrow) => isNarrow ? size.Narrow : size.Wide;
}
