using SurvivalSim.Analyses.Comparisons;
using SurvivalSim.Analyses.Precedents;
using SurvivalSim.Cli.Terminal;
using SurvivalSim.Output;
using SurvivalSim.Plots.Figures;
using SurvivalSim.Plots.Precedents;
using SurvivalSim.Plots.Reports;
using SurvivalSim.Scenarios.Data;
using SurvivalSim.Simulation;

namespace SurvivalSim.Cli.Commands;

/// <summary>What there is to say of the precedent beside stresses: in fewer futures, for it takes about eleven variants of each product.</summary>
/// <param name="reference">The scenario.</param>
/// <param name="precedent">It beside the precedent.</param>
/// <param name="options">How that was run.</param>
internal sealed class StressPrecedent(Variant reference, Precedent precedent, RunOptions options)
{
    /// <summary>Enough for a probability within 0.7 points.</summary>
    private const long MostFutures = 20_000;

    /// <summary>Its figures, under names that those of stresses do not have.</summary>
    public IReadOnlyList<NamedFigure> Figures { get; } = PrecedentFigures.Of(precedent, options.Futures, options.Seed);

    /// <summary>What the page says of it.</summary>
    public PrecedentSections Sections => PrecedentSections.Of(precedent, options.Futures, Figures);

    /// <summary>What is said of it on screen.</summary>
    public IReadOnlyList<string> Told => [.. Sections.Headlines, $"{PrecedentWords.OneCase} Where its sources conflict stands in {HtmlReport.FileName}."];

    /// <summary>Simulates it. What is not followed for longer than the replay needs to begin has nothing to tell.</summary>
    /// <returns><see langword="null"/> where no product has.</returns>
    public static StressPrecedent? Of(Variant reference, RunOptions options, bool shows, CancellationToken cancellation)
    {
        if (reference.Scenario.HorizonMonths <= Precedent.UsualMonth) return null;
        RunOptions fewer = options with { Futures = Math.Min(options.Futures, MostFutures) };
        string[] products = [.. reference.Plan.ProductNames];
        Precedent precedent = RunProgress.Show(shows, Precedent.Simulated(PrecedentCase.Sora, products.Length, fewer.Futures), done => Precedent.Of(reference.Document, reference.Plan, products, Precedent.UsualMonth, fewer, done, cancellation));
        precedent = precedent with { Products = [.. precedent.Products.Where(product => product.Replay.IsSeen)] };
        return precedent.Products.Count == 0 ? null : new StressPrecedent(reference, precedent, fewer);
    }

    /// <summary>Adds its tables to the files of a folder.</summary>
    public void AddTo(Dictionary<string, byte[]> files, Computation computation)
    {
        PrecedentFolder.AddTo(files, precedent, PrecedentJson.Write(precedent, Provenance.Of(reference.Document, reference.Scenario, reference.Plan, options, computation)));
        // Where the replayed scenario looks for them.
        foreach (DataFile data in reference.Scenario.DataFiles) files[data.Name] = data.Content.ToArray();
    }
}
