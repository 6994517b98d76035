using SurvivalSim.Analyses.Comparisons;
using SurvivalSim.Estimates;
using SurvivalSim.Scenarios;
using SurvivalSim.Scenarios.Overlays;

namespace SurvivalSim.Output;

/// <summary>The ranking of stresses: a row for each product and overlay.</summary>
public static class StressTable
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "stress.csv";

    private static readonly StressMeasure[] s_measures = Enum.GetValues<StressMeasure>();

    /// <summary>The table. An overlay that does not apply has a reason and no numbers.</summary>
    public static string Of(StressTest test, Comparison comparison, StressMeasure by)
    {
        ArgumentNullException.ThrowIfNull(test);
        ArgumentNullException.ThrowIfNull(comparison);
        var table = new CsvTable($"product,rank,overlay,stress,how_likely,month,pairs,{string.Join(',', s_measures.Select(Column).Select(word => $"{word}_base,{word},{word}_change,{word}_change_se"))},not_applied");
        foreach (string product in comparison.Changes.Select(change => change.Product).Distinct())
        {
            foreach ((int rank, ProductChange change) in comparison.Ranked(product, by).Index())
            {
                Overlay overlay = test.Behind(change);
                table.Row([product, rank + 1, overlay.Reference, change.Variant, overlay.HowLikely, change.Month, change.Of(StressMeasure.Life)?.Pairs, .. s_measures.SelectMany(measure => Cells(change.Of(measure))), null]);
            }
        }
        foreach ((Overlay overlay, string why) in test.Skipped) table.Row([null, null, overlay.Reference, overlay.Name, overlay.HowLikely, null, null, .. s_measures.SelectMany(_ => Cells(null)), why]);
        return table.ToString();
    }

    /// <summary>A measure with its unit; what has none is a probability.</summary>
    private static string Column(StressMeasure measure) => measure switch
    {
        StressMeasure.Life => "life_months",
        StressMeasure.TailLoss => "tail_loss_usd",
        _ => Words.Word(measure),
    };

    private static IEnumerable<object?> Cells(PairedDifference? pair) => [pair?.Other, pair?.Value, pair?.Difference.Value, pair?.Difference.StandardError];
}
