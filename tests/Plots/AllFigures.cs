using SurvivalSim.Plots.Figures;

namespace SurvivalSim.Tests.Plots;

/// <summary>Every figure that what holds for all figures is tested on.</summary>
internal static class AllFigures
{
    public static readonly IReadOnlyDictionary<string, Figure> ByName = Survivals.Extremes.Concat(SampleRuns.All).Concat(AnalysisFigures.All).ToDictionary();
}
