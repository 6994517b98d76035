using System.Text;
using SurvivalSim.Analyses;
using SurvivalSim.Estimates;
using SurvivalSim.Output;
using SurvivalSim.Plots;
using SurvivalSim.Plots.Figures;
using SurvivalSim.Plots.Svg;
using SurvivalSim.Scenarios;
using SurvivalSim.Scenarios.Data;

namespace SurvivalSim.Cli.Commands;

/// <summary>What a results folder of a run holds.</summary>
internal static class RunFiles
{
    private const string Plots = "plots";
    private const string StepBiasTable = "step-bias.csv";

    private static readonly string[] s_names = ["summary.json", "survival.csv", "incidence.csv", "exceedance.csv", "fans.csv", "outcomes.csv", "drivers.csv", StepBiasTable, "scenario.yaml", "scenario.original.yaml", ManifestJson.FileName];

    /// <summary>Refuses data whose copy would take the place of a result.</summary>
    /// <exception cref="InvalidInputException">There is such a file.</exception>
    public static void CheckData(Scenario scenario)
    {
        if (scenario.DataFiles.FirstOrDefault(file => s_names.Append(Plots).Contains(file.Name.Split('/')[0], StringComparer.OrdinalIgnoreCase)) is { } taken)
            throw new InvalidInputException($"the data file '{taken.Name}' has the name of something in a results folder, which also keeps a copy of it. Rename it.");
    }

    /// <summary>Paths within the folder, and contents.</summary>
    public static Dictionary<string, byte[]> Of(RunEstimate estimate, IReadOnlyList<ProductDrivers> drivers, Provenance provenance, ScenarioDocument document, byte[] summary, StepBias? bias = null)
    {
        Dictionary<string, byte[]> files = new()
        {
            ["summary.json"] = summary,
            ["survival.csv"] = Encoding.UTF8.GetBytes(ResultTables.Survival(estimate)),
            ["incidence.csv"] = Encoding.UTF8.GetBytes(ResultTables.Incidence(estimate)),
            ["exceedance.csv"] = Encoding.UTF8.GetBytes(ResultTables.Exceedance(estimate)),
            ["fans.csv"] = Encoding.UTF8.GetBytes(ResultTables.Fans(estimate)),
            ["outcomes.csv"] = Encoding.UTF8.GetBytes(ResultTables.Outcomes(estimate)),
            ["drivers.csv"] = Encoding.UTF8.GetBytes(ResultTables.Drivers(drivers)),
            ["scenario.yaml"] = Encoding.UTF8.GetBytes(document.AsRun()),
        };
        if (bias is not null) files[StepBiasTable] = Encoding.UTF8.GetBytes(ResultTables.StepBias(bias));
        // A scenario as it was run has lost its comments where something was set: the file keeps them.
        if (document.Overrides.Count > 0) files["scenario.original.yaml"] = Encoding.UTF8.GetBytes(document.Text);
        foreach (ProductEstimate product in estimate.Products)
        {
            string suffix = estimate.Products.Count == 1 ? "" : $"-{FileNames.Of(product.Name)}";
            foreach ((string name, Figure figure) in ProductFigures.Of(provenance.Scenario, product, provenance.Options.Seed))
                files[FileNames.Unused($"{Plots}/{name}{suffix}", ".svg", files.Keys)] = Encoding.UTF8.GetBytes(SvgPainter.Paint(figure));
        }
        // Where the scenario's text looks for them, so that it can be run again from the folder.
        foreach (DataFile data in provenance.DataFiles) files[data.Name] = data.Content.ToArray();
        files[ManifestJson.FileName] = ManifestJson.Write(provenance, TimeProvider.System.GetUtcNow(), files.Keys);
        return files;
    }
}
