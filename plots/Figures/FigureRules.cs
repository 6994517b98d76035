namespace SurvivalSim.Plots.Figures;

/// <summary>What painters rely on.</summary>
internal static class FigureRules
{
    /// <summary>The first rule that a figure breaks, in words; <see langword="null"/> where it keeps all.</summary>
    public static string? FirstBroken(Figure figure)
    {
        Panel[] panels = figure.Below is { } below ? [new(figure.Y, figure.Marks), below] : [new(figure.Y, figure.Marks)];
        if (!(figure.X.Max > figure.X.Min) || panels.Any(panel => !(panel.Y.Max > panel.Y.Min))) return "an axis ends where it begins, or before";
        if (figure.Values.Rows.Any(row => row.Cells.Count != figure.Values.Columns.Count)) return "a row of numbers has not as many cells as there are columns";
        return panels.SelectMany(panel => panel.Marks).Any(IsEmpty) ? "a mark has no point, step or line" : null;
    }

    private static bool IsEmpty(Mark mark) => mark switch
    {
        StepLine line => line.Steps.Count == 0,
        StepBand band => band.Steps.Count == 0,
        StepArea area => area.Steps.Count == 0,
        Polyline line => line.Points.Count == 0,
        Label label => label.Lines.Count == 0,
        _ => false,
    };
}
