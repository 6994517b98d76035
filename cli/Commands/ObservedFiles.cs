using System.Text;
using SurvivalSim.Estimates;
using SurvivalSim.Observations;
using SurvivalSim.Output;
using SurvivalSim.Plots;
using SurvivalSim.Plots.Figures;

namespace SurvivalSim.Cli.Commands;

/// <summary>What a results folder of observations holds.</summary>
internal static class ObservedFiles
{
    /// <summary>Paths within the folder, and contents.</summary>
    public static Dictionary<string, byte[]> Of(ObservedTable table, byte[] bytes, ObservedEstimate estimate, byte[] summary)
    {
        Dictionary<string, byte[]> files = new()
        {
            ["observed.json"] = summary,
            ["km.csv"] = Encoding.UTF8.GetBytes(ObservedTables.KaplanMeier(estimate)),
            ["incidence.csv"] = Encoding.UTF8.GetBytes(ObservedTables.Incidence(estimate)),
            ["tests.csv"] = Encoding.UTF8.GetBytes(ObservedTables.Tests(estimate)),
        };
        FigureFiles.AddTo(files, estimate.Groups.Select(group => FigureOf(table, group, estimate.Groups.Count == 1)));
        files[ManifestJson.FileName] = ManifestJson.WriteObserved(table.File, bytes, TimeProvider.System.GetUtcNow(), files.Keys);
        return files;
    }

    private static NamedFigure FigureOf(ObservedTable table, GroupEstimate group, bool isOnly)
    {
        string subject = table.GroupColumn is null ? Path.GetFileNameWithoutExtension(table.File) : $"{table.GroupColumn} {group.Name}";
        Figure figure = ObservedFigure.Of(subject, Path.GetFileName(table.File), table.InMonths ? "months" : "as given", group);
        return new NamedFigure(isOnly ? "survival" : $"survival-{FileNames.Of(group.Name)}", figure);
    }
}
