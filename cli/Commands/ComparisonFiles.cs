using System.Globalization;
using System.Text;
using SurvivalSim.Analyses.Comparisons;
using SurvivalSim.Output;
using SurvivalSim.Plots.Figures;
using SurvivalSim.Plots.Reports;
using SurvivalSim.Scenarios.Data;
using SurvivalSim.Simulation;

namespace SurvivalSim.Cli.Commands;

/// <summary>What a results folder of compared scenarios holds, a stress included.</summary>
internal static class ComparisonFiles
{
    private const string ScenariosFolder = "scenarios";

    /// <summary>What the results are called.</summary>
    public static IReadOnlyList<string> Names { get; } = [ComparisonJson.FileName, ComparisonTables.DifferencesFile, ComparisonTables.SurvivalFile, ComparisonTables.ScenariosFile, HtmlReport.FileName, .. FigureFiles.Names, ScenariosFolder];

    /// <summary>Paths within the folder, and contents.</summary>
    /// <param name="comparison">What came out.</param>
    /// <param name="options">How it was run.</param>
    /// <param name="computation">What computed it.</param>
    /// <param name="own">Files of its own, beside those of all comparisons.</param>
    /// <param name="figures">The figures.</param>
    /// <param name="report">The report.</param>
    public static Dictionary<string, byte[]> Of(Comparison comparison, RunOptions options, Computation computation, IReadOnlyDictionary<string, byte[]> own, IReadOnlyList<NamedFigure> figures, Report report)
    {
        Dictionary<string, byte[]> files = new(own)
        {
            [ComparisonJson.FileName] = ComparisonJson.Write(comparison, options),
            [ComparisonTables.DifferencesFile] = Encoding.UTF8.GetBytes(ComparisonTables.Differences(comparison)),
            [ComparisonTables.SurvivalFile] = Encoding.UTF8.GetBytes(ComparisonTables.Survival(comparison)),
            [ComparisonTables.ScenariosFile] = Encoding.UTF8.GetBytes(ComparisonTables.Scenarios(comparison)),
        };
        Task<byte[]> page = Task.Run(() => HtmlReport.Write(report));
        FigureFiles.AddTo(files, figures);
        files[HtmlReport.FileName] = page.GetAwaiter().GetResult();
        List<(string, Provenance)> provenances = [];
        foreach ((int i, VariantEstimate of) in comparison.Variants.Index())
        {
            Provenance provenance = Provenance.Of(of.Variant.Document, of.Variant.Scenario, of.Variant.Plan, options, computation);
            provenances.Add((of.Variant.Name, provenance));
            // Each in a folder of its own: two may read data files of the same name.
            string folder = string.Create(CultureInfo.InvariantCulture, $"{ScenariosFolder}/{i + 1:00}");
            files[$"{folder}/scenario.yaml"] = Encoding.UTF8.GetBytes(of.Variant.Document.AsRun());
            foreach (DataFile data in provenance.DataFiles) files[$"{folder}/{data.Name}"] = data.Content.ToArray();
        }
        files[ManifestJson.FileName] = ManifestJson.WriteComparison(provenances, TimeProvider.System.GetUtcNow(), files.Keys);
        return files;
    }
}
