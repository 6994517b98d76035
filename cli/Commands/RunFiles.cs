using System.Text;
using SurvivalSim.Analyses;
using SurvivalSim.Estimates;
using SurvivalSim.Output;
using SurvivalSim.Plots;
using SurvivalSim.Plots.Figures;
using SurvivalSim.Plots.Reports;
using SurvivalSim.Scenarios;

namespace SurvivalSim.Cli.Commands;

/// <summary>What a results folder of a run holds.</summary>
internal static class RunFiles
{
    /// <summary>The results as JSON.</summary>
    public const string SummaryFile = "summary.json";

    private const string StepBiasFile = "step-bias.csv";

    /// <summary>What the results are called.</summary>
    public static IReadOnlyList<string> Names { get; } = [SummaryFile, "survival.csv", "incidence.csv", "exceedance.csv", "fans.csv", "outcomes.csv", "drivers.csv", StepBiasFile, HtmlReport.FileName, .. FigureFiles.Names];

    /// <summary>Paths within the folder, and contents.</summary>
    public static Dictionary<string, byte[]> Of(RunEstimate estimate, IReadOnlyList<ProductDrivers> drivers, Provenance provenance, ScenarioDocument document, StepBias? bias = null)
    {
        Task<byte[]> summary = Task.Run(() => SummaryJson.Write(estimate, drivers, provenance, bias));
        Dictionary<string, byte[]> files = new()
        {
            [SummaryFile] = [],
            ["survival.csv"] = Encoding.UTF8.GetBytes(ResultTables.Survival(estimate)),
            ["incidence.csv"] = Encoding.UTF8.GetBytes(ResultTables.Incidence(estimate)),
            ["exceedance.csv"] = Encoding.UTF8.GetBytes(ResultTables.Exceedance(estimate)),
            ["fans.csv"] = Encoding.UTF8.GetBytes(ResultTables.Fans(estimate)),
            ["outcomes.csv"] = Encoding.UTF8.GetBytes(ResultTables.Outcomes(estimate)),
            ["drivers.csv"] = Encoding.UTF8.GetBytes(ResultTables.Drivers(drivers)),
        };
        if (bias is not null) files[StepBiasFile] = Encoding.UTF8.GetBytes(ResultTables.StepBias(bias));
        IReadOnlyList<NamedFigure> figures = RunFigures.Of(provenance.Title, estimate, drivers, provenance.Options.Seed);
        Task<byte[]> report = Task.Run(() => HtmlReport.Write(RunReport.Of(estimate, drivers, provenance, figures, bias)));
        FigureFiles.AddTo(files, figures);
        files[SummaryFile] = summary.GetAwaiter().GetResult();
        files[HtmlReport.FileName] = report.GetAwaiter().GetResult();
        ScenarioFiles.AddTo(files, document, provenance);
        files[ManifestJson.FileName] = ManifestJson.Write(provenance, TimeProvider.System.GetUtcNow(), files.Keys);
        return files;
    }
}
