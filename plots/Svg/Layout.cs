using SurvivalSim.Plots.Figures;

namespace SurvivalSim.Plots.Svg;

/// <summary>Where things stand in the picture, from top to bottom; its height follows from how much is written.</summary>
internal sealed class Layout
{
    /// <summary>Width of the picture.</summary>
    public const double Width = 640;

    /// <summary>Left edge of all text.</summary>
    public const double Margin = 16;

    /// <summary>Left end of the horizontal axis: names of rows and their first numbers stand left of it.</summary>
    public const double Left = 92;

    /// <summary>Between a place and its label.</summary>
    public const double LabelGap = 10;

    /// <summary>Distance from line to line of body text, labels and rows.</summary>
    public const double BodyLine = 21;

    private const double RightMarginAtLeast = 78;
    private const double LabelAtMost = 146;
    private const double TitleLine = 27;
    private const double CaptionLine = 19;
    private const double BoldIsWiderBy = 1.15;
    private const double AxesHeight = 290;
    private const double Gap = 14;

    /// <summary>Lays a figure out.</summary>
    public Layout(Figure figure)
    {
        Title = TextFit.Wrap(figure.Title, TextSize.Title.Narrow * BoldIsWiderBy, Width - 2 * Margin, maxLines: 2);
        Subtitle = TextFit.Wrap(figure.Subtitle, TextSize.Body.Narrow, Width - 2 * Margin, maxLines: 1);
        Caption = TextFit.Wrap(figure.Caption, TextSize.Caption.Narrow, Width - 2 * Margin, maxLines: 12);

        double y = Gap / 2;
        TitleBaselines = Lines(Title.Count, TitleLine, ref y);
        SubtitleBaselines = Lines(Subtitle.Count, BodyLine, ref y);
        y += Gap / 2;
        YLabelBaseline = y += BodyLine;
        Top = y += Gap;
        Bottom = y += AxesHeight;
        TickBaseline = y += BodyLine;
        XLabelBaseline = y += BodyLine;
        y += Gap / 2;
        RowBaselines = Lines(figure.Rows.Count, BodyLine, ref y);
        y += Gap;
        CaptionBaselines = Lines(Caption.Count, CaptionLine, ref y);
        Height = y + Gap;
        Label[] inMargin = [.. figure.Marks.OfType<Label>().Where(label => label.Placement == Placement.InRightMargin)];
        double widest = inMargin.Length == 0 ? 0 : Math.Min(inMargin.Max(label => label.Lines.Max(line => TextFit.Width(line, TextSize.Body.Narrow))), LabelAtMost);
        Right = Width - Math.Max(LabelGap + widest + Margin, RightMarginAtLeast);
        X = new Scale(figure.X, Left, Right);
        Y = new Scale(figure.Y, Bottom, Top);
        MarginLabels = MarginLabel.Place(inMargin, Y, widest);
    }

    /// <summary>Right end of the horizontal axis: labels in the margin stand right of it.</summary>
    public double Right { get; }

    /// <summary>The labels right of the axes, so that none covers another.</summary>
    public IReadOnlyList<MarginLabel> MarginLabels { get; }

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

    /// <summary>Baseline of the vertical axis' label, above the axis.</summary>
    public double YLabelBaseline { get; }

    /// <summary>Upper end of the vertical axis.</summary>
    public double Top { get; }

    /// <summary>Lower end of the vertical axis.</summary>
    public double Bottom { get; }

    /// <summary>Baseline of the horizontal axis' ticks.</summary>
    public double TickBaseline { get; }

    /// <summary>Baseline of the horizontal axis' label.</summary>
    public double XLabelBaseline { get; }

    /// <summary>Baselines of the rows under the axis.</summary>
    public IReadOnlyList<double> RowBaselines { get; }

    /// <summary>Baselines of the caption.</summary>
    public IReadOnlyList<double> CaptionBaselines { get; }

    /// <summary>The horizontal axis in the picture.</summary>
    public Scale X { get; }

    /// <summary>The vertical axis in the picture, upwards.</summary>
    public Scale Y { get; }

    private static double[] Lines(int count, double pitch, ref double y)
    {
        var baselines = new double[count];
        for (int i = 0; i < count; i++) baselines[i] = y += pitch;
        return baselines;
    }
}
