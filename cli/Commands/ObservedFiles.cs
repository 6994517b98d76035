using System.Security.Cryptography;
using System.Text;
using SurvivalSim.Estimates;
using SurvivalSim.Observations;
using SurvivalSim.Output;
using SurvivalSim.Plots;
using SurvivalSim.Plots.Figures;
using SurvivalSim.Plots.Reports;

namespace SurvivalSim.Cli.Commands;

/// <summary>What a results folder of observations holds.</summary>
internal static class ObservedFiles
{
    /// <summary>Paths within the folder, and contents.</summary>
    public static Dictionary<string, byte[]> Of(ObservedTable table, byte[] bytes, ObservedEstimate estimate, ReferenceCurve? curve, byte[] summary, string command)
    {
        Dictionary<string, byte[]> files = new()
        {
            ["observed.json"] = summary,
            ["km.csv"] = Encoding.UTF8.GetBytes(ObservedTables.KaplanMeier(estimate)),
            ["incidence.csv"] = Encoding.UTF8.GetBytes(ObservedTables.Incidence(estimate)),
            ["tests.csv"] = Encoding.UTF8.GetBytes(ObservedTables.Tests(estimate)),
        };
        IReadOnlyList<NamedFigure> figures = Figures(table, estimate, curve);
        FigureFiles.AddTo(files, figures);
        files[HtmlReport.FileName] = HtmlReport.Write(ObservedReport.Of(table, Convert.ToHexStringLower(SHA256.HashData(bytes)), estimate, curve, figures, command));
        files[ManifestJson.FileName] = ManifestJson.WriteObserved(table.File, bytes, TimeProvider.System.GetUtcNow(), files.Keys);
        return files;
    }

    private static IReadOnlyList<NamedFigure> Figures(ObservedTable table, ObservedEstimate estimate, ReferenceCurve? curve)
    {
        List<NamedFigure> figures = [];
        string file = Path.GetFileName(table.File);
        foreach (GroupEstimate group in estimate.Groups)
        {
            string subject = table.SubjectOf(group.Name);
            string suffix = estimate.Groups.Count == 1 ? "" : $"-{FigureNames.Of(group.Name)}";
            figures.Add(new NamedFigure($"survival{suffix}", ObservedFigure.Of(subject, file, table.InMonths ? "months" : "as given", group)) { Subject = group.Name });
            if (curve is not null) figures.Add(new NamedFigure($"against{suffix}", AgainstFigure.Of(subject, file, group, curve, estimate.AgainstCurve.FirstOrDefault(test => test.Groups[0].Group == group.Name))) { Subject = group.Name });
        }
        return FigureNames.Unique(figures);
    }
}
