using System.Text;
using SurvivalSim.Analyses.Precedents;
using SurvivalSim.Output;
using SurvivalSim.Plots.Figures;
using SurvivalSim.Plots.Precedents;
using SurvivalSim.Plots.Reports;
using SurvivalSim.Scenarios;

namespace SurvivalSim.Cli.Commands;

/// <summary>What a results folder of a precedent holds.</summary>
internal static class PrecedentFolder
{
    private const string Replayed = "replay";

    /// <summary>What the results are called.</summary>
    public static IReadOnlyList<string> Names(Scenario scenario) =>
    [
        PrecedentJson.FileName, PrecedentTables.DistanceFile, PrecedentTables.ReplayFile, PrecedentTables.VerdictsFile, PrecedentTables.JudgementFile, HtmlReport.FileName, .. FigureFiles.Names,
        $"{Replayed}.yaml", .. scenario.Products.Select(product => $"{NameOf(product.Name)}.yaml"),
    ];

    /// <summary>Paths within the folder, and contents.</summary>
    public static Dictionary<string, byte[]> Of(Precedent precedent, Provenance provenance, ScenarioDocument document, byte[] summary, int month, string command)
    {
        Dictionary<string, byte[]> files = [];
        AddTo(files, precedent, summary);
        IReadOnlyList<NamedFigure> figures = PrecedentFigures.Of(precedent, provenance.Options.Futures, provenance.Options.Seed);
        FigureFiles.AddTo(files, figures);
        files[HtmlReport.FileName] = HtmlReport.Write(PrecedentReport.Of(precedent, provenance, figures, command));
        ScenarioFiles.AddTo(files, document, provenance);
        files[ManifestJson.FileName] = ManifestJson.WritePrecedent(provenance, month, TimeProvider.System.GetUtcNow(), files.Keys);
        return files;
    }

    /// <summary>Adds its tables, and the scenarios that were replayed, to the files of a folder.</summary>
    public static void AddTo(Dictionary<string, byte[]> files, Precedent precedent, byte[] summary)
    {
        files[PrecedentJson.FileName] = summary;
        files[PrecedentTables.DistanceFile] = Encoding.UTF8.GetBytes(PrecedentTables.Distance(precedent));
        files[PrecedentTables.ReplayFile] = Encoding.UTF8.GetBytes(PrecedentTables.Replay(precedent));
        files[PrecedentTables.VerdictsFile] = Encoding.UTF8.GetBytes(PrecedentTables.Verdicts(precedent));
        files[PrecedentTables.JudgementFile] = Encoding.UTF8.GetBytes(PrecedentTables.Judgement(precedent));
        // The scenario with all of the replay, to be run and traced like any other.
        // Names that are the same as files' are numbered, as figures are.
        foreach (ProductPrecedent product in precedent.Products)
        {
            string name = precedent.Products.Count == 1 ? Replayed : NameOf(product.Product), free = name;
            for (int number = 2; files.ContainsKey($"{free}.yaml"); number++) free = $"{name}-{number}";
            files[$"{free}.yaml"] = Encoding.UTF8.GetBytes(product.Replay.Document.AsRun());
        }
    }

    private static string NameOf(string product) => $"{Replayed}-{FigureNames.Of(product)}";
}
