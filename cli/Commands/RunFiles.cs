using System.Text;
using SurvivalSim.Estimates;
using SurvivalSim.Output;
using SurvivalSim.Plots;
using SurvivalSim.Plots.Svg;
using SurvivalSim.Scenarios;

namespace SurvivalSim.Cli.Commands;

/// <summary>What a results folder of a run holds.</summary>
internal static class RunFiles
{
    /// <summary>Paths within the folder, and contents.</summary>
    public static Dictionary<string, byte[]> Of(RunEstimate estimate, Provenance provenance, ScenarioDocument document, byte[] summary)
    {
        Dictionary<string, byte[]> files = new()
        {
            ["summary.json"] = summary,
            ["survival.csv"] = Encoding.UTF8.GetBytes(ResultTables.Survival(estimate)),
            ["incidence.csv"] = Encoding.UTF8.GetBytes(ResultTables.Incidence(estimate)),
            ["exceedance.csv"] = Encoding.UTF8.GetBytes(ResultTables.Exceedance(estimate)),
            ["fans.csv"] = Encoding.UTF8.GetBytes(ResultTables.Fans(estimate)),
            ["outcomes.csv"] = Encoding.UTF8.GetBytes(ResultTables.Outcomes(estimate)),
            ["scenario.yaml"] = Encoding.UTF8.GetBytes(document.AsRun()),
        };
        // A scenario as it was run has lost its comments where something was set: the file keeps them.
        if (document.Overrides.Count > 0) files["scenario.original.yaml"] = Encoding.UTF8.GetBytes(document.Text);
        foreach (ProductEstimate product in estimate.Products)
        {
            string name = estimate.Products.Count == 1 ? "plots/survival" : $"plots/survival-{FileName(product.Name)}";
            var figure = SurvivalFigure.Of(provenance.Scenario, product.Name, product.Life, product.Launched, provenance.Options.Seed, product.Causes);
            files[Unused(name, files.Keys) + ".svg"] = Encoding.UTF8.GetBytes(SvgPainter.Paint(figure));
        }
        files[ManifestJson.FileName] = ManifestJson.Write(provenance, TimeProvider.System.GetUtcNow(), files.Keys);
        return files;
    }

    /// <summary>Two products' names can become the same file's, also where letters' case does not count.</summary>
    private static string Unused(string name, IReadOnlyCollection<string> taken) =>
        Enumerable.Range(1, int.MaxValue).Select(number => number == 1 ? name : $"{name}-{number}").First(candidate => !taken.Contains(candidate + ".svg", StringComparer.OrdinalIgnoreCase));

    /// <summary>A product's name as part of a file's.</summary>
    private static string FileName(string name) =>
        string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' ? letter : '-'));
}
