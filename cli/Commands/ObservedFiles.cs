using System.Text;
using SurvivalSim.Estimates;
using SurvivalSim.Observations;
using SurvivalSim.Output;
using SurvivalSim.Plots;
using SurvivalSim.Plots.Svg;

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
        foreach (GroupEstimate group in estimate.Groups)
        {
            string subject = table.GroupColumn is null ? Path.GetFileNameWithoutExtension(table.File) : $"{table.GroupColumn} {group.Name}";
            string name = estimate.Groups.Count == 1 ? "plots/survival" : $"plots/survival-{FileNames.Of(group.Name)}";
            files[FileNames.Unused(name, ".svg", files.Keys)] = Encoding.UTF8.GetBytes(SvgPainter.Paint(ObservedFigure.Of(subject, Path.GetFileName(table.File), table.InMonths ? "months" : "as given", group)));
        }
        files[ManifestJson.FileName] = ManifestJson.WriteObserved(table.File, bytes, TimeProvider.System.GetUtcNow(), files.Keys);
        return files;
    }
}
