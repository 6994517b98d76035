using ScottPlot.AxisPanels;
using ScottPlot.Rendering.RenderActions;
using ScottPlot.TickGenerators;
using SkiaSharp;
using SurvivalSim.Plots.Figures;
using SurvivalSim.Plots.Layouts;
using SurvivalSim.Plots.Themes;

namespace SurvivalSim.ScottPlots;

/// <summary>Paints what lies between the axes of a panel, and the axes: a plot whose data area is where the layout has it.</summary>
internal static class PanelPainter
{
    /// <summary>Paints a panel, on paper from above it to the lower edge of the picture.</summary>
    /// <remarks>ScottPlot paints a new plot twice, since its limits are new to it: what is half transparent would become darker, were it not for the paper.</remarks>
    public static void Paint(SKCanvas canvas, Figure figure, Layout layout, PanelLayout panel, Palette palette)
    {
        using var plot = new ScottPlot.Plot();
        plot.RenderManager.ClearCanvasBeforeEachRender = false;
        plot.RenderManager.RenderActions.Clear();
        plot.RenderManager.RenderActions.AddRange(
        [
            new ReplaceNullAxesWithDefaults(), new CalculateLayout(), new RenderFigureBackground(), new RegenerateTicks(), new RenderGridsBelowPlottables(), new RenderPanels(), new MarksOverTheEdge(),
        ]);
        plot.FigureBackground.Color = ScottPlot.Color.FromHex(palette.Paper);
        plot.Layout.Fixed(new ScottPlot.PixelRect((float)layout.X.Start, (float)layout.X.End, (float)panel.Y.Start, (float)panel.Y.End));
        plot.Axes.SetLimits(figure.X.Min, figure.X.Max, panel.Panel.Y.Min, panel.Panel.Y.Max);
        Style(plot, figure.X, panel, palette, hasHorizontalAxis: panel == layout.Panels[^1]);
        foreach (Mark mark in panel.Panel.Marks) MarkPlottables.Add(plot, palette, mark);
        float top = panel == layout.Panels[0] ? 0 : (float)(panel.LabelBaseline - Layout.BodyLine);
        plot.Render(canvas, new ScottPlot.PixelRect(0, (float)Layout.Width, (float)Math.Ceiling(layout.Height), top));
    }

    /// <summary>Lines at the ticks of the axis that the layout has them at, an axis with ticks below; their words are not ScottPlot's.</summary>
    private static void Style(ScottPlot.Plot plot, Axis x, PanelLayout panel, Palette palette, bool hasHorizontalAxis)
    {
        ScottPlot.Color soft = ScottPlot.Color.FromHex(palette.Soft);
        plot.Axes.Left.TickGenerator = TicksOf(panel.Panel.Y);
        plot.Axes.Bottom.TickGenerator = TicksOf(x);
        (plot.Axes.Left.IsVisible, plot.Axes.Right.IsVisible, plot.Axes.Top.IsVisible, plot.Axes.Bottom.IsVisible) = (false, false, false, hasHorizontalAxis);
        plot.Grid.XAxisStyle.IsVisible = panel.Grid.Any(line => line.X1 == line.X2);
        plot.Grid.YAxisStyle.IsVisible = panel.Grid.Any(line => line.Y1 == line.Y2);
        plot.Grid.MajorLineColor = ScottPlot.Color.FromHex(palette.Grid);
        AxisBase bottom = (AxisBase)plot.Axes.Bottom;
        (bottom.FrameLineStyle.Color, bottom.FrameLineStyle.Width, bottom.FrameLineStyle.AntiAlias) = (soft, 1, false);
        (bottom.MajorTickStyle.Color, bottom.MajorTickStyle.Length, bottom.MajorTickStyle.Width, bottom.MajorTickStyle.AntiAlias) = (soft, (float)Layout.TickLength, 1, false);
    }

    private static NumericManual TicksOf(Axis axis)
    {
        var ticks = new NumericManual();
        foreach (Tick tick in axis.Ticks) ticks.AddMajor(tick.At, "");
        return ticks;
    }

    /// <summary>Unlike ScottPlot's own action it lets half of a line or a dot on the edge of the axes stand out of them, as in the SVG.</summary>
    private sealed class MarksOverTheEdge : ScottPlot.IRenderAction
    {
        public void Render(ScottPlot.RenderPack rp)
        {
            foreach (ScottPlot.IPlottable mark in rp.Plot.PlottableList)
            {
                mark.Axes.DataRect = rp.DataRect;
                mark.Render(rp);
            }
        }
    }
}
