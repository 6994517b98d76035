using SurvivalSim.ScottPlots;

namespace SurvivalSim.Tests.ScottPlot;

/// <summary>A fact about what needs ScottPlot; skipped, and said so, where it is not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ScottPlotFactAttribute : FactAttribute
{
    public ScottPlotFactAttribute() => Skip = RasterPainter.WhyNot;
}

/// <summary>The same with data.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ScottPlotTheoryAttribute : TheoryAttribute
{
    public ScottPlotTheoryAttribute() => Skip = RasterPainter.WhyNot;
}
